import DocumentTree
import Foundation
import NIOSSL
import Testing

@testable import clientgen

@Suite struct DocumentFetcherTests {
    /// What fetching a page gives, off the threads of this test, since it waits.
    private func fetch(
        _ page: DocumentServer.Page, user: String = "", limit: Int = 1000, timeout: Double = 20
    ) async throws -> (answer: ReferenceAccess.Answer, authorization: String?) {
        try await DocumentServer.run { server, authority in
            server.set(page, at: "/a.yaml?v=1")
            let url = URIReference("http://\(user)\(authority)/a.yaml?v=1#/ignored")
            let answer = await Self.answers(to: [url], limit: limit, timeout: timeout)[0]
            return (answer, server.authorizations.first ?? nil)
        }
    }

    /// What a fetcher answers to each URL, one after the other.
    private static func answers(
        to urls: [URIReference], limit: Int = 1000, timeout: Double = 20
    ) async -> [ReferenceAccess.Answer] {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let fetcher = DocumentFetcher(folder: ClientgenProcess.products.path, timeout: timeout)
                continuation.resume(
                    returning: urls.map { fetcher.document(at: $0, limit: limit, reach: .allAddresses) })
            }
        }
    }

    private static func raw(_ head: String, _ body: [UInt8] = [], closes: Bool = true) -> DocumentServer.Page {
        .raw(Array((head + "\r\n\r\n").utf8) + body, closes: closes)
    }

    private let schema = Array("type: string".utf8)

    @Test func aDocument() async throws {
        let (answer, authorization) = try await fetch(.document("type: string"))
        #expect(answer == .document(schema))
        #expect(authorization == nil)
    }

    @Test func anEmptyDocument() async throws {
        #expect(try await fetch(.document("")).answer == .document([]))
    }

    @Test func userAndPasswordAreSentAsTheStandardHasIt() async throws {
        let (_, authorization) = try await fetch(.document(""), user: "ann:s%40cret@")
        #expect(authorization == "Basic " + Data("ann:s@cret".utf8).base64EncodedString())
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func redirectsAreNotFollowed(status: Int) async throws {
        for target in ["b.yaml", "/a.yaml?v=1", "file:///etc/passwd", "http://[", "ftp://a/b", "a b\u{E4}"] {
            #expect(try await fetch(.redirect(target, status: status)).answer == .redirect(target))
        }
        let nowhere = try await fetch(.status(status)).answer
        #expect(nowhere == .failure("the server redirects to nowhere"))
    }

    @Test(arguments: [201, 204, 300, 304, 305, 401, 404, 407, 500]) func onlyStatus200IsADocument(
        status: Int
    ) async throws {
        let expected = ReferenceAccess.Answer.failure("the server answered \(status)")
        #expect(try await fetch(.status(status)).answer == expected)
        for scheme in ["Basic realm=\"a\"", "Digest realm=\"a\", nonce=\"b\"", "Negotiate"] {
            for user in ["", "ann:sesame@"] {
                let page = Self.raw("HTTP/1.1 \(status) No\r\nWWW-Authenticate: \(scheme)\r\nContent-Length: 0")
                #expect(try await fetch(page, user: user).answer == expected)
            }
        }
    }

    @Test func moreThanTheLimitIsTooLarge() async throws {
        #expect(try await fetch(.bytes(1000)).answer == .document(Array(repeating: 0x20, count: 1000)))
        #expect(try await fetch(.bytes(1001)).answer == .tooLarge)
        #expect(try await fetch(.drip, limit: 5).answer == .tooLarge)
    }

    @Test func theLimitHoldsForWhatArrives() async throws {
        let body = [UInt8](repeating: 0x20, count: 1001)
        // It is known from the head, before there is any body.
        #expect(try await fetch(Self.raw("HTTP/1.1 200 OK\r\nContent-Length: 1001", closes: false)).answer == .tooLarge)
        #expect(try await fetch(Self.raw("HTTP/1.1 200 OK", body, closes: false)).answer == .tooLarge)
        #expect(try await fetch(Self.raw("HTTP/1.1 200 OK", body.dropLast())).answer == .document(body.dropLast()))
    }

    @Test func whatIsCompressedCountsAsItIsRead() async throws {
        // 1001 spaces, in 29 bytes.
        let bomb = try #require(Data(base64Encoded: "H4sIAAAAAAACA1NQGAWjYBQMewAAqr4X6ukDAAA="))
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
        let page = Self.raw(head + "29", Array(bomb))
        #expect(try await fetch(page).answer == .tooLarge)
        #expect(try await fetch(page, limit: 1001).answer == .document(Array(repeating: 0x20, count: 1001)))
        let text = try #require(Data(base64Encoded: "H4sIAAAAAAACAyupLEi1UiguKcrMSwcAwjSHzQwAAAA="))
        #expect(try await fetch(Self.raw(head + "32", Array(text))).answer == .document(schema))
        guard case .failure = try await fetch(Self.raw(head + "12", schema)).answer else {
            Issue.record("what is not compressed was read")
            return
        }
    }

    @Test(arguments: [
        "text/html; charset=iso-8859-1", "application/json; charset=utf-16", "image/png", "nonsense",
        "multipart/x-mixed-replace; boundary=a",
    ])
    func bytesAreNotReadByTheirContentType(type: String) async throws {
        let page = Self.raw("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: 12", schema)
        #expect(try await fetch(page).answer == .document(schema))
    }

    @Test(arguments: [
        DocumentServer.Page.silence, .drip, Self.raw("HTTP/1.1 200 OK\r\nContent-Length: 5", closes: false),
    ])
    func timeIsLimited(page: DocumentServer.Page) async throws {
        let answer = try await fetch(page, timeout: 0.3).answer
        #expect(answer == .failure("the server did not answer within 0.3 seconds"))
    }

    @Test func afterATimeoutIsFetchedAsBefore() async throws {
        try await DocumentServer.run { server, authority in
            server.set(.silence, at: "/silence")
            server.set(.document("type: string"), at: "/a")
            let (silence, document) = (
                URIReference("http://\(authority)/silence"), URIReference("http://\(authority)/a")
            )
            let late = ReferenceAccess.Answer.failure("the server did not answer within 0.3 seconds")
            for _ in 1...2 {
                #expect(await Self.answers(to: [silence], timeout: 0.3) == [late])
                #expect(await Self.answers(to: [document], timeout: 60) == [.document(schema)])
            }
        }
    }

    @Test(arguments: [
        Self.raw(
            "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 12",
            Array("type: string".utf8)),
        Self.raw("HTTP/1.0 200 OK", Array("type: string".utf8)),
        Self.raw("HTTP/1.1 200 OK\r\nA: \u{E4}\u{1F600}\r\nB:\r\nB: 2", Array("type: string".utf8)),
        Self.raw("HTTP/1.1 200 OK\r\nA: b\r\n folded", Array("type: string".utf8)),
    ])
    func unusualResponsesAreRead(page: DocumentServer.Page) async throws {
        #expect(try await fetch(page).answer == .document(schema))
    }

    @Test(arguments: [
        DocumentServer.Page.raw(Array("SSH-2.0-OpenSSH\r\n".utf8)), .raw(Array("type: string".utf8)),
        .raw([0, 1, 2, 3, 0x0A]), .raw([]),
        // Cut off.
        Self.raw("HTTP/1.1 200 OK\r\nContent-Length: 13", Array("type: string".utf8)),
        Self.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", Array("c\r\ntype: string\r\n".utf8)),
        Self.raw("HTTP/1.1 9999 OK"), Self.raw("HTTP/1.1 -1 OK"), Self.raw("HTTP/1.1 "),
        Self.raw("HTTP/1.1 200 OK\r\nContent-Length: -5", closes: false),
        Self.raw("HTTP/1.1 200 OK\r\nA: \0"), Self.raw("HTTP/1.1 200 OK\r\nno colon"),
        Self.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", Array("zz\r\n".utf8)),
        Self.raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", Array("type: string".utf8)),
        .raw(Array("HTTP/1.1 200 OK\r\nA: \(String(repeating: "a", count: 400_000))\r\n\r\n".utf8)),
    ])
    func whatIsNoWholeAnswerIsAFailure(page: DocumentServer.Page) async throws {
        let answer = try await fetch(page, timeout: 5).answer
        guard case .failure(let reason) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(reason.hasPrefix("the server's answer is cut off, or not") || reason.hasPrefix("the connection failed"))
    }

    @Test func nothingIsKeptBetweenRequests() async throws {
        try await DocumentServer.run { server, authority in
            server.set(
                Self.raw(
                    "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nCache-Control: max-age=1000\r\nContent-Length: 12",
                    schema), at: "/a")
            let url = URIReference("http://\(authority)/a")
            #expect(await Self.answers(to: [url, url]) == [.document(schema), .document(schema)])
            #expect(server.requests == ["/a", "/a"])
            #expect(server.fields("Cookie") == [nil, nil])
            #expect(server.fields("User-Agent") == ["clientgen", "clientgen"])
        }
    }

    @Test(arguments: [
        "ftp://127.0.0.1/a", "file:///etc/passwd", "a.yaml", "http://", "http:///a", "http://[/a", "http://a b/",
    ])
    func onlyURLsOfTheWebAreAsked(text: String) async throws {
        let answers = await Self.answers(to: [URIReference(text)])
        guard case .failure(let reason)? = answers.first else {
            Issue.record("\(answers)")
            return
        }
        #expect(reason == "it is no URL that can be asked for" || reason == "no such host is known", "\(reason)")
    }

    @Test func nobodyListens() async throws {
        let port = try #require(ReservedPort())
        let answers = await Self.answers(to: [URIReference("http://a:b@127.0.0.1:\(port.number)/")], limit: 10)
        withExtendedLifetime(port) {}
        #expect(answers == [.failure("there is no connection to the server")])
    }

    // MARK: - TLS

    @Test func aCertificateThatNobodyVouchesForIsRefused() async throws {
        try await DocumentServer.run(tls: try Self.selfSigned()) { server, authority in
            server.set(.document("type: string"), at: "/a")
            let answers = await Self.answers(to: [URIReference("https://ann:sesame@\(authority)/a")])
            guard case .failure(let reason)? = answers.first else {
                Issue.record("\(answers)")
                return
            }
            #expect(reason.contains("certificate"))
            #expect(!reason.contains("sesame"))
            #expect(server.requests == [])
        }
    }

    @Test func aServerWithoutTLSIsNotAskedForHTTPS() async throws {
        try await DocumentServer.run { server, authority in
            let answers = await Self.answers(to: [URIReference("https://\(authority)/a")])
            guard case .failure? = answers.first else {
                Issue.record("\(answers)")
                return
            }
            #expect(server.requests == [])
        }
    }

    /// A certificate for 127.0.0.1 until 2126, and its key, which protect nothing.
    private static func selfSigned() throws -> NIOSSLContext {
        let certificate = """
            MIIBjzCCATagAwIBAgIUe+PmbRe9duns+1+PXZ6nwVsUHXYwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2\
            MTEyNTIyMjE1N1oYDzIxMjYxMTAxMjIyMTU3WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC\
            AATw0oeTSNhcacOMmH3FnAmUPgU6SsyWu8Z00nsCcYcwOk0mnN8uJRHlL2QYis+UQUhvcVYoOCqNoT7GbSF9DH+uo2QwYjAdBgNV\
            HQ4EFgQUdVrHEmxaPBcpHqS3jZ8KnWJDAJswHwYDVR0jBBgwFoAUdVrHEmxaPBcpHqS3jZ8KnWJDAJswDwYDVR0TAQH/BAUwAwEB\
            /zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0cAMEQCIGp4SHD3W2Q8z3z2xkbdIgQSaVYi8UR37FOGcGux8dq7AiAt1W88\
            VF4dDpAjXORbgb+FqMxP6akAZVDZhAiAGVoXvg==
            """
        let key = """
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjTzBnj9hBO6o8gIt9DLxlEPj1NgZU/zVXJrKdnnV/vihRANCAATw\
            0oeTSNhcacOMmH3FnAmUPgU6SsyWu8Z00nsCcYcwOk0mnN8uJRHlL2QYis+UQUhvcVYoOCqNoT7GbSF9DH+u
            """
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: [
                    .certificate(
                        NIOSSLCertificate(bytes: Array(#require(Data(base64Encoded: certificate))), format: .der))
                ],
                privateKey: .privateKey(
                    NIOSSLPrivateKey(bytes: Array(#require(Data(base64Encoded: key))), format: .der))))
    }
}
