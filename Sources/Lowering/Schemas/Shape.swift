internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// What the values of a schema look like: its keywords brought together, references to named schemas kept.
final class Shape {
    enum Form {
        /// A type of Swift, Foundation or the runtime.
        case scalar(TypeReference)
        /// A named schema, which has a declaration of its own.
        case reference(SchemaNode, Reference)
        case array(SchemaNode?)
        case tuple(TupleShape)
        case dictionary(SchemaNode?)
        case structure(StructureShape)
        case enumeration(EnumerationShape)
        case union(UnionShape)
    }

    let schema: SchemaNode
    let form: Form
    let isNullable: Bool
    /// The member that says whether a call succeeded, if the schema has one marked so.
    let envelopeKey: String?
    /// How many unions are branches of each other here, this one the outermost; 0 where that was not asked.
    let unionDepth: Int

    init(
        schema: SchemaNode, form: Form, isNullable: Bool, envelopeKey: String? = nil, unionDepth: Int = 0
    ) {
        self.schema = schema
        self.form = form
        self.isNullable = isNullable
        self.envelopeKey = envelopeKey
        self.unionDepth = unionDepth
    }

    /// The same values in another form.
    func with(_ form: Form, isNullable: Bool? = nil, unionDepth: Int = 0) -> Shape {
        Shape(
            schema: schema, form: form, isNullable: isNullable ?? self.isNullable, envelopeKey: envelopeKey,
            unionDepth: unionDepth)
    }

    /// Whether nothing is left once the envelope is taken off.
    var isBareEnvelope: Bool {
        guard envelopeKey != nil, case .structure(let structure) = form, case .none = structure.additional else {
            return false
        }
        return structure.members.isEmpty
    }

    /// Whether any JSON value is meant.
    var isAny: Bool {
        if case .scalar(.any) = form { true } else { false }
    }

    /// Whether it is a type of the user's.
    var isExternal: Bool {
        if case .scalar(.external) = form { true } else { false }
    }

    /// Whether a Swift type is declared for it.
    var isNominal: Bool {
        switch form {
        case .structure, .enumeration, .union, .tuple: true
        case .scalar, .reference, .array, .dictionary: false
        }
    }
}

struct StructureShape {
    struct Member {
        var key: String
        var schema: SchemaNode
        var isRequired: Bool
        /// All that speak of the member, what is inherited first: annotations count wherever they stand.
        var speaking: [SchemaNode] = []
        /// What the part of the object that describes the member says of its `null`.
        var nullableMembers: Node?
    }

    enum AdditionalMembers {
        case none
        case any
        case schema(SchemaNode)
    }

    var members: [Member]
    var additional: AdditionalMembers
}

struct TupleShape {
    var elements: [SchemaNode]
    /// How many of the elements must be there.
    var requiredCount: Int
    var rest: StructureShape.AdditionalMembers
}

struct EnumerationShape {
    var rawType: Enumeration.RawType
    var values: [EnumerationValue]
}

/// A value of an enumeration, with what extensions of the document say of it.
struct EnumerationValue {
    var node: Node
    var name: String?
    var description: String?

    /// The values of a schema, each with the name and description that were written for it.
    static func values(of keywords: Schema.Keywords) -> [EnumerationValue]? {
        guard let nodes = keywords.enumeration else { return nil }
        let labels = ValueLabels(keywords.description, nodes)
        guard !keywords.extensions.isEmpty else { return nodes.map { labels.value($0) } }
        let names = keywords.valueTexts(VendorExtension.valueNames, member: "name")
        let descriptions = keywords.valueTexts(VendorExtension.valueDescriptions, member: "description")
        return nodes.enumerated().map { index, node in
            let label = labels.value(node)
            return EnumerationValue(
                node: node, name: (names.isEmpty ? nil : names[index]) ?? label.name,
                description: (descriptions.isEmpty ? nil : descriptions[index]) ?? label.description)
        }
    }
}

struct UnionShape {
    var branches: [SchemaNode]
    var discriminator: Schema.Discriminator?
    /// Whether several branches may hold at once.
    var isAnyOf: Bool
    /// The position of the branch for values whose discriminator names no other.
    var defaultIndex: Int?
    /// Whether no plainer form can say the same.
    var isPlainest = false
    /// Whether a value that is none of the branches is as good as any.
    var isOpen = false
}
