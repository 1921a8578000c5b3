import ClientModel
import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

@Suite struct ShapeSimplifierTests {
    private func form(_ schema: Schema) throws -> Shape.Form { try MadeGraph().graph.shape(of: schema).form }

    @Test func constantsAreOneEnumeration() throws {
        #expect(try form(.one(.constant("a"), .constant("b"))).outline.hasPrefix("enum("))
        let numbers = Schema.one(
            .made {
                $0.constant = .made(.integer(1))
                $0.title = "One"
            },
            .made {
                $0.constant = .made(.integer(2))
                $0.description = "Two."
            })
        guard case .enumeration(let enumeration) = try form(numbers) else { throw NoEnumeration() }
        #expect(
            enumeration.values.map(\.name) == ["One", nil] && enumeration.values.map(\.description) == [nil, "Two."])
    }

    @Test func aTextAndItsKnownValues() throws {
        let known = Schema.made("Known") { $0.enumeration = [.made(.string("a"))] }
        #expect(try form(.one(.reference(to: known), .type(.string))).outline.hasPrefix("enum("))
        // By itself, a named enumeration keeps its name.
        let other = Schema.made("Other") { $0.enumeration = [.made(.string("b"))] }
        #expect(try form(.one(.reference(to: known), .reference(to: other))).outline == "union(2)")
    }

    /// Where no case is left to say it, what takes one of its branches is null for.
    @Test func nullOfABranchIsThatOfThePlainerForm() throws {
        func isNullable(_ schema: Schema) throws -> Bool { try MadeGraph().graph.shape(of: schema).isNullable }
        let nullable = Schema.made { $0.anyOf = [.type(.string), .type(.null)] }
        #expect(try isNullable(.one(nullable, .constant("a"))))
        #expect(try !isNullable(.one(.type(.string), .constant("a"))))
    }

    /// Django's frameworks say so of a text that may be blank.
    @Test func knownValuesAndNone() throws {
        let known = Schema.made("Known") { $0.enumeration = [.made(.string("a"))] }
        let blank = Schema.made("Blank") { $0.enumeration = [.made(.string(""))] }
        guard
            case .enumeration(let enumeration) = try form(.one(.reference(to: known), .reference(to: blank)))
        else { throw NoEnumeration() }
        #expect(enumeration.values.map(\.node.string) == ["a", ""])
        let number = Schema.made("Number") { $0.enumeration = [.made(.integer(1))] }
        #expect(try form(.one(.reference(to: number), .reference(to: blank))).outline == "union(2)")
    }

    @Test func numbersOfSeveralWidths() throws {
        #expect(try form(.one(.type(.integer), .type(.integer, format: "int32"))).outline == "Int")
        #expect(try form(.one(.type(.number, format: "float"), .type(.number))).outline == "Double")
        // `1` is the one, `1.0` the other, and no double has all integers.
        #expect(try form(.one(.type(.integer), .type(.number))).outline == "union(2)")
        #expect(try form(.one(.type(.integer), .type(.boolean))).outline == "union(2)")
    }

    /// A branch that any value fits makes the union do so, behind references and unions too.
    @Test func aBranchThatIsAnything() throws {
        let any = Schema.one(.reference(to: .made { $0.nullableAnything() }), .type(.string))
        #expect(try form(any).outline == "any")
        #expect(try form(.one(.reference(to: any), .type(.string))).outline == "any")
    }

    @Test func membersWhoseNamesMatchAndAreAnything() throws {
        let schema = Schema.made {
            $0.patternProperties = [Schema.Property(key: "^x", schema: .reference(to: .type(.null)))]
        }
        #expect(try form(schema).outline == "[String: any]")
        #expect(try MadeGraph().form(schema).outline == "[String: …]")
    }

    /// A client would go through as many calls to read a value.
    @Test func unionsThatAreBranchesOfEachOther() throws {
        func chain(_ length: Int) -> Schema {
            (0..<length).reduce(Schema.type(.string)) { inner, _ in .one(.reference(to: inner), .type(.boolean)) }
        }
        let made = try MadeGraph()
        #expect(made.graph.shape(of: chain(100)).form.outline == "union(2)")
        #expect(made.findings.isEmpty)
        // Whoever is asked for, it is told of the one that is too deep.
        _ = made.graph.shape(of: chain(2_000))
        #expect(made.findings == ["deep-union"])
    }

    /// Each reference of a chain is followed once, however many unions lead to it.
    @Test func unionsOfALongChainOfReferences() throws {
        let made = try MadeGraph()
        var end = Schema.constant("a")
        for _ in 0..<2_000 {
            end = .reference(to: end)
            let form = made.graph.shape(of: .one(end, .type(.string))).form
            if case .enumeration = form {} else { Issue.record("\(form.outline)") }
        }
    }

    /// Neither the thread's stack nor the time of more than a walk is needed.
    @Test func aLongChainOfUnions() throws {
        var schema = Schema.one(.constant("a"), .constant("b"))
        for _ in 0..<5_000 { schema = .one(.reference(to: schema), .type(.string)) }
        #expect(try form(schema).outline.hasPrefix("enum("))
    }
}

private struct NoEnumeration: Error {}

extension Schema.Keywords {
    /// Any value, said by a type that leaves nothing out and is no `{}`.
    fileprivate mutating func nullableAnything() { isNullable = true }
}
