import NIOCore
import NIOPosix
import Synchronization

/// A server on the loopback interface that answers raw bytes, whatever it is asked.
final class RawServer: Sendable {
    /// What to do once the head of a request has arrived.
    enum Answer: Sendable {
        /// Send the bytes, leave the connection open.
        case bytes([UInt8])
        /// Close the connection.
        case close
        /// Say nothing.
        case silence

        static func text(_ text: String) -> Answer { .bytes(Array(text.utf8)) }
    }

    private let received = Mutex<[String]>([])
    private let answer: Answer

    fileprivate let waitsForHead: Bool

    private init(answer: Answer, waitsForHead: Bool) {
        self.answer = answer
        self.waitsForHead = waitsForHead
    }

    /// The heads and bodies received so far.
    var requests: [String] { received.withLock { $0 } }

    /// Runs `body` with the server and its address, then stops the server.
    ///
    /// - Parameter waitsForHead: Whether to answer only when the head of a request is complete.
    static func run<T>(
        _ answer: Answer,
        waitsForHead: Bool = true,
        _ body: (RawServer, _ authority: String) async throws -> T
    ) async throws -> T {
        let server = RawServer(answer: answer, waitsForHead: waitsForHead)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Connection(server: server))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            let value = try await body(server, "127.0.0.1:\(channel.localAddress?.port ?? 0)")
            try await channel.close()
            return value
        } catch {
            try await channel.close()
            throw error
        }
    }

    fileprivate func take(_ request: String) -> Answer {
        received.withLock { $0.append(request) }
        return answer
    }
}

private final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let server: RawServer
    private var text = ""

    init(server: RawServer) { self.server = server }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        text += String(buffer: unwrapInboundIn(data))
        guard !server.waitsForHead || text.contains("\r\n\r\n") else { return }
        let answer = server.take(text)
        text = ""
        switch answer {
        case .bytes(let bytes):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
        case .close: context.close(promise: nil)
        case .silence: break
        }
    }
}
