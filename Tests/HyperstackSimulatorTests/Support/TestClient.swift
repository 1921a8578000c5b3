#if Simulator

    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1

    @testable import HyperstackSimulator

    /// A plain HTTP client, so that what is tested is what goes over the wire.
    struct TestClient {
        let url: String
        var headers: [String: String]
        var timeout = TimeAmount.seconds(30)

        init(_ simulator: HyperstackSimulator) {
            self.init(url: simulator.url.absoluteString, token: simulator.token)
        }

        init(url: String, token: String) {
            self.url = url
            headers = ["Authorization": "Bearer \(token)", "Content-Type": "application/json"]
        }

        func with(_ name: String, _ value: String?) -> TestClient {
            var client = self
            client.headers[name] = value
            return client
        }

        func with(timeout: TimeAmount) -> TestClient {
            var client = self
            client.timeout = timeout
            return client
        }

        func get(_ path: String) async throws -> Reply { try await send("GET", path) }

        func post(_ path: String, _ body: String? = nil) async throws -> Reply { try await send("POST", path, body) }

        func send(_ method: String, _ path: String, _ body: String? = nil) async throws -> Reply {
            try await send(method, path, bytes: body.map { Array($0.utf8) })
        }

        func send(_ method: String, _ path: String, bytes: [UInt8]?) async throws -> Reply {
            let response = try await execute(method, path, bytes: bytes)
            let body = try await response.body.collect(upTo: 1 << 24)
            return Reply(status: Int(response.status.code), headers: response.headers, text: String(buffer: body))
        }

        /// The body as far as it comes, and what ends it.
        func receive(_ method: String, _ path: String, _ body: String = "{}") async throws -> Partial {
            let response = try await execute(method, path, bytes: Array(body.utf8))
            var partial = Partial(
                status: Int(response.status.code),
                promised: response.headers.first(name: "Content-Length").flatMap { Int($0) })
            do {
                for try await part in response.body { partial.received += part.readableBytes }
            } catch {
                partial.error = error
            }
            return partial
        }

        private func execute(_ method: String, _ path: String, bytes: [UInt8]?) async throws -> HTTPClientResponse {
            var request = HTTPClientRequest(url: "\(url)\(path)")
            request.method = HTTPMethod(rawValue: method)
            for (name, value) in headers { request.headers.add(name: name, value: value) }
            if let bytes { request.body = .bytes(bytes) }
            return try await HTTPClient.shared.execute(request, timeout: timeout)
        }

        // MARK: The API's calls

        func createGroup(_ more: String = "") async throws -> String {
            let body = #"{"title": "Cloud Certification", "description": "D", "badge_template": "b"\#(more)}"#
            return try await post("/v1/groups/new", body).string("group_key")
        }

        func issue(_ email: String, _ groupKey: String, at path: String = "/v1/credentials/new") async throws -> Reply {
            try await post(path, #"{"recipient": {"name": "N", "email": "\#(email)"}, "group_key": "\#(groupKey)"}"#)
        }

        func list(_ body: String? = "{}") async throws -> Reply { try await post("/v1/credentials/all", body) }

        func view(_ id: String) async throws -> Reply { try await get("/v1/credential/\(id)/view") }
    }

    /// An answer that may have ended before its end.
    struct Partial {
        let status: Int
        let promised: Int?
        var received = 0
        var error: (any Error)?
    }

    /// An answer as it came.
    struct Reply {
        struct Missing: Error { let member: String }

        let status: Int
        let headers: HTTPHeaders
        let text: String

        func header(_ name: String) -> String? { headers.first(name: name) }

        var json: JSONNode {
            get throws { try JSONNode(parsing: Array(text.utf8)) }
        }

        var members: [String: JSONNode] {
            get throws { try json.object ?? [:] }
        }

        func string(_ member: String) throws -> String {
            guard let text = try members[member]?.string else { throw Missing(member: member) }
            return text
        }

        /// Status and `error_code` in one, for short comparisons.
        var failure: String {
            get throws { "\(status) \(try string("error_code"))" }
        }

        /// The document IDs of a page, in its order.
        var ids: [String] {
            get throws {
                try members["credentials"]?.array?.map { $0.object?["document_id"]?.string ?? "?" } ?? []
            }
        }
    }

#endif
