import ClientModel
import Diagnostics
import Testing

@testable import Lowering

@Suite struct WebhookLoweringTests {
    private func lowered(
        _ webhooks: String, paths: String = "{}", schemas: String = "{}", as selection: WebhookSelection? = nil
    ) -> Lowered {
        Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            webhooks:
            \(webhooks.indented(2))
            paths:
            \(paths.indented(2))
            components:
              schemas:
            \(schemas.indented(4))
            """
        ) { $0.webhookSelection = selection }
    }

    /// A webhook whose body has a member `type` of that one value.
    private func webhook(_ name: String, _ body: String) -> String {
        "\(name): {post: {requestBody: {content: {application/json: {schema: \(body)}}}}}"
    }

    private func object(_ members: String) -> String { "{type: object, properties: {\(members)}}" }

    private func values(_ lowered: Lowered) -> [String: [String]] {
        Dictionary((lowered.module?.webhooks?.webhooks ?? []).map { ($0.name, $0.values) }) { first, _ in first }
    }

    @Test func aDocumentWithoutHasNone() {
        #expect(Lowered(paths: "{}").module?.webhooks == nil)
    }

    @Test func aConstantMemberTells() {
        let lowered = lowered(
            [
                webhook("a", object("type: {const: x}, version: {const: '1'}")),
                webhook("b", object("type: {enum: [y]}, version: {const: '1'}")),
                webhook("c", object("id: {const: z}")),
            ].joined(separator: "\n"))
        #expect(lowered.module?.webhooks?.selector == .member("type"))
        #expect(values(lowered) == ["a": ["x"], "b": ["y"], "c": []])
        #expect(lowered.ids == [])
    }

    /// What the configuration says, else what is constant, else the webhook's name; what is no JSON has no member.
    @Test(arguments: [
        (WebhookSet.Selector.member("kind"), ["a": ["b"], "b": ["y"], "c": [], "d": []] as [String: [String]]),
        (.header("X-Kind"), ["a": ["b"], "b": [], "c": ["c"], "d": ["d"]]),
    ])
    func theConfigurationSaysWhatTells(selector: WebhookSet.Selector, expected: [String: [String]]) {
        let lowered = lowered(
            [
                webhook("a", object("kind: {const: x}, type: {const: '1'}")),
                webhook("b", object("kind: {const: y}, type: {const: '2'}")),
                webhook("c", object("kind: {const: b}, type: {const: '3'}")),
                "d: {post: {requestBody: {content: {text/plain: {}}}}}",
            ].joined(separator: "\n"), as: WebhookSelection(selector: selector, values: ["a": ["b"]]))
        #expect(lowered.module?.webhooks?.selector == selector)
        #expect(values(lowered) == expected)
    }

    /// A member that no body has, and values by which nothing is told: neither does anything, which is told.
    @Test func whatTellsNoWebhookIsTold() {
        let webhooks = [
            webhook("a", object("kind: {type: string}")), webhook("b", object("kind: {type: string}")),
            webhook("c", object("kind: {type: string}")),
        ].joined(separator: "\n")
        func messages(_ selection: WebhookSelection) -> [String] {
            lowered(webhooks, as: selection).diagnostics.map { "\($0.message) | \($0.help ?? "")" }
        }
        #expect(
            messages(WebhookSelection(selector: .member("kimd"), values: ["a": ["x"], "b": ["x", "y"], "c": []])) == [
                "`webhook-selector.member` has `kimd`, but the document has no such member of a webhook's body | "
                    + "did you mean `kind`?",
                "`webhook-selector.values` has `a`, but the document has no such webhook that its values tell from others "
                    + "| remove it",
                "`webhook-selector.values` has `c`, but the document has no such webhook that its values tell from others "
                    + "| remove it",
            ])
        #expect(messages(WebhookSelection(selector: .member("kind"), values: ["a": ["x"]])) == [])
        #expect(messages(WebhookSelection(selector: .header("X-Any"), values: ["a": ["x"]])) == [])
        #expect(messages(WebhookSelection(selector: nil, values: ["a": ["x"]])).count == 1)
    }

    /// Bodies of which nothing is known may have any members.
    @Test func bodiesThatNameNoMembersMayHaveAny() {
        let lowered = lowered(webhook("a", "{type: object}"), as: WebhookSelection(selector: .member("kind")))
        #expect(lowered.ids == [])
    }

    @Test func theConfigurationSaysThatNothingTells() {
        let lowered = lowered(
            webhook("a", object("type: {const: x}")), as: WebhookSelection(selector: nil))
        #expect(lowered.module?.webhooks?.selector == nil)
        #expect(values(lowered) == ["a": []])
    }

    @Test func whatTwoShareTellsNeither() {
        let lowered = lowered(
            [
                webhook("a", object("type: {const: x}")), webhook("b", object("type: {const: x}")),
                webhook("c", object("type: {const: z}")),
            ].joined(separator: "\n"))
        #expect(values(lowered) == ["a": [], "b": [], "c": ["z"]])
    }

    /// An enumeration of several values, a member that only one has, a number: nothing of these says which webhook it is.
    @Test(arguments: [
        ("type: {enum: [x, y]}", "type: {enum: [z]}, b: {type: string}"),
        ("kind: {const: x}", "type: {type: string}"), ("type: {const: 1}", "type: {const: 2}"),
        ("type: {type: string, example: x}", "type: {type: string, example: y}"),
    ])
    func nothingIsGuessed(first: String, second: String) {
        let lowered = lowered([webhook("a", object(first)), webhook("b", object(second))].joined(separator: "\n"))
        let told = values(lowered).values.filter { !$0.isEmpty }.count
        #expect(told == 0 || (first.contains("[x, y]") && values(lowered)["a"] == []))
    }

    @Test func aHeaderFieldTells() {
        let lowered = lowered(
            """
            a: {post: {parameters: [{name: X-Event, in: header, schema: {const: x}}]}}
            b: {parameters: [{name: x-event, in: header, schema: {enum: [y]}}], post: {}}
            """)
        #expect(lowered.module?.webhooks?.selector == .header("x-event"))
        #expect(values(lowered) == ["a": ["x"], "b": ["y"]])
    }

    @Test func noTypeOfTheDocumentGivesWay() throws {
        let paths = """
            /a:
              get:
                operationId: a
                responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {p: {type: string}}}}}}}
            """
        let schemas = "TestWebhooks: {type: object}\nPetWebhook: {type: object}"
        let bare = Lowered(paths: paths, schemas: schemas)
        let lowered = lowered(
            [webhook("pet", object("x: {type: string}")), webhook("aResponse", object("y: {type: string}"))]
                .joined(separator: "\n"), paths: paths, schemas: schemas)
        #expect(Set(bare.typeNames).isSubset(of: lowered.typeNames))
        #expect(
            Set(lowered.typeNames).subtracting(bare.typeNames) == ["PetWebhookBody", "AResponseWebhook"])
        #expect(lowered.module?.webhooks?.typeName == "TestWebhookEvents")
    }

    @Test func callbacksOfOperationsAndOfWebhooksAreThere() {
        let callback = "callbacks: {done: {'{$request.body#/url}': {post: {callbacks: {over: {'{x}': {post: {}}}}}}}}"
        let lowered = lowered(
            "hook: {post: {callbacks: {later: {'{x}': {put: {}}}}}}",
            paths: "/a: {get: {operationId: a, \(callback), responses: {'204': {description: ok}}}}")
        #expect(lowered.module?.webhooks?.webhooks.map(\.name) == ["hook", "later", "done", "over"])
        #expect(lowered.ids == [])
    }

    @Test func whatIsCalledAlikeIsToldApartByWhatItBelongsTo() {
        func operation(_ id: String) -> String {
            "{operationId: \(id), callbacks: {done: {'{x}': {post: {}}}}, responses: {'204': {description: ok}}}"
        }
        let one = lowered("{}", paths: "/a: {get: \(operation("getA"))}")
        #expect(one.module?.webhooks?.webhooks.map(\.name) == ["done"])
        let two = lowered("done: {post: {}, put: {}}", paths: "/a: {get: \(operation("getA"))}")
        #expect(two.module?.webhooks?.webhooks.map(\.name) == ["done", "donePut", "getADone"])
        #expect(two.module?.webhooks?.webhooks.map(\.route) == ["done", nil, nil])
    }

    @Test func aSharedCallbackIsOne() {
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /a:
                get: {operationId: a, callbacks: {done: {$ref: '#/components/callbacks/Done'}}, responses: {'204': {description: ok}}}
                put: {operationId: b, callbacks: {done: {$ref: '#/components/callbacks/Done'}}, responses: {'204': {description: ok}}}
            components:
              callbacks: {Done: {'{x}': {post: {}}}}
            """)
        #expect(lowered.module?.webhooks?.webhooks.map(\.name) == ["done"])
        #expect(lowered.module?.webhooks?.webhooks.map(\.route) == ["done"])
    }

    /// A filter leaves webhooks as it leaves calls: by operationId, tag or name; callbacks go with their operations.
    @Test func aFilterLeavesWhatIsChosen() {
        let text = """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            webhooks:
              a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}
              b: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}}}
            paths:
              /c: {get: {operationId: c, callbacks: {d: {'{x}': {post: {}}}}, responses: {'204': {description: ok}}}}
              /e: {get: {operationId: e, callbacks: {f: {'{x}': {post: {}}}}, responses: {'204': {description: ok}}}}
            components: {schemas: {A: {type: object}, B: {type: object}}}
            """
        let lowered = Lowered(text) { $0.filter.include.operations = ["b", "c"] }
        #expect(lowered.module?.webhooks?.webhooks.map(\.name) == ["b", "d"])
        #expect(lowered.typeNames == ["B"])
        #expect(lowered.ids == [])
        let none = Lowered(text) { $0.filter.exclude.paths = ["*"] }
        #expect(none.module?.webhooks == nil)
    }

    @Test func bodiesThatAreNoJSONAreBytes() {
        let lowered = lowered(
            """
            a: {post: {requestBody: {content: {text/plain: {schema: {type: string}}}}}}
            b: {post: {requestBody: {content: {image/png: {}, application/json: {schema: {type: string}}}}}}
            c: {post: {requestBody: {content: {application/json: {}}}}}
            d: {post: {}}
            """)
        #expect(lowered.module?.webhooks?.webhooks.map(\.payload) == [.bytes, .json(.string), .json(.any), .none])
        #expect(lowered.ids == ["webhook-as-bytes"])
    }
}
