import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A server on the loopback interface with a document under each path.
final class DocumentServer: Sendable {
    /// What stands under a path.
    enum Page: Sendable {
        case document(String)
        case status(Int)
        case redirect(String, status: Int = 302)
        /// A head, then a byte now and then, without end.
        case drip
        /// Nothing at all.
        case silence
        /// That many bytes.
        case bytes(Int)
        /// A response as it stands on the wire; then the connection is closed, or left open.
        case raw([UInt8], closes: Bool = true)
        /// What is decided when it is asked for, while the client waits.
        case decided(@Sendable () -> String?)
    }

    /// The paths asked for, in the order of the requests.
    var requests: [String] { received.withLock { $0.map(\.uri) } }
    /// The `Authorization` of each request.
    var authorizations: [String?] { fields("Authorization") }
    var port: Int { channel.withLock { $0?.localAddress?.port ?? 0 } }

    private let received = Mutex<[HTTPRequestHead]>([])
    private let channel = Mutex<(any Channel)?>(nil)
    private let pages = Mutex<[String: Page]>([:])

    /// Runs `body` with the server and its address, such as `127.0.0.1:8080`, then stops the server.
    ///
    /// - Parameter tls: What it proves itself by; without, it speaks no TLS.
    static func run<T>(
        tls: NIOSSLContext? = nil, _ body: (DocumentServer, _ authority: String) async throws -> T
    ) async throws -> T {
        let server = DocumentServer()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(PageHandler(server: server))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        server.channel.withLock { $0 = channel }
        do {
            let value = try await body(server, "127.0.0.1:\(server.port)")
            try await channel.close()
            return value
        } catch {
            try await channel.close()
            throw error
        }
    }

    /// A header field of each request.
    func fields(_ name: String) -> [String?] { received.withLock { $0.map { $0.headers.first(name: name) } } }

    func set(_ page: Page, at path: String) { pages.withLock { $0[path] = page } }

    fileprivate func take(_ head: HTTPRequestHead) -> Page {
        received.withLock { $0.append(head) }
        return pages.withLock { $0[head.uri] } ?? .status(404)
    }
}

private final class PageHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let server: DocumentServer
    private var head: HTTPRequestHead?

    init(server: DocumentServer) { self.server = server }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: break
        case .end:
            guard let head else { return }
            answer(server.take(head), context)
        }
    }

    private func answer(_ page: DocumentServer.Page, _ context: ChannelHandlerContext) {
        switch page {
        case .document(let text): send(200, [:], ByteBuffer(string: text), context)
        case .bytes(let count): send(200, [:], ByteBuffer(repeating: 0x20, count: count), context)
        case .status(let status): send(status, [:], ByteBuffer(), context)
        case .redirect(let location, let status): send(status, ["Location": location], ByteBuffer(), context)
        case .silence: break
        case .decided(let decide): answer(decide().map { .document($0) } ?? .silence, context)
        case .raw(let bytes, let closes): send(bytes, closes: closes, context)
        case .drip:
            context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok))), promise: nil)
            drip(context)
        }
    }

    /// Writes past the encoder.
    private func send(_ bytes: [UInt8], closes: Bool, _ context: ChannelHandlerContext) {
        guard
            let wire = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
        else { return context.close(promise: nil) }
        wire.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
        if closes { context.close(promise: nil) }
    }

    private func drip(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: " ")))), promise: nil)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(20)) { handler.value.drip(bound.value) }
    }

    private func send(_ status: Int, _ fields: [String: String], _ body: ByteBuffer, _ context: ChannelHandlerContext) {
        var headers = HTTPHeaders(fields.map { ($0.key, $0.value) })
        headers.add(name: "Content-Length", value: String(body.readableBytes))
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
