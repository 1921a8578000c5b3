import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

@Suite struct SchemaMergerTests {
    @Test func whatPartsSayOfAMember() throws {
        let (first, second) = (Schema.type(.string), Schema.made { $0.description = "Its name." })
        let made = try MadeGraph()
        let merged = try #require(
            made.merged(.all(.object("A", ["name": first]), .object("B", ["name": second], required: ["name"]))))
        #expect(merged.types == [.object])
        #expect(merged.properties.map(\.key) == ["name"])
        #expect(merged.properties[0].schemas == [.schema(first), .schema(second)])
        #expect(merged.required == ["name"])
    }

    @Test func typesThatHoldTogether() throws {
        let made = try MadeGraph()
        #expect(made.merged(.all(.type(.string, .null), .type(.string, .integer)))?.types == [.string])
        // Every integer is a number.
        #expect(made.merged(.all(.type(.number), .type(.integer)))?.types == [.integer])
        #expect(made.merged(.all(.type(.integer), .type(.number)))?.types == [.integer])
        // What contradicts itself means what it says last.
        #expect(made.merged(.all(.type(.string), .type(.boolean)))?.types == [.boolean])
    }

    @Test func enumerationsThatHoldTogether() throws {
        func values(_ texts: String...) -> Schema { .made { $0.enumeration = texts.map { .made(.string($0)) } } }
        let made = try MadeGraph()
        #expect(
            made.merged(.all(values("a", "b", "c"), values("c", "a")))?.enumeration?.map(\.node.string) == ["a", "c"])
        #expect(made.merged(.all(values("a"), values("b")))?.enumeration?.map(\.node.string) == ["b"])
    }

    /// A name belongs to the value that it was written for, whatever other parts leave of the values.
    @Test func namesOfValuesStayWithThem() throws {
        func values(_ texts: [String], names: [String] = []) -> Schema {
            .made {
                $0.enumeration = texts.map { .made(.string($0)) }
                if !names.isEmpty {
                    $0.extensions["x-enum-varnames"] = .made(.sequence(names.map { .made(.string($0)) }))
                }
            }
        }
        let made = try MadeGraph()
        let named = values(["a", "b", "c"], names: ["A", "B", "C"])
        #expect(made.merged(.all(named, values(["c", "a"])))?.values?.map(\.name) == ["A", "C"])
        #expect(made.merged(.all(values(["c"]), named))?.values?.map(\.name) == ["C"])
        #expect(made.merged(.all(named, values(["b"], names: ["Own"])))?.values?.map(\.name) == ["Own"])
        #expect(made.merged(.all(named, .constant("b")))?.values?.map(\.name) == ["B"])
        // The nearest counts, wherever it stands.
        let near = Schema.made {
            $0.enumeration = values(["c", "a"], names: ["Near", "Own"]).keywords.enumeration
            $0.extensions = values([], names: ["Near", "Own"]).keywords.extensions
            $0.allOf = [.reference(to: named)]
        }
        #expect(made.merged(near)?.values?.map(\.name) == ["Near", "Own"])
    }

    @Test func whatContradictsItselfIsKnown() throws {
        let made = try MadeGraph()
        #expect(made.merged(.all(.type(.string), .type(.boolean)))?.contradictions == ["type"])
        #expect(made.merged(.all(.constant("a"), .constant("b")))?.contradictions == ["const"])
        #expect(made.merged(.all(.type(.number), .type(.integer)))?.contradictions == [])
    }

    /// What is inherited from farthest away comes first, what the node says itself last, wherever either stands.
    @Test func theNearestSpeaksLast() throws {
        let (far, near, own) = (
            Schema.type(.string), Schema.made { $0.title = "Near" }, Schema.made { $0.title = "Own" }
        )
        let base = Schema.object("Base", ["a": far])
        let middle = Schema.object("Middle", ["a": near]) { $0.allOf = [.reference(to: base)] }
        let schema = Schema.object("Child", ["a": own]) { $0.allOf = [.reference(to: middle)] }
        let merged = try #require(MadeGraph().merged(schema))
        #expect(merged.properties[0].schemas == [.schema(far), .schema(near), .schema(own)])
    }

    @Test func itemsOfSeveralParts() throws {
        let (first, second) = (Schema.type(.string), Schema.made { $0.format = "uuid" })
        let merged = try MadeGraph().merged(
            .all(
                .made { $0.items = .schema(first) }, .made { $0.items = .schema(second) },
                .made { $0.items = .boolean(true) }))
        #expect(merged?.itemSchemas == [.schema(first), .schema(second)])
    }

    @Test func aNarrowerFormatIsKept() throws {
        let (wide, narrow) = (Schema.type(.integer, format: "int64"), Schema.type(.integer, format: "int32"))
        let made = try MadeGraph()
        #expect(made.merged(.all(narrow, wide))?.format == "int32")
        #expect(made.merged(.all(wide, narrow))?.format == "int32")
    }

    @Test func aPartWithConditionsIsNoMereAnnotation() throws {
        let base = Schema.object("Base", ["id": .type(.string)])
        let then = Schema.object("Then", ["more": .type(.string)])
        let schema = Schema.all(.reference(to: base), .made { $0.conditionals = [then] })
        #expect(try MadeGraph().merged(schema)?.conditionals.count == 1)
    }

    @Test func nullByReference() throws {
        let none = Schema.made("None") { $0.enumeration = [.made(.null)] }
        let made = try MadeGraph()
        let merge = made.merger.merge(.schema(.one(.type(.string), .reference(to: .reference(to: none)))))
        #expect(merge.isNullable)
        guard case .merged(let merged) = merge.content else { throw Unexpected() }
        #expect(merged.types == [.string] && merged.unions.isEmpty)
    }

    @Test func aReferenceThatSaysNoMoreIsKept() throws {
        let base = Schema.object("Base", ["id": .type(.string)])
        let made = try MadeGraph()
        for schema in [
            Schema.reference(to: base), .all(.reference(to: base)), .one(.reference(to: base), .type(.null)),
            .reference(to: base) { $0.types = [.object] }, .all(.reference(to: base), .made { $0.description = "It." }),
        ] {
            guard case .reference(let target, _) = made.merger.merge(.schema(schema)).content else {
                Issue.record("\(schema.keywords) is no reference")
                continue
            }
            #expect(target === base)
        }
        #expect(made.merged(.reference(to: base) { $0.required = ["id"] })?.required == ["id"])
    }

    @Test func nullBesideOneBranch() throws {
        let made = try MadeGraph()
        let merge = made.merger.merge(.schema(.one(.type(.string), .type(.null))))
        #expect(merge.isNullable)
        guard case .merged(let merged) = merge.content else { throw Unexpected() }
        #expect(merged.types == [.string] && merged.unions.isEmpty)
    }

    /// A base that is reached on two ways says what it says once, before those that extend it.
    @Test func aBaseOnTwoWays() throws {
        let base = Schema.object("Base", ["id": .type(.string)]) { $0.format = "base" }
        let left = Schema.all(.reference(to: base), .made { $0.format = "left" })
        let right = Schema.all(.reference(to: base), .object("Right", ["right": .type(.string)]))
        let merged = try #require(MadeGraph().merged(.all(.reference(to: left), .reference(to: right))))
        #expect(merged.format == "left")
        #expect(merged.properties.map(\.key) == ["id", "right"])
        #expect(merged.properties[0].schemas.count == 1)
    }

    @Test func whoHasTheDiscriminatorIsNoMereReference() throws {
        let parent = Schema.object("Pet", ["kind": .type(.string)]) {
            $0.discriminator = Schema.Discriminator(propertyName: "kind", mapping: [])
        }
        let child = Schema.all(.reference(to: parent))
        #expect(try MadeGraph(named: [parent, child]).merged(child)?.properties.map(\.key) == ["kind"])
        #expect(try MadeGraph(named: [parent]).merged(child) == nil)
    }

    @Test func tooManyThatExtendEachOther() throws {
        var schema = Schema.object("Last", ["last": .type(.string)])
        for index in 0..<200 {
            let inner = schema
            schema = .all(.reference(to: inner), .object("S", ["p\(index)": .type(.string)]))
        }
        let made = try MadeGraph()
        let merged = try #require(made.merged(schema))
        #expect(merged.properties.count == 101)
        #expect(made.findings == ["deep-inheritance"])
    }

    // MARK: - Overlays

    @Test func whatStandsBesideAUnionHoldsForItsBranches() throws {
        var beside = MergedSchema(types: [.object])
        beside.add(property: "id", .schema(.type(.string)))
        beside.isNullable = true
        beside.envelopeKey = "status"
        beside.contentEncoding = "base64"
        let branch = SchemaNode.schema(.object("Cat", ["claws": .type(.integer)]))
        let overlay = SchemaNode.overlay(SchemaOverlay(.variant(branch, beside: beside.ofPart), at: branch.origin))
        let merge = try MadeGraph().merger.merge(overlay)
        guard case .merged(let merged) = merge.content else { throw Unexpected() }
        #expect(merged.properties.map(\.key) == ["id", "claws"])
        #expect(!merge.isNullable && !merged.isNullable && merge.envelopeKey == nil)
        #expect(merged.contentEncoding == "base64")
    }

    @Test func whatHoldsForValuesOfOneType() {
        var merged = MergedSchema(types: [.object, .string, .array], items: .schema(.type(.integer)))
        merged.format = "uuid"
        merged.add(property: "id", .schema(.type(.string)))
        merged.required = ["id"]
        #expect(merged.values(of: .string).format == "uuid" && merged.values(of: .string).properties.isEmpty)
        #expect(merged.values(of: .object).required == ["id"] && merged.values(of: .object).format == nil)
        #expect(merged.values(of: .array).items != nil && merged.values(of: .array).required.isEmpty)
    }
}

/// A merge that is no merge.
private struct Unexpected: Error {}
