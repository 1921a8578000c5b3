/// Texts of documents that cost more than they weigh.
enum CostDocument {
    static let empty = #"{"204": {"description": "done"}}"#

    /// A document of these paths and components, each a JSON text without its braces.
    static func json(paths: String = "", components: String = "", rest: String = "") -> HostileInput {
        HostileInput(
            #"{"openapi": "3.1.0", "info": {"title": "Cost", "version": "1"}, "paths": {\#(paths)}, "#
                + #""components": {\#(components)}\#(rest.isEmpty ? "" : ", ")\#(rest)}"#)
    }

    static func yaml(_ rest: String, paths: String = "paths: {}") -> HostileInput {
        HostileInput(
            "openapi: 3.1.0\ninfo: {title: Cost, version: '1'}\n\(paths)\n\(rest)\n", as: "openapi.yaml")
    }

    /// An operation without an answer's body.
    static func operation(_ id: String, _ rest: String = "") -> String {
        #"{"get": {"operationId": "\#(id)", "responses": \#(empty)\#(rest.isEmpty ? "" : ", ")\#(rest)}}"#
    }

    static func reference(_ name: String) -> String { ##"{"$ref": "#/components/schemas/\##(name)"}"## }

    /// So many members or elements, one after the other.
    static func list(_ count: Int, _ element: (Int) -> String) -> String {
        (0..<count).map(element).joined(separator: ", ")
    }

    static func words(_ bytes: Int) -> String { String(repeating: "word ", count: bytes / 5) }
}
