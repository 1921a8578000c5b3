internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Why an operation can't be called as the document has it, as far as its plan tells.
struct Availability {
    let plan: OperationPlan
    let graph: SchemaGraph

    /// Nil if nothing is in the way.
    var failure: String? { method ?? absent ?? parameter ?? cookie ?? body }

    private var absent: String? { plan.absent.first.map { "\($0) is not in the document" } }

    private var method: String? {
        switch plan.operation.method {
        case "CONNECT": "CONNECT asks a proxy for a tunnel, and no API for anything (RFC 9110, section 9.3.6)"
        case "TRACE" where plan.body?.body.isRequired == true:
            "TRACE can't have the body that it requires (RFC 9110, section 9.3.8)"
        default: nil
        }
    }

    /// What the transport sends by itself is not missed.
    private var parameter: String? {
        let missed = plan.leftOutParameters.first { leftOut in
            leftOut.parameter.isRequired && Self.reasons.contains(leftOut.reason.id)
                && !HeaderName.isOfTheTransport(leftOut.parameter.name)
        }
        return missed.map { "its required parameter `\(VisibleText.excerpt(of: $0.parameter.name))` can't be sent" }
    }

    /// Style `cookie` escapes nothing, and the JSON text of what is nested has characters that a cookie cannot have.
    private var cookie: String? {
        let nesting = ParameterNesting(graph: graph)
        let missed = plan.parameters.first { entry in
            guard entry.parameter.isRequired, entry.parameter.location == "cookie", entry.parameter.style == "cookie",
                case .styled(let schema) = entry.content
            else { return false }
            return nesting.outcome(.schema(schema), style: .cookie, explode: entry.parameter.explode ?? true) != nil
        }
        return missed.map {
            "what is nested in its required parameter `\(VisibleText.excerpt(of: $0.parameter.name))` can't be sent"
        }
    }

    private var body: String? {
        guard let leftOut = plan.leftOutBody, leftOut.isRequired else { return nil }
        return "its required body can't be sent"
    }

    private static let reasons: Set<String> = [
        "header-name-invalid", "cookie-name-invalid", "parameter-location-unsupported", "form-without-members",
    ]
}
