internal import DocumentTree
public import OpenAPI

/// What all values of a document share: what is known of its schemas and patterns, and how much is done for them all.
///
/// A schema is looked at for every value that it describes, a pattern for every text. What they say is worked out once,
/// and what is done for each value is counted, so that many values cost no more than the document's size allows.
public final class SampleContext {
    let linked: LinkedReferences
    let patterns: PatternCache
    /// How much was done: values looked at, and what had to be gone through for them.
    private(set) var work = 0
    /// How much may be done.
    let limit: Int
    private var views: [ObjectIdentifier: SchemaView] = [:]
    private var joinedViews: [[ObjectIdentifier]: SchemaView] = [:]
    private var viewWeight = 0
    private var enumerations: [ObjectIdentifier: (schema: Schema, values: Set<SampleValue>)] = [:]
    private var constants: [ObjectIdentifier: (schema: Schema, value: SampleValue)] = [:]
    private var mappings: [ObjectIdentifier: DiscriminatorMappings] = [:]

    /// What is known of schemas is forgotten where it becomes too much to keep.
    private static let maximumViewWeight = 400_000

    /// What values of a document share.
    public convenience init(linked: LinkedReferences) {
        self.init(linked: linked, limit: 1_500_000 + 2 * linked.byteCount, patterns: PatternCache())
    }

    init(linked: LinkedReferences, limit: Int, patterns: PatternCache) {
        self.linked = linked
        self.limit = limit
        self.patterns = patterns
    }

    var isOverdrawn: Bool { work > limit }

    func charge(_ amount: Int) { work += amount }

    /// What schemas that describe the same value say together.
    func view(_ schemas: [Schema]) -> SchemaView {
        if schemas.count == 1, let schema = schemas.first {
            if let known = views[ObjectIdentifier(schema)] { return known }
            let view = made(schemas)
            views[ObjectIdentifier(schema)] = view
            return view
        }
        work += schemas.count
        let key = schemas.map { ObjectIdentifier($0) }
        if let known = joinedViews[key] { return known }
        let view = made(schemas)
        joinedViews[key] = view
        return view
    }

    private func made(_ schemas: [Schema]) -> SchemaView {
        let view = SchemaView(schemas, linked)
        work += view.weight
        viewWeight += view.weight
        if viewWeight > Self.maximumViewWeight {
            views.removeAll()
            joinedViews.removeAll()
            viewWeight = view.weight
        }
        return view
    }

    /// The values of a schema's `enum`.
    func enumeration(of schema: Schema) -> Set<SampleValue>? {
        guard let nodes = schema.keywords.enumeration else { return nil }
        if let known = enumerations[ObjectIdentifier(schema)] { return known.values }
        let values = Set(nodes.map(SampleValue.init))
        enumerations[ObjectIdentifier(schema)] = (schema, values)
        return values
    }

    /// The value of a schema's `const`.
    func constant(of schema: Schema) -> SampleValue? {
        guard let node = schema.keywords.constant else { return nil }
        if let known = constants[ObjectIdentifier(schema)] { return known.value }
        let value = SampleValue(node)
        constants[ObjectIdentifier(schema)] = (schema, value)
        return value
    }

    /// The schemas that a discriminator's `mapping` names.
    func mappings(of discriminator: Schema.Discriminator) -> DiscriminatorMappings {
        guard let place = discriminator.mapping.first?.target.origin.place else { return DiscriminatorMappings() }
        if let known = mappings[ObjectIdentifier(place)] { return known }
        let made = DiscriminatorMappings(discriminator, place, linked)
        mappings[ObjectIdentifier(place)] = made
        return made
    }
}

/// The schemas of a discriminator's `mapping`, by value and the other way round; of several, the first.
struct DiscriminatorMappings {
    private(set) var schemas: [String: Schema] = [:]
    private(set) var values: [ObjectIdentifier: String] = [:]
    /// All values that are mapped.
    private(set) var keys: Set<String> = []

    init() {}

    init(_ discriminator: Schema.Discriminator, _ place: Place, _ linked: LinkedReferences) {
        self.place = place
        for entry in discriminator.mapping {
            let isFirst = keys.insert(entry.value).inserted
            guard let schema = linked.schema(entry.target) else { continue }
            if isFirst { schemas[entry.value] = schema }
            if values[ObjectIdentifier(schema)] == nil {
                values[ObjectIdentifier(schema)] = entry.value
                kept.append(schema)
            }
        }
    }

    /// As long as they are known by their identity, they are there.
    private var kept: [Schema] = []
    private var place: Place?
}
