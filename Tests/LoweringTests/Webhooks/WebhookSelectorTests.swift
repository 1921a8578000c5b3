import ClientModel
import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

/// What tells webhooks apart, before they have types and names.
@Suite struct WebhookSelectorTests {
    private typealias Found = (selector: WebhookSet.Selector, values: [[String]])?

    /// - Parameter webhooks: Their bodies' members, or `X-Event: value` for a header field.
    private func selector(
        _ webhooks: [(name: String, operation: String)], as selection: WebhookSelection? = nil,
        routes: [String?]? = nil
    ) throws -> Found {
        let text = """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            webhooks:
            \(webhooks.map { "  \($0.name): {post: \($0.operation)}" }.joined(separator: "\n"))
            components:
              schemas:
                Shared: {type: object, properties: {type: {const: shared}}}
            """
        let sink = DiagnosticSink()
        let file = SourceFile(path: "openapi.yaml", text: text)
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let store = DocumentStore(root: file, rootNode: root, diagnostics: sink)
        let document = try #require(OpenAPIReader.read(root, store: store, diagnostics: sink))
        let plans = WebhookPlanner.plans(
            document, [], SharedOptions(LoweringOptions(moduleName: "Test", sourceName: "openapi.yaml")), sink,
            OutputBudget(documents: document.linked, diagnostics: sink))
        try #require(plans.count == webhooks.count)
        let graph = SchemaGraph(
            linked: document.linked, diagnostics: sink, named: document.components.schemas.map(\.schema))
        let selector = WebhookSelector(graph: graph, linked: document.linked)
        guard let selection else { return selector.selector(plans) }
        return selector.selector(plans, as: selection, routes ?? plans.map(\.name))
    }

    private func body(_ members: String) -> String {
        "{requestBody: {content: {application/json: {schema: {type: object, properties: {\(members)}}}}}}"
    }

    private func header(_ name: String, _ schema: String) -> String {
        "{parameters: [{name: '\(name)', in: header, schema: {\(schema)}}]}"
    }

    private let shared = "{requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Shared'}}}}}"

    @Test func nothingTells() throws {
        #expect(try selector([]) == nil)
        #expect(try selector([("a", "{}"), ("b", body("type: {type: string}"))]) == nil)
        #expect(try selector([("a", header("X-Event", "const: 1")), ("b", header("X-Event", "const: 2"))]) == nil)
        // No name of a header field.
        #expect(try selector([("a", header("X Event", "const: a"))]) == nil)
    }

    @Test func theMemberThatTellsMost() throws {
        let found = try selector([
            ("a", body("kind: {const: x}, type: {const: '1'}")), ("b", body("kind: {const: x}, type: {const: '2'}")),
            ("c", body("kind: {const: z}")),
        ])
        #expect(found?.selector == .member("type"))
        #expect(found?.values == [["1"], ["2"], []])
    }

    /// Members are signed, so that they go first where fields tell no more.
    @Test(arguments: [false, true]) func membersGoBeforeFields(hasThird: Bool) throws {
        func both(_ value: String) -> String {
            "{parameters: [{name: X-Event, in: header, schema: {const: \(value)}}], "
                + body("type: {const: \(value)}").dropFirst()
        }
        let third = hasThird ? [("c", header("x-event", "enum: [z]"))] : []
        let found = try selector([("a", both("x")), ("b", both("y"))] + third)
        #expect(found?.selector == (hasThird ? .header("x-event") : .member("type")))
        #expect(found?.values == [["x"], ["y"]] + (hasThird ? [["z"]] : []))
    }

    @Test func whatSeveralShareTellsNoneOfThem() throws {
        let found = try selector([("a", shared), ("b", shared), ("c", body("type: {const: c}"))])
        #expect(found?.values ?? [[], [], []] == [[], [], []] || found?.values == [[], [], ["c"]])
    }

    @Test func nothingIsToTell() throws {
        #expect(try selector([("a", body("type: {const: x}"))], as: WebhookSelection(selector: nil)) == nil)
    }

    /// The values that are chosen, by route, operationId or place; else the constants; else the name.
    @Test func chosenValuesGoFirst() throws {
        let webhooks = [
            ("a", body("type: {const: x}")), ("b", "{operationId: idOfB}"), ("c", body("type: {const: y}")),
            ("d", body("other: {type: string}")), ("e", "{requestBody: {content: {text/plain: {}}}}"),
        ]
        let selection = WebhookSelection(
            selector: .member("type"), values: ["a": ["1", "2"], "idOfB": ["3"], "#/webhooks/c/post": ["4"]])
        let found = try selector(webhooks, as: selection)
        #expect(found?.selector == .member("type"))
        // What is no JSON has no member.
        #expect(found?.values == [["1", "2"], ["3"], ["4"], ["d"], []])
        // One whose name others have has none to be told by.
        #expect(
            try selector(webhooks, as: selection, routes: [nil, nil, nil, nil, nil])?.values == [
                ["x"], ["3"], ["4"], [], [],
            ])
    }

    @Test func aValueOfSeveralTellsNone() throws {
        let selection = WebhookSelection(selector: .header("X-Event"), values: ["a": ["b", "own"]])
        let found = try selector([("a", "{}"), ("b", "{}"), ("c", header("X-Event", "const: b"))], as: selection)
        #expect(found?.values == [["b", "own"], [], []])
    }
}
