import JSONCoding
import Testing

@testable import Describing
@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct DescriptionJSONTests {
    /// Describes a document in a folder of its own, beside `shared.yaml`.
    private func describe(_ document: String, shared: String = "{}") throws -> JSONValue {
        let folder = try TemporaryFolder()
        try folder.write("openapi: 3.1.0\ninfo: {title: A, version: '1'}\n" + document, to: "spec/openapi.yaml")
        try folder.write(shared, to: "spec/shared.yaml")
        var options = CommandLineOptions()
        options.spec = "spec/openapi.yaml"
        options.module = "Api"
        let result = DescribeRun.run(options, format: .json, in: CommandEnvironment(workingFolder: folder.path))
        try #require(result.status == .success, "\(result.standardError)")
        return try JSON.decode(JSONValue.self, from: result.standardOutput)
    }

    @Test func webhooksHaveTheirCases() throws {
        let value = try describe(
            """
            webhooks:
              made: {post: {parameters: [{name: X-Event, in: header, schema: {const: made}}], requestBody: {content: {image/png: {}}}}}
            """)
        let webhook = try #require(value["webhooks"]?[0])
        #expect(webhook["symbol"] == "ApiWebhooks.Event.made" && webhook["kind"] == "webhook")
        #expect(webhook["pointer"] == "#/webhooks/made" && webhook["type"] == "[UInt8]")
        #expect(webhook["route"] == "made" && webhook["method"] == "POST")
        #expect(webhook["toldBy"] == ["in": "header", "name": "x-event", "values": ["made"]])
        #expect(try describe("paths: {}")["webhooks"] == nil)
    }

    @Test func whatStandsInOtherFilesHasItsFile() throws {
        let value = try describe(
            """
            paths:
              /a: {get: {operationId: a, responses: {'200': {$ref: 'shared.yaml#/ok'}}}}
            """,
            shared: """
                ok:
                  description: ok
                  content:
                    multipart/mixed: {schema: {type: string}}
                """)
        let response = try #require(value["operations"]?[0]?["responses"]?[0])
        #expect(response["file"] == "openapi.yaml" && response["pointer"] == "#/paths/~1a/get/responses/200")
        #expect(
            response["declaration"] == ["file": "shared.yaml", "pointer": "#/ok", "line": 2, "column": 3])
        let omission = try #require(value["omissions"]?[0])
        #expect(omission["id"] == "stream-as-bytes" && omission["file"] == "shared.yaml")
        #expect(omission["pointer"] == "#/ok/content/multipart~1mixed")
        #expect(omission["line"] == 4 && omission["column"] == 22)
    }

    @Test func responsesAreWhatACallReturnsOrThrows() throws {
        let value = try describe(
            """
            paths:
              /a:
                get:
                  operationId: makeJob
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {type: string}}}}
                    '202': {description: later}
                    '404': {description: no, content: {application/json: {schema: {type: array, items: {}}}}}
                    '500': {description: no}
                delete: {operationId: end, responses: {'204': {description: gone}}}
            """)
        let responses = try #require(value["operations"]?[0]?["responses"]?.array)
        #expect(responses.map { $0["kind"] } == ["success", "empty", "error", "error"])
        #expect(responses.map { $0["symbol"] } == ["MakeJobResult", "MakeJobResult", "APIError", "APIError"])
        #expect(responses.map { $0["type"] } == ["String", nil, "[JSONValue]", nil])
        #expect(value["operations"]?[1]?["responses"]?[0]?["symbol"] == "Void")
    }

    @Test func callsHaveTheirBodySecurityAndParameters() throws {
        let value = try describe(
            """
            security: [{token: []}]
            paths:
              /a/{id}:
                post:
                  operationId: add
                  tags: [things]
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: some-ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
                  requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
                  responses: {}
                get:
                  operationId: a
                  security: []
                  parameters:
                    - {name: at, in: query, content: {application/json: {schema: {type: integer}}}}
                    - {name: accept, in: header}
                  responses: {}
            components:
              securitySchemes: {token: {type: http, scheme: bearer}, tls: {type: mutualTLS}}
            """)
        let add = try #require(value["operations"]?[0])
        #expect(add["symbol"]?.string?.hasPrefix("ApiClient.Things.add(_:id:someIDs:)") == true)
        #expect(add["call"]?.string?.hasPrefix("client.things.add(_ request: ") == true)
        #expect(add["security"] == [["token"]] && value["operations"]?[1]?["security"] == [])
        #expect(add["requestBody"]?["kind"] == "form" && add["requestBody"]?["required"] == false)
        let ids = try #require(add["parameters"]?[1])
        #expect(ids["symbol"] == "someIDs" && ids["type"] == "[Int]")
        #expect(ids["style"] == "form" && ids["explode"] == false && ids["in"] == "query")
        let parameters = try #require(value["operations"]?[1]?["parameters"]?.array)
        let content = try #require(parameters.first { $0["name"] == "at" })
        #expect(content["type"] == "Int" && content["mediaType"] == "application/json" && content["style"] == nil)
        let accept = try #require(parameters.last)
        #expect(accept["omitted"]?["id"] == "parameter-ignored" && accept["symbol"] == nil)
        let schemes = try #require(value["components"]?.array)
        #expect(schemes.first?["symbol"] == "ApiClient.init(token:)")
        #expect(schemes.last?["omitted"]?["id"] == "security-scheme-of-transport")
        #expect(value["securitySchemes"]?[1]?["omitted"]?["id"] == "security-scheme-of-transport")
    }

    @Test func whereCredentialsGoAndTokensComeFrom() throws {
        let value = try describe(
            """
            servers: [{url: "https://api.test/v1"}]
            paths: {/a: {get: {operationId: a, responses: {}}}}
            components:
              securitySchemes:
                auth:
                  type: oauth2
                  flows:
                    authorizationCode:
                      {authorizationUrl: /authorize, tokenUrl: "https://auth.test/token", refreshUrl: again, scopes: {"a:b": Some.}}
                    implicit: {authorizationUrl: /implicit, scopes: {}}
                id: {type: openIdConnect, openIdConnectUrl: /.well-known/openid-configuration}
                key: {type: apiKey, in: query, name: k}
                basic: {type: http, scheme: basic}
            """)
        let schemes = try #require(value["securitySchemes"]?.array)
        #expect(
            schemes.compactMap { $0["pointer"]?.string }
                == ["auth", "id", "key", "basic"].map { "#/components/securitySchemes/\($0)" })
        let places: Set = ["pointer", "file", "line", "column"]
        let shown = schemes.map { scheme in (scheme.object ?? [:]).filter { !places.contains($0.key) } }
        let code: JSONValue = [
            "grant": "authorizationCode", "authorizationUrl": "https://api.test/authorize",
            "tokenUrl": "https://auth.test/token", "refreshUrl": "https://api.test/again",
            "scopes": [["name": "a:b", "symbol": "ApiClient.OAuthScope.aB", "description": "Some."]],
        ]
        let implicit: JSONValue = [
            "grant": "implicit", "authorizationUrl": "https://api.test/implicit", "scopes": [],
        ]
        let auth: [String: JSONValue] = [
            "name": "auth", "type": "oauth2", "in": "header", "parameter": "Authorization",
            "symbol": "ApiClient.init(auth:)", "grantSymbol": "ApiClient.init(auth:)",
            "flows": .array([code, implicit]),
        ]
        let id: [String: JSONValue] = [
            "name": "id", "type": "openIdConnect", "in": "header", "parameter": "Authorization",
            "openIdConnectUrl": "https://api.test/.well-known/openid-configuration",
            "symbol": "ApiClient.init(id:)", "grantSymbol": "ApiClient.init(id:)",
        ]
        let key: [String: JSONValue] = [
            "name": "key", "type": "apiKey", "in": "query", "parameter": "k", "symbol": "ApiClient.init(apiKey:)",
        ]
        let basic: [String: JSONValue] = [
            "name": "basic", "type": "http", "scheme": "basic", "in": "header", "parameter": "Authorization",
            "symbol": "ApiClient.init(username:password:)",
        ]
        #expect(shown == [auth, id, key, basic])
    }
}
