import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A server on the loopback interface that does with each connection what a closure says, byte by byte.
final class RawServer: Sendable {
    /// One element for each connection that the client has closed, or that has ended.
    let ends: AsyncStream<Void>
    private let ended: AsyncStream<Void>.Continuation
    private let counts = Mutex((connections: 0, heads: [String]()))

    private init() { (ends, ended) = AsyncStream.makeStream(of: Void.self) }

    /// The heads received so far.
    var heads: [String] { counts.withLock { $0.heads } }
    /// How many connections there were so far.
    var connections: Int { counts.withLock { $0.connections } }

    /// Waits until a connection has ended.
    func end() async {
        for await _ in ends { return }
    }

    /// Runs `body` with the server and its address, then stops the server.
    static func run<T: Sendable>(
        _ serve: @escaping @Sendable (RawConnection) async throws -> Void,
        _ body: @Sendable (RawServer, _ authority: String) async throws -> T
    ) async throws -> T {
        let server = RawServer()
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let authority = "127.0.0.1:\(listener.channel.localAddress?.port ?? 0)"
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.accept(listener, serve) }
            defer { group.cancelAll() }
            return try await body(server, authority)
        }
    }

    private typealias Listener = NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>

    private func accept(
        _ listener: Listener,
        _ serve: @escaping @Sendable (RawConnection) async throws -> Void
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await listener.executeThenClose { inbound in
                for try await channel in inbound {
                    counts.withLock { $0.connections += 1 }
                    group.addTask { [self] in
                        try? await channel.executeThenClose { inbound, _ in
                            try await serve(RawConnection(inbound, channel.channel, self))
                        }
                        ended.yield()
                    }
                }
            }
        }
    }

    fileprivate func note(_ head: String) { counts.withLock { $0.heads.append(head) } }
}

/// What a server reads and writes.
final class RawConnection {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let channel: any Channel
    private let server: RawServer
    private var received: [UInt8] = []

    fileprivate init(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ channel: any Channel,
        _ server: RawServer
    ) {
        self.inbound = inbound.makeAsyncIterator()
        self.channel = channel
        self.server = server
    }

    private func more() async throws -> Bool {
        guard let buffer = try await inbound.next() else { return false }
        received += Array(buffer.readableBytesView)
        return true
    }

    /// The head of a request; empty if the client closed the connection before.
    @discardableResult
    func head() async throws -> String {
        while true {
            if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: received[..<end.upperBound], as: UTF8.self)
                received.removeFirst(end.upperBound)
                server.note(head)
                return head
            }
            if try await !more() { return "" }
        }
    }

    /// As many bytes after the head.
    func body(_ count: Int) async throws -> [UInt8] {
        while received.count < count, try await more() {}
        defer { received.removeFirst(min(count, received.count)) }
        return Array(received.prefix(count))
    }

    /// The bytes up to an ending, such as that of a chunked body.
    func body(until ending: String) async throws -> String {
        while received.suffix(ending.utf8.count) != ArraySlice(Array(ending.utf8)), try await more() {}
        defer { received = [] }
        return String(decoding: received, as: UTF8.self)
    }

    /// Waits until the client closes the connection.
    func closed() async throws {
        while try await more() { received = [] }
    }

    /// Has the connection end at once, not in order: what the client has not read yet is lost.
    func reset() async throws {
        guard let options = channel as? any SocketOptionProvider else { return }
        try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }

    func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    /// Ends when the system has taken the bytes: what a client leaves unread takes no memory here.
    func send(_ bytes: [UInt8]) async throws {
        try Task.checkCancellation()
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }
}
