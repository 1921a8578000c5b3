import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct DefaultValueTests {
    private let context = Emission.context(types: [
        Emission.declaration("Color", .enumeration(Enumeration(rawType: .string, members: []))),
        Emission.declaration("Level", .enumeration(Enumeration(rawType: .integer, members: []))),
        Emission.declaration("Alias", .alias(.named(TypeName(["Color"])))),
    ])

    private func value(
        _ literal: Literal?, _ type: TypeReference, _ presence: Property.Presence = .optional
    ) -> String? {
        context.defaultValue(
            of: Property(name: "a", key: "a", type: type, presence: presence, defaultValue: literal), in: .top)
    }

    @Test func withoutALiteralPresenceDecides() {
        #expect(value(nil, .string, .required) == nil)
        #expect(value(nil, .string, .requiredNullable) == "nil")
        #expect(value(nil, .string, .optional) == "nil")
        #expect(value(nil, .string, .optionalNullable) == ".absent")
    }

    @Test func literalsOfTheirType() {
        #expect(value(.string("a\""), .string) == #""a\"""#)
        #expect(value(.integer(3), .double) == "3")
        #expect(value(.number(2), .integer) == "2")
        #expect(value(.boolean(true), .boolean, .required) == "true")
        #expect(value(.array([.integer(1), .integer(2)]), .array(.integer)) == "[1, 2]")
        #expect(value(.emptyDictionary, .dictionary(.string)) == "[:]")
        #expect(value(.null, .string, .optionalNullable) == ".null")
        #expect(value(.integer(5), .integer, .optionalNullable) == ".value(5)")
    }

    @Test func enumerations() {
        let color = TypeReference.named(TypeName(["Color"]))
        #expect(value(.member("red"), color) == ".red")
        #expect(value(.member("none"), color) == "Color.none")
        #expect(value(.member("init"), color, .optionalNullable) == ".value(.`init`)")
        #expect(value(.string("x\\"), .named(TypeName(["Alias"]))) == #"Alias(rawValue: "x\\")"#)
        #expect(value(.integer(2), .named(TypeName(["Level"]))) == "Level(rawValue: 2)")
    }

    @Test func textsWithAFormat() {
        #expect(value(.string("2024-01-01"), .date) == #"CalendarDate(constant: "2024-01-01")"#)
        #expect(value(.string("a\"b"), .url) == #"URL(constant: "a\"b")"#)
    }

    @Test func objects() {
        let members = [Literal.Member(key: "a\"", value: .array([.null, .boolean(true)]))]
        #expect(value(.object(members), .any) == #"["a\"": [.null, true]]"#)
        #expect(value(.object(members), .dictionary(.array(.optional(.boolean)))) == #"["a\"": [nil, true]]"#)
        #expect(value(.object(members), .dictionary(.string)) == "nil")
    }

    /// A default that Swift cannot spell is left out rather than emitted wrong.
    @Test func literalsOfAnotherTypeAreIgnored() {
        #expect(value(.integer(1 << 40), .int32) == "nil")
        #expect(value(.number(2.5), .integer) == "nil")
        #expect(value(.number(1e300), .int64) == "nil")
        #expect(value(.object([]), .named(TypeName(["Color"]))) == "nil")
        #expect(value(.integer(-1), .uint64) == "nil")
        #expect(value(.array([.integer(1), .string("a")]), .array(.integer)) == "nil")
        #expect(value(.number(.infinity), .double) == "nil")
        #expect(value(.string("a"), .boolean, .required) == nil)
    }
}
