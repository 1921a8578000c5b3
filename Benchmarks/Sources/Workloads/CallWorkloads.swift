import AsyncHTTPClient
import AsyncHTTPClientTransport
import Foundation
import Hyperstack

/// Whole calls, without a network and over loopback.
enum CallWorkloads {
    private static let documentID = "j4nDvaxF6ehodPXI84p4X1yhQe7lrYgx"
    private static let token = "benchmark-token"

    static func all() throws -> [Workload] { try inMemory() + overLoopback() }

    // MARK: In memory

    private static func inMemory() throws -> [Workload] {
        let (credential, page) = (SamplePage.credential, SamplePage.text(of: 50))
        let (credentialBytes, pageBytes) = (Array(credential.utf8), Array(page.utf8))
        let viewing = try HyperstackClient(token: token, transport: CannedTransport(credential))
        let listing = try HyperstackClient(token: token, transport: CannedTransport(page))
        return [
            Workload(
                "call in memory, view", isBrief: true,
                ours: .init("whole call") { count in
                    for _ in 0..<count { consume(try await viewing.credentials.view(documentID: documentID)) }
                },
                baseline: .init("decoding alone") { count in
                    for _ in 0..<count { consume(try JSON.decode(Credential.self, from: credentialBytes)) }
                }),
            Workload(
                "call in memory, list 50",
                ours: .init("whole call") { count in
                    for _ in 0..<count { consume(try await listing.credentials.list(page: 1, pageSize: 50)) }
                },
                baseline: .init("decoding alone") { count in
                    for _ in 0..<count { consume(try JSON.decode(CredentialPage.self, from: pageBytes)) }
                }),
        ]
    }

    // MARK: Over loopback

    /// Both sides go through one HTTP client. It is never shut down, because the process ends with the measuring.
    private static let http = HTTPClient(configuration: .init(redirectConfiguration: .disallow))

    private static func overLoopback() throws -> [Workload] {
        let server = try LoopbackServer(get: SamplePage.credential, post: SamplePage.text(of: 50))
        let url = "http://127.0.0.1:\(server.port)"
        let generated = try HyperstackClient(
            token: token, serverURL: URL(string: url), transport: AsyncHTTPClientTransport(client: http))
        let byHand = HandwrittenClient(http: http, server: url, token: token)
        return [
            Workload(
                "call over loopback, view",
                ours: .init("whole call") { count in
                    for _ in 0..<count { consume(try await generated.credentials.view(documentID: documentID)) }
                },
                baseline: .init("AsyncHTTPClient") { count in
                    for _ in 0..<count { consume(try await byHand.view(documentID: documentID)) }
                }),
            Workload(
                "call over loopback, list 50",
                ours: .init("whole call") { count in
                    for _ in 0..<count { consume(try await generated.credentials.list(page: 1, pageSize: 50)) }
                },
                baseline: .init("AHC, JSONDecoder") { count in
                    for _ in 0..<count { consume(try await byHand.list(page: 1, pageSize: 50)) }
                }),
        ]
    }
}
