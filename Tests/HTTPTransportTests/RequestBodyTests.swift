import Testing

@testable import HTTPTransport

@Suite struct RequestBodyTests {
    private func body(_ length: Int?) -> RequestBody {
        .sequence(AsyncStream<[UInt8]> { $0.finish() }, length: length)
    }

    /// A length that no body can have is not known.
    @Test func lengthsThatAreTold() {
        #expect(body(7).length == 7)
        #expect(body(nil).length == nil)
        #expect(body(-1).length == nil)
        #expect(RequestBody.joined([.bytes([1, 2]), body(3)]).length == 5)
        #expect(RequestBody.joined([.bytes([1]), body(.max)]).length == nil)
        #expect(RequestBody.joined([body(.max), body(nil)]).length == nil)
    }
}
