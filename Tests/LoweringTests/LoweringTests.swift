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
        let lowered = Lowered(schemas: "A: {type: object, properties: {a: {$ref: '#/components/schemas/No'}}}")
        #expect(lowered.module == nil)
        #expect(lowered.ids == ["ref-not-found"])
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
                "IssueCredentialResponse", "IssueCredentialStatus418Response",
            ])
    }
}
