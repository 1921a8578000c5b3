import ClientModel
import Testing

@testable import Lowering

@Suite struct StreamMemberTests {
    private func presets(
        _ properties: String, operation: String = "", answers: String = "application/json: {}, text/event-stream: {}",
        _ adjust: (inout LoweringOptions) -> Void = { _ in }
    ) throws -> [[String]] {
        let lowered = Lowered(
            paths: """
                /a:
                  post:
                    operationId: a
                    \(operation)
                    requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {\(properties)}}}}}
                    responses: {'200': {description: OK, content: {\(answers)}}}
                """, adjust)
        return try lowered.operation("a").calls.map { call in
            (call.body?.presets ?? []).map { "\($0.key)=\($0.value)" }
                + (call.body?.flattened ?? []).map(\.parameterName)
        }
    }

    private static let both = "b: {type: string}, stream: {type: boolean}, live: {type: boolean}"

    @Test func eachCallSetsTheMemberByItself() throws {
        #expect(
            try presets("b: {type: string}, stream: {type: boolean}") == [
                ["stream=false", "b"], ["stream=true", "b"],
            ])
    }

    @Test func aBooleanByAnotherName() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {stream: {$ref: '#/components/schemas/Flag'}}}}}}
                    responses: {'200': {description: OK, content: {application/json: {}, text/event-stream: {}}}}
                """, schemas: "Flag: {type: boolean}")
        #expect(
            try lowered.operation("a").calls.map { $0.body?.presets.map { "\($0.key)=\($0.value)" } } == [
                ["stream=false"], ["stream=true"],
            ])
    }

    @Test func onlyABooleanAsks() throws {
        #expect(try presets("stream: {type: string}") == [["stream"], ["stream"]])
        #expect(try presets("stream: {type: boolean}", answers: "application/json: {}") == [["stream"]])
    }

    @Test func theDocumentNamesTheMember() throws {
        #expect(
            try presets(Self.both, operation: "x-clientgen-stream-member: live").map(\.first) == [
                "live=false", "live=true",
            ])
        #expect(try presets(Self.both, operation: "x-clientgen-stream-member: ''").map(\.first) == ["b", "b"])
    }

    @Test func theConfigurationWins() throws {
        #expect(
            try presets(Self.both, operation: "x-clientgen-stream-member: stream") { $0.streamMembers = ["a": "live"] }
                .map(\.first) == ["live=false", "live=true"])
    }

    @Test func anOnlyStreamIsAskedForWhereTheMemberIsNamed() throws {
        let answers = "text/event-stream: {}"
        #expect(try presets("stream: {type: boolean}", answers: answers) == [["stream"]])
        #expect(
            try presets("stream: {type: boolean}", operation: "x-clientgen-stream-member: stream", answers: answers)
                == [["stream=true"]])
    }

    /// Of a body that is one of several, no call can set it.
    @Test func aMemberOfBranchesIsSaid() throws {
        func branch(_ key: String, _ member: String) -> String {
            "{type: object, required: [\(key)], properties: {\(key): {type: string}, \(member): {type: boolean}}}"
        }
        func ids(_ member: String) -> [String] {
            Lowered(
                paths: """
                    /a:
                      post:
                        operationId: a
                        requestBody:
                          required: true
                          content:
                            application/json: {schema: {oneOf: [\(branch("b", member)), \(branch("c", member))]}}
                        responses:
                          '200': {description: OK, content: {application/json: {}, text/event-stream: {}}}
                    """
            ).ids
        }
        #expect(ids("stream") == ["stream-member"])
        #expect(ids("other") == [])
    }

    @Test func whatIsAlwaysOneValueIsNotSetToAnother() throws {
        let calls = try presets("stream: {const: true}}, required: [stream], x-rest: {")
        #expect(calls.map(\.first) == ["stream", "stream=true"])
    }
}
