internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// An object of the standard where a document has it.
struct StandardObject {
    let kind: ObjectKind
    let node: Node
    let mapping: Mapping
    /// What it stands under in a map of names, such as a path, a status code or a header's name.
    let name: Mapping.Entry?
    /// The name of the key, or of the map, that holds it.
    let field: String
    /// The kind of the object around it.
    let parent: ObjectKind?

    var location: SourceLocation { node.location }
}

/// A `$ref` where a document has it.
struct StandardReference {
    let text: String
    /// Where the text stands.
    let location: SourceLocation
    /// What it must point to.
    let kind: ObjectKind
    /// The object that is, or has, the reference.
    let owner: Mapping
    /// What was found there.
    let target: ReferenceLookup.Answer
}

/// A `$ref` in place of a value that the standard has no reference in place of.
struct MisplacedReference {
    let text: String
    /// Where the text stands.
    let location: SourceLocation
    /// What it must point to.
    let expected: ValueKind
    /// The key it stands under, or the kind of list that it is an element of.
    let field: String
    let isElement: Bool
    /// Whether nothing stands beside it.
    let isAlone: Bool
    /// What was found there.
    let target: ReferenceLookup.Answer
}

/// A value that is not what the standard has in its place.
struct Misfit {
    /// The key it stands under, or the kind of list or map that it is an element of.
    let field: String
    let isElement: Bool
    let expected: ValueKind
    let node: Node
}

/// A document, and the files it refers to, as the objects that the standard describes.
///
/// Works on nodes, not on the typed document: a rule sees what is written, also where it is wrong.
final class StandardDocument {
    let root: Node
    let standard: Standard
    let lookup: ReferenceLookup
    private(set) var misfits: [Misfit] = []
    private(set) var references: [StandardReference] = []
    private(set) var misplacedReferences: [MisplacedReference] = []
    /// By the place of a list of parameters, those of paths in it.
    private var pathParameters: [SourceLocation: PathParameters] = [:]
    private var byKind: [ObjectKind: [StandardObject]] = [:]

    var version: OpenAPIDocument.Version { standard.version }

    init(_ root: Node, version: OpenAPIDocument.Version, store: DocumentStore) {
        self.root = root
        standard = Standard(version)
        lookup = ReferenceLookup(root: root, store: store, version: version)
        var walker = ObjectWalker(standard: standard, lookup: lookup)
        walker.walk(root, into: self)
    }

    /// The objects of a kind: first those of the root document, in its order.
    func objects(_ kind: ObjectKind) -> [StandardObject] { byKind[kind] ?? [] }

    /// The object itself, or what it refers to; nil if that is nothing, or nothing that can be known.
    func resolve(_ node: Node) -> Node? {
        lookup.resolve(node)
    }

    /// The resolved elements of `parameters`; nil for one that cannot be known.
    func parameters(of mapping: Mapping) -> [(written: Node, resolved: Node?)] {
        (mapping["parameters"]?.sequence ?? []).map { ($0, resolve($0)) }
    }

    /// The path parameters among these; a list that thousands of paths share is looked through once.
    func pathParameters(of mapping: Mapping) -> PathParameters {
        guard let written = mapping["parameters"] else { return .none }
        guard let list = resolve(written) else { return PathParameters([(written, nil)]) }
        if let known = pathParameters[list.location] { return known }
        let found = PathParameters((list.sequence ?? []).map { ($0, resolve($0)) })
        pathParameters[list.location] = found
        return found
    }

    func add(_ object: StandardObject) { byKind[object.kind, default: []].append(object) }

    func add(_ misfit: Misfit) { misfits.append(misfit) }

    func add(_ reference: StandardReference) { references.append(reference) }

    func add(_ reference: MisplacedReference) { misplacedReferences.append(reference) }
}
