internal import Diagnostics

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
