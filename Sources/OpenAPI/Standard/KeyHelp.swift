internal import Diagnostics
internal import DocumentTree

/// What is said of a key that the standard does not have there.
package enum KeyHelp {
    /// The version that knows the key, or the key that was probably meant, or how keys of one's own are spelt.
    package static func help(for key: String, in kind: ObjectKind, _ version: OpenAPIDocument.Version) -> String {
        if let other = Standard.version(knowing: key, of: kind) {
            return (other > version ? "it came with" : "it was only in") + " OpenAPI \(other.rawValue)"
        }
        // Where Swagger 2.0 has it.
        if kind == .response, key == "schema" { return "put it under `content`, by media type" }
        return suggestion(for: key, in: kind, version).map { "did you mean `\($0)`?" }
            ?? "a key of your own begins with `x-`"
    }

    /// The key that was probably meant by one that may have a meaning of its own; nil where it may well have.
    package static func misspelt(
        _ key: String, in kind: ObjectKind, _ version: OpenAPIDocument.Version
    ) -> String? {
        guard !key.hasPrefix("x-"), Standard.version(knowing: key, of: kind) == nil else { return nil }
        return suggestion(for: key, in: kind, version)
    }

    /// The key of the standard that is spelt nearly like this one.
    package static func suggestion(
        for key: String, in kind: ObjectKind, _ version: OpenAPIDocument.Version
    ) -> String? {
        let fields = ObjectDescription.all.first { $0.kind == kind }?.fields ?? []
        return NearestName.suggestion(
            for: key, among: fields.filter { $0.versions.contains(version) }.map(\.name))
    }
}

extension ObjectKind {
    /// What it is in plain words, as messages have it: `an operation`.
    package var plainPhrase: String {
        switch self {
        case .openAPI: return "an OpenAPI document"
        case .info: return "`info`"
        case .components: return "`components`"
        default: break
        }
        let words = rawValue.hasSuffix(" Object") ? rawValue.dropLast(" Object".count).lowercased() : rawValue
        return (words.first.map { "aeio".contains($0) } ?? false ? "an " : "a ") + words
    }
}

extension Node {
    /// Whether there are keys, and none that the standard gives this kind of object in any version; extensions beside
    /// nothing else have their meaning for somebody.
    func saysNothingKnown(of kind: ObjectKind) -> Bool {
        guard let mapping, mapping.entries.contains(where: { !$0.key.hasPrefix("x-") }) else { return false }
        return !mapping.entries.contains { Standard.version(knowing: $0.key, of: kind) != nil }
    }
}
