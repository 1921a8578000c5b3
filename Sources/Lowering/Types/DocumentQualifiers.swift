internal import Naming
internal import OpenAPI

/// Tells apart types that would have one name although they stand elsewhere, by what they stand in.
///
/// `admin/pet.yaml` and `shop/pet.yaml` give `AdminPet` and `ShopPet`, `a.yaml#/Error` and `b.yaml#/Error` give `AError`
/// and `BError`, `#/…/Cat/$defs/toy` and `#/…/Dog/$defs/toy` give `CatToy` and `DogToy`. Components keep their names.
enum DocumentQualifiers {
    struct Candidate {
        var rawName: String
        var place: Place
        /// Whether the name is not to be touched.
        var isFixed: Bool
    }

    /// Folders that say what kind of thing a file holds, not what it is about.
    private static let generic: Set<String> = [
        "components", "definitions", "models", "openapi", "parameters", "paths", "pathitems", "requestbodies",
        "requests", "responses", "schemas", "spec", "src", "types",
    ]

    /// Keywords on the way to a schema that name nothing.
    private static let keywords: Set<String> = [
        "$defs", "additionalProperties", "allOf", "anyOf", "content", "definitions", "dependentSchemas", "headers",
        "items", "oneOf", "patternProperties", "prefixItems", "properties", "schema",
    ]

    /// The raw names, in the candidates' order.
    static func rawNames(_ candidates: [Candidate]) -> [String] {
        var names = candidates.map(\.rawName)
        var groups: [String: [Int]] = [:]
        for index in candidates.indices { groups[SwiftNames.type(names[index]), default: []].append(index) }
        let taken = Set(groups.keys)
        for (name, members) in groups where members.count > 1 {
            let foreign = members.filter { !candidates[$0].isFixed }
            guard !foreign.isEmpty,
                let qualified = qualified(
                    foreign.map { candidates[$0] }, name: name, isFree: foreign.count == members.count, taken)
            else { continue }
            for (index, raw) in zip(foreign, qualified) { names[index] = raw }
        }
        return names
    }

    /// - Parameter isFree: Whether one of them may have the name itself.
    private static func qualified(
        _ candidates: [Candidate], name: String, isFree: Bool, _ taken: Set<String>
    ) -> [String]? {
        for keepsGeneric in [false, true] {
            let qualifiers = candidates.map { self.qualifiers(of: $0, keepsGeneric: keepsGeneric) }
            for count in 1...max(1, qualifiers.map(\.count).max() ?? 1) {
                let raws = zip(candidates, qualifiers).map { candidate, qualifiers in
                    (qualifiers.suffix(count) + [candidate.rawName]).joined(separator: " ")
                }
                let names = raws.map(SwiftNames.type)
                let others = isFree ? taken.subtracting([name]) : taken
                if Set(names).count == names.count, others.isDisjoint(with: names) { return raws }
            }
        }
        return nil
    }

    /// The folders, the file and the schemas around a schema, the nearest last, without what the name says already.
    private static func qualifiers(of candidate: Candidate, keepsGeneric: Bool) -> [String] {
        let around = candidate.place.tokens.dropLast().filter { token in
            !keywords.contains(token) && !token.allSatisfy(\.isNumber) && !token.contains("/")
                && (keepsGeneric || !generic.contains(token.lowercased()))
        }
        return documentQualifiers(of: candidate, keepsGeneric: keepsGeneric) + around
    }

    private static func documentQualifiers(of candidate: Candidate, keepsGeneric: Bool) -> [String] {
        let words: [Substring] = candidate.place.documentName.split { "/:?&=".contains($0) }
        var parts = words.map(String.init).filter { $0 != "." && $0 != ".." }
        guard let file = parts.popLast() else { return [] }
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        let says = SwiftNames.type(candidate.rawName).hasPrefix(SwiftNames.type(stem))
        let folders = parts.filter { keepsGeneric || !generic.contains($0.lowercased()) }
        return says ? folders : folders + [stem]
    }
}
