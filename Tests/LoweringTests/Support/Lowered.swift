import ClientModel
import Diagnostics
import DocumentTree
import Lowering
import OpenAPI
import Testing

/// A document that was lowered, and what was said about it.
struct Lowered {
    let module: ClientModule?
    let diagnostics: [Diagnostic]

    init(_ text: String, _ adjust: (inout LoweringOptions) -> Void = { _ in }) {
        let sink = DiagnosticSink()
        let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
        self.init(DocumentReader.read(file, diagnostics: sink), file, sink, adjust)
    }

    init(
        _ root: Node?, _ file: SourceFile, _ sink: DiagnosticSink = DiagnosticSink(),
        _ adjust: (inout LoweringOptions) -> Void = { _ in }
    ) {
        var options = LoweringOptions(moduleName: "Test", sourceName: "openapi.yaml")
        adjust(&options)
        module = root.flatMap { root in
            let store = DocumentStore(root: file, rootNode: root, diagnostics: sink)
            let extensions = options.schemaSettings.extensions(options.nameOverrides)
            return OpenAPIReader.read(root, store: store, extensions: extensions, diagnostics: sink).flatMap {
                Lowering.lower($0, options: options, diagnostics: sink)
            }
        }
        diagnostics = sink.diagnostics
    }

    /// A document that holds nothing but these schemas.
    init(
        schemas: String, version: String = "3.1.0", _ adjust: (inout LoweringOptions) -> Void = { _ in }
    ) {
        self.init(paths: "{}", schemas: schemas, version: version, adjust)
    }

    /// A document with these paths.
    init(
        paths: String, schemas: String = "{}", version: String = "3.1.0",
        _ adjust: (inout LoweringOptions) -> Void = { _ in }
    ) {
        self.init(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            paths:
            \(paths.indented(2))
            components:
              schemas:
            \(schemas.indented(4))
            """, adjust)
    }

    // MARK: - Findings

    var ids: [String] { diagnostics.map(\.id.rawValue) }

    func messages(_ id: String) -> [String] { diagnostics.filter { $0.id.rawValue == id }.map(\.message) }

    // MARK: - Types

    /// Every type of the module by its qualified name.
    var types: [String: TypeDeclaration] {
        var types: [String: TypeDeclaration] = [:]
        for declaration in allTypes { types[declaration.name.qualified] = declaration }
        return types
    }

    var allTypes: [TypeDeclaration] {
        func withNested(_ declaration: TypeDeclaration) -> [TypeDeclaration] {
            [declaration] + declaration.nested.flatMap(withNested)
        }
        return module?.types.flatMap(withNested) ?? []
    }

    /// The qualified names of all types, sorted; a name that occurs twice is there twice.
    var typeNames: [String] { allTypes.map(\.name.qualified).sorted() }

    func type(_ name: String) throws -> TypeDeclaration {
        try #require(types[name], "no type \(name) among \(typeNames)")
    }

    /// The declaration in one line; see ``TypeDeclaration/outline``.
    func outline(_ name: String) throws -> String { try type(name).outline }

    func properties(_ name: String) throws -> [Property] {
        guard case .structure(let structure) = try type(name).kind else {
            Issue.record("\(name) is no structure")
            return []
        }
        return structure.properties
    }

    func property(_ type: String, _ key: String) throws -> Property {
        try #require(try properties(type).first { $0.key == key })
    }

    func enumeration(_ name: String) throws -> Enumeration {
        guard case .enumeration(let enumeration) = try type(name).kind else {
            throw NotFound(what: "an enumeration \(name)")
        }
        return enumeration
    }

    func union(_ name: String) throws -> Union {
        guard case .union(let union) = try type(name).kind else { throw NotFound(what: "a union \(name)") }
        return union
    }

    // MARK: - Operations

    var operations: [ClientModel.Operation] {
        (module?.operations ?? []) + (module?.groups.flatMap(\.operations) ?? [])
    }

    func operation(_ id: String) throws -> ClientModel.Operation {
        try #require(operations.first { $0.id == id }, "no operation \(id); \(diagnostics)")
    }

    /// The Swift method of each operationId.
    var methods: [String: String] {
        Dictionary(operations.map { ($0.id, $0.name) }) { first, _ in first }
    }
}

struct NotFound: Error {
    let what: String
}

extension String {
    /// The text with each of its lines moved to the right.
    func indented(_ columns: Int) -> String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: columns) + $0 }
            .joined(separator: "\n")
    }
}

/// `Testing` has a type of this name too; a declaration of this module goes before both.
typealias SourceLocation = Diagnostics.SourceLocation
