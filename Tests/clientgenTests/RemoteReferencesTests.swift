import Foundation
import Testing

/// Documents that refer to URLs, fetched from a server on a socket.
@Suite final class RemoteReferencesTests {
    let clientgen: ClientgenProcess

    init() throws { clientgen = try ClientgenProcess() }

    deinit { clientgen.remove() }

    private func write(_ schemas: String) throws {
        try clientgen.write(
            """
            openapi: 3.1.0
            info: {title: Pet Store, version: "1.0"}
            paths: {}
            components:
              schemas:
            \(schemas.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

            """, to: "openapi.yaml")
    }

    /// A server waits on other threads than these, which the process holds up.
    private func run(_ arguments: String...) async throws -> ClientgenProcess.Result {
        let clientgen = clientgen
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try clientgen.run(arguments) }) }
        }
    }

    private func generate(_ arguments: String...) async throws -> ClientgenProcess.Result {
        let clientgen = clientgen
        let all = ["generate", "--spec", "openapi.yaml", "--output", "out", "--module", "Pets"] + arguments
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try clientgen.run(all) }) }
        }
    }

    private func model(_ name: String) throws -> String {
        try String(contentsOf: clientgen.folder.appendingPathComponent("out/Models/\(name).swift"), encoding: .utf8)
    }

    @Test func nothingIsFetchedUnlessAllowed() async throws {
        try await DocumentServer.run { server, authority in
            server.set(.document("type: object"), at: "/pet.yaml")
            try write("Pet: {$ref: 'http://\(authority)/pet.yaml'}")
            let generated = try await generate()
            #expect(generated.status == 1)
            #expect(generated.error.contains("openapi.yaml:6:17: error: `http://\(authority)/pet.yaml` is a URL"))
            #expect(generated.error.contains("Pass --allow-remote-refs to fetch it"))
            let linted = try await run("lint", "openapi.yaml")
            #expect(linted.status == 0)
            #expect(linted.output.contains("openapi.yaml:6:17: warning: `http://\(authority)/pet.yaml` is a URL"))
            let strict = try await run("lint", "--strict", "openapi.yaml")
            #expect(strict.status == 1)
            let checked = try await run("check", "--spec", "openapi.yaml", "--output", "out")
            #expect(checked.status == 1)
            #expect(server.requests == [])
        }
    }

    @Test func fetchesOnceAndResolvesAgainstTheURL() async throws {
        try await DocumentServer.run { server, authority in
            server.set(.redirect("/v2/pet.yaml"), at: "/pet.yaml")
            server.set(
                .document(
                    """
                    type: object
                    properties:
                      owner: {$ref: 'people/owner.json#/Owner'}
                      mother: {$ref: '#'}
                      father: {$ref: 'pet.yaml'}
                      absolute: {$ref: '/v2/people/owner.json#/Owner'}
                    """), at: "/v2/pet.yaml")
            server.set(
                .document(#"{"Owner": {"type": "object", "properties": {"pet": {"$ref": "../pet.yaml"}}}}"#),
                at: "/v2/people/owner.json")
            try write("Pet: {$ref: 'http://\(authority)/pet.yaml'}\nOther: {$ref: 'http://\(authority)/v2/pet.yaml'}")
            let result = try await generate("--allow-remote-refs", "--allow-private-refs")
            #expect(result.status == 0, "\(result.error)")
            #expect(result.error == "")
            #expect(server.requests == ["/pet.yaml", "/v2/pet.yaml", "/v2/people/owner.json"])
            let pet = try model("Pet")
            #expect(pet.contains("/// `http://\(authority)/v2/pet.yaml`"))
            #expect(pet.contains("var father: Pet?") || pet.contains("var father: Indirect<Pet>?"), "\(pet)")
            #expect(try model("Owner").contains("/// `http://\(authority)/v2/people/owner.json#/Owner`"))
            #expect(
                try await run(
                    "check", "--spec", "openapi.yaml", "--output", "out", "--module", "Pets", "--allow-remote-refs",
                    "--allow-private-refs"
                ).status == 0)
            let linted = try await run("lint", "openapi.yaml", "--allow-remote-refs", "--allow-private-refs")
            #expect(linted.status == 0, "\(linted.output)")
        }
    }

    @Test func theConfigurationMayAllowIt() async throws {
        try await DocumentServer.run { server, authority in
            server.set(.document("type: object"), at: "/pet.yaml")
            try write("Pet: {$ref: 'http://\(authority)/pet.yaml'}")
            try clientgen.write(
                "spec: openapi.yaml\noutput: out\nallow-remote-refs: true\nallow-private-refs: true\n",
                to: "clientgen.yaml")
            #expect(try await run("generate").status == 0)
            #expect(try await run("generate", "--no-allow-remote-refs").status == 1)
            #expect(server.requests == ["/pet.yaml"])
        }
    }

    @Test(arguments: ["file:///etc/passwd", "../../../../etc/passwd#/x", "/etc/passwd", "ftp://x/y"])
    func fetchedDocumentsReachNoFile(reference: String) async throws {
        try await DocumentServer.run { server, authority in
            server.set(.document("items: {$ref: '\(reference)'}"), at: "/a/pet.yaml")
            try write("Pet: {$ref: 'http://\(authority)/a/pet.yaml'}")
            let result = try await generate("--allow-remote-refs", "--allow-private-refs")
            #expect(result.status == 1)
            // What looks like a path is one of the server's.
            #expect(
                result.error.contains("which may name only http and https URLs")
                    || result.error.contains("`…` cannot be fetched: the server answered 404"), "\(result.error)")
            #expect(server.requests.dropFirst().allSatisfy { $0 == "/etc/passwd" })
            #expect(!result.error.contains("root:"))
        }
    }

    @Test(arguments: [
        ("file:///etc/passwd", "it is redirected to what is no http or https URL"),
        ("/loop", "it is redirected too often"), ("/1", "it is redirected too often"),
        ("/none", "the server answered 404"),
    ])
    func redirectsAreLimited(target: String, reason: String) async throws {
        try await DocumentServer.run { server, authority in
            server.set(.redirect(target), at: "/loop")
            for step in 1..<9 { server.set(.redirect("/\(step + 1)"), at: "/\(step)") }
            server.set(.document("type: object"), at: "/9")
            try write("Pet: {$ref: 'http://\(authority)/loop'}")
            let result = try await generate("--allow-remote-refs", "--allow-private-refs")
            #expect(result.status == 1)
            #expect(
                result.error.contains("`http://\(authority)/loop` cannot be fetched: \(reason)."), "\(result.error)")
        }
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Le", "SSH-2.0-OpenSSH\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\ntype: object\r\n0\r\nExpires: 0\r\n\r\n",
    ])
    func noAnswerEndsTheCommand(response: String) async throws {
        try await DocumentServer.run { server, authority in
            server.set(.raw(Array(response.utf8)), at: "/bad.yaml")
            server.set(.document("type: object"), at: "/good.yaml")
            try write(
                "Bad: {$ref: 'http://ann:sesame@\(authority)/bad.yaml'}\nGood: {$ref: 'http://\(authority)/good.yaml'}")
            let result = try await run("lint", "openapi.yaml", "--allow-remote-refs", "--allow-private-refs")
            #expect(result.status == 1, "\(result)")
            #expect(result.error == "")
            #expect(result.output.contains("`http://\(authority)/bad.yaml` cannot be fetched: the"), "\(result.output)")
            #expect(result.output.contains("1 error"), "\(result.output)")
            #expect(!result.output.contains("sesame"))
            #expect(server.requests == ["/bad.yaml", "/good.yaml"])
        }
    }

    @Test func noProxyIsAsked() async throws {
        try await DocumentServer.run { server, authority in
            server.set(.document("type: object"), at: "/pet.yaml")
            try write("Pet: {$ref: 'http://\(authority)/pet.yaml'}")
            let clientgen = clientgen
            let result = try await withCheckedThrowingContinuation { continuation in
                Thread.detachNewThread {
                    continuation.resume(
                        with: Result {
                            try clientgen.run(
                                ["lint", "openapi.yaml", "--allow-remote-refs", "--allow-private-refs"],
                                environment: [
                                    "http_proxy": "http://127.0.0.1:1", "all_proxy": "http://127.0.0.1:1",
                                    "no_proxy": "",
                                ])
                        })
                }
            }
            #expect(result.status == 0, "\(result.output)")
            #expect(server.requests == ["/pet.yaml"])
        }
    }

    @Test func credentialsAreNotShown() async throws {
        try await DocumentServer.run { server, authority in
            server.set(.document("type: object\nproperties: {a: {$ref: 'none.yaml'}}"), at: "/pet.yaml")
            try write("Pet: {$ref: 'http://ann:sesame@\(authority)/pet.yaml'}")
            for arguments in [[], ["--allow-remote-refs", "--allow-private-refs"]] {
                for command in [
                    ["generate", "--spec"], ["lint"], ["lint", "--format", "json"], ["lint", "--format", "github"],
                ] {
                    let all =
                        command + ["openapi.yaml"] + (command[0] == "lint" ? [] : ["--output", "out"]) + arguments
                    let clientgen = clientgen
                    let result = try await withCheckedThrowingContinuation { continuation in
                        Thread.detachNewThread { continuation.resume(with: Result { try clientgen.run(all) }) }
                    }
                    // What is not fetched is no fault of the document; what cannot be fetched is.
                    let isUnfetchedLint = command[0] == "lint" && arguments.isEmpty
                    #expect(result.status == (isUnfetchedLint ? 0 : 1))
                    #expect(!(result.error + result.output).contains("sesame"), "\(result)")
                }
            }
            #expect(Set(server.authorizations) == ["Basic " + Data("ann:sesame".utf8).base64EncodedString()])
        }
    }

    /// A document does not have the machine that reads it ask its own services, however it spells their address.
    @Test(arguments: [
        "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "017700000001", "127.0.0.1.", "%31%32%37.0.0.1",
        "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0", "[::]", "0",
    ])
    func privateAddressesAreNotAsked(_ host: String) async throws {
        try await DocumentServer.run { server, _ in
            server.set(.document("type: object"), at: "/pet.yaml")
            try write("Pet: {$ref: 'http://\(host):\(server.port)/pet.yaml'}")
            let result = try await generate("--allow-remote-refs")
            #expect(result.status == 1)
            #expect(server.requests == [])
            #expect(
                result.error.contains("--allow-private-refs") || result.error.contains("no such host is known")
                    || result.error.contains("no URL that can be asked for"), "\(result.error)")
        }
    }
}
