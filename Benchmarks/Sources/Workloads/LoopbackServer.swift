import NIOCore
import NIOHTTP1
import NIOPosix

/// A server on a free port of this machine that does as little as HTTP/1.1 allows, so that what is measured is the
/// client.
struct LoopbackServer {
    let port: Int

    /// Starts the server; it ends with the process.
    ///
    /// - Parameters:
    ///   - get: The body to answer a GET with.
    ///   - post: The body to answer any other request with.
    init(get: String, post: String) throws {
        let answers = (get: ByteBuffer(string: get), post: ByteBuffer(string: post))
        let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
            .serverChannelOption(.backlog, value: 16)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: false)
                    try channel.pipeline.syncOperations.addHandler(AnswerHandler(get: answers.get, post: answers.post))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .wait()
        guard let port = channel.localAddress?.port else { throw WorkloadError("the loopback server has no port") }
        self.port = port
    }
}

/// Answers each request as soon as its last part is in.
private final class AnswerHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let get: ByteBuffer
    private let post: ByteBuffer
    private var method = HTTPMethod.GET

    init(get: ByteBuffer, post: ByteBuffer) {
        self.get = get
        self.post = post
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): method = head.method
        case .body: break
        case .end: answer(context)
        }
    }

    private func answer(_ context: ChannelHandlerContext) {
        let body = method == .GET ? get : post
        let head = HTTPResponseHead(
            version: .http1_1, status: .ok,
            headers: ["Content-Type": "application/json", "Content-Length": "\(body.readableBytes)"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
