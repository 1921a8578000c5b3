import Testing

@testable import ClientRuntime

@Suite struct RetryAfterTests {
    // 1994-11-06T08:49:27Z, ten seconds before the date in RFC 9110.
    private let now = Date(timeIntervalSince1970: 784_111_767)

    @Test(arguments: [
        ("0", 0), ("120", 120), ("Sun, 06 Nov 1994 08:49:37 GMT", 10), ("Sunday, 06-Nov-94 08:49:37 GMT", 10),
        ("Sun Nov  6 08:49:37 1994", 10), ("Sun, 06 Nov 1994 08:49:17 GMT", 0),
        ("99999999999999999999", Int(Int32.max)),
    ])
    func reads(_ text: String, _ seconds: Int) {
        #expect(RetryAfter.parse([.retryAfter: text], now: now) == .seconds(seconds))
    }

    @Test(arguments: [
        "", "-1", "1.5", "soon", "Sun, 06 Nov 1994 08:49:37 PST", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 19940 08:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT", "+5",
    ])
    func ignoresWhatMakesNoSense(_ text: String) {
        #expect(RetryAfter.parse([.retryAfter: text], now: now) == nil)
    }
}
