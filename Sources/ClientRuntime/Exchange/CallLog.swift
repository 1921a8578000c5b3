import HTTPTypes
import Logging
import Safeguards

/// Notes the attempts of a call in the caller's log.
struct CallLog {
    private static let valueLimit = 200

    let logger: Logger
    let core: ClientCore
    let call: Call
    let secrets: [String]

    func note(_ arrival: Arrival, _ request: TransportRequest, _ duration: Duration) {
        guard logger.logLevel <= .debug else { return }
        var metadata: Logger.Metadata = [
            "operation": "\(VisibleLine.of(call.operation, limit: Self.valueLimit))",
            "method": "\(call.method)",
            "status": "\(outcome(of: arrival))",
            "duration": "\(duration)",
            "attempt": "\(request.attempt)",
        ]
        guard logger.logLevel == .trace else { return logger.debug("API call", metadata: metadata) }
        if let path = call.pathTemplate {
            metadata["path"] = "\(VisibleLine.of(path, limit: Self.valueLimit))"
        }
        let redactor = FailureReport(core: core, call: call, attempts: 0, secrets: secrets).redactor
        metadata["request"] = fields(request.head.headerFields, redactor)
        if let headers = headers(of: arrival) { metadata["response"] = fields(headers, redactor) }
        logger.trace("API call", metadata: metadata)
    }

    private func outcome(of arrival: Arrival) -> String {
        switch arrival {
        case .success(let response): "\(response.status.code)"
        case .refusal(_, let error), .loss(let error): error.status.map { "\($0.code)" } ?? error.code.rawValue
        }
    }

    private func headers(of arrival: Arrival) -> HTTPFields? {
        switch arrival {
        case .success(let response), .refusal(let response, _): response.headers
        case .loss: nil
        }
    }

    private func fields(_ headers: HTTPFields, _ redactor: Redactor) -> Logger.MetadataValue {
        var shown: Logger.Metadata = [:]
        for field in headers where core.configuration.loggedHeaders.contains(field.name.canonicalName) {
            shown[field.name.canonicalName] =
                "\(VisibleLine.of(redactor.redact(field.value), limit: Self.valueLimit))"
        }
        return .dictionary(shown)
    }
}
