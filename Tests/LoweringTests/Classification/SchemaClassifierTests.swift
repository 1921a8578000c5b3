import ClientModel
import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

@Suite struct SchemaClassifierTests {
    @Test(arguments: [
        (Schema.type(.string), "String"), (.type(.string, format: "date-time"), "Date"),
        (.type(.integer, format: "int32"), "Int32"), (.type(.integer, .number), "Double"),
        (.type(.boolean), "Bool"), (.type(.null), "any"), (.made(), "any"), (.type(.array), "[any]"),
        (.type(.object), "[String: any]"), (.made { $0.format = "uuid" }, "UUID"),
        (.made { $0.items = .boolean(true) }, "[any]"), (.object("A", ["id": .type(.string)]), "struct(id)"),
        (.object("A", [:]) { $0.additionalProperties = .boolean(false) }, "struct()"),
        (.type(.object, .string), "union(2)"), (.one(.type(.string), .type(.boolean)), "union(2)"),
        (.constant("a"), "enum(\"a\")"), (.made { $0.prefixItems = [.type(.string), .type(.boolean)] }, "tuple(2)"),
    ])
    func forms(_ schema: Schema, _ expected: String) throws {
        let made = try MadeGraph()
        #expect(made.form(schema).outline == expected)
        #expect(made.findings.isEmpty)
    }

    /// What a reference leads to is for others to look at: there, something would be said of `false`.
    @Test func referencesAreNotFollowed() throws {
        let refused = Schema.made("Refused") { $0.boolean = false }
        let made = try MadeGraph()
        #expect(made.form(.reference(to: refused)).outline == "-> Refused")
        #expect(made.form(.one(.reference(to: refused), .type(.string))).outline == "union(2)")
        #expect(made.form(.object("A", ["a": .reference(to: refused)])).outline == "struct(a)")
        #expect(made.findings.isEmpty)
        #expect(made.form(refused).outline == "any")
        #expect(made.findings == ["false-schema"])
    }

    /// Each branch is what it says and what stands beside the union; what that says is merged only once it is asked for.
    @Test func branchesOfAUnionWithMembers() throws {
        let schema = Schema.object("Pet", ["id": .type(.string)]) {
            $0.oneOf = [
                .object("Cat", ["claws": .type(.integer)]), .reference(to: .made("Refused") { $0.boolean = false }),
            ]
        }
        let made = try MadeGraph()
        guard case .union(let union) = made.form(schema) else { throw NoUnion() }
        #expect(union.branches.map(\.origin.place.token) == ["0", "1"])
        #expect(union.branches.allSatisfy { $0.schema == nil && $0.depth == 1 })
        #expect(made.findings.isEmpty)
        #expect(made.classifier.shape(of: union.branches[0]).form.outline == "struct(id, claws)")
    }

    @Test func membersOfTheSamePartsAreOne() throws {
        let (first, second) = (Schema.type(.string), Schema.made { $0.format = "uuid" })
        func whole() -> Schema { .all(.object("A", ["a": first]), .object("B", ["a": second])) }
        let made = try MadeGraph()
        guard case .structure(let one) = made.form(whole()), case .structure(let other) = made.form(whole()) else {
            throw NoUnion()
        }
        #expect(one.members[0].schema == other.members[0].schema)
        #expect(made.classifier.shape(of: one.members[0].schema).form.outline == "UUID")
    }

    /// Of the parts that describe a member together, each has to take `null`.
    @Test(arguments: [
        (Schema.type(.string, .null), Schema.type(.string), false),
        (.type(.string, .null), .made { $0.title = "A" }, true),
        (.type(.string, .null), .type(.string, .null), true),
        (.made { $0.enumeration = [.made(.string("a")), .made(.null)] }, .constant("a"), false),
    ])
    func nullOfAMemberOfSeveralParts(_ first: Schema, _ second: Schema, _ isNullable: Bool) throws {
        let made = try MadeGraph()
        let together = SchemaNode.overlay(SchemaOverlay(.all([.schema(first), .schema(second)]), at: first.origin))
        #expect(made.classifier.shape(of: together).isNullable == isNullable)
    }

    @Test func contradictionsAreTold() throws {
        let made = try MadeGraph()
        #expect(made.form(.all(.type(.string), .type(.boolean))).outline == "Bool")
        #expect(made.findings == ["contradiction"])
    }

    @Test func itemsOfSeveralPartsHoldTogether() throws {
        let made = try MadeGraph()
        let form = made.form(
            .all(
                .made { $0.items = .schema(.object("A", ["a": .type(.string)])) },
                .made { $0.items = .schema(.object("B", ["b": .type(.string)])) }))
        guard case .array(let item?) = form else { throw NoUnion() }
        #expect(made.classifier.shape(of: item).form.outline == "struct(a, b)")
    }

    /// A member that `then` describes as one thing and `else` as another is either.
    @Test func membersOfConditions() throws {
        let schema = Schema.made {
            $0.types = [.object]
            $0.conditionals = [
                .object("Then", ["a": .type(.string)]), .object("Else", ["a": .type(.integer), "b": .type(.string)]),
            ]
        }
        let made = try MadeGraph()
        guard case .structure(let structure) = made.form(schema) else { throw NoUnion() }
        #expect(structure.members.map(\.key) == ["a", "b"] && structure.members.allSatisfy { !$0.isRequired })
        #expect(made.classifier.shape(of: structure.members[0].schema).form.outline == "union(2)")
    }

    @Test func membersWhoseNamesMatch() throws {
        func schema(_ rest: Schema.Allowance?) -> Schema {
            .made {
                $0.patternProperties = [Schema.Property(key: "^x", schema: .type(.string))]
                $0.additionalProperties = rest
            }
        }
        let made = try MadeGraph()
        guard case .dictionary(let alone?) = made.form(schema(.boolean(false))),
            case .dictionary(let open?) = made.form(schema(nil)),
            case .dictionary(let both?) = made.form(schema(.schema(.type(.boolean))))
        else { throw NoUnion() }
        #expect(made.classifier.shape(of: alone).form.outline == "String")
        #expect(made.classifier.shape(of: open).form.outline == "union(1)")
        #expect(made.classifier.shape(of: both).form.outline == "union(2)")
    }

    @Test func kindsOfASchemaWithADiscriminator() throws {
        let parent = Schema.object("Pet", ["kind": .type(.string)], required: ["kind"]) {
            $0.discriminator = Schema.Discriminator(propertyName: "kind", mapping: [])
        }
        let child = Schema.made("Cat") { $0.allOf = [.reference(to: parent)] }
        guard case .union(let union) = try MadeGraph(named: [parent, child]).form(parent) else { throw NoUnion() }
        #expect(union.branches.map { $0.keywords.reference?.lastToken ?? $0.keywords.title } == ["Cat", "Base"])
        #expect(union.defaultIndex == 1 && union.isPlainest)
    }

    @Test func overlaysWithoutEnd() throws {
        var node = SchemaNode.schema(.type(.string))
        for _ in 0..<33 { node = .overlay(SchemaOverlay(.all([node]), at: node.origin, within: node)) }
        let made = try MadeGraph()
        #expect(made.classifier.shape(of: node).form.outline == "any")
        #expect(made.findings == ["endless-combination"])
    }
}

private struct NoUnion: Error {}

extension Shape.Form {
    /// A form in a few words.
    var outline: String {
        switch self {
        case .scalar(.string): "String"
        case .scalar(.any): "any"
        case .scalar(.dateTime): "Date"
        case .scalar(.uuid): "UUID"
        case .scalar(.int32): "Int32"
        case .scalar(.integer): "Int"
        case .scalar(.double): "Double"
        case .scalar(.boolean): "Bool"
        case .scalar(let type): "\(type)"
        case .reference(_, let reference): "-> \(reference.lastToken)"
        case .array(let item): item == nil ? "[any]" : "[…]"
        case .tuple(let tuple): "tuple(\(tuple.elements.count))"
        case .dictionary(let value): value == nil ? "[String: any]" : "[String: …]"
        case .structure(let structure): "struct(\(structure.members.map(\.key).joined(separator: ", ")))"
        case .enumeration(let enumeration):
            "enum(\(enumeration.values.map { "\($0.node.value())" }.joined(separator: ", ")))"
        case .union(let union): "union(\(union.branches.count))"
        }
    }
}
