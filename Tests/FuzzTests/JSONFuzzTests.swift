import JSONCoding
import Testing

/// Changes valid documents at random and checks what must hold for any bytes.
@Suite struct JSONFuzzTests {
    static let documents = [
        "{\"name\":\"Ada\",\"age\":36,\"email\":\"ada@example.com\",\"friends\":[{\"name\":\"B\",\"age\":1e1}],\"x\":[1,2.5e-3,null]}",
        "[{\"a\":\"\\u00e9\\ud83d\\ude42\\n\",\"b\":[true,false,null,-0,12345678901234567890,0.1e400]},\"日本語 naïve 🙂\"]",
        "{\n  \"name\" : \"\\\"quoted\\\" and a long run of plain text to fill several words\" ,\n  \"age\" : -12.0 ,\n  \"\" : {}\n}",
        "[[[[1.7976931348623157e308,4.9e-324]]],\"\\u0000\",{\"k\":{\"k\":{\"k\":[[],{}]}}}]",
    ]
    private static let pieces: [[UInt8]] =
        [
            "\"", "\\", "\\u", "\\uD800", "{", "}", "[", "]", ",", ":", "e", "-", ".", "0", "9", "null", "true", " ",
            "\n",
            "\u{0}", "é", "\"name\":", "\"age\":", "1e999",
        ].map { [UInt8]($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF]]

    private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 2:
                let end = min(bytes.count, place + Int.random(in: 1...12, using: &generator))
                bytes.removeSubrange(place..<end)
            case 3: bytes.removeSubrange(place...)
            default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
            }
            if bytes.isEmpty { return }
        }
    }

    @Test(arguments: documents.indices)
    func changedDocuments(_ index: Int) {
        var generator = SeededGenerator(state: UInt64(index) + 100)
        var accepted = 0
        for _ in 0..<6000 {
            var bytes = [UInt8](Self.documents[index].utf8)
            mutate(&bytes, using: &generator)
            if check(bytes) { accepted += 1 }
        }
        // Both ways have been taken often.
        #expect(accepted > 100 && accepted < 5900)
    }

    @Test(arguments: documents.indices)
    func everyPrefixIsRefused(_ index: Int) {
        let bytes = [UInt8](Self.documents[index].utf8)
        for count in 0..<bytes.count {
            let prefix = [UInt8](bytes.prefix(count))
            #expect(!check(prefix))
            #expect(failure(JSONValue.self, prefix).map { $0.code == .unexpectedEnd || $0.code == .syntax } == true)
        }
        #expect(check(bytes))
    }

    @Test func bytesAtRandom() {
        var generator = SeededGenerator(state: 5)
        let alphabet = [UInt8]("{}[]\",:\\u019-.eEtrfalsn \n".utf8) + [0xC3, 0xA9, 0x00]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...24, using: &generator)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            _ = check(bytes)
        }
    }

    /// - Returns: Whether the document is accepted.
    private func check(_ bytes: [UInt8]) -> Bool {
        var isSkipped = true
        do throws(JSONError) { try skip(bytes) } catch { isSkipped = false }
        var reject = JSON.DecodingOptions()
        reject.duplicateKeys = .reject
        // These only must not trap.
        _ = failure(Person.self, bytes, options: reject)
        _ = try? JSON.member("x", of: bytes, as: Int.self)
        do throws(JSONError) {
            let value = try JSON.decode(JSONValue.self, from: bytes)
            #expect(isSkipped, "read but not skipped: \(bytes)")
            let again = try JSON.decode(JSONValue.self, from: JSON.encode(value))
            #expect(again == value, "changed on the way: \(bytes)")
            if let person = try? JSON.decode(Person.self, from: bytes) {
                let again = try JSON.decode(Person.self, from: JSON.encode(person))
                #expect(again == person, "changed on the way: \(bytes)")
            }
        } catch {
            #expect(!isSkipped, "skipped but not read: \(bytes)")
            #expect(0...bytes.count ~= error.offset && error.line >= 1 && error.column >= 1)
            #expect(error.description.count < 400)
            return false
        }
        return true
    }
}
