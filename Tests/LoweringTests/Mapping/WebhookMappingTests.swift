import ClientModel
import Testing

@Suite struct WebhookMappingTests {
    @Test func eachPlaceThatNamesOneIsTold() throws {
        let mapped = try Mapped(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            webhooks:
              made: {$ref: '#/components/pathItems/Made'}
            paths:
              /a:
                get: {operationId: a, callbacks: {done: {$ref: '#/components/callbacks/Done'}}, responses: {'204': {description: ok}}}
                put: {operationId: b, callbacks: {done: {$ref: '#/components/callbacks/Done'}}, responses: {'204': {description: ok}}}
            components:
              callbacks: {Done: {'{x}': {post: {requestBody: {$ref: '#/components/requestBodies/Body'}}}}, Unused: {}}
              requestBodies: {Body: {content: {application/json: {schema: {type: array, items: {type: string}}}}}}
              pathItems: {Made: {put: {}}}
            """)
        #expect(
            mapped.map.webhooks.map { "\($0.kind) \($0.name) \($0.method) \($0.place.pointer) \($0.index)" } == [
                "webhook made PUT #/webhooks/made 0", "callback done POST #/paths/~1a/get/callbacks/done 1",
                "callback done POST #/paths/~1a/put/callbacks/done 1",
            ])
        #expect(
            mapped.map.webhooks.map(\.declaration.pointer) == [
                "#/components/pathItems/Made/put", "#/components/callbacks/Done/{x}/post",
                "#/components/callbacks/Done/{x}/post",
            ])
        let used = mapped.map.components.filter { $0.fate.reason == nil }.map(\.name)
        #expect(Set(used) == ["Done", "Body", "Made"])
        #expect(mapped.omissions == ["#/components/callbacks/Unused": "component-unused"])
        #expect(mapped.schemas["#/components/requestBodies/Body/content/application~1json/schema"] != nil)
    }
}
