import JSONCoding
import Testing

/// Counts how often each of its fields is there.
private struct Census: JSONDecodable {
    static let names: [StaticString] = [
        "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghij",
        "abcdefghijklmnop", "abcdefghijklmnoq", "abcdefghijklmnopqrstuvwxyz", "é", "日本語", "", "tab\t", "quote\"",
        "back\\slash", "z0", "z1", "z2",
    ]
    static let many = JSONFields(required: Array(names.prefix(5)), optional: Array(names.dropFirst(5)))
    var seen: [Int] = []

    init(json reader: inout JSONReader) throws(JSONError) {
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.many) {
            seen.append(field)
            try reader.skip()
        }
    }
}

private struct Few: JSONDecodable {
    static let fields = JSONFields(required: Array(Census.names[4..<12]), optional: ["tab\t", "", "\u{0}"])
    var seen: [Int] = []

    init(json reader: inout JSONReader) throws(JSONError) {
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            seen.append(field)
            try reader.skip()
        }
    }
}

@Suite struct JSONFieldsTests {
    private func document(_ names: some Sequence<String>) throws -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        for name in names {
            writer.key(name)
            writer.write([1])
        }
        writer.endObject()
        return try writer.finish()
    }

    @Test func manyFieldsAreFoundInAnyOrder() throws {
        var generator = SeededGenerator(state: 1)
        for _ in 0..<200 {
            let order = Array(Census.names.indices).shuffled(using: &generator)
            let bytes = try document(order.map { "\(Census.names[$0])" })
            #expect(try JSON.decode(Census.self, from: bytes).seen == order)
        }
    }

    @Test func fewFieldsAreFoundInAnyOrder() throws {
        let names = Census.names[4..<12].map { "\($0)" } + ["tab\t", "", "\u{0}"]
        var generator = SeededGenerator(state: 2)
        for _ in 0..<200 {
            let order = Array(names.indices).shuffled(using: &generator)
            #expect(try JSON.decode(Few.self, from: document(order.map { names[$0] })).seen == order)
        }
    }

    @Test func namesThatOnlyBeginAlikeAreUnknown() throws {
        let names = ["abcdefgh_", "abcdefghijklmnor", "abcdefghijklmnopqrstuvwxy_", "b", "A", "abcdefghijk", "z3"]
        #expect(try JSON.decode(Census.self, from: document(names)).seen == names.map { _ in -1 })
        #expect(try JSON.decode(Few.self, from: document(names)).seen == names.map { _ in -1 })
    }

    @Test func rawControlCharactersInNamesAreRefused() {
        #expect(failure(Few.self, "{\"tab\t\":1}")?.code == .syntax)
        #expect(failure(Few.self, "{\"\u{0}\":1}")?.code == .syntax)
        #expect(failure(Few.self, "{\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}")?.code == .syntax)
    }

    @Test func noFieldsAtAll() throws {
        struct Empty: JSONDecodable {
            static let fields = JSONFields()
            var unknown = 0
            init(json reader: inout JSONReader) throws(JSONError) {
                var object = try reader.beginObject()
                while let field = try reader.nextField(&object, Self.fields) {
                    unknown += field
                    try reader.skip()
                }
            }
        }
        #expect(try JSON.decode(Empty.self, from: "{\"a\":1,\"b\":2}").unknown == -2)
        #expect(try JSON.decode(Empty.self, from: "{}").unknown == 0)
    }

    @Test func fieldsAreSharedBetweenTasks() async throws {
        let orders = [["abcde", "a", "é"], ["é", "a", "abcde"], ["a", "é", "abcde"]]
        let expected = [[4, 0, 13], [13, 0, 4], [0, 13, 4]]
        let documents = try orders.map { try document($0) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    try (0..<500).allSatisfy { round in
                        let pick = (task + round) % 3
                        return try JSON.decode(Census.self, from: documents[pick]).seen == expected[pick]
                    }
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
