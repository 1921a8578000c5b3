import ClientModel
import SwiftEmitter
import Testing

@Suite struct OperationSignaturesTests {
    private let emitter = SwiftEmitter(CredentialsModule.module)

    private func signatures(_ name: String) throws -> OperationSignatures {
        let operation = try #require(
            CredentialsModule.module.groups.flatMap(\.operations).first { $0.name == name })
        return emitter.signatures(of: operation, inGroup: true)
    }

    @Test func areThoseOfTheGeneratedClient() throws {
        let source = emitter.files().map(\.contents).joined(separator: "\n")
        for operation in CredentialsModule.module.groups.flatMap(\.operations) {
            let signatures = emitter.signatures(of: operation, inGroup: true)
            for method in [signatures.method] + signatures.overloads {
                // Long declarations are wrapped, one parameter a line.
                #expect(source.contains("func \(method.base)("))
                for parameter in method.parameters { #expect(source.contains(parameter.text)) }
            }
        }
    }

    @Test func nameParametersAndResult() throws {
        let view = try signatures("view")
        #expect(view.method.name == "view(documentID:)")
        #expect(view.method.declaration == "view(documentID: String) async throws -> Credential")
        #expect(view.method.base == "view" && view.method.result == "Credential")
        #expect(view.overloads.isEmpty)
    }

    @Test func otherWaysToCallAreOverloads() throws {
        let list = try signatures("list")
        #expect(list.method.name.hasPrefix("list("))
        #expect(list.overloads.contains { $0.base == "all" && $0.result?.hasPrefix("PagedSequence<") == true })
        // Defaults say it already.
        #expect(!list.overloads.contains { $0.parameters.isEmpty && $0.base == "list" })
    }

    @Test func labelsOfUnlabelledParameters() throws {
        let issue = try signatures("issue")
        #expect(issue.method.name == "issue(_:)")
        #expect(issue.overloads.first?.parameters.map(\.hasDefault).contains(false) == true)
    }

    @Test func typesAsCallersSpellThem() {
        #expect(emitter.spelling(of: .dictionary(.optional(.string))) == "[String: String?]")
    }
}
