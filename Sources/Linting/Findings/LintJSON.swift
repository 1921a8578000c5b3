internal import Diagnostics
internal import JSONCoding
internal import Safeguards

/// What `clientgen lint --format json` prints.
///
/// ```json
/// {"documents": ["openapi.yaml"], "errors": 1, "findings": [{"column": 3, "file": "openapi.yaml", "id": "missing-key",
///  "length": 1, "line": 2, "message": "…", "severity": "error"}], "warnings": 0}
/// ```
///
/// Where there are so many that not all are printed, `"more"` counts the others:
/// `"more": [{"count": 14000, "id": "missing-key", "severity": "error"}]`.
package enum LintJSON {
    package static func text(_ findings: LintFindings, documents: [String]) -> String {
        var members: [String: JSONValue] = [
            "documents": .array(documents.map { .string($0) }),
            "errors": count(findings, .error), "warnings": count(findings, .warning),
            "findings": .array(findings.shown.map(value)),
        ]
        if !findings.remainder.isEmpty { members["more"] = .array(findings.remainder.map(value)) }
        let value = JSONValue.object(members)
        var options = JSON.EncodingOptions()
        options.isPretty = true
        do throws(JSONError) {
            return VisibleJSON.of(String(decoding: try JSON.encode(value, options: options), as: UTF8.self)) + "\n"
        } catch {
            // Only numbers that are not finite can't be encoded, and there are none.
            return "{}\n"
        }
    }

    private static func count(_ findings: LintFindings, _ severity: Diagnostic.Severity) -> JSONValue {
        .number(JSONNumber(Int64(findings.count(severity))))
    }

    private static func value(_ remainder: DiagnosticSink.Remainder) -> JSONValue {
        .object([
            "id": .string(remainder.id.rawValue), "severity": .string(remainder.severity.rawValue),
            "count": .number(JSONNumber(Int64(remainder.count))),
        ])
    }

    private static func value(_ diagnostic: Diagnostic) -> JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(diagnostic.id.rawValue), "severity": .string(diagnostic.severity.rawValue),
            "message": .string(diagnostic.message),
        ]
        members["help"] = diagnostic.help.map { .string(([$0] + diagnostic.choices).joined(separator: "\n")) }
        if let location = diagnostic.location {
            members["file"] = .string(location.file.path)
            members["line"] = .number(JSONNumber(Int64(location.line)))
            members["column"] = .number(JSONNumber(Int64(location.column)))
            members["length"] = .number(JSONNumber(Int64(diagnostic.length)))
        }
        return .object(members)
    }
}
