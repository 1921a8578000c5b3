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
        let signatures = calls.map { Self.signature($0.signatures.method, width: Self.column) }
        let column = min(Self.column, signatures.map(\.count).max() ?? 0)
        return zip(calls, signatures).flatMap { call, signature -> [String] in
            let operation = call.operation
            let path = VisibleText.escaping(call.source.path)
            var source = "← \(operation.method) \(path) \(description.shortPlace(call.source.place))"
            let notes = notes(operation)
            if !notes.isEmpty { source += " (\(notes.joined(separator: ", ")))" }
            let line = "  \(TextLayout.padded(signature, to: column)) \(source)"
            let main =
                line.count <= DescriptionText.width
                ? [line] : [TextLayout.clipped("  " + signature), TextLayout.clipped("      " + source)]
            return main
                + call.signatures.overloads.map {
                    TextLayout.clipped("  " + Self.signature($0, width: DescriptionText.width - 2))
                }
        }
    }

    /// What is not as everywhere in the client.
    private func notes(_ operation: Operation) -> [String] {
        var notes: [String] = []
        if operation.isDeprecated { notes.append("deprecated") }
        if let body = operation.body, body.format != .json {
            notes.append("sends \(VisibleText.escaping(body.contentType))")
        }
        if let security = operation.security, security != description.module.security {
            let keys = security.alternatives.map { $0.joined(separator: " and ") }
            notes.append(
                keys.isEmpty || keys.contains("")
                    ? "no credential" : VisibleText.escaping(keys.joined(separator: " or ")))
        }
        return notes
    }

    /// The method as it is declared, with as much of its parameters as fits.
    private static func signature(_ method: OperationSignatures.Method, width: Int) -> String {
        let result = method.result.map { " -> \($0)" } ?? ""
        func text(_ parameters: [String]) -> String { "\(method.base)(\(parameters.joined(separator: ", ")))\(result)" }
        let whole = text(method.parameters.map(\.text))
        if whole.count <= width { return whole }
        let required = method.parameters.filter { !$0.hasDefault }.map(\.text)
        let short = text(required + (required.count < method.parameters.count ? ["…"] : []))
        return short.count <= width ? short : method.name + result
    }
}
