import Foundation
import Testing

@testable import JSONCoding

@Suite struct Base64DataTests {
    // RFC 4648 section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
    ])
    func readsAndWrites(_ plain: String, _ encoded: String) throws {
        let value = try JSON.decode(Base64Data.self, from: "\"\(encoded)\"")
        #expect(value.data == Data(plain.utf8))
        #expect(try JSON.encode(value) == Array("\"\(encoded)\"".utf8))
        #expect(try JSONValue(value) == .string(encoded))
    }

    @Test(arguments: ["Zg", "Zg=", "Z", "Zm9v\\n", "Zm 9v", "Zm-_", "Zg==Zg==", "====", "A===", "Zg=a", "=g=="])
    func refuses(_ text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(Base64Data.self, from: "\"\(text)\"") }
    }
}
