import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct ResultEmitterTests {
    private func text(_ name: [String], envelope: Envelope? = nil) -> String? {
        var operation = ClientModel.Operation.empty
        operation.envelope = envelope
        operation.result = .several(
            typeName: TypeName(name),
            cases: [
                OperationResult.ResultCase(name: "rest", status: .default, content: .bytes),
                OperationResult.ResultCase(
                    name: "other", status: .range(2), content: .text, documentation: "Something else."),
                OperationResult.ResultCase(name: "created", status: .code(201), content: .json(.dateTime)),
                OperationResult.ResultCase(name: "default", status: .code(204), content: .none),
            ])
        return ResultEmitter(context: Emission.context()).declaration(for: operation).map { Emission.text([$0]) }
    }

    /// Single statuses come before ranges, and those before the rest.
    @Test func theSwitch() {
        #expect(
            text(["CreateResult"]) == """
                /// What `none` gives back.
                public nonisolated enum CreateResult: Sendable {
                    case rest(ResponseStream)
                    /// Something else.
                    case other(String)
                    case created(Date)
                    case `default`

                    init(response: APIResponse) async throws {
                        switch response.status.code {
                        case 201: self = .created(try await response.collected().json())
                        case 204: self = .default
                        case 200..<300: self = .other(try await response.collected().text())
                        default: self = .rest(response.stream())
                        }
                    }
                }

                """)
    }

    /// Beside a stream, what has no value may still be a rejection.
    @Test func anEnvelopeIsReadWhereThereIsNoValue() {
        #expect(
            text(["CreateResult"], envelope: Envelope(key: "success"))?.contains(
                """
                        case 204:
                            _ = try await response.collected()
                            self = .default
                        case 200..<300:
                """) == true)
    }

    @Test func nestedResultsStandInAnExtension() {
        #expect(text(["Shop", "Result"])?.hasPrefix("extension Shop {\n    /// What `none` gives back.\n") == true)
    }

    @Test func oneSuccessNeedsNoEnumeration() {
        let declaration = ResultEmitter(context: Emission.context()).declaration(for: .empty)
        #expect(declaration.map { Emission.text([$0]) } == nil)
    }
}
