import Diagnostics

/// Every diagnostic of this module but those of YAML's syntax: ids and wording in one place.
enum DocumentDiagnostics {
    /// How deep values may be nested, aliases expanded.
    static let maximumDepth = 512
    /// How many repeated keys are reported before the rest is only counted.
    static let maximumDuplicates = 100

    // MARK: Files

    static func fileNotFound(_ path: String) -> Diagnostic {
        error("file-not-found", "There is no file `\(path)`.")
    }

    static func fileUnreadable(_ path: String, _ reason: String, at location: SourceLocation? = nil) -> Diagnostic {
        error("file-unreadable", "`\(path)` cannot be read: \(reason).", at: location)
    }

    static func fileTooLarge(_ path: String, limit: Int, at location: SourceLocation? = nil) -> Diagnostic {
        error("file-too-large", "`\(path)` is larger than \(limit >> 20) MiB.", at: location)
    }

    static func documentsTooLarge(_ path: String, limit: Int, at location: SourceLocation?) -> Diagnostic {
        error(
            "documents-too-large",
            "With `\(VisibleText.excerpt(of: path, limit: 200))`, the documents are larger than \(limit >> 20) MiB together.",
            at: location, help: "Refer to fewer documents, or to smaller ones.")
    }

    static func documentsTooMany(_ path: String, limit: Int, at location: SourceLocation?) -> Diagnostic {
        error(
            "documents-too-many",
            "`\(VisibleText.excerpt(of: path, limit: 200))` is not read: \(limit) documents have been, and no more are.",
            at: location, help: "Refer to fewer documents: put several schemas into one.")
    }

    // MARK: Text

    static func notUTF8(at location: SourceLocation, byte: UInt8) -> Diagnostic {
        let hex = String(byte, radix: 16, uppercase: true)
        return error(
            "document-encoding", "The byte 0x\(hex) is not part of UTF-8 text.", at: location,
            help: "Save the document as UTF-8.")
    }

    static func isUTF16(at location: SourceLocation) -> Diagnostic {
        error(
            "document-encoding", "The document is UTF-16 or UTF-32 text.", at: location,
            help: "Save the document as UTF-8.")
    }

    static func endlessCharacter(
        at location: SourceLocation, limit: Int = TextScan.maximumMarks
    ) -> Diagnostic {
        error(
            "endless-character",
            "A character has more than \(limit) accents, joiners or other marks.", at: location,
            help: "Take the marks out: no text needs so many, and comparing them takes time without end.")
    }

    static func empty(at location: SourceLocation) -> Diagnostic {
        error("document-empty", "The document is empty.", at: location)
    }

    static func jsonSyntax(_ problem: String, at location: SourceLocation) -> Diagnostic {
        error("json-syntax", "This is not valid JSON: \(problem).", at: location)
    }

    // MARK: Values

    static func tooDeep(at location: SourceLocation) -> Diagnostic {
        error("nesting-too-deep", "Values are nested more than \(maximumDepth) deep.", at: location)
    }

    static func duplicateKey(_ kept: Mapping.Entry, _ repeated: Mapping.Entry) -> Diagnostic {
        duplicateKey(
            repeated.key, first: kept.keyLocation, at: repeated.keyLocation,
            looksAlike: !kept.key.unicodeScalars.elementsEqual(repeated.key.unicodeScalars))
    }

    static func duplicateKey(
        _ key: String, first: SourceLocation, at location: SourceLocation, looksAlike: Bool = false, help: String? = nil
    ) -> Diagnostic {
        let difference = looksAlike ? ", spelled with other code points but equal in Unicode" : ""
        return error(
            "duplicate-key",
            "The key `\(VisibleText.excerpt(of: key))` is already on line \(first.line)\(difference).",
            at: location, length: key.unicodeScalars.count, help: help)
    }

    static func moreDuplicateKeys(_ count: Int, at location: SourceLocation) -> Diagnostic {
        let keys = count == 1 ? "One more repeated key is" : "\(count) more repeated keys are"
        return Diagnostic(
            id: "duplicate-key", severity: .note, message: "\(keys) not shown.", location: location)
    }

    static func numberOutOfRange(_ text: String, at location: SourceLocation) -> Diagnostic {
        warning(
            "number-out-of-range",
            "The number `\(VisibleText.excerpt(of: text))` is beyond a double's range and is taken as a string.",
            at: location, length: text.unicodeScalars.count)
    }

    // MARK: References

    static func refIsRemote(_ reference: String, at location: SourceLocation?) -> Diagnostic {
        error(
            "ref-remote", "`\(shown(reference))` is a URL, and nothing is fetched unless that is allowed.",
            at: location,
            length: reference.unicodeScalars.count,
            help: "Pass --allow-remote-refs to fetch it, or copy it beside the document and refer to it by its path.")
    }

    static func refScheme(_ reference: String, at location: SourceLocation?) -> Diagnostic {
        error(
            "ref-remote", "`\(shown(reference))` is neither a relative path nor an http or https URL.", at: location,
            length: reference.unicodeScalars.count, help: "Refer to a file by its path from this one.")
    }

    static func refFromRemote(_ reference: String, at location: SourceLocation?) -> Diagnostic {
        error(
            "ref-remote",
            "`\(shown(reference))` stands in a fetched document, which may name only http and https URLs.",
            at: location, length: reference.unicodeScalars.count)
    }

    static func refTextIsRemote(_ reference: String, at location: SourceLocation?) -> Diagnostic {
        warning(
            "ref-remote", "`\(shown(reference))` is a text on a server; only documents are fetched.", at: location,
            length: reference.unicodeScalars.count)
    }

    static func refFetchFailed(
        _ reference: String, _ url: URIReference, _ reason: String, at location: SourceLocation?
    ) -> Diagnostic {
        error(
            "ref-fetch-failed", "`\(shown(url.description))` cannot be fetched: \(reason).", at: location,
            length: reference.unicodeScalars.count)
    }

    static func refOutsideRoot(
        _ reference: String, root: String, needed: String, at location: SourceLocation?
    ) -> Diagnostic {
        error(
            "ref-outside-root", "`\(shown(reference))` is outside the document's folder `\(root)`.",
            at: location, length: reference.unicodeScalars.count,
            help: "Pass --allow-refs-in \(VisibleText.excerpt(of: needed, limit: 200)) to read files there too.")
    }

    /// A reference without user and password, and not too long.
    private static func shown(_ reference: String) -> String {
        VisibleText.excerpt(of: URIReference(reference).withoutUserInfo.description, limit: 80)
    }

    static func refFileNotFound(_ reference: String, path: String, at location: SourceLocation?) -> Diagnostic {
        error(
            "ref-file-not-found", "There is no file `\(VisibleText.excerpt(of: path, limit: 200))`.", at: location,
            length: reference.unicodeScalars.count)
    }

    /// - Parameter findings: What is wrong with the document; the first error is told.
    static func optionalFile(_ path: String, _ findings: [Diagnostic], at location: SourceLocation?) -> Diagnostic {
        let first = findings.first { $0.severity == .error }
        let why = first.map { ": \(VisibleText.excerpt(of: $0.message, limit: 200))" } ?? "."
        return warning(
            "example-unreadable", "`\(VisibleText.excerpt(of: path, limit: 200))` cannot be read\(why)",
            at: location ?? first?.location)
    }

    static func refInvalid(_ reference: String, at location: SourceLocation?) -> Diagnostic {
        error(
            "ref-invalid",
            "`\(VisibleText.excerpt(of: reference, limit: 80))` is not a relative reference: its percent-encoding is wrong.",
            at: location, length: reference.unicodeScalars.count, help: "Write `%` itself as `%25`.")
    }

    // MARK: Short forms

    static func error(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation? = nil, length: Int = 1, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(id: id, severity: .error, message: message, location: location, length: length, help: help)
    }

    static func warning(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation? = nil, length: Int = 1, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(id: id, severity: .warning, message: message, location: location, length: length, help: help)
    }
}
