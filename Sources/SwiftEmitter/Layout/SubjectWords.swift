import ClientModel

/// The words that a declaration's file is named for.
enum SubjectWords {
    /// The words of a Swift name by letter case; together they are the name.
    ///
    /// `CredentialStatus` is `Credential` and `Status`, `SCIMUser` is `SCIM` and `User`, `OAuth2Token` is `OAuth`, `2`
    /// and `Token`. A single letter goes with what follows it. A script without capitals is one word.
    static func words(of name: String) -> [String] {
        let scalars = Array(name.unicodeScalars)
        var words: [String] = []
        var word = ""
        for (index, scalar) in scalars.enumerated() {
            let isLetter = word.unicodeScalars.count == 1 && !scalars[index - 1].isDecimal
            if !word.isEmpty, !isLetter, startsWord(at: index, of: scalars) {
                words.append(word)
                word = ""
            }
            word.unicodeScalars.append(scalar)
        }
        return words + [word]
    }

    private static func startsWord(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        let current = scalars[index]
        let previous = scalars[index - 1]
        if current.isDecimal { return !previous.isDecimal }
        guard current.properties.isUppercase else { return false }
        guard previous.properties.isUppercase else { return true }
        // `HTTPServer`: the last capital before small letters begins the next word, unless it is a plural: `IDs`.
        guard index + 1 < scalars.count, scalars[index + 1].properties.isLowercase else { return false }
        let isPlural =
            scalars[index + 1] == "s" && !(index + 2 < scalars.count && scalars[index + 2].properties.isLowercase)
        return !isPlural
    }

    /// The literal segments of an operation's path, each as a word; the first is left out where it is the group's name.
    ///
    /// `/repos/{owner}/{repo}/branches/{branch}/protection` is `Branches` and `Protection` in the group `Repos`.
    static func words(of operation: Operation, group: String? = nil) -> [String] {
        var words: [String] = []
        for case .literal(let text) in operation.path {
            for segment in text.split(separator: "/") {
                let word = capitalized(segment)
                if !word.isEmpty { words.append(word) }
            }
        }
        if let group, words.first?.lowercased() == group.lowercased() { words.removeFirst() }
        return words
    }

    /// `pull-requests` as `PullRequests`; what is neither letter nor digit of ASCII goes.
    private static func capitalized(_ segment: Substring) -> String {
        var word = ""
        var isFirst = true
        for scalar in segment.unicodeScalars {
            guard scalar.isASCII, scalar.properties.isAlphabetic || scalar.isDecimal else {
                isFirst = true
                continue
            }
            word.append(isFirst ? scalar.properties.uppercaseMapping : String(scalar))
            isFirst = false
        }
        return word
    }
}

extension Unicode.Scalar {
    fileprivate var isDecimal: Bool { ("0"..."9").contains(self) }
}
