import Foundation
import Testing

@testable import JSONCoding

@Suite struct URLJSONTests {
    @Test func readsAndWritesURLs() throws {
        let value = try JSON.decode(URL.self, from: #""https:\/\/a.test/b?c=d#e""#)
        #expect(value.absoluteString == "https://a.test/b?c=d#e")
        #expect(try JSON.encode(value) == Array(#""https://a.test/b?c=d#e""#.utf8))
    }

    @Test(arguments: [
        "HTTP://Example.COM:80/%7e/%c3%bc", "https://a.test", "https://a.test//x/../y?", "/relative/x", "x", "?q=1",
        "#f",
        "//host/p", "mailto:a@b", "urn:isbn:123", "tel:+1-2", "data:text/plain;base64,aGk=", "http://[::1]:8080/",
        "https://a.test/%C3%BC?q=a+b%20c&d=%5B%5D", "s3://bucket/key", "http://a_b.test/", "http://a.test:99999/",
        "https://u:p@a.test/;x=1,2(3)!*'", "HTTPS://A.TEST#", "a:b:c",
    ])
    func urlsComeBackAsTheyWereSent(_ text: String) throws {
        let value = try JSON.decode(URL.self, from: "\"\(text)\"")
        #expect(value.absoluteString == text)
        #expect(try JSON.encode(value) == Array("\"\(text)\"".utf8))
    }

    @Test(arguments: [
        ("https://a.test/a b", "https://a.test/a%20b"), ("https://a.test/ü", "https://a.test/%C3%BC"),
        ("https://a.test/{id}", "https://a.test/%7Bid%7D"),
    ])
    func whatNoURIHasIsEncoded(_ text: String, _ written: String) throws {
        let value = try JSON.decode(URL.self, from: "\"\(text)\"")
        #expect(try JSON.encode(value) == Array("\"\(written)\"".utf8))
    }

    @Test(arguments: ["", "http://[::1", "http://a:b/"])
    func refuses(_ text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(URL.self, from: "\"\(text)\"") }
    }
}
