import Testing

@testable import HTTPTransport

@Suite struct TimeLimitTests {
    @Test func givesTheResultOrNil() async throws {
        #expect(try await withTimeLimit(.seconds(3600)) { 1 } == 1)
        #expect(try await withTimeLimit(.seconds(Int64.max)) { 1 } == 1)
        let late = try await withTimeLimit(.milliseconds(1)) {
            try await Task.sleep(for: .seconds(3600))
            return 1
        }
        #expect(late == nil)
        await #expect(throws: TransportError.self) {
            try await withTimeLimit(.seconds(3600)) { throw TransportError(.notSent, message: "") }
        }
    }
}
