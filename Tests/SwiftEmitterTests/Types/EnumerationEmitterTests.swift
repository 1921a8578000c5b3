import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct EnumerationEmitterTests {
    private func enumeration(_ rawType: Enumeration.RawType, _ members: [(String, Literal)]) -> TypeDeclaration {
        Emission.declaration(
            "Status",
            .enumeration(
                Enumeration(
                    rawType: rawType,
                    members: members.map { Enumeration.Member(name: $0.0, value: $0.1, documentation: nil) })))
    }

    @Test func strings() {
        let type = enumeration(.string, [("published", .string("published")), ("default", .string("a\"b"))])
        #expect(
            Emission.type(type) == #"""
                public struct Status: OpenEnum {
                    public var rawValue: String

                    public init(rawValue: String) {
                        self.rawValue = rawValue
                    }

                    public static let published = Self(rawValue: "published")
                    public static let `default` = Self(rawValue: "a\"b")

                    public static let knownCases: [Self] = [.published, .default]
                }

                """#)
    }

    @Test func numbers() {
        let integers = Emission.type(enumeration(.integer, [("low", .integer(-1))]))
        #expect(integers.contains("    public var rawValue: Int\n"))
        #expect(integers.contains("    public static let low = Self(rawValue: -1)\n"))
        let doubles = Emission.type(enumeration(.number, [("half", .number(0.5)), ("one", .integer(1))]))
        #expect(doubles.contains("    public var rawValue: Double\n"))
        #expect(doubles.contains("    public static let half = Self(rawValue: 0.5)\n"))
        #expect(doubles.contains("    public static let one = Self(rawValue: 1)\n"))
    }

    @Test func longListsOfCasesAreWrapped() {
        let members = (0..<300).map { ("value\($0)", Literal.string("\($0)")) }
        let lines = Emission.type(enumeration(.string, members)).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 120 })
        #expect(lines.contains("    public static let knownCases: [Self] = ["))
    }
}
