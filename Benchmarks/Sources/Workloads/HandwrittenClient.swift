import AsyncHTTPClient
import Foundation
import Hyperstack
import NIOCore
import NIOHTTP1

/// The calls as one writes them with AsyncHTTPClient alone.
struct HandwrittenClient: Sendable {
    let http: HTTPClient
    let server: String
    let token: String

    /// Decodes as the generated client does, so that the difference is the runtime's share.
    func view(documentID: String) async throws -> Credential {
        let body = try await send(request("/v1/credential/\(documentID)/view"))
        return try JSON.decode(Credential.self, from: Array(body.readableBytesView))
    }

    /// Decodes with Foundation, as one does without a generated client.
    func list(page: Int, pageSize: Int) async throws -> PlainPage {
        var request = request("/v1/credentials/all")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        let data = try FoundationCoders.encoder.encode(PlainListRequest(page: page, pageSize: pageSize))
        request.body = .bytes(ByteBuffer(bytes: data))
        let body = try await send(request)
        return try FoundationCoders.decoder.decode(PlainPage.self, from: Data(body.readableBytesView))
    }

    private func request(_ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: server + path)
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        request.headers.add(name: "Accept", value: "application/json")
        return request
    }

    private func send(_ request: HTTPClientRequest) async throws -> ByteBuffer {
        let response = try await http.execute(request, timeout: .seconds(60))
        guard response.status == .ok else { throw WorkloadError("the server answered \(response.status)") }
        return try await response.body.collect(upTo: 64 * 1024 * 1024)
    }
}
