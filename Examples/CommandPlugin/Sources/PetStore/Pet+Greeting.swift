extension Pet {
    /// A line to put beside the pet's picture: code of one's own stands beside what is generated.
    public var greeting: String {
        "\(name) the \(kind.rawValue) is looking for a home."
    }
}
