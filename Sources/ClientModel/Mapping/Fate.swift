/// What became of a place: something of the client, or nothing for a reason.
public indirect enum Fate<Symbol: Sendable>: Sendable {
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
