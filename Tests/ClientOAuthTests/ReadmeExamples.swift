import ClientOAuth
import Testing

/// The README's examples of tokens, as it shows them; `DocumentationTests` compares the two.
@Suite struct ReadmeExamples {
    private let id = "me"
    private let secret = "s3cret"

    @Test func grants() throws {
        let (saved, store) = ("r1", Recorder<String>())
        let pets = try PetsClient(oauth: .clientCredentials(id: id, secret: secret, scopes: [.readPets]))

        let app = OAuthClient.open(id: id)
        let keeper = try PetsClient(oauth: .refreshToken(saved, client: app, onRefreshToken: { store.append($0) }))

        #expect("\(pets.core)".contains("petsAuth") && "\(keeper.core)".contains("petsAuth"))
    }

    @Test func otherEndpointsAndWaysToProve() throws {
        let url = try #require(URL(string: "https://auth.example.com/token"))
        let service = OAuthClient.confidential(id: id, secret: secret, secretIn: .body)
        let pets = try PetsClient(
            oauth: .clientCredentials(service).at(tokenURL: url).adding(["audience": "pets"]))

        #expect("\(pets.core)".contains("petsAuth"))
    }

    private enum SHA256 {
        static func hash(data: [UInt8]) -> [UInt8] { [UInt8](repeating: 7, count: 32) }
    }

    private struct Browser {
        func open(_ url: URL) async throws -> URL {
            let query = FormQuery(url)
            return try #require(URL(string: "app:/back?code=c0de&state=\(query["state"] ?? "")"))
        }
    }

    private struct FormQuery {
        let pairs: [Substring]
        init(_ url: URL) { pairs = (url.query(percentEncoded: true) ?? "").split(separator: "&") }
        subscript(_ name: String) -> Substring? {
            pairs.first { $0.hasPrefix(name + "=") }?.dropFirst(name.utf8.count + 1)
        }
    }

    @Test func authorizationCode() async throws {
        let browser = Browser()
        let app = OAuthClient.open(id: id)
        let (login, redirect) = try (
            #require(URL(string: "https://login.example.com/authorize")), #require(URL(string: "app:/back"))
        )
        let transport = InMemoryTransport(json: tokens("a1"))
        let request = try AuthorizationRequest(
            at: login, clientID: id, redirectURL: redirect, scopes: [PetsClient.OAuthScope.readPets],
            proof: ProofKey { Array(SHA256.hash(data: $0)) })
        let callback = try await browser.open(request.url)
        let pets = try PetsClient(
            oauth: .authorizationCode(request.code(from: callback), client: app), transport: transport)

        _ = try await pets.view()
        #expect(transport.requests.map(\.head.authority) == ["api.test", "api.test"])
    }

    @Test func errors() async throws {
        let transport = InMemoryTransport(json: #"{"error": "invalid_grant"}"#, status: .badRequest)
        let pets = try PetsClient(oauth: .refreshToken("r1", client: .open(id: id)), transport: transport)
        var isOver = false
        do {
            _ = try await pets.view()
        } catch let error as APIError where (error.underlying as? OAuthError)?.code == .invalidGrant {
            print("Somebody has to sign in again: \(error)")
            isOver = true
        }
        #expect(isOver)
    }
}
