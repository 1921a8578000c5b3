internal import ClientModel
internal import Diagnostics
internal import DocumentTree
package import OpenAPI

/// What a document and its configuration say of members that may be left out and may be `null`; what is nearest holds.
///
/// First the member's own schema, then the object that has it, then the part of that object's `allOf` that describes the
/// member, then what the member refers to for its `null`, and at last the document.
package final class NullableMemberRule {
    private let graph: SchemaGraph
    /// What holds where no schema says anything.
    private let usual: NullableMembers
    /// Where there was something to say: what says nothing there, no member asks for.
    private(set) var asked: Set<SourceLocation> = []

    init(_ document: OpenAPIDocument, _ options: SharedOptions, _ graph: SchemaGraph) {
        self.graph = graph
        usual =
            options.schemaSettings.nullableMembersDefault
            ?? document.extensions[VendorExtension.nullableMembers].flatMap(Self.choice) ?? .distinct
    }

    /// - Parameters:
    ///   - member: The schema of a member that may be left out and may be `null`.
    ///   - owner: The schema of the object.
    ///   - part: The extension of the part of the object that describes the member.
    func choice(of member: SchemaNode, within owner: SchemaNode?, part: Node? = nil) -> NullableMembers {
        let all = [said(of: member), owner.flatMap(said), part, saidOfNull(member)]
        return all.lazy.compactMap { $0 }.reduce(nil) { nearest, node in
            asked.insert(node.location)
            return nearest ?? Self.choice(node)
        } ?? usual
    }

    private static func choice(_ node: Node) -> NullableMembers? { node.string.flatMap(NullableMembers.init) }

    /// What a schema says of itself, also one that is put together of several that describe one member.
    private func said(of schema: SchemaNode) -> Node? {
        schema.keywords.extensions[VendorExtension.nullableMembers]
            ?? schema.parts.lazy.compactMap { $0.keywords.extensions[VendorExtension.nullableMembers] }.last
    }

    /// What the schema says that allows `null`, where the member refers to it.
    private func saidOfNull(_ member: SchemaNode) -> Node? {
        var visited: Set<ObjectIdentifier> = []
        var schema = member
        while visited.insert(schema.id).inserted {
            let shape = graph.shape(of: schema)
            if shape.isNullable { return said(of: schema) }
            guard case .reference(let target, _) = shape.form else { return nil }
            schema = target
        }
        return nil
    }

    /// Whether a client leaves a member out where a value of the document has `null`.
    ///
    /// - Parameters:
    ///   - key: The member, which may be left out and may be `null`.
    ///   - schemas: All that describe the member.
    ///   - parts: The schema of the object and those that it is made of, the outermost first.
    package func leavesOutNull(_ key: String, _ schemas: [Schema], within parts: [Schema]) -> Bool {
        let schemas = schemas.map { SchemaNode.schema($0) }
        let isAny = schemas.allSatisfy { schema in
            if case .scalar(.any) = graph.resolvedShape(of: schema).shape.form { true } else { false }
        }
        // A JSON value says null by itself.
        guard !isAny, let first = schemas.first else { return false }
        let part = parts.last { part in
            part.keywords.extensions[VendorExtension.nullableMembers] != nil
                && part.keywords.properties.contains { $0.key == key }
        }
        return choice(
            of: schemas.last { said(of: $0) != nil } ?? first,
            within: parts.first { !$0.keywords.isReferenceAlone }.map { .schema($0) },
            part: part?.keywords.extensions[VendorExtension.nullableMembers]) == .optional
    }
}
