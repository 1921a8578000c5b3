@testable import OpenAPI

/// Tells the texts of a document that only are written somewhere from those that the shape of the client hangs on.
enum InjectionStructure {
    static let keywords = Set(ObjectDescription.all.flatMap { $0.fields.map(\.name) })

    private static let words: Set<String> = [
        "openapi", "$ref", "$dynamicRef", "$dynamicAnchor", "$id", "$anchor", "$schema", "$self", "type", "in", "style",
        "scheme", "operationRef", "propertyName", "defaultMapping", "nodeType", "contentType", "contentMediaType",
        "contentEncoding", "jsonSchemaDialect",
    ]

    static func isStructural(value pointer: String) -> Bool {
        let tokens = pointer.split(separator: "/")
        guard let last = tokens.last else { return true }
        // A parameter of a path has the name that is in the path.
        let isOfPath = pointer.hasSuffix("parameters/0/name") || pointer.hasSuffix("parameters/1/name")
        return words.contains(String(last)) || isOfPath && tokens.count == 5
            || tokens.dropLast().contains { $0 == "mapping" || $0 == "required" || $0 == "type" }
    }

    static func isStructural(key pointer: String) -> Bool {
        let tokens = pointer.split(separator: "/")
        guard let parent = tokens.dropLast().last.map(String.init), let first = tokens.dropFirst().first else {
            return false
        }
        let maps = ["paths", "content", "responses", "additionalOperations", "encoding", "variables"]
        let isRequirement = tokens.dropLast(2).last == "security"
        return maps.contains(parent) || isRequirement || first == "components" && tokens.count == 4
            || ["mapping", "dependentRequired"].contains(parent) || tokens.dropLast(2).last == "callbacks"
    }
}
