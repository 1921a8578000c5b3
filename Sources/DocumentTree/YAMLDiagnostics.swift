import Diagnostics

/// Every diagnostic about YAML: ids and wording in one place.
enum YAMLDiagnostics {
    static func severalDocuments(at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.error(
            "yaml-several-documents", "A second document starts here.", at: location,
            help: "Keep one document in a file; `---` in the middle of a file starts another.")
    }

    static func undefinedAlias(_ name: String, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.error(
            "yaml-undefined-alias", "There is no anchor `&\(VisibleText.excerpt(of: name))` above this alias.",
            at: location, length: name.unicodeScalars.count + 1,
            help: "Quote the text if it is not meant as an alias.")
    }

    static func cyclicAlias(_ name: String, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.error(
            "yaml-cyclic-alias", "The alias `*\(VisibleText.excerpt(of: name))` stands inside its own anchor.",
            at: location, length: name.unicodeScalars.count + 1)
    }

    static func aliasExpansion(limit: Int, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.error(
            "yaml-alias-expansion", "With its aliases followed, the document has more than \(limit) values.",
            at: location, help: "Every \(YAMLAliases.bytesPerValue) bytes of a text count as a value of their own.")
    }

    static func complexKey(_ typeName: String, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.error(
            "yaml-complex-key", "A key has to be text, not \(typeName).", at: location,
            help: "Quote text that starts with `{` or `[`.")
    }

    static func mergeValue(_ typeName: String, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.error(
            "yaml-merge-value", "The merge key `<<` needs a mapping or a sequence of mappings, not \(typeName).",
            at: location, help: "Quote the key, \"<<\", if it is not meant to merge.")
    }

    static func repeatedMerge(first: SourceLocation, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.duplicateKey(
            "<<", first: first, at: location, help: "Merge several mappings by a list: `<<: [*a, *b]`.")
    }

    static func nonJSONNumber(_ text: String, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.warning(
            "yaml-non-json-number", "JSON has no number `\(VisibleText.excerpt(of: text))`; it is taken as a string.",
            at: location, length: text.unicodeScalars.count, help: "Quote it if a string is meant.")
    }

    static func unknownTag(_ tag: String, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.warning(
            "yaml-unknown-tag", "The tag `\(VisibleText.excerpt(of: shown(tag)))` is not known and is ignored.",
            at: location)
    }

    static func tagMismatch(_ tag: String, _ what: String, at location: SourceLocation) -> Diagnostic {
        DocumentDiagnostics.error(
            "yaml-tag-mismatch", "The tag `\(shown(tag))` does not fit \(what).", at: location)
    }

    /// `!!int` for `tag:yaml.org,2002:int`.
    private static func shown(_ tag: String) -> String {
        tag.hasPrefix(YAMLTag.corePrefix) ? "!!" + tag.dropFirst(YAMLTag.corePrefix.count) : tag
    }

    // MARK: Syntax

    /// - Parameters:
    ///   - context: What libyaml was reading, such as `while parsing a block mapping`.
    ///   - character: The character at the place of the problem.
    static func syntax(
        _ problem: String, context: String?, contextLine: Int?, character: Unicode.Scalar?, at location: SourceLocation
    ) -> Diagnostic {
        var message = "This is not valid YAML: \(problem)"
        if let context {
            message += " " + context
            if let contextLine, contextLine != location.line { message += " that starts on line \(contextLine)" }
        }
        return DocumentDiagnostics.error(
            "yaml-syntax", message + ".", at: location,
            help: help(for: problem, context: context ?? "", character: character))
    }

    private static func help(for problem: String, context: String, character: Unicode.Scalar?) -> String? {
        if problem.contains("tab character") || character == "\t" {
            return "YAML is indented with spaces only; replace the tab."
        }
        if problem.contains("invalid Unicode character escape") {
            return "YAML has no surrogate pairs: write the character itself or `\\UXXXXXXXX` (eight digits)."
        }
        if problem.contains("could not find expected ':'") {
            return "A key ends with `: ` on the line it starts on, and has at most 1,024 characters."
        }
        if problem.contains("mapping values are not allowed") {
            return "Quote text that contains `: `, and check the indentation of this line."
        }
        if problem.contains("cannot start any token"), let character, "@`%".unicodeScalars.contains(character) {
            return "Quote text that starts with `\(character)`."
        }
        if problem.contains("control characters are not allowed") {
            return "Write it as an escape, such as `\\x07`, in a double-quoted string."
        }
        return nil
    }
}
