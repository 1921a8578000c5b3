import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct CallSignatureTests {
    private func lines(_ operation: Operation) -> [String] {
        CallSignature(
            context: EmissionContext(CredentialsModule.module), receiver: "client.credentials", scope: .top
        ).lines(of: operation)
    }

    @Test func aBodyIsShownByItsProperties() throws {
        let issue = try #require(CredentialsModule.credentials.operations.first)
        let line = try #require(lines(issue).first)
        #expect(
            line.hasPrefix("client.credentials.issue(recipient: IssueCredentialRequest.Recipient, groupKey: String"))
        #expect(line.hasSuffix(") async throws -> Credential"))
        #expect(lines(issue).count == 1)
    }

    @Test func aWalkIsACallOfItsOwn() {
        #expect(
            lines(CredentialsModule.list) == [
                "client.credentials.list(page: Int? = 1, pageSize: Int? = nil) async throws -> CredentialPage",
                "client.credentials.all(pageSize: Int? = nil) -> PagedSequence<CredentialPage, Credential>",
            ])
    }

    @Test func withoutResult() {
        let ping = Operation(id: "ping", name: "ping", method: "GET", path: [], pointer: "#/paths/~1/get")
        #expect(lines(ping) == ["client.credentials.ping() async throws"])
    }
}
