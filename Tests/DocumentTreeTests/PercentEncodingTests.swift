import Testing

@testable import DocumentTree

struct PercentEncodingTests {
    @Test(arguments: [("", ""), ("a", "a"), ("%20", " "), ("a%2Fb%2fc", "a/b/c"), ("%C3%BC", "ü"), ("ü%20", "ü ")])
    func decodes(text: String, expected: String) {
        #expect(PercentEncoding.decode(text[...]) == expected)
    }

    @Test(arguments: ["%", "%2", "a%", "%GG", "%2G", "%FF", "%C3", "%C3%28", "%-1", "%+1"])
    func refuses(text: String) {
        #expect(PercentEncoding.decode(text[...]) == nil)
    }

    @Test func refusesRunsOfCombiningMarks() {
        let marks = String(repeating: "%CC%81%CC%A3", count: 64)
        #expect(PercentEncoding.decode("a\(marks)"[...])?.utf8.count == 257)
        #expect(PercentEncoding.decode("a\(marks)%CC%81"[...]) == nil)
    }

    @Test func encodes() {
        #expect(PercentEncoding.encode(0x0A) == "%0A")
        #expect(PercentEncoding.encode(0xFF) == "%FF")
    }
}
