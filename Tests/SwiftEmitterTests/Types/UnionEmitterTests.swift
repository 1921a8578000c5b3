import ClientModel
import Foundation
import Testing

@testable import SwiftEmitter

@Suite struct UnionEmitterTests {
    private let circle = Emission.declaration("Circle", Emission.structure())
    private let square = Emission.declaration("Square", Emission.structure())

    private func text(
        _ cases: [Union.Case], _ selection: Union.Selection, combination: Union.Combination? = nil,
        isIndirect: Bool = false
    ) -> String {
        let union = Emission.declaration(
            "Shape",
            .union(
                Union(
                    cases: cases, selection: selection, combination: combination, unknownCaseName: "other",
                    isIndirect: isIndirect)))
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
            text(shapes, .discriminator(key: "kind", values: values), isIndirect: true) == #"""
                public indirect enum Shape: APIModel, Hashable {
                    /// Round.
                    case circle(Circle)
                    case square(Square)
                    /// A value that none of the other cases describes.
                    case other(JSONValue)
                }

                extension Shape {
                    private static let keys = JSONProbe.Keys(values: ["kind"])

                    public init(json reader: inout JSONReader) throws(JSONError) {
                        let probe = try reader.probe(Self.keys)
                        switch probe.string("kind") {
                        case "circle", "round": self = .circle(try Circle(json: &reader))
                        case "sq\"uare": self = .square(try Square(json: &reader))
                        default: self = .other(try reader.readUndescribed())
                        }
                    }

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
        let decisions = [
            Union.Decision(test: .type([.string]), caseIndex: 0),
            Union.Decision(test: .type([.number, .string, .null]), caseIndex: 1),
        ]
        let text = text(cases, .choice(Union.Choice(decisions: decisions)))
        #expect(text.contains("public enum Shape: APIModel, Hashable {"))
        #expect(!text.contains("keys"))
        #expect(
            text.contains(
                """
                        switch try reader.peek() {
                        case .string: self = .text(try String(json: &reader))
                        case .number, .null: self = .number(try Double(json: &reader))
                        default: self = .other(try reader.readUndescribed())
                        }
                """))
    }

    @Test func rulesInTheirOrder() {
        let decisions: [Union.Decision] = [
            Union.Decision(test: .members(["radius", "kind"]), caseIndex: 0),
            Union.Decision(test: .memberValue(key: "kind", values: [.string("a"), .string("b")]), caseIndex: 1),
            Union.Decision(test: .stringValue(["x"]), caseIndex: 1),
            Union.Decision(test: .type([.array, .null]), caseIndex: 0),
        ]
        let text = text(shapes, .choice(Union.Choice(decisions: decisions, fallbacks: [1, 7])))
        #expect(
            text.contains(
                #"    private static let keys = JSONProbe.Keys(values: ["kind"], members: ["radius"], ownString: true)"#
            ))
        #expect(
            text.contains(
                """
                        let probe = try reader.probe(Self.keys)
                        if probe.has("radius"), probe.has("kind") {
                            self = .circle(try Circle(json: &reader))
                            return
                        }
                        if let constant = probe.string("kind"), ["a", "b"].contains(constant) {
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
                        if let value = try reader.attempt(Square.self) {
                            self = .square(value)
                            return
                        }
                        self = .other(try reader.readUndescribed())
                    }
                """))
    }

    /// What misled is tried as the others, and says what is wrong where none of them fits.
    @Test func whatIsNotFinalIsTried() {
        let decisions: [Union.Decision] = [
            Union.Decision(test: .members(["radius"]), caseIndex: 0, isFinal: false),
            Union.Decision(test: .type([.object]), caseIndex: 1, isFinal: false),
        ]
        let text = text(shapes, .choice(Union.Choice(decisions: decisions, rivals: [0, 1, 7])))
        #expect(
            text.contains(
                """
                        if probe.has("radius"), let value = try reader.attempt(Circle.self) {
                            self = .circle(value)
                            return
                        }
                        if probe.kind == .object, let value = try reader.attempt(Square.self) {
                            self = .square(value)
                            return
                        }
                        var choice = reader.choice(of: Self.self)
                        try reader.offer(Circle.self, to: &choice) { .circle($0) }
                        try reader.offer(Square.self, to: &choice) { .square($0) }
                        if let value = reader.take(choice) {
                            self = value
                            return
                        }
                        if probe.has("radius") {
                            self = .circle(try Circle(json: &reader))
                            return
                        }
                        if probe.kind == .object {
                            self = .square(try Square(json: &reader))
                            return
                        }
                        self = .other(try reader.readUndescribed())
                    }
                """))
    }

    @Test func manyConditionsAreWrapped() {
        let names = (0..<12).map { "a_rather_long_name_\($0)" }
        let text = text(shapes, .choice(Union.Choice(decisions: [Union.Decision(test: .members(names), caseIndex: 0)])))
        #expect(text.contains("        if\n            probe.has(\"a_rather_long_name_0\"), probe.has("))
        #expect(text.contains("probe.has(\"a_rather_long_name_11\")\n        {\n            self = .circle("))
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 120 })
    }

    @Test func constantsThatAreNoStrings() {
        let decisions: [Union.Decision] = [
            Union.Decision(test: .memberValue(key: "type", values: [.integer(2)]), caseIndex: 0),
            Union.Decision(test: .memberValue(key: "type", values: [.boolean(true), .string("x")]), caseIndex: 1),
        ]
        let text = text(shapes, .choice(Union.Choice(decisions: decisions)))
        #expect(text.contains(#"if probe.integer("type") == 2 {"#))
        #expect(text.contains(#"if probe.boolean("type") == true || probe.string("type") == "x" {"#))
    }

    @Test func theBranchThatNamesMost() {
        let match = Union.BestMatch(candidates: [
            Union.BestMatch.Candidate(members: ["radius", "x"], caseIndex: 1),
            Union.BestMatch.Candidate(members: ["side", "x"], caseIndex: 0),
        ])
        let text = text(
            shapes, .choice(Union.Choice(bestMatch: match)),
            combination: Union.Combination(name: "several", caseIndices: [0, 1]))
        #expect(
            text.contains(
                #"JSONProbe.Keys(branches: [["radius", "x"], ["side", "x"]])"#))
        #expect(
            text.contains(
                """
                    /// A value that several of the other cases describe at once.
                    case several(circle: Circle? = nil, square: Square? = nil)
                """))
        #expect(
            text.contains(
                """
                        if probe.holdsSeveral {
                            guard reader.mayHold(parts: 2) else {
                                self = .other(try reader.readUndescribed())
                                return
                            }
                            let value0 = try reader.part(Circle.self, of: 2)
                            let value1 = try reader.part(Square.self, of: 2)
                            if [value0 != nil, value1 != nil].filter({ $0 }).count > 1 {
                                self = .several(circle: value0, square: value1)
                                _ = try JSONValue(json: &reader)
                                return
                            }
                        }
                        var choice = reader.choice(of: Self.self)
                        for branch in probe.ranking {
                            switch branch {
                            case 0: try reader.offer(Square.self, to: &choice) { .square($0) }
                            default: try reader.offer(Circle.self, to: &choice) { .circle($0) }
                            }
                        }
                        if let value = reader.take(choice) {
                            self = value
                            return
                        }
                        self = .other(try reader.readUndescribed())
                """))
        #expect(
            text.contains(
                """
                        case .several(let value0, let value1): writer.writeMerged([value0, value1])
                """))
    }

    /// What a value leaves of the branches is told apart within the test.
    @Test func aValueThatBranchesShare() {
        let narrowed = Union.Choice(
            decisions: [Union.Decision(test: .members(["side"]), caseIndex: 1)],
            bestMatch: Union.BestMatch(candidates: [Union.BestMatch.Candidate(members: ["radius"], caseIndex: 0)]))
        let choice = Union.Choice(decisions: [
            Union.Decision(test: .memberValue(key: "kind", values: [.string("a")]), outcome: .narrowed(narrowed))
        ])
        let text = text(shapes, .choice(choice))
        #expect(text.contains(#"JSONProbe.Keys(values: ["kind"], members: ["side", "radius"])"#))
        #expect(
            text.contains(
                """
                        if probe.string("kind") == "a" {
                            if probe.has("side") {
                                self = .square(try Square(json: &reader))
                                return
                            }
                            if let value = try reader.attempt(Circle.self) {
                                self = .circle(value)
                                return
                            }
                            self = .other(try reader.readUndescribed())
                            return
                        }
                        self = .other(try reader.readUndescribed())
                """))
    }

    /// Beside integers, a whole number is written so that it reads as the number.
    @Test func numbersBesideIntegers() {
        let cases = [Union.Case(name: "int", type: .integer), Union.Case(name: "double", type: .double)]
        let text = text(cases, .choice(Union.Choice(fallbacks: [0, 1])))
        #expect(text.contains("case .double(let value): writer.write(fraction: value)"))
        #expect(text.contains("case .int(let value): value.write(json: &writer)"))
    }

    /// Branches that describe no member are ranked too, and the ranking is asked for.
    @Test func branchesWithoutMembersAreRanked() {
        let match = Union.BestMatch(candidates: [1, 0].map { Union.BestMatch.Candidate(members: [], caseIndex: $0) })
        let text = text(shapes, .choice(Union.Choice(bestMatch: match)))
        #expect(text.contains("JSONProbe.Keys(branches: [[], []])"))
        #expect(text.contains("let probe = try reader.probe(Self.keys)"))
        #expect(text.contains("for branch in probe.ranking {"))
    }

    @Test func aKindThatNoBranchLists() {
        let choice = Union.Choice(
            decisions: [Union.Decision(test: .memberValue(key: "kind", values: [.string("a")]), caseIndex: 0)],
            bestMatch: Union.BestMatch(
                candidates: [Union.BestMatch.Candidate(members: ["kind"], caseIndex: 0)], tagKey: "kind"))
        #expect(
            text(shapes, .choice(choice)).contains(
                """
                        if !probe.has("kind") {
                            if let value = try reader.attempt(Circle.self) {
                                self = .circle(value)
                                return
                            }
                        }
                        self = .other(try reader.readUndescribed())
                """))
    }

    @Test func aDiscriminatorWithADefault() {
        let values = [Union.DiscriminatorValue(value: "square", caseIndex: 1)]
        let text = text(shapes, .discriminator(key: "kind", values: values, defaultIndex: 0))
        #expect(
            text.contains(
                """
                        default:
                            if let value = try reader.attempt(Circle.self) {
                                self = .circle(value)
                                return
                            }
                            self = .other(try reader.readUndescribed())
                        }
                """))
    }

    /// One `switch` over thousands of cases is more than the compiler checks.
    @Test func manyCases() {
        let cases = (0..<450).map { Union.Case(name: "case\($0)", type: .named(TypeName(["Circle"]))) }
        let text = text(cases, .choice(Union.Choice()))
        #expect(text.contains("        default: writePart2(json: &writer)\n"))
        #expect(text.contains("    private func writePart3(json writer: inout JSONWriter) {\n"))
        #expect(text.contains("        default: break\n"))
        for name in ["case0", "case199", "case200", "case449", "other"] {
            #expect(text.components(separatedBy: "case .\(name)(let value):").count == 2, "\(name)")
        }
    }
}
