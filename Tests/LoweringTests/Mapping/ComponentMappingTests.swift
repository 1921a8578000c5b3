import ClientModel
import Testing

@Suite struct ComponentMappingTests {
    private func components(_ paths: String, _ components: String, version: String = "3.1.0") throws -> [String: String]
    {
        let mapped = try Mapped(paths: paths, components: components, version: version)
        return Dictionary(
            mapped.map.components.map { component in
                let text =
                    switch component.fate {
                    case .became(.used(let places)): places.map(\.pointer).joined(separator: " ")
                    case .became(.credential(let names)): "init(\(names.joined(separator: ",")))"
                    case .leftOut(let reason): reason.id
                    }
                return ("\(component.kind.rawValue) \(component.name)", text)
            }
        ) { "\($0), \($1)" }
    }

    @Test func tellsWhoUsesThem() throws {
        let found = try components(
            """
            /a:
              get:
                operationId: a
                parameters: [{$ref: '#/components/parameters/page'}]
                requestBody: {$ref: '#/components/requestBodies/body'}
                responses: {'200': {$ref: '#/components/responses/alias'}}
            """,
            """
            parameters:
              page: {name: page, in: query, schema: {type: string}}
              size: {name: size, in: query, schema: {type: string}}
            requestBodies:
              body: {content: {text/plain: {}}}
              unused: {content: {text/plain: {}}}
            responses:
              ok: {description: ok, headers: {X-Rate: {$ref: '#/components/headers/X'}}}
              alias: {$ref: '#/components/responses/ok'}
              unused: {description: no}
            headers: {X: {schema: {type: string}}, Y: {schema: {type: string}}}
            links: {l: {operationId: a}}
            callbacks: {c: {}}
            pathItems: {p: {}}
            """)
        let use = "#/paths/~1a/get/responses/200"
        #expect(
            found == [
                "parameter page": "#/paths/~1a/get/parameters/0", "parameter size": "component-unused",
                "requestBody body": "#/paths/~1a/get/requestBody", "requestBody unused": "component-unused",
                "response ok": use, "response alias": use, "response unused": "component-unused",
                "header X": "#/components/responses/ok/headers/X-Rate", "header Y": "component-unused",
                "link l": "link-left-out",
                "callback c": "component-unused", "pathItem p": "component-unused",
            ])
    }

    @Test func pathItemsAreUsedByTheirOperations() throws {
        let found = try components(
            "/a: {$ref: '#/components/pathItems/p'}", "pathItems: {p: {get: {operationId: a, responses: {}}}}")
        #expect(found == ["pathItem p": "#/components/pathItems/p/get"])
    }

    @Test func credentialsAreParametersOfTheInitialiser() throws {
        let found = try components(
            "{}",
            """
            securitySchemes:
              bearer: {type: http, scheme: bearer}
              basic: {type: http, scheme: basic}
              tls: {type: mutualTLS}
              sid: {type: apiKey, in: cookie, name: a b}
            """)
        #expect(
            found == [
                "securityScheme bearer": "init(token)", "securityScheme basic": "init(username,password)",
                "securityScheme tls": "security-scheme-of-transport", "securityScheme sid": "cookie-name-invalid",
            ])
    }
}
