import Foundation
import Testing

@testable import JSONCoding

@Suite struct URLJSONTests {
    @Test func readsAndWritesURLs() throws {
        let value = try JSON.decode(URL.self, from: #""https:\/\/a.test/b?c=d#e""#)
        #expect(value.absoluteString == "https://a.test/b?c=d#e")
        #expect(try JSON.encode(value) == Array(#""https://a.test/b?c=d#e""#.utf8))
        #expect(throws: JSONError.self) { try JSON.decode(URL.self, from: #""""#) }
    }
}
