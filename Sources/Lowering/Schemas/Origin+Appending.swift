internal import OpenAPI

extension Origin {
    /// The place below this one.
    func appending(_ tokens: String...) -> Origin {
        Origin(place: tokens.reduce(place) { $0.appending($1) }, location: location)
    }
}
