internal import DocumentTree

/// The text of a new configuration: every key with what it means, those that are not set as comments.
///
/// ```yaml
/// # Who may use what is generated. Default: public.
/// # access: public
/// ```
struct ConfigurationTemplate {
    /// The values of keys that are set.
    var values: [String: String] = [:]
    /// Lines to show for keys that are not set, in place of the example.
    var examples: [String: String] = [:]

    var text: String {
        let header = """
            # How 'clientgen generate' makes a client, and 'clientgen check' compares it with the document.
            # What is commented out has its default, or is an example where there is none.

            """
        let keys = ConfigurationKey.all.map { key in
            let lines = values[key.name].map { "\(key.name): \(Self.scalar($0))\n" } ?? Self.comment(example(of: key))
            return "\n" + Self.comment(Self.wrapped(key.summary)) + lines
        }
        return header + keys.joined()
    }

    private func example(of key: ConfigurationKey) -> String { examples[key.name] ?? key.example }

    private static func comment(_ text: String) -> String {
        text.split(separator: "\n").map { "# \($0)\n" }.joined()
    }

    /// The text in lines of at most 116 characters.
    private static func wrapped(_ text: String) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.count + word.count > 115 {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = last.isEmpty ? String(word) : last + " " + word
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The text as a scalar of YAML, in quotes unless it is plainly a string.
    static func scalar(_ text: String) -> String {
        let isSafe = text.utf8.allSatisfy {
            SwiftIdentifier.isLetter($0) || SwiftIdentifier.isDigit($0) || "_-./".utf8.contains($0)
        }
        let starts = text.utf8.first.map(SwiftIdentifier.isLetter) ?? false
        let isPath = ["/", "./", "../"].contains { text.hasPrefix($0) }
        let isWord = ["true", "false", "null"].contains(text.lowercased())
        if isSafe, starts || isPath, !isWord { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            // YAML takes some of these for line breaks, which end a comment.
            case _ where isInvisible(scalar):
                let hex = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
            default: quoted += String(scalar)
            }
        }
        return quoted + "\""
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
        default: false
        }
    }

    /// The key `token-variables` for the security schemes of a document; nil where it has none.
    static func tokenVariables(of document: Node, module: String) -> String? {
        let names = document["components"]?["securitySchemes"]?.mapping?.entries.map(\.key) ?? []
        guard !names.isEmpty else { return nil }
        let pairs = names.map { name in
            let variable = names.count == 1 ? module + "Token" : module + name.prefix(1).uppercased() + name.dropFirst()
            return "\(scalar(name)): \(environmentName(variable))"
        }
        return "token-variables: {\(pairs.joined(separator: ", "))}"
    }

    /// `PET_STORE_TOKEN` for `PetStoreToken`.
    private static func environmentName(_ text: String) -> String {
        var name = ""
        var wasLower = false
        for byte in text.utf8 {
            let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            let isWord = SwiftIdentifier.isLetter(byte) || SwiftIdentifier.isDigit(byte)
            if isWord, !isLower, wasLower { name += "_" }
            name += isWord ? String(UnicodeScalar(byte)).uppercased() : name.hasSuffix("_") ? "" : "_"
            wasLower = isLower
        }
        return name
    }
}
