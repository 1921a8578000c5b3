#if WebhookSignatures && AsyncHTTPClient
    import ClientRuntime
    import NIOCore
    import NIOHTTP1
    import NIOPosix

    /// A service on the loopback interface that receives webhooks, as one of a user's would.
    struct WebhookServer {
        /// Gives the status of the answer.
        typealias Receive = @Sendable (_ headers: HTTPFields, _ body: [UInt8]) -> Int

        /// Runs `body` with the server's authority, then stops the server.
        static func run(_ receive: @escaping Receive, _ body: (_ authority: String) async throws -> Void) async throws {
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                        try channel.pipeline.syncOperations.addHandler(Connection(receive: receive))
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            do {
                try await body("127.0.0.1:\(channel.localAddress?.port ?? 0)")
                try await channel.close()
            } catch {
                try await channel.close()
                throw error
            }
        }
    }

    private final class Connection: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let receive: WebhookServer.Receive
        private var headers = HTTPFields()
        private var body: [UInt8] = []

        init(receive: @escaping WebhookServer.Receive) { self.receive = receive }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                for (name, value) in head.headers {
                    if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
                }
            case .body(let buffer): body += Array(buffer.readableBytesView)
            case .end:
                let status = HTTPResponseStatus(statusCode: receive(headers, body))
                let head = HTTPResponseHead(version: .http1_1, status: status, headers: ["content-length": "0"])
                context.write(wrapOutboundOut(.head(head)), promise: nil)
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
                (headers, body) = (HTTPFields(), [])
            }
        }
    }
#endif
