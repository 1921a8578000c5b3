import NIOCore
import NIOPosix
import Synchronization

/// An HTTP server on the loopback interface that answers as a closure says.
final class SocketServer: Sendable {
    struct Request: Sendable {
        var method: String
        var path: String
        /// By names in lower case.
        var fields: [String: String]
        var body: String
    }

    enum Answer: Sendable {
        case text(String, status: Int = 200, type: String = "application/json", fields: [String] = [])
        /// Keeps the connection, and says nothing.
        case silence
        /// Ends the connection.
        case cut
    }

    private let received = Mutex<[Request]>([])

    /// What has come so far.
    var requests: [Request] { received.withLock { $0 } }

    /// How often that path was asked for.
    func count(_ path: String) -> Int { requests.count { $0.path == path } }

    /// Runs `body` with the server and its URL, then stops the server.
    static func run<T: Sendable>(
        _ answer: @escaping @Sendable (Request) async throws -> Answer,
        _ body: @Sendable (SocketServer, _ url: String) async throws -> T
    ) async throws -> T {
        let server = SocketServer()
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(ChannelOptions.backlog, value: 2_048)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let url = "http://127.0.0.1:\(listener.channel.localAddress?.port ?? 0)"
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await withThrowingDiscardingTaskGroup { connections in
                    try await listener.executeThenClose { inbound in
                        for try await channel in inbound {
                            connections.addTask {
                                try? await channel.executeThenClose { inbound, outbound in
                                    try await server.serve(inbound, outbound, answer)
                                }
                            }
                        }
                    }
                }
            }
            defer { group.cancelAll() }
            return try await body(server, url)
        }
    }

    private func serve(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
        _ answer: @Sendable (Request) async throws -> Answer
    ) async throws {
        var bytes: [UInt8] = []
        for try await buffer in inbound {
            bytes += Array(buffer.readableBytesView)
            while let request = Self.request(from: &bytes) {
                received.withLock { $0.append(request) }
                switch try await answer(request) {
                case .silence: continue
                case .cut: return
                case .text(let text, let status, let type, let fields):
                    let lines = ["HTTP/1.1 \(status) X", "content-type: \(type)", "content-length: \(text.utf8.count)"]
                    let head = (lines + fields).joined(separator: "\r\n")
                    try await outbound.write(ByteBuffer(string: head + "\r\n\r\n" + text))
                }
            }
        }
    }

    /// The request at the beginning, once it is whole.
    private static func request(from bytes: inout [UInt8]) -> Request? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
        let fields = Dictionary(pairs) { first, _ in first }
        let length = fields["content-length"].flatMap { Int($0) } ?? 0
        guard bytes.count >= end.upperBound + length else { return nil }
        let body = String(decoding: bytes[end.upperBound..<end.upperBound + length], as: UTF8.self)
        bytes.removeFirst(end.upperBound + length)
        return Request(method: String(words[0]), path: String(words[1]), fields: fields, body: body)
    }
}
