#if Simulator

    import AsyncHTTPClientTransport
    import Hyperstack
    import Synchronization
    import Testing

    /// Sends over the socket, and lets a test step in on the way there and on the way back.
    final class InterceptingTransport: ClientTransport {
        /// Runs before the request with this number, counted from 1, is sent.
        typealias Before = @Sendable (Int) async throws -> Void
        /// Changes the text of the answer to the request with this number.
        typealias After = @Sendable (Int, String) -> String

        private let count = Mutex(0)
        private let before: Before
        private let after: After
        private let headers: [String: String]
        private let ends = AsyncStream.makeStream(of: (any Error)?.self)

        init(before: @escaping Before) {
            self.before = before
            headers = [:]
            after = { _, text in text }
        }

        /// - Parameter headers: Added to each answer.
        init(headers: [String: String] = [:], after: @escaping After = { _, text in text }) {
            before = { _ in }
            self.headers = headers
            self.after = after
        }

        /// Replaces a text that every answer has.
        convenience init(replacing original: String, with replacement: String) {
            self.init { _, body in
                if !body.contains(original) { Issue.record("an answer has no \(original)") }
                return body.replacing(original, with: replacement)
            }
        }

        /// How each request ended, in the order they did: nil for an answer.
        var outcomes: AsyncStream<(any Error)?> { ends.stream }

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            let number = count.withLock { count in
                count += 1
                return count
            }
            do {
                try await before(number)
                var response = try await AsyncHTTPClientTransport.shared.send(request)
                response.body = Array(after(number, String(decoding: response.body, as: UTF8.self)).utf8)
                for (name, value) in headers {
                    if let name = HTTPField.Name(name) { response.head.headerFields[name] = value }
                }
                ends.continuation.yield(nil)
                return response
            } catch {
                ends.continuation.yield(error)
                throw error
            }
        }
    }

#endif
