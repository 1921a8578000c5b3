#if Simulator

    import HTTPTypes

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A complete answer, before faults and transport.
    struct Answer: Sendable {
        var status: HTTPResponse.Status
        var headers: HTTPFields = [:]
        var body: [UInt8] = []

        /// JSON with its members sorted: the same answer is the same bytes every time.
        static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Answer {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Answer(
                status: status, headers: [.contentType: "application/json"], body: [UInt8](try encoder.encode(value)))
        }

        /// `{"success": true}` and the members of `value`.
        static func success(_ value: some Encodable) throws -> Answer {
            try json(Success(value: value))
        }

        /// `{"success": false, "error": …, "error_code": …}`.
        static func failure(_ error: ServiceError) throws -> Answer {
            try json(Failure(error: error.message, errorCode: error.code), status: error.status)
        }

        /// The one error of another shape.
        static func unauthorized() throws -> Answer {
            var answer = try json(
                Unauthorized(detail: "Invalid token or organization not found"), status: .unauthorized)
            answer.headers[.wwwAuthenticate] = "Bearer"
            return answer
        }

        private struct Success<Value: Encodable>: Encodable {
            let value: Value

            private enum CodingKeys: CodingKey { case success }

            func encode(to encoder: any Encoder) throws {
                try value.encode(to: encoder)
                var object = encoder.container(keyedBy: CodingKeys.self)
                try object.encode(true, forKey: .success)
            }
        }

        private struct Failure: Encodable {
            let success = false
            let error: String
            let errorCode: String

            private enum CodingKeys: String, CodingKey {
                case success
                case error
                case errorCode = "error_code"
            }
        }

        private struct Unauthorized: Encodable {
            let detail: String
        }
    }

#endif
