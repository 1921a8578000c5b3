import ClientModel
import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

@Suite struct VariantTests {
    private func variant(_ schema: Schema) throws -> Variant {
        let graph = try MadeGraph().graph
        return graph.variants.variant(of: graph.resolvedShape(of: schema).shape, graph)
    }

    @Test func anObject() throws {
        let variant = try variant(
            .object(
                "Cat",
                [
                    "kind": .constant("cat"), "name": .type(.string),
                    "tame": .made { $0.constant = .made(.boolean(true)) },
                ],
                required: ["kind", "name"]))
        #expect(variant.keys == ["kind", "name", "tame"] && variant.required == ["kind", "name"])
        #expect(
            variant.constants == [
                "kind": Variant.Constants(values: [.string("cat")], isRequired: true),
                "tame": Variant.Constants(values: [.boolean(true)], isRequired: false),
            ])
        #expect(!variant.isOpen)
    }

    @Test func numbersTell() throws {
        let half = Schema.made { $0.constant = .made(.number(0.5)) }
        let two = Schema.made { $0.constant = .made(.number(2)) }
        let variant = try variant(.object("A", ["half": half, "two": two]))
        #expect(variant.constants["half"]?.values == [.number(0.5)])
        #expect(variant.constants["two"]?.values == [.integer(2)])
    }

    @Test func objectsWithOtherMembersAreOpen() throws {
        #expect(try variant(.type(.object)).isOpen)
        #expect(try variant(.object("A", ["a": .type(.string)]) { $0.additionalProperties = .boolean(true) }).isOpen)
        #expect(try !variant(.type(.string)).isOpen)
    }

    /// Of known values behind a reference, those that stand beside it are left.
    @Test func fewerValuesBesideAReference() throws {
        let known = Schema.made("Known") { $0.enumeration = ["a", "b", "c"].map { .made(.string($0)) } }
        let fewer = Schema.all(.reference(to: known), .made { $0.enumeration = ["c", "a"].map { .made(.string($0)) } })
        let variant = try variant(.object("A", ["kind": fewer]))
        #expect(variant.constants["kind"]?.values == [.string("a"), .string("c")])
    }

    @Test func aUnionSaysWhatAllOfItsBranchesSay() throws {
        func branch(_ kind: String, _ member: String) -> Schema {
            .object(kind, ["kind": .constant(kind), member: .type(.string)], required: ["kind", member])
        }
        let variant = try variant(.one(branch("a", "x"), branch("b", "y")))
        #expect(variant.keys == ["kind", "x", "y"] && variant.required == ["kind"])
        #expect(
            variant.constants == ["kind": Variant.Constants(values: [.string("a"), .string("b")], isRequired: true)])
    }

    @Test func unionsWithinEachOther() throws {
        var schema = Schema.object("A", ["a": .type(.string)])
        for index in 0..<99 {
            schema = .one(.reference(to: schema), .object("B", ["b\(index % 3)": .type(.string)]))
        }
        #expect(try variant(schema).keys == ["a", "b0", "b1", "b2"])
    }
}
