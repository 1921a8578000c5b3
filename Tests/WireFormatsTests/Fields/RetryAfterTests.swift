import Foundation
import HTTPTypes
import Testing

@testable import WireFormats

@Suite struct RetryAfterTests {
    // 1994-11-06T08:49:27Z, ten seconds before the date in RFC 9110.
    private let now = Date(timeIntervalSince1970: 784_111_767)

    @Test(arguments: [
        ("0", 0), ("120", 120), ("Sun, 06 Nov 1994 08:49:37 GMT", 10), ("Sunday, 06-Nov-94 08:49:37 GMT", 10),
        ("Sun Nov  6 08:49:37 1994", 10), ("Sun, 06 Nov 1994 08:49:17 GMT", 0),
        ("99999999999999999999", Int(Int32.max)),
    ])
    func reads(_ text: String, _ seconds: Int) {
        #expect(RetryAfter.parse([.retryAfter: text], status: .serviceUnavailable, now: now) == .seconds(seconds))
    }

    @Test(arguments: [
        "", "-1", "1.5", "soon", "Sun, 06 Nov 1994 08:49:37 PST", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 19940 08:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT", "+5",
    ])
    func ignoresWhatMakesNoSense(_ text: String) {
        #expect(RetryAfter.parse([.retryAfter: text], status: .serviceUnavailable, now: now) == nil)
    }

    @Test func millisecondsComeFirst() throws {
        let name = try #require(HTTPField.Name("Retry-After-Ms"))
        let headers: HTTPFields = [name: "1500", .retryAfter: "9"]
        #expect(RetryAfter.parse(headers, status: .ok, now: now) == .milliseconds(1500))
    }

    /// 784111777 would be in 1994, and is a number of seconds; what comes after 2001 is a time.
    @Test(arguments: [
        ("7", "0", 7), ("7", nil, 7), ("7", "3", nil), ("1700000030", "0", 30), ("1699999990", nil, 0), ("x", nil, nil),
    ])
    func theEndOfARateLimit(_ reset: String, _ remaining: String?, _ seconds: Int?) throws {
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        for prefix in ["X-RateLimit", "RateLimit"] {
            var headers: HTTPFields = [try #require(HTTPField.Name("\(prefix)-Reset")): reset]
            headers[try #require(HTTPField.Name("\(prefix)-Remaining"))] = remaining
            let wait = RetryAfter.parse(headers, status: .tooManyRequests, now: now)
            #expect(wait == seconds.map { .seconds($0) })
            // Many services send these fields with every answer: they are no reason to wait.
            #expect(RetryAfter.parse(headers, status: .badGateway, now: now) == nil)
        }
    }
}
