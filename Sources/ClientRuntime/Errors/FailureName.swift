/// What an error is, in one word without anything of its text: for spans and metrics, which must not show secrets and
/// count few kinds.
package enum FailureName {
    /// `timeout`, `not-sent`, `cancelled`, or the name of the error's type.
    package static func of(_ error: any Error) -> String {
        switch error {
        case let error as APIError: error.code.rawValue
        case let error as TransportError: name(of: error.kind)
        case is CancellationError: "cancelled"
        default: "\(type(of: error))"
        }
    }

    private static func name(of kind: TransportError.Kind) -> String {
        switch kind {
        case .notSent: "not-sent"
        case .unknown: "transport"
        case .timeout: "timeout"
        case .responseTooLarge: "response-too-large"
        case .alreadyRead: "already-read"
        }
    }
}
