import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct SubjectWordsTests {
    @Test(arguments: [
        ("Credential", ["Credential"]), ("CredentialStatus", ["Credential", "Status"]), ("SCIMUser", ["SCIM", "User"]),
        ("Aardvark0", ["Aardvark", "0"]), ("OAuth2Token", ["OAuth", "2", "Token"]),
        ("IPv4Range", ["IPv", "4", "Range"]),
        ("V1Deployment", ["V1", "Deployment"]), ("IDs", ["IDs"]), ("GetSKUIDsList", ["Get", "SKUIDs", "List"]),
        ("A", ["A"]), ("_2FA", ["_2", "FA"]), ("pet", ["pet"]), ("用户列表", ["用户列表"]), ("", [""]),
    ])
    func wordsAreToldApartByCase(name: String, words: [String]) {
        #expect(SubjectWords.words(of: name) == words)
        #expect(words.joined() == name)
    }

    @Test func aPathsWordsAreItsLiteralSegments() {
        let path: [PathSegment] = [
            .literal("/repos/"), .parameter(0), .literal("/pull-requests/"), .parameter(1), .literal("/files.json"),
        ]
        let operation = Operation(id: "a", name: "a", method: "GET", path: path, pointer: "#")
        #expect(SubjectWords.words(of: operation) == ["Repos", "PullRequests", "FilesJson"])
        #expect(SubjectWords.words(of: operation, group: "Repos") == ["PullRequests", "FilesJson"])
        #expect(SubjectWords.words(of: operation, group: "Pulls") == ["Repos", "PullRequests", "FilesJson"])
    }
}
