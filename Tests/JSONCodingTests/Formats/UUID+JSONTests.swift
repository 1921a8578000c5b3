import Foundation
import Testing

@testable import JSONCoding

@Suite struct UUIDJSONTests {
    @Test func readsAndWritesUUIDs() throws {
        let text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
        let value = try JSON.decode(UUID.self, from: "\"\(text.uppercased())\"")
        #expect(value == UUID(uuidString: text))
        #expect(try JSON.encode(value) == Array("\"\(text)\"".utf8))
        for _ in 0..<100 {
            let random = UUID()
            #expect(try JSON.decode(UUID.self, from: try JSON.encode(random)) == random)
        }
    }

    @Test(arguments: [
        "", "f81d4fae7dec11d0a76500a0c91e6bf6", "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf", "{81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
    ])
    func refusesOtherText(_ text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(UUID.self, from: "\"\(text)\"") }
    }
}
