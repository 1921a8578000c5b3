import Foundation
import JSONCoding
import Testing

@Suite struct JSONChoiceTests {
    private enum Either: JSONDecodable, Equatable {
        case narrow(Narrow)
        case wide(Wide)
        case number(Int)
        case fraction(Double)
        case other(JSONValue)

        init(json reader: inout JSONReader) throws(JSONError) {
            var choice = reader.choice(of: Self.self)
            try reader.offer(Narrow.self, to: &choice) { .narrow($0) }
            try reader.offer(Wide.self, to: &choice) { .wide($0) }
            try reader.offer(Int.self, to: &choice) { .number($0) }
            try reader.offer(Double.self, to: &choice) { .fraction($0) }
            if let value = reader.take(choice) {
                self = value
                return
            }
            self = .other(try reader.readUndescribed())
        }
    }

    private struct Narrow: JSONDecodable, Equatable {
        var a: Int?
        private static let fields = JSONFields(optional: ["a"])

        init(a: Int? = nil) { self.a = a }

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: a = try Int(json: &reader)
                default: try reader.skip()
                }
            }
        }
    }

    private struct Wide: JSONDecodable, Equatable {
        var a: Int?
        var b: [Narrow] = []
        private static let fields = JSONFields(optional: ["a", "b"])

        init(a: Int? = nil, b: [Narrow] = []) {
            self.a = a
            self.b = b
        }

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: a = try Int(json: &reader)
                case 1: b = try [Narrow](json: &reader)
                default: try reader.skip()
                }
            }
        }
    }

    @Test(arguments: [
        (#"{"a":1}"#, Either.narrow(Narrow(a: 1))),
        (#"{"a":1,"b":[]}"#, .wide(Wide(a: 1))),
        // Where both lose something, the one that loses less.
        (#"{"a":1,"b":[],"c":{"d":1}}"#, .wide(Wide(a: 1))),
        (#"{"c":1}"#, .narrow(Narrow())),
        // What is lost within counts, however deep.
        (#"{"b":[{"x":1},{"x":1}]}"#, .narrow(Narrow())),
        ("1", .number(1)), ("1.0", .fraction(1)), ("1e2", .fraction(100)), ("0.5", .fraction(0.5)),
        (#""a""#, .other("a")),
    ])
    private func whatKeepsMost(_ text: String, _ expected: Either) throws {
        #expect(try JSON.decode(Either.self, from: text) == expected)
        // What follows is read from where the value ends.
        #expect(try JSON.decode([Either].self, from: "[\(text), \(text) ]") == [expected, expected])
    }

    /// Reads as some branches first, which keep less of the value than it does.
    private struct Tried: JSONDecodable {
        init(json reader: inout JSONReader) throws(JSONError) {
            _ = try reader.part(Narrow.self, of: 2)
            _ = try reader.attempt([String: Narrow].self)
            _ = try JSONValue(json: &reader)
        }
    }

    private struct IsTried: JSONDecodable {
        var value: Bool

        init(json reader: inout JSONReader) throws(JSONError) {
            var choice = reader.choice(of: Bool.self)
            try reader.offer(Tried.self, to: &choice) { _ in true }
            try reader.offer(JSONValue.self, to: &choice) { _ in false }
            value = reader.take(choice) ?? false
        }
    }

    @Test func whatIsTriedWithinLosesNothing() throws {
        #expect(try JSON.decode(IsTried.self, from: #"{"c":{"x":1},"b":5}"#).value)
    }

    /// A value that is new among several says less than members that are lost.
    private struct Coloured: JSONDecodable {
        private static let fields = JSONFields(required: ["colour"], optional: ["a", "b", "c"])

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                let place = reader.offset
                _ = try JSONValue(json: &reader)
                if field == 0 { reader.countUnlisted(of: 2, from: place) }
            }
        }
    }

    private struct IsColoured: JSONDecodable {
        var value: Bool

        init(json reader: inout JSONReader) throws(JSONError) {
            var choice = reader.choice(of: Bool.self)
            try reader.offer(Narrow.self, to: &choice) { _ in false }
            try reader.offer(Coloured.self, to: &choice) { _ in true }
            value = reader.take(choice) ?? false
        }
    }

    @Test func aValueThatIsNew() throws {
        #expect(try JSON.decode(IsColoured.self, from: #"{"colour":"mauve","a":1,"b":2,"c":3}"#).value)
    }

    private enum Link: JSONDecodable, Equatable {
        case url(URL)
        case text(String)

        init(json reader: inout JSONReader) throws(JSONError) {
            var choice = reader.choice(of: Self.self)
            try reader.offer(URL.self, to: &choice) { .url($0) }
            try reader.offer(String.self, to: &choice) { .text($0) }
            self = reader.take(choice) ?? .text("")
        }
    }

    /// What a URL has to encode is no URL where it can be a text.
    @Test func textsThatAreNoURLs() throws {
        #expect(try JSON.decode(Link.self, from: #""a b é""#) == .text("a b é"))
        #expect(try JSON.decode(Link.self, from: #""a/b?c=d""#) == .url(#require(URL(string: "a/b?c=d"))))
    }

    /// A value that is the only one of its type says more than members that are lost.
    @Test(arguments: [
        (#"{"on":true,"a":1,"b":2}"#, true), (#"{"on":false,"a":1,"b":2}"#, false),
        (#"{"on":null,"a":1,"b":2}"#, nil),
    ])
    func theOnlyValueOfAType(text: String, isOn: Bool?) throws {
        #expect(try JSON.decode(Switch.self, from: text).isOn == isOn)
    }

    private struct Switch: JSONDecodable {
        var isOn: Bool?

        init(json reader: inout JSONReader) throws(JSONError) {
            var choice = reader.choice(of: Self.self)
            try reader.offer(Unknown.self, to: &choice) { _ in Self(isOn: nil) }
            try reader.offer(Off.self, to: &choice) { _ in Self(isOn: false) }
            try reader.offer(On.self, to: &choice) { _ in Self(isOn: true) }
            self = reader.take(choice) ?? Self(isOn: false)
        }

        init(isOn: Bool?) { self.isOn = isOn }
    }

    private struct Unknown: JSONDecodable {
        private static let fields = JSONFields(required: ["on"], optional: ["a", "b"])

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                if field == 0 { _ = try reader.readListedNull() } else { _ = try Int(json: &reader) }
            }
        }
    }

    private struct Off: JSONDecodable {
        private static let fields = JSONFields(required: ["on"], optional: ["a", "b"])

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                if field == 0 { _ = try reader.readBoolean(listed: false) } else { _ = try Int(json: &reader) }
            }
        }
    }

    private struct On: JSONDecodable {
        private static let fields = JSONFields(required: ["on"])

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                if field == 0 { _ = try reader.readBoolean(listed: true) } else { try reader.skip() }
            }
        }
    }

    /// Where attempts are remembered, so is what they lose.
    @Test func choicesWithinChoices() throws {
        let levels = 16
        let value = try JSON.decode(NestedUnion.self, from: NestedUnion.text(levels: levels, #""a":1"#))
        #expect(value.areWide == Array(repeating: true, count: levels))
    }

    private enum Outer: JSONDecodable, Equatable {
        case list([Either])
        case any(JSONValue)

        init(json reader: inout JSONReader) throws(JSONError) {
            var choice = reader.choice(of: Self.self)
            try reader.offer([Either].self, to: &choice) { .list($0) }
            try reader.offer(JSONValue.self, to: &choice) { .any($0) }
            self = reader.take(choice) ?? .list([])
        }
    }

    @Test(arguments: [
        (#"[{"a":1}, 5]"#, Outer.list([.narrow(Narrow(a: 1)), .number(5)])), (#"[{"c":1}]"#, .any([["c": 1]])),
        (#"["a"]"#, .any(["a"])),
    ])
    private func whatUnionsWithinLose(_ text: String, _ expected: Outer) throws {
        #expect(try JSON.decode(Outer.self, from: text) == expected)
    }

    /// Whose last branch takes anything.
    private struct Lists: JSONDecodable {
        init(json reader: inout JSONReader) throws(JSONError) {
            var choice = reader.choice(of: Bool.self)
            try reader.offer([[Int]].self, to: &choice) { _ in true }
            try reader.offer(JSONValue.self, to: &choice) { _ in false }
            _ = reader.take(choice)
        }
    }

    @Test func errorsThatNoBranchWouldMend() {
        let lists = String(repeating: "[],", count: 2_500) + "[]"
        var options = JSON.DecodingOptions()
        options.isInterrupted = { true }
        #expect(failure([Lists].self, "[[\(lists)],[\(lists)]]", options: options)?.code == .interrupted)
    }

    @Test(arguments: [
        (1.0, "1.0"), (-0.0, "-0.0"), (0.5, "0.5"), (1e300, "1e+300"), (-3, "-3.0"),
        (9007199254740992, "9007199254740992.0"),
    ])
    func fractions(_ value: Double, _ text: String) throws {
        #expect(String(decoding: try JSON.encode(Fraction(value: value)), as: UTF8.self) == text)
        #expect(try JSON.decode(Double.self, from: text) == value)
    }

    private struct Fraction: JSONEncodable {
        var value: Double
        func write(json writer: inout JSONWriter) { writer.write(fraction: value) }
    }
}
