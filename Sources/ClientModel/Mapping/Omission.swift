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

/// What became of a place: something of the client, or nothing for a reason.
public enum Fate<Symbol: Hashable & Sendable>: Hashable, Sendable {
    case became(Symbol)
    case leftOut(OmissionReason)

    /// What it became; nil if it is left out.
    public var symbol: Symbol? {
        if case .became(let symbol) = self { symbol } else { nil }
    }

    /// Why it is left out; nil if it became something.
    public var reason: OmissionReason? {
        if case .leftOut(let reason) = self { reason } else { nil }
    }
}
