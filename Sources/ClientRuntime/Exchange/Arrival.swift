/// What an attempt, or a call with all its attempts, came to.
enum Arrival {
    /// A response that is a success.
    case success(APIResponse)
    /// A response that is none.
    case refusal(APIResponse, APIError)
    /// No response.
    case loss(APIError)

    var error: APIError? {
        switch self {
        case .success: nil
        case .refusal(_, let error), .loss(let error): error
        }
    }

    /// The success.
    ///
    /// - Throws: ``APIError`` if it is none.
    func get() throws(APIError) -> APIResponse {
        switch self {
        case .success(let response): return response
        case .refusal(_, let error), .loss(let error): throw error
        }
    }
}
