import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct UnionEmitterTests {
    private let circle = Emission.declaration("Circle", Emission.structure())
    private let square = Emission.declaration("Square", Emission.structure())

    private func text(_ cases: [Union.Case], _ selection: Union.Selection) -> String {
        let union = Emission.declaration(
            "Shape", .union(Union(cases: cases, selection: selection, unknownCaseName: "other")))
        let context = Emission.context(types: [circle, union, square])
        return Emission.text(TypeEmitter(context: context).declarations(for: union))
    }

    private let shapes = [
        Union.Case(name: "circle", type: .named(TypeName(["Circle"])), documentation: "Round."),
        Union.Case(name: "square", type: .named(TypeName(["Square"]))),
    ]

    @Test func discriminators() {
        let values = [("circle", 0), ("sq\"uare", 1), ("round", 0)].map {
            Union.DiscriminatorValue(value: $0.0, caseIndex: $0.1)
        }
        #expect(
            text(shapes, .discriminator(key: "kind", values: values)) == #"""
                /// `#/components/schemas/Shape`
                public indirect enum Shape: APIModel, Hashable {
                    /// Round.
                    case circle(Circle)
                    case square(Square)
                    /// A value that none of the other cases describes.
                    case other(JSONValue)
                }

                extension Shape {
                    private static let keys = JSONProbe.Keys(strings: ["kind"])

                    /// Reads the value from JSON.
                    public init(json reader: inout JSONReader) throws(JSONError) {
                        let probe = try reader.probe(Self.keys)
                        switch probe.string(0) {
                        case "circle", "round": self = .circle(try Circle(json: &reader))
                        case "sq\"uare": self = .square(try Square(json: &reader))
                        default: self = .other(try JSONValue(json: &reader))
                        }
                    }

                    /// Writes the value as JSON.
                    public func write(json writer: inout JSONWriter) {
                        switch self {
                        case .circle(let value): value.write(json: &writer)
                        case .square(let value): value.write(json: &writer)
                        case .other(let value): value.write(json: &writer)
                        }
                    }
                }

                """#)
    }

    @Test func kindsOfJSON() {
        let cases = [Union.Case(name: "text", type: .string), Union.Case(name: "number", type: .double)]
        let rules = [
            Union.Rule(test: .type([.string]), caseIndex: 0),
            Union.Rule(test: .type([.number, .string, .null]), caseIndex: 1),
        ]
        let text = text(cases, .rules(rules))
        #expect(text.contains("public enum Shape: APIModel, Hashable {"))
        #expect(!text.contains("keys"))
        #expect(
            text.contains(
                """
                        switch try reader.peek() {
                        case .string: self = .text(try String(json: &reader))
                        case .number, .null: self = .number(try Double(json: &reader))
                        default: self = .other(try JSONValue(json: &reader))
                        }
                """))
    }

    @Test func rulesInTheirOrder() {
        let rules: [Union.Rule] = [
            Union.Rule(test: .members(["radius", "kind"]), caseIndex: 0),
            Union.Rule(test: .memberValue(key: "kind", values: ["a", "b"]), caseIndex: 1),
            Union.Rule(test: .stringValue(["x"]), caseIndex: 1),
            Union.Rule(test: .type([.array, .null]), caseIndex: 0),
            Union.Rule(test: .readable, caseIndex: 1),
            Union.Rule(test: .readable, caseIndex: 7),
        ]
        let text = text(shapes, .rules(rules))
        #expect(
            text.contains(
                #"    private static let keys = JSONProbe.Keys(strings: ["kind"], members: ["radius"], ownString: true)"#
            ))
        #expect(
            text.contains(
                """
                        let probe = try reader.probe(Self.keys)
                        let start = reader.mark()
                        if probe.has(1), probe.has(0) {
                            self = .circle(try Circle(json: &reader))
                            return
                        }
                        if let text = probe.string(0), ["a", "b"].contains(text) {
                            self = .square(try Square(json: &reader))
                            return
                        }
                        if probe.stringValue == "x" {
                            self = .square(try Square(json: &reader))
                            return
                        }
                        if probe.kind == .array || probe.kind == .null {
                            self = .circle(try Circle(json: &reader))
                            return
                        }
                        if let value = try? Square(json: &reader) {
                            self = .square(value)
                            return
                        }
                        reader.rewind(to: start)
                        self = .other(try JSONValue(json: &reader))
                    }
                """))
    }
}
