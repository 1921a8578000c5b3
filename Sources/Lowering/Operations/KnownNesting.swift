internal import ClientModel

/// What is nested too deep for a style, found once for each shape, however many parameters have it.
final class KnownNesting {
    private struct Key: Hashable {
        var shape: ObjectIdentifier
        var style: ClientModel.Parameter.Style
        var explode: Bool
    }

    /// With the shapes, whose identities no others can have while they are here.
    private var known: [Key: (shape: Shape, outcome: ParameterNesting.Outcome?)] = [:]

    func outcome(
        of shape: Shape, _ style: ClientModel.Parameter.Style, _ explode: Bool, _ find: () -> ParameterNesting.Outcome?
    ) -> ParameterNesting.Outcome? {
        let key = Key(shape: ObjectIdentifier(shape), style: style, explode: explode)
        if let known = known[key] { return known.outcome }
        let outcome = find()
        known[key] = (shape, outcome)
        return outcome
    }
}
