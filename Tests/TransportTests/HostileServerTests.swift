import ClientRuntime
import Foundation
import Testing

/// Answers that are made to hurt: whatever comes, a call ends within its limits with an error of its kind, and the
/// connection ends with it.
///
/// `HOSTILE_RESPONSES=1000` sends so many of each kind and prints what memory they took; `HOSTILE_ANSWERS="garbage bomb"`
/// names the kinds.
@Suite(.serialized, .timeLimit(.minutes(30))) struct HostileServerTests {
    private static let count = ProcessInfo.processInfo.environment["HOSTILE_RESPONSES"].flatMap { Int($0) } ?? 3
    private static let limit = 1_000_000

    @Test(arguments: TransportUnderTest.allCases, HostileAnswer.chosen)
    func endsWithinItsLimits(_ subject: TransportUnderTest, _ answer: HostileAnswer) async throws {
        #if os(Linux)
            // See `aCutHeadEndsFoundation`.
            if subject == .urlSession, answer.endsFoundation { return }
        #endif
        let start = Memory.now
        let width = subject == .urlSession && answer == .manyHeaders ? 1 : 16
        try await RawServer.run(answer.serve) { server, authority in
            let configuration = ClientConfiguration(
                timeout: answer.isSlow ? .milliseconds(700) : .seconds(60), retries: 0,
                maximumResponseBytes: Self.limit)
            let core = try ClientCore(
                serverURL: URL(string: "http://\(authority)"), defaultServer: nil, credentials: [], security: [],
                configuration: configuration, transport: subject.transport)
            var outcomes: [String: Int] = [:]
            try await withThrowingTaskGroup(of: String.self) { group in
                for index in 0..<Self.count {
                    if index >= width, let outcome = try await group.next() { outcomes[outcome, default: 0] += 1 }
                    group.addTask { try await Self.outcome(core, answer) }
                }
                for try await outcome in group { outcomes[outcome, default: 0] += 1 }
            }
            #expect(Set(outcomes.keys).isSubset(of: answer.outcomes), "\(outcomes)")
            // Nobody holds on to a connection.
            for _ in 0..<server.connections { await server.end() }
            #expect(server.heads.count <= Self.count, "it was sent again")
            #expect(outcomes.values.reduce(0, +) == Self.count)
            if Self.count > 100 { print("\(subject) \(answer): \(outcomes), \(start) -> \(Memory.now)") }
        }
    }

    #if os(Linux)
        /// Of a head that ends in order, within a field, libcurl says that all is well; Foundation then has no response
        /// to go on with, and ends the process. Neither a session nor a delegate hears of it before. A head that is reset,
        /// or cut in its first line, is an error as it should be. Once this fails, the transport's documentation and
        /// `endsFoundation` have to go.
        @Test func aCutHeadEndsFoundation() async throws {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                // A report of this crash takes the processor for as long as others have to connect.
                for number in [SIGILL, SIGTRAP, SIGABRT] { signal(number, SIG_DFL) }
                try await RawServer.run(HostileAnswer.cutHead.serve) { _, authority in
                    _ = try? await TransportUnderTest.urlSession.send(.to(authority))
                }
            }
            let said = String(decoding: ended?.standardErrorContent ?? [], as: UTF8.self)
            #expect(said.contains("Transfer completed, but there's no response"))
        }
    #endif

    /// The code of the error, or what came.
    private static func outcome(_ core: ClientCore, _ answer: HostileAnswer) async throws -> String {
        do {
            guard answer.isEvents else {
                let value: JSONValue = try await core.send(Call("hostile", .get, "/"))
                return "\(value.kind)"
            }
            let items: ItemStream<JSONValue> = try await core.sendForEvents(Call("hostile", .get, "/"))
            var count = 0
            for try await _ in items {
                count += 1
                if count == 1_000 { return "left" }
            }
            return "ended"
        } catch let error as APIError {
            // What is shown of a body is short, however long that is.
            #expect("\(error)".utf8.count < 4_000)
            return error.code.rawValue
        }
    }
}

/// What a server answers.
enum HostileAnswer: String, CaseIterable, Sendable {
    case cutHead, cutStatus, resetHead, cutBody, cutChunk, garbage, endlessHead, endlessBody, slowHead, slowBody, bomb,
        manyHeaders
    case brackets, deepValue, lengthTooLong, lengthTooShort, twoLengths, marks
    case endlessEvents, endlessEvent, eventsOfBrackets, multipartWithoutBoundary

    static var chosen: [HostileAnswer] {
        guard let names = ProcessInfo.processInfo.environment["HOSTILE_ANSWERS"] else { return Array(allCases) }
        return names.split(separator: " ").compactMap { HostileAnswer(rawValue: String($0)) }
    }

    var isSlow: Bool { self == .slowHead || self == .slowBody }
    var isEvents: Bool { [.endlessEvents, .endlessEvent, .eventsOfBrackets].contains(self) }
    var endsFoundation: Bool { self == .cutHead }

    /// How the call may end.
    var outcomes: Set<String> {
        switch self {
        case .cutHead, .cutStatus, .resetHead, .cutBody, .cutChunk, .garbage, .endlessHead, .lengthTooLong:
            ["transport"]
        // URLSession takes the first of two lengths on Linux.
        case .manyHeaders, .twoLengths: ["transport", "an object"]
        case .endlessBody, .bomb, .endlessEvent: ["response-too-large"]
        case .slowHead, .slowBody: ["timeout"]
        case .brackets, .deepValue, .lengthTooShort, .marks, .eventsOfBrackets: ["decoding"]
        case .endlessEvents: ["left"]
        case .multipartWithoutBoundary: ["unexpected-content"]
        }
    }

    @Sendable
    func serve(_ connection: RawConnection) async throws {
        try await connection.head()
        let chunked = "HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
        switch self {
        case .cutHead: try await connection.send("HTTP/1.1 200 OK\r\nContent-Le")
        case .cutStatus: try await connection.send("HTTP/1.1 20")
        case .resetHead:
            try await connection.send("HTTP/1.1 200 OK\r\nContent-Le")
            try await connection.reset()
        case .cutBody: try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"a\":")
        case .cutChunk: try await connection.send("\(chunked)\r\n5\r\n{\"a\"")
        case .garbage: try await connection.send([0, 255, 13, 10, 7] + Bomb.bytes.prefix(100))
        case .endlessHead:
            let field = "X-A: \(String(repeating: "a", count: 4_000))\r\n"
            try await endlessly(connection, "HTTP/1.1 200 OK\r\n", field)
        case .endlessBody:
            try await endlessly(connection, "\(chunked)\r\n", Self.chunk(String(repeating: "[1,", count: 4_000)))
        case .slowHead: try await slowly(connection, "HTTP/1.1 200 OK\r\nX-")
        case .slowBody: try await slowly(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n[")
        case .bomb:
            // A connection that was kept would end just when the next call takes it.
            try await connection.send(ResponseTests.gzipped(Bomb.bytes, "Connection: close\r\n"))
        case .manyHeaders:
            try await connection.send(Self.headWithManyHeaders)
        case .brackets: try await send(connection, String(repeating: "[", count: 900_000))
        case .deepValue: try await send(connection, String(repeating: "{\"a\":[", count: 100_000))
        case .lengthTooLong: try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}")
        case .lengthTooShort:
            try await connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\n{\"a\":1}")
        case .twoLengths:
            try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 7\r\n\r\n{\"a\":1}")
        case .marks: try await send(connection, "{\"a\(Self.runOfMarks)\":1}")
        case .endlessEvents:
            try await endlessly(
                connection, "\(chunked)Content-Type: text/event-stream\r\n\r\n",
                Self.chunk(String(repeating: "data: {}\n\n", count: 400)))
        case .endlessEvent:
            try await endlessly(
                connection, "\(chunked)Content-Type: text/event-stream\r\n\r\n",
                Self.chunk("data: " + String(repeating: "x", count: 4_000) + "\n"))
        case .eventsOfBrackets:
            let data = "data: " + String(repeating: "[", count: 100_000) + "\n\n"
            try await endlessly(connection, "\(chunked)Content-Type: text/event-stream\r\n\r\n", Self.chunk(data))
        case .multipartWithoutBoundary:
            try await send(connection, "--x\r\n\r\na", as: "multipart/form-data")
        }
    }

    private static let headWithManyHeaders: [UInt8] = {
        let fields = (0..<100_000).map { "X-\($0): \($0)\r\n" }.joined()
        return Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\(fields)Content-Length: 2\r\n\r\n{}".utf8)
    }()

    private static let runOfMarks = String(repeating: "\u{301}\u{323}", count: 100_000)

    private static func chunk(_ text: String) -> String { "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n" }

    private func send(_ connection: RawConnection, _ text: String, as type: String = "application/json") async throws {
        let fields = "Connection: close\r\nContent-Type: \(type)\r\nContent-Length: \(text.utf8.count)"
        try await connection.send("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n\(text)")
    }

    private func endlessly(_ connection: RawConnection, _ start: String, _ part: String) async throws {
        try await connection.send(start)
        let part = Array(part.utf8)
        while true { try await connection.send(part) }
    }

    private func slowly(_ connection: RawConnection, _ start: String) async throws {
        try await connection.send(start)
        while true {
            try await Task.sleep(for: .milliseconds(100))
            try await connection.send("1")
        }
    }
}

/// The memory of this process, where the system says: resident now, and at most.
private enum Memory {
    static var now: String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let lines = status.split(separator: "\n").filter { $0.hasPrefix("VmRSS") || $0.hasPrefix("VmHWM") }
        return lines.map { $0.split(whereSeparator: \.isWhitespace).dropLast().joined(separator: " ") }
            .joined(separator: ", ")
    }
}
