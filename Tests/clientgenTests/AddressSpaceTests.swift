#if os(Linux)
    import Foundation
    import Testing

    /// How much memory a document takes: as much as the process is given, which is a few hundred megabytes.
    @Suite(.tags(.slow)) struct AddressSpaceTests {
        /// Thousands of types within one, each with a type of its own: what is hidden in each is said once.
        @Test func typesWithinAType() throws {
            let members = (0..<4_000).map {
                #""p\#($0)": {"type": "object", "properties": {"node": {"type": "object", "properties": {"a": {}}}}}"#
            }
            let process = try ClientgenProcess()
            defer { process.remove() }
            try process.write(
                #"{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}, "#
                    + #""components": {"schemas": {"A": {"type": "object", "properties": {\#(members.joined(separator: ", "))}}}}}"#,
                to: "openapi.json")
            let result = try process.run(
                [
                    "-c", #"ulimit -c 0; ulimit -v 700000; exec "$0" "$@""#, ClientgenProcess.executable.path,
                    "generate", "--dry-run", "--quiet", "openapi.json", "--output", "Out",
                ], by: URL(filePath: "/bin/sh"))
            #expect(result.status == 0, "\(result.error.prefix(2_000))")
        }
    }
#endif
