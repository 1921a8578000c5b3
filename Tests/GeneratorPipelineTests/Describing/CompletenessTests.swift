import DocumentTree
import Diagnostics
import Foundation
import Testing

@testable import Describing
@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// A description accounts for every operation, parameter, body, response and component of a document.
@Suite struct CompletenessTests {
    static let corpus = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")

    /// The documents that a debug build describes in a moment; the corpus check describes all of them.
    static let documents: [String] = {
        let urls = try? FileManager.default.contentsOfDirectory(at: corpus, includingPropertiesForKeys: [.fileSizeKey])
        return (urls ?? []).filter { url in
            ((try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? .max) < 510_000
        }.map(\.lastPathComponent).sorted()
    }()

    private func missing(_ path: String, in folder: String) throws -> [String] {
        var options = CommandLineOptions()
        options.spec = path
        options.module = "Api"
        let result = DescribeRun.run(options, format: .json, in: CommandEnvironment(workingFolder: folder))
        try #require(result.status == .success, "\(result.standardError)")
        let described = try DescribedPlaces(result.standardOutput)
        func read(_ name: String) -> Node? {
            DocumentReader.read(path: folder + "/" + name, displayPath: name, diagnostics: DiagnosticSink())
        }
        let walk = DocumentWalk(try #require(read(path)), read: read)
        #expect(!walk.found.isEmpty)
        return described.empty.map { "neither symbol nor reason: \($0)" }
            + walk.found.filter { !described.accountFor($0.pointer, in: $0.file) }.map {
                "\($0.what) \($0.file)\($0.pointer)"
            }
    }

    @Test(.enabled(if: !documents.isEmpty, "no test data beside the project"), arguments: documents)
    func ofDocumentsInUse(_ name: String) throws {
        let missing = try missing(name, in: Self.corpus.path())
        #expect(missing == [])
    }

    @Test func ofADocumentWithEverything() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.everything, to: "openapi.yaml")
        try folder.write(Self.shared, to: "shared.yaml")
        let missing = try missing("openapi.yaml", in: folder.path)
        #expect(missing == [])
    }

    /// What the walk finds is what is asked for: a description that lacks it is found out.
    @Test func aMissingPlaceIsFound() throws {
        let described = try DescribedPlaces(
            #"""
            {"document": {"file": "a.yaml"}, "operations": [], "schemas": [{"file": "a.yaml", "line": 1, "column": 1,
             "pointer": "#/components/schemas/A", "symbol": "A"}, {"file": "a.yaml", "line": 1, "column": 1,
             "pointer": "#/components/schemas/B"}], "omissions": [{"file": "a.yaml", "line": 1, "column": 1,
             "pointer": "#/webhooks/w", "id": "webhooks-left-out", "message": "no"}]}
            """#)
        #expect(described.empty == ["a.yaml#/components/schemas/B"])
        func accounts(_ tokens: String..., file: String = "") -> Bool {
            described.accountFor(JSONPointer(tokens: tokens), in: file)
        }
        #expect(accounts("components", "schemas", "A"))
        #expect(!accounts("components", "schemas", "B"))
        #expect(!accounts("components", "schemas", "A", file: "b.yaml"))
        #expect(accounts("webhooks", "w", "post"))
        #expect(!accounts("webhooks"))
    }

    private static let everything = """
        openapi: 3.2.0
        info: {title: Everything, version: '1'}
        security: [{bearer: []}, {tls: []}]
        webhooks: {ring: {post: {responses: {'200': {description: ok}}}}}
        paths:
          /pets/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - $ref: '#/components/parameters/Page'
            get:
              operationId: getPet
              tags: [pets]
              parameters:
                - {name: page, in: query, schema: {type: integer}}
                - {name: Authorization, in: header, schema: {type: string}}
                - {name: q, in: querystring, content: {application/x-www-form-urlencoded: {}}}
              callbacks: {ring: {$ref: '#/components/callbacks/Ring'}}
              responses:
                '200':
                  description: ok
                  headers: {X-Rate: {$ref: '#/components/headers/Rate'}}
                  links: {next: {operationId: getPet}}
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Pet'}}
                    text/csv: {schema: {type: string}}
                    application/vnd.pet+json: {schema: {$ref: '#/components/schemas/Pet'}}
                '304': {description: same}
                '404': {$ref: '#/components/responses/NotFound'}
                default: {description: failed, content: {text/plain: {}}}
            additionalOperations:
              PURGE: {responses: {'204': {description: gone}}}
              'not a method': {responses: {}}
          /empty:
            parameters: [{name: a, in: query, schema: {type: string}}]
          /elsewhere: {$ref: 'shared.yaml#/items/elsewhere'}
          /here: {$ref: '#/components/pathItems/Here'}
          /upload:
            post:
              requestBody:
                content:
                  multipart/form-data: {schema: {type: object, properties: {file: {type: string}}}}
                  application/octet-stream: {}
              responses: {'200': {description: ok}, '2XX': {description: ok}, bad: {description: no}}
        components:
          securitySchemes: {bearer: {type: http, scheme: bearer}, tls: {type: mutualTLS}}
          parameters:
            Page: {name: page, in: query, schema: {type: integer}}
            Unused: {name: u, in: query, schema: {type: string, enum: [a]}}
          requestBodies: {Unused: {content: {application/json: {schema: {type: object}}}}}
          responses:
            NotFound: {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
            Unused: {description: no}
          headers: {Rate: {schema: {type: integer}}}
          links: {Next: {operationId: getPet}}
          callbacks: {Ring: {'{$request.body#/url}': {post: {responses: {}}}}}
          pathItems: {Here: {get: {operationId: here, responses: {}}}, Unused: {get: {responses: {}}}}
          mediaTypes: {Unused: {schema: {type: string}}}
          schemas:
            Pet: &pet {type: object, properties: {kind: {type: string, enum: [a, b]}}}
            Failure: {type: object, properties: {message: {type: string}}}
            Same: *pet
            Alias: {$ref: '#/components/schemas/Pet'}
            Anything: true
            Nothing: false
            Other: {$ref: 'shared.yaml#/schemas/Other'}
        """

    private static let shared = """
        items:
          elsewhere:
            parameters: [{name: b, in: query, schema: {type: string}}]
            post:
              operationId: elsewhere
              requestBody: {$ref: '#/bodies/b'}
              responses: {'200': {description: ok}}
        bodies: {b: {content: {application/json: {schema: {$ref: '#/schemas/Other'}}}}}
        schemas: {Other: {type: object, properties: {a: {type: string}}}}
        """
}
