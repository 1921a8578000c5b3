import ClientModel
import Diagnostics
import Testing

@Suite struct OperationLoweringTests {
    @Test func whatTheOperationSays() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  summary: All of it
                  description: Of the path
                  post: {operationId: a, summary: S, description: D, deprecated: true, x-clientgen-safe: true,
                    responses: {'204': {description: Done}}}
                  get: {operationId: b, responses: {'204': {description: Done}}}
                """)
        let first = try lowered.operation("a")
        #expect(first.method == "POST")
        #expect(first.summary == "S")
        #expect(first.documentation == "D")
        #expect(first.isDeprecated && first.isSafeToRepeat)
        #expect(first.pointer == "#/paths/~1a/post")
        let second = try lowered.operation("b")
        #expect(second.summary == "All of it")
        #expect(second.documentation == "Of the path")
        #expect(!second.isDeprecated && !second.isSafeToRepeat)
    }

    @Test func keysByWhichAServerKnowsACall() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  parameters: [{name: idempotency-KEY, in: header, schema: {type: string}}]
                  post: {operationId: a, tags: [One, Two], responses: {'204': {description: Done}}}
                  put: {operationId: b, x-clientgen-idempotency-key: '', responses: {'204': {description: Done}}}
                /c: {post: {operationId: c, x-clientgen-idempotency-key: Once, responses: {'204': {description: Done}}}}
                /d: {post: {operationId: d, x-clientgen-idempotency-key: 'a b', responses: {'204': {description: Done}}}}
                """)
        #expect(try lowered.operation("a").idempotencyField == "idempotency-KEY")
        #expect(try lowered.operation("a").tags == ["One", "Two"])
        #expect(try lowered.operation("b").idempotencyField == nil)
        #expect(try lowered.operation("c").idempotencyField == "Once")
        #expect(try lowered.operation("d").idempotencyField == nil)
        #expect(lowered.diagnostics.map(\.id) == ["header-name-invalid"])
    }

    @Test func operationIdsThatOccurTwiceNameNeither() {
        let lowered = Lowered(
            paths: """
                /a: {get: {operationId: a, responses: {'204': {description: Done}}}}
                /b: {get: {operationId: a, responses: {'204': {description: Done}}}}
                """)
        #expect(lowered.module?.operations.map(\.name) == ["getA", "getB"])
    }
}
