#if os(Linux)
    import Foundation
    import Testing

    /// Documents as deep as may be, in a shell whose stack is as small as that of a thread of Apple's systems.
    @Suite struct DeepDocumentTests {
        @Test(arguments: [
            Attack(opening: #"{"type": "array", "items": "#, depth: 500),
            Attack(opening: #"{"type": "object", "properties": {"a": "#, closing: "}}", depth: 250),
            Attack(opening: #"{"allOf": ["#, closing: "]}", depth: 250),
            // A choice within each branch of a choice: refused, since no name would tell the types apart.
            Attack(opening: #"{"anyOf": [{"type": "integer"}, "#, closing: "]}", depth: 250, status: 1),
        ])
        func aSmallStackIsNoLimit(_ attack: Attack) throws {
            let process = try ClientgenProcess()
            defer { process.remove() }
            try process.write(attack.document, to: "openapi.json")
            let commands = [
                ["generate", "--dry-run", "--quiet", "--tests", "openapi.json", "--output", "Out"],
                ["describe", "openapi.json"],
            ]
            for command in commands {
                let result = try run(command, by: process)
                #expect(result.status == attack.status, "\(command[0]): \(result.error.prefix(2_000))")
            }
            let lint = try run(["lint", "openapi.json"], by: process)
            #expect(lint.status == 0, "\(lint.error.prefix(2_000))")
        }

        private func run(_ command: [String], by process: ClientgenProcess) throws -> ClientgenProcess.Result {
            try process.run(
                ["-c", #"ulimit -c 0; ulimit -s 512; exec "$0" "$@""#, ClientgenProcess.executable.path] + command,
                by: URL(filePath: "/bin/sh"))
        }

        struct Attack: CustomTestStringConvertible, Sendable {
            let opening: String
            var closing = "}"
            let depth: Int
            var status: Int32 = 0

            var testDescription: String { opening }

            var document: String {
                let schema =
                    String(repeating: opening, count: depth) + #"{"type": "string"}"#
                    + String(repeating: closing, count: depth)
                return #"""
                    {"openapi": "3.1.0", "info": {"title": "Deep", "version": "1"}, "paths": {"/a": {"get": {
                      "operationId": "a", "responses": {"200": {"description": "One.", "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/S"}}}}}}}},
                      "components": {"schemas": {"S": \#(schema)}}}
                    """#
            }
        }
    }
#endif
