public import Diagnostics
public import DocumentTree

/// What the references of a document name, in the document itself and in those that it refers to.
///
/// Everything was read and every finding told by the ``Linker``: here things are looked up, and what is missing,
/// unreadable or a circle is nil. A schema is always the same object, however it is reached, so that its identity can
/// stand for its type.
public final class LinkedReferences: Sendable {
    /// The version of the standard that the document follows.
    public let version: OpenAPIDocument.Version
    /// Every document that was read: its name, which is empty for the root document, and its content.
    public let documents: [(name: String, root: Node)]
    /// The files whose changes the root document has.
    public let overlayFiles: [SourceFile]
    /// How large the documents are, in bytes.
    public let byteCount: Int
    private let index: ReferenceIndex
    private let links: LinkTable
    private let absent: Set<Int>
    private let schemas: SchemaTable
    private let chosenExtensions: [Int: [String: Node]]
    private let objects: LinkedObjects

    init(
        version: OpenAPIDocument.Version, index: ReferenceIndex, overlayFiles: [SourceFile], byteCount: Int,
        links: LinkTable, absent: Set<Int>, schemas: SchemaTable, chosenExtensions: [Int: [String: Node]],
        objects: LinkedObjects
    ) {
        self.version = version
        self.index = index
        documents = index.documents.values.map { ($0.documentName, $0.node) }.sorted { $0.0 < $1.0 }
        self.overlayFiles = overlayFiles
        self.byteCount = byteCount
        self.links = links
        self.absent = absent
        self.schemas = schemas
        self.chosenExtensions = chosenExtensions
        self.objects = objects
    }

    // MARK: - Schemas

    /// The schema that the reference names, through chains of references.
    public func schema(_ reference: Reference) -> Schema? {
        reference.target ?? position(of: reference).flatMap { schemas[$0] }
    }

    /// The extensions of an enumeration of which a user says something by a schema that leads to it.
    public func chosenExtensions(of schema: Schema) -> [String: Node]? {
        chosenExtensions.isEmpty ? nil : schema.id.flatMap { chosenExtensions[$0] }
    }

    // MARK: - Other objects

    /// The parameter that stands there or is referred to.
    public func parameter(_ referenced: Referenced<Parameter>) -> Parameter? { value(referenced, objects.parameters) }

    /// The request body that stands there or is referred to.
    public func requestBody(_ referenced: Referenced<RequestBody>) -> RequestBody? {
        value(referenced, objects.requestBodies)
    }

    /// The response that stands there or is referred to.
    public func response(_ referenced: Referenced<Response>) -> Response? { value(referenced, objects.responses) }

    /// The header that stands there or is referred to.
    public func header(_ referenced: Referenced<Header>) -> Header? { value(referenced, objects.headers) }

    /// The security scheme that stands there or is referred to.
    public func securityScheme(_ referenced: Referenced<SecurityScheme>) -> SecurityScheme? {
        value(referenced, objects.securitySchemes)
    }

    /// The reference, where it leads to nothing; what stands there itself has none.
    package func absentReference<Value>(_ referenced: Referenced<Value>) -> Reference? {
        guard case .reference(let reference) = referenced, isAbsent(reference) else { return nil }
        return reference
    }

    /// Whether what a reference names is not there.
    func isAbsent(_ reference: Reference) -> Bool { reference.id.map(absent.contains) ?? false }

    private func value<Value>(_ referenced: Referenced<Value>, _ table: ObjectTable<Value>) -> Value? {
        switch referenced {
        case .value(let value): value
        case .reference(let reference): position(of: reference).map { table[$0] }
        }
    }

    private func position(of reference: Reference) -> Int? { reference.id.flatMap { links[$0] } }

    // MARK: - Path items

    /// A path item with the operations of the one it refers to, if it does.
    public func pathItem(_ item: PathItem) -> PathItem {
        item.reference == nil ? item : chain(from: item).merged
    }

    private func chain(from item: PathItem) -> PathItemChain {
        PathItemChain(from: item) { position(of: $0).map { objects.pathItems[$0] } }
    }

    /// The path items of a callback, or of the one that it refers to, with its expressions in place of paths.
    public func pathItems(of callback: Callback) -> [PathItem] {
        guard let items = position(of: callback).map({ objects.callbacks[$0] }) else { return [] }
        return items.contains { $0.reference != nil } ? items.map(pathItem) : items
    }

    /// Whether a callback describes a call.
    package func hasOperations(_ callback: Callback) -> Bool {
        position(of: callback).map { objects.callbacks[$0].contains { chain(from: $0).hasOperations } } ?? false
    }

    /// What tells a callback from others: it is the same for all references to one.
    package func position(of callback: Callback) -> Int? { links[callback.id] }

    // MARK: - Nodes

    /// The value that a reference in a value names, one step far; nil if that is nothing, or was not read.
    package func target(of reference: String, in node: Node) -> Node? { index.target(of: reference, in: node)?.node }
}
