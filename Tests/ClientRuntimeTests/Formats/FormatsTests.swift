import Testing

@testable import ClientRuntime

@Suite struct CalendarDateTests {
    @Test func readsAndWrites() throws {
        let date = try JSON.decode(CalendarDate.self, from: "\"2024-02-29\"")
        #expect((date.year, date.month, date.day) == (2024, 2, 29))
        #expect(try JSON.encode(date) == Array("\"2024-02-29\"".utf8))
        #expect(CalendarDate("0007-01-02")?.description == "0007-01-02")
        #expect(try JSONValue(date) == "2024-02-29")
    }

    @Test(arguments: ["", "2023-02-29", "2024-2-29", "2024-02-29T", "2024-02-2", "10000-01-01", "2024-02-30", "x"])
    func refuses(_ text: String) {
        #expect(CalendarDate(text) == nil)
        #expect(throws: JSONError.self) { try JSON.decode(CalendarDate.self, from: "\"\(text)\"") }
    }

    @Test func compares() throws {
        let days = ["2024-03-01", "2023-12-31", "2024-02-29"].compactMap { CalendarDate($0) }
        #expect(days.sorted().map(\.description) == ["2023-12-31", "2024-02-29", "2024-03-01"])
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: -1, month: 2, day: 2) == nil)
        #expect(CalendarDate(year: .max, month: .min, day: .max) == nil)
    }
}

@Suite struct Base64DataTests {
    // RFC 4648 section 10.
    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")])
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

@Suite struct UUIDAndURLTests {
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

    @Test(arguments: ["", "f81d4fae7dec11d0a76500a0c91e6bf6", "g81d4fae-7dec-11d0-a765-00a0c91e6bf6", "f81d4fae-7dec-11d0-a765-00a0c91e6bf", "{81d4fae-7dec-11d0-a765-00a0c91e6bf6}"])
    func refusesOtherText(_ text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(UUID.self, from: "\"\(text)\"") }
    }

    @Test func readsAndWritesURLs() throws {
        let value = try JSON.decode(URL.self, from: #""https:\/\/a.test/b?c=d#e""#)
        #expect(value.absoluteString == "https://a.test/b?c=d#e")
        #expect(try JSON.encode(value) == Array(#""https://a.test/b?c=d#e""#.utf8))
        #expect(throws: JSONError.self) { try JSON.decode(URL.self, from: #""""#) }
    }
}

@Suite struct NullableTests {
    private struct Patch: JSONEncodable {
        var a: Nullable<Int> = .absent
        var b: Nullable<String> = .null
        var c: Nullable<[Int]> = [1]

        func write(json writer: inout JSONWriter) {
            writer.beginObject()
            writer.optionalField("a", a)
            writer.optionalField("b", b)
            writer.optionalField("c", c)
            writer.endObject()
        }
    }

    @Test func isLeftOutOrNullOrThere() throws {
        #expect(try JSON.encode(Patch()) == Array(#"{"b":null,"c":[1]}"#.utf8))
        #expect(try JSON.decode(Nullable<Int>.self, from: "null") == .null)
        #expect(try JSON.decode(Nullable<Int>.self, from: "3") == 3)
        #expect(throws: JSONError.self) { try JSON.decode(Nullable<Int>.self, from: "\"3\"") }
    }

    @Test func hasLiterals() {
        let string: Nullable<String> = "a"
        let double: Nullable<Double> = 1.5
        let boolean: Nullable<Bool> = true
        let map: Nullable<[String: Int]> = ["a": 1]
        #expect(string.wrapped == "a")
        #expect(double.wrapped == 1.5)
        #expect(boolean.wrapped == true)
        #expect(map.wrapped == ["a": 1])
        #expect(Nullable(nil as Int?) == .null)
        #expect(Nullable(2 as Int?) == 2)
        #expect(Nullable<Int>.absent.wrapped == nil)
        #expect(Set<Nullable<Int>>([.absent, .null, 1, 1]).count == 3)
    }
}

@Suite struct OpenEnumTests {
    private struct Level: OpenEnum {
        var rawValue: Int
        init(rawValue: Int) { self.rawValue = rawValue }
        static let low = Self(rawValue: 1)
        static let knownCases = [low]
    }

    private struct Ratio: OpenEnum {
        var rawValue: Double
        init(rawValue: Double) { self.rawValue = rawValue }
        static let knownCases = [Self(rawValue: 0.5)]
    }

    @Test func unknownValuesAreKept() throws {
        let colours = try JSON.decode([Colour].self, from: #"["red","mauve"]"#)
        #expect(colours == [.red, Colour(rawValue: "mauve")])
        #expect(colours.map(\.isKnown) == [true, false])
        #expect(colours.map(\.description) == ["red", "mauve"])
        #expect(try JSON.encode(colours) == Array(#"["red","mauve"]"#.utf8))
        #expect(try JSONValue(colours[1]) == "mauve")
        #expect(throws: JSONError.self) { try JSON.decode(Colour.self, from: "1") }
    }

    @Test func numbersWorkToo() throws {
        #expect(try JSON.decode(Level.self, from: "1") == .low)
        #expect(try JSON.encode(Level(rawValue: 7)) == Array("7".utf8))
        #expect(try JSON.decode(Ratio.self, from: "0.5").isKnown)
        #expect(try JSONValue(Level.low) == 1)
    }
}

@Suite struct IndirectTests {
    struct Tree: JSONCodable, Hashable, Sendable {
        var name: String
        @Indirect var child: Tree?

        private static let fields = JSONFields(required: ["name"], optional: ["child"])

        init(name: String, child: Tree? = nil) {
            self.name = name
            self.child = child
        }

        init(json reader: inout JSONReader) throws(JSONError) {
            var name = ""
            var child: Tree?
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: name = try String(json: &reader)
                case 1: child = try Tree?(json: &reader)
                default: try reader.skip()
                }
            }
            self.init(name: name, child: child)
        }

        func write(json writer: inout JSONWriter) {
            writer.beginObject()
            writer.field("name", name)
            writer.optionalField("child", child)
            writer.endObject()
        }
    }

    @Test func typesCanContainThemselves() throws {
        let tree = Tree(name: "a", child: Tree(name: "b"))
        let text = #"{"name":"a","child":{"name":"b"}}"#
        #expect(try JSON.encode(tree) == Array(text.utf8))
        #expect(try JSON.decode(Tree.self, from: text) == tree)
        #expect(Set([tree, tree]).count == 1)
    }

    @Test func copiesAreIndependent() {
        let first = Tree(name: "a", child: Tree(name: "b"))
        var second = first
        second.child?.name = "c"
        #expect(first.child?.name == "b")
        #expect(second.child?.name == "c")
    }
}

@Suite struct APIModelTests {
    @Test func isCodableByWayOfItsJSON() throws {
        let pet = Pet(name: "Rex", age: 3)
        let value = try JSONValue(pet)
        #expect(value == ["name": "Rex", "age": 3])
        #expect(try Foreign.decode(Pet.self, from: value) == pet)
        #expect(throws: DecodingError.self) { try Foreign.decode(Pet.self, from: ["age": 3]) }
    }
}
