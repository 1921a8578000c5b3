import Testing

extension Tag {
    /// A test that takes over a second in a debug build; it says why.
    @Tag static var slow: Self
}
