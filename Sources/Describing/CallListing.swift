internal import ClientModel
internal import Diagnostics
internal import SwiftEmitter

/// The calls of a client by group, one line each.
///
/// ```text
/// client.pets: Everything about pets.
///   list(limit: Int? = nil) -> [Pet]          ← GET /pets :12
///   add(_ request: NewPet) -> Pet             ← POST /pets :31 (deprecated)
///   add(name: String, …) -> Pet
/// ```
struct CallListing {
    let description: ClientDescription

    /// How far to the right the arrows stand at most.
    private static let column = 72

    /// A section for the client itself and for each group.
    var sections: [[String]] {
        var calls: [Int: [ClientDescription.Call]] = [:]
        for operation in description.map.operations {
            guard let call = description.call(operation) else { continue }
            calls[operation.fate.symbol?.group ?? -1, default: []].append(call)
        }
        func section(_ heading: String, _ group: Int) -> [String] {
            guard let calls = calls[group], !calls.isEmpty else { return [] }
            return [TextLayout.clipped(heading)] + lines(calls)
        }
        return [section("client", -1)]
            + description.module.groups.enumerated().map { index, group in
                let about = group.documentation?.split(separator: "\n").first.map {
                    ": " + VisibleText.escaping(String($0))
                }
                return section("client.\(group.propertyName)\(about ?? "")", index)
            }
    }

    private func lines(_ calls: [ClientDescription.Call]) -> [String] {
        let signatures = calls.map { Self.signature($0.signatures.method) }
        let sources = calls.map(source)
        let fitting = zip(signatures, sources).filter { signature, source in
            signature.count <= Self.column && signature.count + source.count + 3 <= DescriptionText.width
        }
        let column = fitting.map(\.0.count).max() ?? 0
        return zip(calls, zip(signatures, sources)).flatMap { call, texts -> [String] in
            let (signature, source) = texts
            let line = "  \(TextLayout.padded(signature, to: column)) \(source)"
            let main =
                signature.count <= Self.column && line.count <= DescriptionText.width
                ? [line] : ["  " + signature, "      " + source]
            return (main + call.signatures.overloads.map { "  " + overload($0, of: call) }).map(TextLayout.clipped)
        }
    }

    /// Another way to call an operation; of a walk, by what rule.
    private func overload(_ method: OperationSignatures.Method, of call: ClientDescription.Call) -> String {
        let signature = Self.signature(method)
        guard let pagination = call.operation.pagination, method.base.filter({ $0 != "`" }) == pagination.name,
            method.result?.contains("PagedSequence<") == true
        else { return signature }
        let rule = "← \(VisibleText.escaping(PaginationText(pagination: pagination).words))"
        let line = "\(signature) \(rule)"
        return line.count + 2 <= DescriptionText.width ? line : "\(signature)\n      \(rule)"
    }

    /// Where a call comes from, and what is unusual of it.
    private func source(of call: ClientDescription.Call) -> String {
        let path = VisibleText.escaping(call.source.path)
        let source = "← \(call.operation.method) \(path) \(description.shortPlace(call.source.place))"
        let notes = notes(call.operation)
        return notes.isEmpty ? source : source + " (\(notes.joined(separator: ", ")))"
    }

    /// What is not as everywhere in the client.
    private func notes(_ operation: Operation) -> [String] {
        var notes: [String] = []
        if operation.isDeprecated { notes.append("deprecated") }
        if let body = operation.body, body.format != .json {
            notes.append(
                "sends " + (body.format == .formURLEncoded ? "a form" : VisibleText.escaping(body.contentType)))
        }
        if let server = operation.server { notes.append("at \(VisibleText.escaping(server.url))") }
        if let security = operation.security, security != description.module.security {
            let keys = security.alternatives.map { $0.joined(separator: " and ") }
            notes.append(
                keys.isEmpty || keys.contains("")
                    ? "no credential" : VisibleText.escaping(keys.joined(separator: " or ")))
        }
        return notes
    }

    /// The method as it is declared, with as much of its parameters as fits into a line.
    private static func signature(_ method: OperationSignatures.Method) -> String {
        let width = DescriptionText.width - 2
        let result = method.result.map { " -> \($0)" } ?? ""
        func text(_ parameters: [String]) -> String { "\(method.base)(\(parameters.joined(separator: ", ")))\(result)" }
        let required = method.parameters.filter { !$0.hasDefault }.map(\.text)
        let whole = text(method.parameters.map(\.text))
        let short = text(required.count < method.parameters.count ? required + ["…"] : required)
        let labels = method.name + result
        // Where everything is optional, the names alone say more.
        let spellings = [whole] + (required.isEmpty ? [labels, short] : [short, labels])
        return spellings.first { $0.count <= width } ?? labels
    }
}
