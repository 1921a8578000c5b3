import ClientModel
import Lowering
import Testing

@Suite struct LoweringTests {
    @Test func theModule() throws {
        let module = try #require(
            Lowered(
                """
                openapi: 3.1.0
                info: {title: Pets, version: '1', summary: S}
                paths: {}
                """
            ) {
                $0.moduleName = "Animals"
                $0.emission.imports = ["Extra"]
            }.module)
        #expect(module.name == "Animals")
        #expect(module.clientName == "AnimalsClient")
        #expect(module.protocolName == "AnimalsAPI")
        #expect(module.sourceName == "openapi.yaml")
        #expect(module.title == "Pets")
        #expect(module.documentation == "S")
        #expect(module.options.imports == ["Extra"])
        #expect(module.groups.isEmpty && module.operations.isEmpty && module.types.isEmpty && module.servers.isEmpty)
    }

    @Test func errorsGiveNoModule() {
        let lowered = Lowered(schemas: "A: {$ref: '#/components/schemas/A'}")
        #expect(lowered.module == nil)
        #expect(lowered.ids == ["ref-cycle"])
    }

    @Test func bodiesAndResponsesAreCalledAfterTheirOperation() throws {
        func object(_ key: String) -> String {
            "{application/json: {schema: {type: object, properties: {\(key): {type: string}}}}}"
        }
        let lowered = Lowered(
            paths: """
                /a:
                  post:
                    operationId: issueCredential
                    requestBody: {content: \(object("a"))}
                    responses:
                      '200': {description: OK, content: \(object("b"))}
                      '404': {description: No, content: \(object("c"))}
                      '418': {description: No, content: \(object("d"))}
                      default: {description: No, content: \(object("e"))}
                """)
        #expect(
            lowered.typeNames == [
                "IssueCredentialDefaultResponse", "IssueCredentialNotFoundResponse", "IssueCredentialRequest",
                "IssueCredentialResponse", "IssueCredentialTeapotResponse",
            ])
    }

    /// A document that only says `default` means what a call usually gives.
    @Test(arguments: ["default", "200", "2XX"])
    func theOnlySuccessIsTheResponse(_ status: String) {
        let lowered = Lowered(
            paths: """
                /a: {get: {operationId: getA, responses: {'\(status)': {description: OK, content: {application/json:
                  {schema: {type: object, properties: {a: {type: string}}}}}}}}}
                """)
        #expect(lowered.typeNames == ["GetAResponse"])
    }

    @Test func sharedResponsesThatAreCalledAfterTheirStatus() {
        let content = "{description: No, content: {application/json: {schema: {properties: {a: {}}}}}}"
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {/a: {get: {operationId: a, responses: {'404': {$ref: '#/components/responses/404'}}}}}
            components: {responses: {'404': \(content), Gone: \(content)}}
            """)
        #expect(lowered.typeNames == ["GoneResponse", "NotFoundResponse"])
    }

    @Test func chosenNamesReachTheTypesOfAnOperation() {
        let object = "{type: object, properties: {a: {type: string}}}"
        let lowered = Lowered(
            paths: """
                /a:
                  post:
                    operationId: crt_thg
                    x-clientgen-name: createThing
                    parameters: [{name: fmt, in: query, x-clientgen-name: format, schema: {type: string, enum: [a]}}]
                    requestBody: {required: true, content: {application/json: {schema: \(object)}}}
                    responses:
                      '200': {description: OK, content: {application/json: {schema: \(object)}}}
                      '204': {description: Nothing}
                """)
        #expect(lowered.typeNames == ["CreateThingFormat", "CreateThingOKResponse", "CreateThingRequest"])
        #expect(lowered.operations.first?.result.typeName == "CreateThingResult")
    }

    @Test func anOperationIsNotRenamedByASchema() {
        let path = "/a: {get: {operationId: list, tags: [Pet], responses: {'204': {description: Done}}}}"
        #expect(Lowered(paths: path).module?.groups.map(\.typeName) == ["Pet"])
        #expect(
            Lowered(paths: path, schemas: "Pet: {type: object, properties: {a: {}}}").module?.groups.map(\.typeName)
                == ["Pet"])
    }
}

extension OperationResult {
    fileprivate var typeName: String? {
        if case .several(let name, _) = self { name.qualified } else { nil }
    }
}
