import Foundation
import Testing

@testable import Safeguards

@Suite struct CredentialNamesTests {
    @Test(arguments: [
        "Authorization", "Proxy-Authorization", "authorisation", "Cookie", "X-API-Key", "x-api-key", "apiKey",
        "api_key",
        "apikey", "key", "X-Key", "Ocp-Apim-Subscription-Key", "x-functions-key", "access_token", "accessToken",
        "token",
        "X-Auth-Token", "X-CSRF-Token", "client_secret", "password", "sessionid", "X-OAuth", "auth[user]",
        "author_token",
    ])
    func areOfCredentials(_ name: String) {
        #expect(SecretFields.isCredential(name))
    }

    /// Calls with these were sent by `http` before anybody looked, and should be.
    @Test(arguments: [
        "", "page", "pageToken", "page_token", "next-token", "continuationToken", "sync_token", "max_tokens", "author",
        "authors", "co-author", "Authority", "keyword", "issueKey", "sort_key", "Idempotency-Key", "monkey",
        "tokenizer",
        "max_sessions", "User-Agent", "Accept", "Content-Type", "filter[name]",
    ])
    func areNot(_ name: String) {
        #expect(!SecretFields.isCredential(name))
    }

    @Test func theFirstIsNamed() {
        func found(_ fields: [String], _ query: String) -> String? {
            SecretFields.credential(in: fields, query: Array(query.utf8))
        }
        #expect(found(["Accept"], "page=token&q=password") == nil)
        #expect(found(["Accept", "X-Token"], "api%20key=1") == "X-Token")
        #expect(found(["Accept"], "page=1&api%20key=1&token") == "api%20key")
        #expect(found([], "a=1&token") == "token")
    }

    /// `=`, `:` and `;` are where they are, whatever combines with them.
    @Test func whatStandsBehindAMarkIsASecretToo() {
        let password = Data("user:\u{301}password".utf8).base64EncodedString()
        let fields = [
            ("Authorization", "Basic \(password)"), ("X-Api-Key", "id=\u{301}first; \u{600}key=\"second\u{600}\""),
        ]
        let secrets = SecretFields.secrets(
            fields, query: Array("token=\u{301}third&b=c".utf8), cookies: Array("sid=\u{301}fourth\u{600};a=b".utf8))
        for secret in ["\u{301}password", "\u{301}first", "second\u{600}", "\u{301}third", "\u{301}fourth\u{600}"] {
            #expect(secrets.contains { $0.unicodeScalars.elementsEqual(secret.unicodeScalars) })
        }
    }
}
