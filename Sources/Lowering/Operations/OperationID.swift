internal import Naming

/// What stands in for an operationId that the document does not give.
enum OperationID {
    /// `get pets by ID` for `GET /api/v1/pets/{petId}`.
    static func short(_ method: String, _ path: String) -> String {
        var segments = segments(path)
        // The first version is the one there is; later ones are told by their number.
        while let first = segments.first, segments.count > 1, ["api", "rest", "v1"].contains(first.lowercased()) {
            segments.removeFirst()
        }
        return SwiftNames.member(words(method, segments).joined(separator: " "))
    }

    /// What tells operations apart whose ids read alike: every word of the path, at last its punctuation too.
    static func alternatives(_ method: String, _ path: String) -> [String] {
        [
            words(method, segments(path)).joined(separator: " "),
            method.lowercased() + " " + Punctuation.spelledOut(path),
        ]
    }

    /// `Pets` of `Pets_list`, as AutoRest, TypeSpec and NSwag write groups; nil for an id that is written otherwise.
    static func group(of id: String) -> String? {
        let parts = id.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].first?.isUppercase == true, parts[0].contains(where: \.isLowercase),
            parts.allSatisfy({ $0.first?.isLetter == true && $0.allSatisfy { $0.isLetter || $0.isNumber } })
        else { return nil }
        return String(parts[0])
    }

    /// Of a path of hundreds of segments, those at its ends: names have no room for more.
    private static func segments(_ path: String) -> [String] {
        let segments = path.split(separator: "/")
        let ends = segments.count > 200 ? segments.prefix(100) + segments.suffix(100) : segments[...]
        return ends.map(String.init)
    }

    private static func words(_ method: String, _ segments: [String]) -> [String] {
        var words = [method.lowercased()]
        var noun: [String] = []
        for segment in segments {
            let found = Words.split(segment)
            guard segment.hasPrefix("{") else {
                words += found
                noun = found
                continue
            }
            words.append("by")
            words += withoutNoun(found, noun)
            noun = []
        }
        return words
    }

    /// `ID` of `petId` after `pets`.
    private static func withoutNoun(_ words: [String], _ noun: [String]) -> [String] {
        guard words.count > noun.count, !noun.isEmpty,
            zip(words, noun).allSatisfy({ NounTrimming.isSame($0.lowercased(), $1.lowercased()) })
        else { return words }
        return Array(words.dropFirst(noun.count))
    }
}
