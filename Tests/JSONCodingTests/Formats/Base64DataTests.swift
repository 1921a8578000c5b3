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

    @Test(arguments: [
        ("Zg", "Zg=="), ("Zm8", "Zm8="), ("Zm9vYg", "Zm9vYg=="), ("-_8", "+/8="), ("-_8=", "+/8="), ("+_-/", "+/+/"),
        ("Zm9v\\nYmFy\\r\\n", "Zm9vYmFy"),
    ])
    func readsOtherForms(_ text: String, _ written: String) throws {
        let value = try JSON.decode(Base64Data.self, from: "\"\(text)\"")
        #expect(try JSON.encode(value) == Array("\"\(written)\"".utf8))
    }

    @Test(arguments: [
        ("", ""), ("Zg==", "Zg"), ("Zg", "Zg"), ("Zm8=", "Zm8"), ("+/8=", "-_8"), ("-_8", "-_8"), ("Zm9v", "Zm9v"),
    ])
    func theAlphabetOfURLs(_ text: String, _ written: String) throws {
        let value = try JSON.decode(Base64URLData.self, from: "\"\(text)\"")
        #expect(try JSON.encode(value) == Array("\"\(written)\"".utf8))
        #expect(value.data == Base64Data(base64: text)?.data && value == Base64URLData(base64: written))
        #expect(try JSONDecoder().decode([Base64URLData].self, from: try JSONEncoder().encode([value])) == [value])
    }

    @Test(arguments: ["Zg=", "Z", "Zm 9v", "Zh", "hey", "Zm9vY", "Zm9%", "Zg==Zg==", "====", "A===", "Zg=a", "=g=="])
    func refuses(_ text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(Base64Data.self, from: "\"\(text)\"") }
        #expect(throws: JSONError.self) { try JSON.decode(Base64URLData.self, from: "\"\(text)\"") }
    }
}
