#if PrivateKeyJWT
    import ClientOAuth
    import JWTKit
    import Synchronization

    @testable import enum ClientOAuth.FormBody

    /// A service and its token endpoint, which knows its clients by public keys, as RFC 7523 section 3 has it.
    final class AssertionEndpoint: Sendable {
        /// What a request for a token was, once its assertion was found good.
        struct Accepted: Sendable {
            var form: [String: String]
            var claims: Claims
            var header: JWTHeader
            /// The claims as they came.
            var payload: [String: JSONValue]
        }

        struct Claims: JWTPayload {
            let iss: IssuerClaim
            let sub: SubjectClaim
            let aud: AudienceClaim
            let exp: ExpirationClaim
            let iat: IssuedAtClaim
            let jti: IDClaim

            func verify(using algorithm: some JWTAlgorithm) async throws { try exp.verifyNotExpired() }
        }

        private struct State {
            var accepted: [Accepted] = []
            var refusals: [String] = []
            var known: Set<String> = []
            /// Requests that are read and then answered with 503.
            var faults = 0
        }

        private static let jwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

        private let clientID: String
        private let keys: JWTKeyCollection
        private let state = Mutex(State())

        init(clientID: String, keys: JWTKeyCollection, faults: Int = 0) {
            self.clientID = clientID
            self.keys = keys
            state.withLock { $0.faults = faults }
        }

        var accepted: [Accepted] { state.withLock { $0.accepted } }
        var refusals: [String] { state.withLock { $0.refusals } }

        /// The token that is good is the last; each is good for one call.
        func answer(_ request: SocketServer.Request) async -> SocketServer.Answer {
            if request.path != "/token" {
                return state.withLock { state in
                    let isGood = request.fields["authorization"] == "Bearer a\(state.accepted.count)"
                    return .text("{}", status: isGood ? 200 : 401)
                }
            }
            do {
                let accepted = try await check(request)
                return try state.withLock { state in
                    guard state.known.insert(accepted.claims.jti.value).inserted else {
                        throw Refusal("jti came before")
                    }
                    if state.faults > 0 {
                        state.faults -= 1
                        return .text("", status: 503, fields: ["retry-after: 0"])
                    }
                    state.accepted.append(accepted)
                    return .text(tokens("a\(state.accepted.count)"))
                }
            } catch {
                state.withLock { $0.refusals.append("\(error)") }
                let text = (FormBody.pairs(of: request.body) ?? []).first { $0.name == "client_assertion" }?.value
                // As servers do that mean well.
                let description = "the assertion \(text ?? "") is not good"
                return .text(#"{"error":"invalid_client","error_description":"\#(description)"}"#, status: 401)
            }
        }

        private struct Refusal: Error {
            let reason: String
            init(_ reason: String) { self.reason = reason }
        }

        private func check(_ request: SocketServer.Request) async throws -> Accepted {
            guard let pairs = FormBody.pairs(of: request.body) else { throw Refusal("no form") }
            let form = Dictionary(pairs.map { ($0.name, $0.value) }) { _, _ in "twice" }
            guard form["client_assertion_type"] == Self.jwtBearer, let text = form["client_assertion"] else {
                throw Refusal("no assertion")
            }
            // RFC 7521 section 4.2 and RFC 6749 section 2.3: one way to prove itself, and the same client by both.
            guard form["client_id"] == clientID, form["client_secret"] == nil, request.fields["authorization"] == nil
            else { throw Refusal("client") }
            let claims = try await keys.verify(text, as: Claims.self)
            guard claims.iss.value == clientID, claims.sub.value == clientID else { throw Refusal("iss, sub") }
            guard claims.aud.value == ["http://\(request.fields["host"] ?? "")/token"] else { throw Refusal("aud") }
            guard claims.iat.value <= Date(), claims.iat.value < claims.exp.value else { throw Refusal("iat") }
            let parts = try DefaultJWTParser().parse(Array(text.utf8), as: Claims.self)
            let payload = String(text.split(separator: ".")[1]).replacing("-", with: "+").replacing("_", with: "/")
            let padded = payload + String(repeating: "=", count: (4 - payload.count % 4) % 4)
            let bytes = Data(base64Encoded: padded).map { Array($0) } ?? []
            let members = try JSON.decode(JSONValue.self, from: bytes).object ?? [:]
            return Accepted(form: form, claims: claims, header: parts.header, payload: members)
        }
    }
#endif
