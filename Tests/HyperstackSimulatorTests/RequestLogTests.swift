#if Simulator

    import HTTPTypes
    import Testing

    @testable import HyperstackSimulator

    struct RequestLogTests {
        @Test func keepsTheLatestOnly() async throws {
            let log = RequestLog()
            let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
            for number in 0..<(2 * RequestLog.capacity + 5) {
                await log.append(
                    .init(head: head, path: "/", query: nil, body: [], requestID: String(number)))
            }
            let requests = await log.requests
            #expect(requests.count == RequestLog.capacity)
            #expect(requests.first?.requestID == String(RequestLog.capacity + 5))
            #expect(requests.last?.requestID == String(2 * RequestLog.capacity + 4))
        }
    }

#endif
