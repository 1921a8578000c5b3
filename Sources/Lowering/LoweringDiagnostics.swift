internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// The wording of what lowering finds, in one place.
extension Diagnostic {
    static func warning(
        _ id: DiagnosticID, _ message: String, _ origin: Origin, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(id: id, severity: .warning, message: message, location: origin.location, help: help)
    }

    static func note(_ id: DiagnosticID, _ message: String, _ origin: Origin, help: String? = nil) -> Diagnostic {
        Diagnostic(id: id, severity: .note, message: message, location: origin.location, help: help)
    }

    static func outputTooLarge(_ what: String, limit: Int, factor: Int, _ origin: Origin) -> Diagnostic {
        Diagnostic(
            id: "output-too-large", severity: .error,
            message:
                "with \(what), the client takes more than \(limit >> 20) MiB, which is over \(factor) times the size of"
                + " the document",
            location: origin.location,
            help:
                "what is referred to from many places, or extended by many schemas, is written at each of them: shorten "
                + "it, or divide the document")
    }

    static func mostlyLost(_ what: String, _ lost: Int, of total: Int, _ how: String) -> Diagnostic {
        Diagnostic(
            id: "document-mostly-lost", severity: .error,
            message: "most of the document comes to nothing: \(lost) of its \(total) \(what) are \(how)",
            help: "see what is said of them; a document in several files is read with all of these in its folder")
    }

    static func undeclaredPathParameter(_ name: String, _ path: String, _ origin: Origin) -> Diagnostic {
        warning(
            "path-parameter-undeclared",
            "`{\(name)}` of \(VisibleText.excerpt(of: path, limit: 200)) is not declared as a path parameter; read as a "
                + "string", origin, help: "add a parameter with `in: path` and `name: \(name)`")
    }

    static func unusedPathParameter(_ name: String, _ path: String, _ origin: Origin) -> Diagnostic {
        warning(
            "path-parameter-unused", "path parameter `\(name)` does not occur in \(path); left out", origin,
            help: "correct its name, write `{\(name)}` in the path, or remove it")
    }

    static func parameterStyle(_ style: String, _ name: String, _ origin: Origin, fallback: String) -> Diagnostic {
        warning(
            "parameter-style-unsupported",
            "parameter `\(VisibleText.excerpt(of: name))` cannot have style `\(VisibleText.excerpt(of: style))`; "
                + "sent as `\(fallback)`", origin)
    }

    static func headerName(_ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "header-name-invalid", "`\(VisibleText.excerpt(of: name))` is no header that a caller can set; left out",
            origin,
            help: whyTaken(name).map { "remove it: \($0)" } ?? "a header's name is a token (RFC 9110, section 5.6.2)")
    }

    private static func whyTaken(_ name: String) -> String? {
        if HeaderName.isOfTheTransport(name) { return "what sends the request sets it (RFC 9112)" }
        if HeaderName.describesBodies(name) { return "the client sets it, by what it sends and what it can read" }
        return HeaderName.carriesCredentials(name) ? "credentials are sent by it (RFC 9110, section 11)" : nil
    }

    static func methodName(_ operation: Operation) -> Diagnostic {
        warning(
            "method-invalid",
            "`\(VisibleText.excerpt(of: operation.method))` is no HTTP method; the operation is left out",
            operation.origin, help: "a method is a token (RFC 9110, section 9.1)")
    }

    static func headerIgnored(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "parameter-ignored",
            "`\(VisibleText.excerpt(of: name))` is set by the client; OpenAPI says to ignore this parameter", origin)
    }

    static func cookieName(_ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "cookie-name-invalid", "`\(VisibleText.excerpt(of: name))` is no cookie that can be sent; left out", origin,
            help: "a cookie's name is a token (RFC 6265, section 4.1.1)")
    }

    static func nestedParameter(_ name: String, _ style: String, _ origin: Origin) -> Diagnostic {
        warning(
            "parameter-nested-as-json",
            "style `\(style)` does not say how to write what is nested in parameter `\(VisibleText.excerpt(of: name))`; "
                + "sent as JSON text", origin, help: "use style `deepObject`, or `content` with a media type")
    }

    static func nestedCookie(_ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "parameter-nested-in-cookie",
            "what is nested in parameter `\(VisibleText.excerpt(of: name))` can't be sent: style `cookie` escapes "
                + "nothing, and the quotes and commas of JSON text can't stand in a cookie", origin,
            help: "use style `form`, or describe a text that the caller escapes")
    }

    static func nestedField(_ name: String, _ style: String, _ origin: Origin) -> Diagnostic {
        warning(
            "field-nested-as-json",
            "style `\(style)` does not say how to write what is nested in the member `\(VisibleText.excerpt(of: name))` "
                + "of a form; sent as JSON text", origin,
            help: "use style `deepObject`, or `contentType: application/json` without a style")
    }

    static func numberedField(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "field-elements-numbered",
            "elements with members are numbered within the member `\(VisibleText.excerpt(of: name))` of a form: "
                + "`\(VisibleText.excerpt(of: name))[…][0][…]`", origin)
    }

    static func numberedParameter(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "parameter-elements-numbered",
            "elements with members are numbered within parameter `\(VisibleText.excerpt(of: name))`: "
                + "`\(VisibleText.excerpt(of: name))[…][0][…]`", origin)
    }

    static func reservedIgnored(_ name: String, _ location: String, _ origin: Origin) -> Diagnostic {
        note(
            "parameter-reserved-ignored",
            "`allowReserved` of parameter `\(VisibleText.excerpt(of: name))` does not apply to `in: \(location)`; ignored",
            origin, help: "leave it out")
    }

    static func emptyValueIgnored(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "parameter-empty-value", "an empty value of parameter `\(VisibleText.excerpt(of: name))` cannot be given",
            origin, help: "describe it as one of the values")
    }

    static func besideQuerystring(_ name: String, _ whole: String, _ origin: Origin) -> Diagnostic {
        warning(
            "querystring-parameter",
            "parameter `\(VisibleText.excerpt(of: name))` stands beside `\(VisibleText.excerpt(of: whole))`, which is the "
                + "whole query; both are sent", origin, help: "describe it within `\(VisibleText.excerpt(of: whole))`")
    }

    static func parameterContent(_ name: String, _ media: String, _ origin: Origin) -> Diagnostic {
        note(
            "parameter-content-as-text", "parameter `\(name)` takes \(media): pass it as a text in that format", origin)
    }

    static func parameterLocation(_ location: String, _ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "parameter-location-unsupported", "parameters in `\(location)` are not generated; `\(name)` is left out",
            origin,
            help: "use `query`, `path`, `header`, `cookie` or `querystring`; what a body holds is a `requestBody`")
    }

    static func opaqueBody(_ media: String, _ origin: Origin) -> Diagnostic {
        warning("body-as-bytes", "bodies of type \(media) are sent and read as bytes", origin)
    }

    static func foreignCharset(_ media: String, _ origin: Origin, isBody: Bool) -> Diagnostic {
        note(
            "charset-unknown",
            "\(media) has a charset that is not \(isBody ? "written" : "read") here; "
                + (isBody ? "it is sent as bytes" : "it is given as the bytes that arrive"), origin)
    }

    static func formBody(_ media: String, _ origin: Origin) -> Diagnostic {
        warning(
            "form-without-members", "\(media) is pairs of names and values, and its schema is no object; left out",
            origin, help: "describe an object with a property for each name, or a string that the caller writes")
    }

    static func textBody(_ media: String, _ origin: Origin) -> Diagnostic {
        note("body-as-text", "bodies of type \(media) are sent as text that the caller writes", origin)
    }

    static func textAnswer(_ media: String, _ origin: Origin) -> Diagnostic {
        note("body-as-text", "answers of type \(media) are given as the text that arrives", origin)
    }

    static func partsByHand(_ media: String, _ origin: Origin) -> Diagnostic {
        warning(
            "parts-by-hand", "nothing says what the parts of this \(media) are; the caller puts them together", origin,
            help: "describe an object under `schema`, with a property for each part")
    }

    static func partContent(_ media: String, _ origin: Origin, isText: Bool) -> Diagnostic {
        note(
            "part-as-file",
            "parts of type \(media) are not written from this schema; they are given as \(isText ? "text" : "files")",
            origin)
    }

    static func partHeader(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "part-header-left-out", "the header field `\(VisibleText.excerpt(of: name))` of a part is left out", origin,
            help: "`Content-Disposition` has the part's name, and no other can stand beside it")
    }

    static func nestedEncoding(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "nested-encoding-left-out",
            "what is said of the parts within `\(VisibleText.excerpt(of: name))` is left to the caller, "
                + "who puts them together", origin)
    }

    static func fieldStyle(_ style: String, _ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "field-style-unsupported",
            "`\(VisibleText.excerpt(of: style))` is no style for the member `\(name)` of a form",
            origin, help: "use `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`")
    }

    static func opaqueAnswer(_ media: String, _ origin: Origin) -> Diagnostic {
        note("body-as-bytes", "answers of type \(media) are given as the bytes that arrive", origin)
    }

    static func takenForJSON(_ media: String, _ origin: Origin) -> Diagnostic {
        note(
            "media-type-taken-for-json",
            "\(media) names no format that is known; its schema describes an object, so it is read as JSON", origin)
    }

    static func streamBody(_ media: String, _ origin: Origin) -> Diagnostic {
        note(
            "stream-as-bytes", "\(media) is not taken apart here; it is given as the bytes that arrive", origin)
    }

    static func bodyIgnored(_ status: String, _ method: String, _ origin: Origin) -> Diagnostic {
        note(
            "body-ignored",
            "a response \(method == "HEAD" ? "to HEAD" : "with status \(status)") has no body; its content is left out",
            origin)
    }

    static func emptyWebhook(_ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "webhooks-left-out", "the webhook `\(VisibleText.excerpt(of: name))` has no operation; left out", origin,
            help: "describe what is sent: `post: {requestBody: …}`")
    }

    static func emptyCallback(_ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "callbacks-left-out", "the callback `\(VisibleText.excerpt(of: name))` has no operation; left out", origin,
            help: "describe what is sent: `'{$request.body#/url}': {post: {requestBody: …}}`")
    }

    static func webhookBytes(_ media: String, _ origin: Origin) -> Diagnostic {
        note(
            "webhook-as-bytes",
            "the body of a webhook as \(VisibleText.excerpt(of: media)) is not read; it is given "
                + "as the bytes that came", origin)
    }

    static func unavailable(_ operation: Operation, _ id: String, _ why: String) -> Diagnostic {
        warning(
            "operation-unavailable",
            "`\(VisibleText.excerpt(of: id))` can't be called: \(why); its method is marked unavailable",
            operation.origin)
    }

    static func encodingOfNothing(_ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "encoding-of-nothing",
            "the form has no property `\(VisibleText.excerpt(of: name))` that this could be the encoding of; ignored",
            origin, help: "name it as the property of the schema is named, or remove it")
    }

    static func parameterIsCredential(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "parameter-is-credential",
            "`\(VisibleText.excerpt(of: name))` is what a security scheme of the operation sends; the client's "
                + "credential gives it", origin)
    }

    static func parameterMayBeCredential(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "parameter-is-credential",
            "`\(VisibleText.excerpt(of: name))` is what one of the operation's security schemes sends; a call gives it "
                + "where the client has another's credential", origin)
    }

    static func badExtension(_ key: String, _ why: String, _ node: Node, help: String? = nil) -> Diagnostic {
        Diagnostic(
            id: "bad-extension", severity: .error, message: "`\(key)`: \(why)", location: node.location, help: help)
    }

    /// A rule of the configuration, or one that was written for another generator.
    static func badPagination(
        _ key: String, _ why: String, _ node: Node, help: String?, isError: Bool
    ) -> Diagnostic {
        Diagnostic(
            id: "bad-pagination", severity: isError ? .error : .warning,
            message: "`\(VisibleText.excerpt(of: key))`: \(why)" + (isError ? "" : "; no walk is generated"),
            location: node.location,
            help: help ?? (isError ? nil : "say how the list is walked by `pagination` of the configuration"))
    }

    static func paginationNameTaken(_ operation: OpenAPI.Operation, _ id: String, _ why: String) -> Diagnostic {
        note(
            "pagination-name", "the pages of `\(id)` have no walk: \(why)", operation.origin,
            help: "give the walk a `name` by `pagination` of the configuration")
    }

    static func badStatus(_ status: String, _ origin: Origin) -> Diagnostic {
        warning("bad-status", "`\(status)` is not a status code, a range such as `4XX` or `default`; left out", origin)
    }

    static func sameStatus(_ status: String, _ origin: Origin) -> Diagnostic {
        warning("bad-status", "`\(status)` stands here before, in another spelling; left out", origin)
    }

    static func missingOperationID(_ method: String, _ path: String, name: String, _ origin: Origin) -> Diagnostic {
        note(
            "missing-operation-id", "\(method) \(path) has no operationId; called `\(name)` after its path", origin,
            help: "add `operationId` so that the name stays when the path changes")
    }
}
