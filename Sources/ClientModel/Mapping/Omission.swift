/// Why something of the document is not in the client.
public struct OmissionReason: Hashable, Sendable {
    /// The kind of reason, in kebab case; where a diagnostic tells of it, that diagnostic's id. Stable between versions.
    public var id: String
    /// The reason as one sentence.
    public var message: String

    /// A reason of a kind.
    public init(id: String, message: String) {
        self.id = id
        self.message = message
    }
}

/// A place of the document that is not in the client, or not as the document has it, with all that stands within it.
public struct Omission: Hashable, Sendable {
    /// What is left out.
    public var place: SourcePlace
    /// Why.
    public var reason: OmissionReason

    /// A place and why it is left out.
    public init(place: SourcePlace, reason: OmissionReason) {
        self.place = place
        self.reason = reason
    }
}
