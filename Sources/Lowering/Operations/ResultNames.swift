internal import ClientModel
internal import Naming
internal import OpenAPI

/// Names the types of calls whose successes differ: `GetPetResult`, each unlike every other and unlike all types.
struct ResultNames {
    private struct Key: Hashable {
        var plan: ObjectIdentifier
        var suffix: String
    }

    private let names: [Key: String]

    /// - Parameters:
    ///   - plans: All operations.
    ///   - types: The names of all other types.
    init(_ plans: [OperationPlan], types: Set<String>, overrides: NameOverrides) {
        var keys: [Key] = []
        var candidates: [NameScope.Candidate] = []
        for plan in plans where ResponseRoles(plan).successes.count > 1 {
            let chosen = overrides.operation(plan.id, at: plan.operation.origin.citation)
            let id = chosen ?? plan.operation.extensions.chosenName ?? plan.identifier.spoken
            var suffixes: Set<String> = []
            for answer in [nil] + plan.alternativeAnswers.map({ $0 as Answer? }) {
                let key = Key(plan: ObjectIdentifier(plan), suffix: Self.suffix(answer))
                guard suffixes.insert(key.suffix).inserted else { continue }
                let plain = SwiftNames.type(id + " " + key.suffix)
                keys.append(key)
                candidates.append(
                    NameScope.Candidate(
                        // As the name has it, so that who is spelled so keeps it.
                        raw: id.prefix(1).uppercased() + id.dropFirst() + SwiftNames.type(key.suffix),
                        name: types.contains(plain) ? SwiftNames.type(id + " Call " + key.suffix) : plain,
                        identity: plan.operation.origin.citation + " " + key.suffix))
            }
        }
        let scope = NameScope(reserved: types, reservedSuffix: "Value", capitalised: true)
        names = Dictionary(zip(keys, scope.assign(candidates))) { first, _ in first }
    }

    /// - Parameter answer: The answer that a call asks for; nil for the preferred one.
    func name(of plan: OperationPlan, _ answer: Answer? = nil) -> TypeName {
        let suffix = Self.suffix(answer)
        return TypeName([
            names[Key(plan: ObjectIdentifier(plan), suffix: suffix)]
                ?? SwiftNames.type(plan.identifier.spoken + " " + suffix)
        ])
    }

    private static func suffix(_ answer: Answer?) -> String {
        guard let media = answer?.media else { return "Result" }
        let version = media.saysMoreThanCharset ? BodyPlanner.words(media.parameterText) + " " : ""
        return "As \(media.essence) \(version)Result"
    }
}
