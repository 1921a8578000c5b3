#if Simulator

    import HTTPTypes
    import Hummingbird
    import NIOCore

    extension SimulatorResponder {
        /// Answers a request that something goes wrong with.
        func respond(
            to request: Incoming, with fault: HyperstackSimulator.Fault, channel: any Channel
        ) async throws -> Response {
            let isProcessedFirst = fault.isProcessed
            if !isProcessedFirst { try await Task.sleep(for: fault.delay) }
            var result: Answer?
            if isProcessedFirst || !fault.replacesAnswer {
                result = await answer { try await apiAnswer(to: request) }
            }
            if isProcessedFirst { try await Task.sleep(for: fault.delay) }

            var answer = try fault.replacement ?? result ?? Answer.failure(.internalError)
            if let retryAfter = fault.retryAfter { answer.headers[.retryAfter] = retryAfter }
            switch fault.ending {
            case .answered, .garbage:
                return Response(answer, to: request.head.method)
            case .dropped:
                throw ConnectionClosed()
            case .cut:
                return Response(cutting: answer, channel: channel)
            }
        }
    }

    extension HyperstackSimulator.Fault {
        /// The answer that the fault puts in place of the real one; nil: the real one stays.
        fileprivate var replacement: Answer? {
            get throws {
                if ending == .garbage {
                    let page = "<!DOCTYPE html><html><body><h1>It works!</h1></body></html>\n"
                    return Answer(
                        status: status.map { HTTPResponse.Status(code: $0) } ?? .ok,
                        headers: [.contentType: "text/html; charset=utf-8"], body: Array(page.utf8))
                }
                guard let status else { return nil }
                switch status {
                case 204, 304: return Answer(status: HTTPResponse.Status(code: status))
                case 401: return try .unauthorized()
                default: return try .failure(.injected(HTTPResponse.Status(code: status)))
                }
            }
        }
    }

    extension Response {
        /// A complete response; its body is left out where HTTP has none.
        init(_ answer: Answer, to method: HTTPRequest.Method) {
            var headers = answer.headers
            headers[.contentLength] = String(answer.body.count)
            guard answer.status != .noContent, answer.status != .notModified else {
                headers[.contentLength] = nil
                self.init(status: answer.status, headers: headers, body: ResponseBody { try await $0.finish(nil) })
                return
            }
            let body = method == .head ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
            self.init(status: answer.status, headers: headers, body: body)
        }

        /// A response that promises more than it sends before its connection is closed.
        init(cutting answer: Answer, channel: any Channel) {
            // At most what a socket's buffer takes at once: closing would discard the rest.
            let sent = ByteBuffer(bytes: answer.body.prefix(min(answer.body.count / 2, 32_768)))
            var headers = answer.headers
            headers[.contentLength] = String(answer.body.count + 1)
            let body = ResponseBody { writer in
                try await writer.write(sent)
                try await channel.close()
                throw SimulatorResponder.ConnectionClosed()
            }
            self.init(status: answer.status, headers: headers, body: body)
        }

        /// The response with an `X-Request-Id`.
        func identified(by requestID: String) -> Response {
            var response = self
            response.headers[.requestID] = requestID
            return response
        }
    }

#endif
