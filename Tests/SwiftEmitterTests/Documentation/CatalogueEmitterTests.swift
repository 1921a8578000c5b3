import ClientModel
import Foundation
import Testing

@testable import SwiftEmitter

@Suite struct CatalogueEmitterTests {
    private func topics(_ module: ClientModule) -> String {
        let text = CatalogueEmitter(context: EmissionContext(module)).file().contents
        return text.components(separatedBy: "## Topics\n").last ?? ""
    }

    @Test func groupsStandWithTheTypesThatTheyAloneUse() {
        #expect(
            topics(CredentialsModule.module) == """

                ### The client

                - ``CredentialsClient``
                - ``CredentialsAPI``
                - ``CredentialsClient/ServerURL``

                ### Credentials

                - ``CredentialsClient/Credentials``
                - ``CredentialsCredentialsAPI``
                - ``Credential``
                - ``CredentialPage``
                - ``IssueCredentialRequest``
                - ``ListCredentialsRequest``

                ### Groups

                - ``CredentialsClient/Groups``
                - ``CredentialsGroupsAPI``
                - ``CreateGroupRequest``
                - ``Group``

                ### Shared by several groups

                - ``AuthenticationFailure``
                - ``ErrorResponse``

                """)
    }

    @Test func aTextOfTheDocumentAddsNoTopics() {
        var module = CredentialsModule.module
        module.documentation = "# Topics\n- ``Nothing``"
        let text = CatalogueEmitter(context: EmissionContext(module)).file().contents
        #expect(text.contains("\n### Topics\n"))
        #expect(text.components(separatedBy: "\n## Topics\n").count == 2)
    }
}
