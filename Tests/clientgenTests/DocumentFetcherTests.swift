import DocumentTree
import Foundation
import Testing

@testable import clientgen

@Suite struct DocumentFetcherTests {
    /// What fetching a page gives, off the threads of this test, since it waits.
    private func fetch(
        _ page: DocumentServer.Page, user: String = "", limit: Int = 1000, timeout: Int64 = 20
    ) async throws -> (answer: ReferenceAccess.Answer, authorization: String?) {
        try await DocumentServer.run { server, authority in
            server.set(page, at: "/a.yaml?v=1")
            let fetcher = DocumentFetcher(connectTimeout: 5, timeout: timeout)
            let url = URIReference("http://\(user)\(authority)/a.yaml?v=1#/ignored")
            let answer = await withCheckedContinuation { continuation in
                Thread.detachNewThread { continuation.resume(returning: fetcher.document(at: url, limit: limit)) }
            }
            try await fetcher.shutdown()
            return (answer, server.authorizations.first ?? nil)
        }
    }

    @Test func aDocument() async throws {
        let (answer, authorization) = try await fetch(.document("type: string"))
        #expect(answer == .document(Array("type: string".utf8)))
        #expect(authorization == nil)
    }

    @Test func userAndPasswordAreSentAsTheStandardHasIt() async throws {
        let (_, authorization) = try await fetch(.document(""), user: "ann:s%40cret@")
        #expect(authorization == "Basic " + Data("ann:s@cret".utf8).base64EncodedString())
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func redirectsAreNotFollowed(status: Int) async throws {
        #expect(try await fetch(.redirect("b.yaml", status: status)).answer == .redirect("b.yaml"))
    }

    @Test(arguments: [201, 204, 304, 404, 500]) func onlyStatus200IsADocument(status: Int) async throws {
        #expect(try await fetch(.status(status)).answer == .failure("the server answered \(status)"))
    }

    @Test func moreThanTheLimitIsTooLarge() async throws {
        #expect(try await fetch(.bytes(1000)).answer == .document(Array(repeating: 0x20, count: 1000)))
        #expect(try await fetch(.bytes(1001)).answer == .tooLarge)
        #expect(try await fetch(.drip, limit: 5).answer == .tooLarge)
    }

    @Test(arguments: [DocumentServer.Page.silence, .drip]) func timeIsLimited(page: DocumentServer.Page) async throws {
        let answer = try await fetch(page, timeout: 1).answer
        #expect(answer == .failure("the server did not answer within 1 seconds"))
    }

    @Test func nobodyListens() async throws {
        let port = try await DocumentServer.run { server, _ in server.port }
        let fetcher = DocumentFetcher()
        let answer = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    returning: fetcher.document(at: URIReference("http://a:b@127.0.0.1:\(port)/"), limit: 10))
            }
        }
        try await fetcher.shutdown()
        #expect(answer == .failure("the connection is refused"))
    }
}
