import DocumentTree
import Foundation
import Synchronization
import Testing

@testable import clientgen

/// The process that a document is fetched in: how it ends, and what it is told.
@Suite final class FetchProcessTests {
    private let clientgen: ClientgenProcess

    init() throws { clientgen = try ClientgenProcess() }

    deinit { clientgen.remove() }

    private static func fetch(
        _ url: String, by executable: URL = ClientgenProcess.fetchExecutable, limit: Int = 1000, timeout: Double = 60
    ) async -> ReferenceAccess.Answer {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let fetcher = DocumentFetcher(executable: executable.path, timeout: timeout)
                continuation.resume(
                    returning: fetcher.document(at: URIReference(url), limit: limit, reach: .allAddresses))
            }
        }
    }

    private static let unreadable = ReferenceAccess.Answer.failure("the server's answer could not be read")

    // MARK: - What the session cannot take

    // Slow, as it starts a process for each place where the head is cut off.
    @Test(.tags(.slow)) func aHeadMayBeCutOffAnywhere() async throws {
        let response = Array("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n ".utf8)
        try await DocumentServer.run { server, authority in
            for count in 0...response.count { server.set(.raw(Array(response.prefix(count))), at: "/\(count)") }
            for count in 0..<response.count {
                let answer = await Self.fetch("http://\(authority)/\(count)")
                guard case .failure = answer else {
                    Issue.record("\(count): \(answer)")
                    continue
                }
            }
            #expect(await Self.fetch("http://\(authority)/\(response.count)") == .document([0x20]))
        }
    }

    @Test(arguments: ["Expires: 0\r\n", "Expires\r\n", ": \r\n", "\0\r\n", "HTTP/1.1 200 OK\r\n\r\n"])
    func trailersEndNothing(trailers: String) async throws {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        try await DocumentServer.run { server, authority in
            server.set(.raw(Array((head + "1\r\n \r\n0\r\n\(trailers)\r\n").utf8)), at: "/trailers")
            server.set(.raw(Array((head + "1\r\n \r\n0\r\n\r\n").utf8)), at: "/none")
            let answer = await Self.fetch("http://\(authority)/trailers")
            if case .failure(let reason) = answer {
                #expect(reason.hasPrefix("the server's answer ") || reason.hasPrefix("the connection failed: "))
            } else {
                #expect(answer == .document([0x20]))
            }
            #expect(await Self.fetch("http://\(authority)/none") == .document([0x20]))
        }
    }

    // MARK: - Processes that do not do as they should

    /// A stand-in for `clientgen-fetch`.
    ///
    /// Another process writes it: what this one has open to write, others that start meanwhile have open too, and the
    /// system starts no program that is open to write.
    private func script(_ text: String) throws -> URL {
        try clientgen.write("#!/bin/sh\n\(text)\n", to: "text")
        let copy = try clientgen.run(["-m", "700", "text", "script"], by: URL(filePath: "/usr/bin/install"))
        try #require(copy.status == 0, "\(copy.error)")
        return clientgen.folder.appendingPathComponent("script")
    }

    @Test(arguments: [
        "exit 0", "exit 1", "kill -SEGV $$", "kill -TRAP $$", "kill -KILL $$", "echo nonsense", "exec cat",
        "exec >&-; exec cat",
        // The head of a document of one byte, without it.
        #"printf '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1'"#,
    ])
    func aProcessWithoutAnAnswerIsAFailure(text: String) async throws {
        // The question is longer than what a pipe holds.
        let url = "http://127.0.0.1/" + String(repeating: "a", count: 300_000)
        let executable = try script(text)
        // `cat` waits for the end of its input, and gives back what it was asked.
        let isEcho = text == "exec cat"
        let answer = await Self.fetch(url, by: executable, timeout: isEcho ? 0.3 : 60)
        #expect(answer == (isEcho ? .failure("the server did not answer within 0.3 seconds") : Self.unreadable))
    }

    @Test func aProcessThatWritesWithoutEndIsStopped() async throws {
        let answer = await Self.fetch("http://127.0.0.1/", by: try script("exec cat /dev/zero"))
        #expect(answer == Self.unreadable)
    }

    @Test func aProcessThatReadsNothingIsEndedInTime() async throws {
        let url = "http://127.0.0.1/" + String(repeating: "a", count: 300_000)
        let answer = await Self.fetch(url, by: try script("exec sleep 1000"), timeout: 0.3)
        #expect(answer == .failure("the server did not answer within 0.3 seconds"))
    }

    @Test func aProcessThatDoesNotStartIsAFailure() async throws {
        let none = clientgen.folder.appendingPathComponent("none")
        let answer = await Self.fetch("http://127.0.0.1/", by: none)
        #expect(answer == .failure("`\(none.path)` could not be started: No such file or directory"))
    }

    // MARK: - What the process is told

    @Test func nothingIsFetchedForNobody() async throws {
        try await DocumentServer.run { server, authority in
            let (input, output) = (Pipe(), Pipe())
            // Whoever asked is gone when the request arrives.
            server.set(
                .decided {
                    try? input.fileHandleForWriting.close()
                    return nil
                }, at: "/a")
            let question = FetchMessage(number: 1000, text: "all http://\(authority)/a")
            let ended = try await withCheckedThrowingContinuation { continuation in
                Thread.detachNewThread {
                    continuation.resume(
                        with: Result {
                            let process = Process()
                            process.executableURL = ClientgenProcess.fetchExecutable
                            process.standardInput = input
                            process.standardOutput = output
                            try process.run()
                            try input.fileHandleForWriting.write(contentsOf: Data(question.encoded))
                            process.waitUntilExit()
                            return [process.terminationStatus, process.terminationReason == .exit ? 0 : 1]
                        })
                }
            }
            #expect(ended == [3, 0])
            #expect(try output.fileHandleForReading.readToEnd() ?? Data() == Data())
        }
    }

    @Test func theEnvironmentIsWhatFetchingNeeds() {
        let environment = DocumentFetcher.environment(from: [
            "SSL_CERT_FILE": "/a", "LD_LIBRARY_PATH": "/b", "HOME": "/c", "GITHUB_TOKEN": "sesame",
            "http_proxy": "http://a", "ALL_PROXY": "http://b", "no_proxy": "", "SWIFT_BACKTRACE": "enable=yes",
        ])
        #expect(
            environment == [
                "SSL_CERT_FILE": "/a", "LD_LIBRARY_PATH": "/b", "HOME": "/c", "no_proxy": "*",
                "SWIFT_BACKTRACE": "enable=no",
            ])
    }

    // MARK: - Where it stands

    @Test func itStandsBesideClientgen() async throws {
        let folder = clientgen.folder
        let missing = DocumentFetcher(folder: folder.path).document(at: URIReference("http://127.0.0.1/"), limit: 10)
        #expect(
            missing
                == .failure(
                    "`clientgen-fetch`, which belongs beside clientgen in `\(folder.path)`, is not there; "
                        + "build and install both"))
        let tool = folder.appendingPathComponent("clientgen-fetch-tool")
        try FileManager.default.createSymbolicLink(at: tool, withDestinationURL: ClientgenProcess.fetchExecutable)
        #expect(FetchExecutable.path(in: folder.path) == tool.path)
        let installed = folder.appendingPathComponent("clientgen-fetch")
        try FileManager.default.createSymbolicLink(at: installed, withDestinationURL: ClientgenProcess.fetchExecutable)
        #expect(FetchExecutable.path(in: folder.path) == installed.path)
        #expect(FetchExecutable.ownFolder == ClientgenProcess.products.path)
    }

    /// A copy of `clientgen` without its companion does all else.
    @Test func aMissingProgramIsSaidWhereItIsNeeded() throws {
        let copy = clientgen.folder.appendingPathComponent("clientgen")
        // What is open for writing cannot be started, and what this process writes others inherit.
        _ = try clientgen.run([ClientgenProcess.executable.path, copy.path], by: URL(fileURLWithPath: "/bin/cp"))
        try clientgen.write(
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            paths: {}
            components: {schemas: {Pet: {$ref: "http://127.0.0.1/pet.yaml"}}}

            """, to: "openapi.yaml")
        #expect(try clientgen.run(["lint", "openapi.yaml"], by: copy).status == 0)
        let result = try clientgen.run(
            ["lint", "openapi.yaml", "--allow-remote-refs", "--allow-private-refs"], by: copy)
        #expect(result.status == 1)
        #expect(result.output.contains("`clientgen-fetch`, which belongs beside clientgen in `"), "\(result.output)")
    }

    #if os(Linux)
        /// What is loaded costs every run: most of Foundation is the session's alone.
        @Test(arguments: [
            (ClientgenProcess.executable, false), (ClientgenProcess.fetchExecutable, true),
        ])
        func onlyFetchingLoadsTheWholeOfFoundation(executable: URL, isLoaded: Bool) throws {
            // The loader lists what it would load, and starts nothing.
            let listing = try clientgen.run(
                [], by: executable, environment: ["LD_TRACE_LOADED_OBJECTS": "1"])
            #expect(listing.output.contains("libswiftCore"), "\(listing)")
            for library in ["libFoundation.so", "libFoundationNetworking", "libcurl"] {
                #expect(listing.output.contains(library) == isLoaded, "\(library): \(listing.output)")
            }
        }
    #endif

    @Test func aQuestionThatIsNoneIsWrongUsage() throws {
        let alone = try clientgen.run([], by: ClientgenProcess.fetchExecutable)
        #expect(alone.status == 2)
        #expect(alone.output + alone.error == "")
    }

    #if os(Linux)
        /// The process that runs a file of this name: its id, arguments and environment.
        private static func process(named name: String) -> (id: pid_t, arguments: String, environment: String)? {
            let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { pid_t($0) } ?? []
            for id in ids {
                let arguments = text("/proc/\(id)/cmdline")
                if arguments.hasPrefix(name) { return (id, arguments, text("/proc/\(id)/environ")) }
            }
            return nil
        }

        private static func text(_ path: String) -> String {
            String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        }

        /// `clientgen-fetch` by a name that no other process has.
        private func link() throws -> URL {
            let link = clientgen.folder.appendingPathComponent("linked")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: ClientgenProcess.fetchExecutable)
            return link
        }

        @Test func noPasswordIsAmongTheArguments() async throws {
            let link = try link()
            let seen = Mutex<[String]>([])
            try await DocumentServer.run { server, authority in
                server.set(
                    .decided {
                        if let process = Self.process(named: link.path) {
                            seen.withLock { $0 = [process.arguments, process.environment] }
                        }
                        return "type: string"
                    }, at: "/a")
                let answer = await Self.fetch("http://ann:sesame@\(authority)/a", by: link)
                #expect(answer == .document(Array("type: string".utf8)))
                #expect(server.authorizations == ["Basic " + Data("ann:sesame".utf8).base64EncodedString()])
            }
            let texts = seen.withLock { $0 }
            #expect(texts.first == link.path + "\0")
            #expect(texts.last?.contains("sesame") == false)
        }

        @Test func theTimeLimitLeavesNoProcess() async throws {
            let link = try link()
            let seen = Mutex<pid_t?>(nil)
            try await DocumentServer.run { server, authority in
                server.set(
                    .decided {
                        seen.withLock { $0 = Self.process(named: link.path)?.id }
                        return nil
                    }, at: "/a")
                // A busy machine may need longer to get as far as the server.
                for timeout in [0.3, 1, 5, 30] where seen.withLock({ $0 }) == nil {
                    let answer = await Self.fetch("http://\(authority)/a", by: link, timeout: timeout)
                    guard case .failure(let reason) = answer else {
                        Issue.record("\(answer)")
                        return
                    }
                    #expect(reason.hasPrefix("the server did not answer within "))
                }
            }
            let id = try #require(seen.withLock { $0 })
            // One that has ended and was not waited for would still be there.
            #expect(!FileManager.default.fileExists(atPath: "/proc/\(id)"))
        }
    #endif
}
