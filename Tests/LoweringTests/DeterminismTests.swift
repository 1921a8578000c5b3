import ClientModel
import Diagnostics
import DocumentTree
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The order of a document's maps decides no name.
@Suite struct DeterminismTests {
    private static let specification = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("spec/openapi.yaml")

    /// Documents of others, where they are at hand.
    private static let corpus: [URL] = {
        let folder = specification.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("shared/corpus")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") || $0.hasSuffix(".yaml") }.sorted()
            .map { folder.appendingPathComponent($0) }
    }()

    private static let clashes = """
        openapi: 3.1.0
        info: {title: Test, version: '1'}
        paths:
          /pets:
            get: {operationId: listPets, tags: [pets], responses: {'200': {$ref: '#/components/responses/A'}}}
            post: {operationId: list_pets, tags: [pets], responses: {'200': {$ref: '#/components/responses/A'}}}
          /pets/{id}:
            get:
              operationId: getPet
              tags: [pets]
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: id, in: query, schema: {type: string, enum: [a-b, a_b, a b]}}
              responses:
                '200': {description: OK, content: {application/json: {schema: {properties: {a: {}}}}}}
                '201': {description: OK, content: {application/json: {schema: {properties: {b: {}}}}}}
            delete: {operationId: getPets, tags: [pets], responses: {'204': {description: Done}}}
        components:
          responses:
            A: {description: OK, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}
          schemas:
            pet_store: {type: object, properties: {a-b: {type: string}, a_b: {type: string}, aB: {type: string}}}
            PetStore: {type: object, properties: {tag: {type: string, enum: [x]}, Tag: {type: string, enum: [y]}}}
            pet-store: {allOf: [{$ref: '#/components/schemas/PetStore'}, {properties: {own: {properties: {z: {}}}}}]}
            Shape: {oneOf: [{$ref: '#/components/schemas/PetStore'}, {title: pet store, properties: {q: {}}}]}
            Move:
              oneOf:
                - {type: object, required: [x, y], properties: {x: {}, y: {}, z: {}}}
                - {type: object, required: [u, v], properties: {v: {}, u: {}, z: {}}}
                - {type: object, properties: {kind: {const: go}, also: {const: stop}}}
            GetPetResponse: {type: object, properties: {a: {type: string}}}
        """

    private func node(_ file: SourceFile) throws -> Node {
        try #require(DocumentReader.read(file, diagnostics: DiagnosticSink()))
    }

    /// The same tree with the members of every mapping in another order.
    private func shuffled(_ node: Node, _ generator: inout SeededGenerator) -> Node {
        switch node.content {
        case .mapping(let mapping):
            var entries: [Mapping.Entry] = []
            for entry in mapping.entries {
                let value = shuffled(entry.value, &generator)
                entries.append(Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: value))
            }
            entries.shuffle(using: &generator)
            return Node(.mapping(Mapping(entries)), at: node.location)
        case .sequence(let elements):
            var copies: [Node] = []
            for element in elements { copies.append(shuffled(element, &generator)) }
            return Node(.sequence(copies), at: node.location)
        default: return node
        }
    }

    /// Every name of the module with what it stands for.
    private func names(_ lowered: Lowered) -> Set<String> {
        var names: Set<String> = []
        for type in lowered.allTypes {
            names.insert("\(type.pointer) is \(type.name.qualified)")
            switch type.kind {
            case .structure(let structure):
                for property in structure.properties {
                    names.insert("\(type.name.qualified) \(property.key) is \(property.outline)")
                }
            case .form(let form):
                for property in form.structure.properties {
                    names.insert("\(type.name.qualified) \(property.key) is \(property.outline)")
                }
            // Members are in the order of the document.
            case .enumeration, .union, .tuple, .alias:
                let parts = type.outline.split { "(),|".contains($0) }.map { $0.filter { $0 != " " } }
                names.insert("\(type.name.qualified) is \(parts.sorted().joined(separator: ", "))")
            }
        }
        for group in lowered.module?.groups ?? [] {
            for operation in group.operations { names.insert("\(operation.id) is in \(group.typeName)") }
        }
        for operation in lowered.operations {
            names.insert("\(operation.id) is \(operation.name)")
            for parameter in operation.parameters { names.insert("\(operation.id) has \(parameter.outline)") }
            for property in operation.body?.flattened ?? [] {
                names.insert("\(operation.id) takes \(property.parameterName)")
            }
            for failure in operation.failures {
                names.insert("\(operation.id) \(failure.status.outline) is \(failure.type?.outline ?? "-")")
            }
            switch operation.result {
            case .several(let name, let cases):
                for result in cases {
                    names.insert("\(operation.id) \(name.qualified) \(result.name) is \(result.content.outline)")
                }
            default: names.insert("\(operation.id) gives \(operation.result.outline)")
            }
        }
        for scheme in lowered.module?.securitySchemes ?? [] {
            names.insert("\(scheme.key) is \(scheme.parameterNames)")
        }
        return names
    }

    private func check(_ file: SourceFile, seeds: ClosedRange<UInt64>) throws {
        let node = try node(file)
        let expected = names(Lowered(node, file))
        #expect(expected.count > 5)
        for seed in seeds {
            var generator = SeededGenerator(seed: seed)
            let found = names(Lowered(shuffled(node, &generator), file))
            let differing = found.symmetricDifference(expected).sorted().prefix(20)
            #expect(differing.isEmpty, "seed \(seed)")
        }
    }

    @Test func theSpecification() throws {
        let bytes = try Data(contentsOf: Self.specification)
        try check(SourceFile(path: "openapi.yaml", bytes: Array(bytes)), seeds: 1...20)
    }

    /// The order in which schemas are come to changes nothing.
    @Test(.tags(.slow), arguments: corpus) func documentsOfOthers(file: URL) throws {
        let bytes = try Data(contentsOf: file)
        try check(SourceFile(path: file.lastPathComponent, bytes: Array(bytes)), seeds: 1...2)
    }

    @Test func aDocumentFullOfClashes() throws {
        try check(SourceFile(path: "openapi.yaml", text: Self.clashes), seeds: 1...200)
    }

    @Test func theSameDocumentTwice() throws {
        let bytes = try Data(contentsOf: Self.specification)
        let file = SourceFile(path: "openapi.yaml", bytes: Array(bytes))
        let first = Lowered(try node(file), file)
        #expect(first.module != nil)
        #expect(contents(of: Lowered(try node(file), file).module) == contents(of: first.module))
    }

    /// Everything in a value, as text.
    private func contents(of value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }
}
