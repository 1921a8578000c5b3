internal import Diagnostics
internal import DocumentTree
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

    static func branchesTooLarge(limit: Int, _ origin: Origin) -> Diagnostic {
        Diagnostic(
            id: "output-too-large", severity: .error,
            message:
                "with this union, the branches of unions have more than \(limit) members in all, too many to tell apart",
            location: origin.location,
            help: "members count for each branch that has them: list a schema once, or divide the document")
    }

    static func mostlyLost(_ what: String, _ lost: Int, of total: Int, _ how: String) -> Diagnostic {
        Diagnostic(
            id: "document-mostly-lost", severity: .error,
            message: "most of the document comes to nothing: \(lost) of its \(total) \(what) are \(how)",
            help: "see what is said of them; a document in several files is read with all of these in its folder")
    }

    static func methodName(_ operation: Operation) -> Diagnostic {
        warning(
            "method-invalid",
            "`\(VisibleText.excerpt(of: operation.method))` is no HTTP method; the operation is left out",
            operation.origin, help: "a method is a token (RFC 9110, section 9.1)")
    }

    static func bodyOfTrace(_ origin: Origin) -> Diagnostic {
        warning(
            "body-ignored", "TRACE has no body (RFC 9110, section 9.3.8); left out", origin,
            help: "remove it, or use another method")
    }

    static func bodyWithoutContent(_ origin: Origin) -> Diagnostic {
        warning(
            "body-without-content", "a body is required, and no media type says what it holds; it is sent as bytes",
            origin, help: "describe it under `content`, such as `application/json: {schema: …}`")
    }

    static func itemSchemaIgnored(_ media: String, _ origin: Origin) -> Diagnostic {
        warning(
            "item-schema-ignored",
            "`itemSchema` is of what comes one by one, and \(VisibleText.excerpt(of: media)) comes as a whole; ignored",
            origin, help: "describe the whole under `schema`, or use a media type of items, such as application/jsonl")
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
            "parts-by-hand", "nothing says what the parts of this \(media) are called; the caller puts them together",
            origin,
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

    static func eventLoss(_ loss: Answer.EventLoss, _ origin: Origin) -> Diagnostic {
        switch loss {
        case .fields:
            note(
                "event-as-data", "each event is given as its data, without its `event` and its `id`", origin,
                help: "describe events that differ under `oneOf`, each with its `event`")
        case .content:
            note(
                "event-data-as-text",
                "the JSON that `data` of an event holds is given as a text, not as what its schema "
                    + "describes", origin, help: "describe `data` as what the JSON is")
        }
    }

    static func contentEncoding(_ encoding: String, _ media: String, _ origin: Origin) -> Diagnostic {
        note(
            "content-encoding",
            "\(media) is said to be written as \(VisibleText.excerpt(of: encoding)); it is sent and given as it is, and the "
                + "caller encodes and decodes it", origin)
    }

    static func streamMember(_ key: String, _ origin: Origin) -> Diagnostic {
        note(
            "stream-member",
            "`\(VisibleText.excerpt(of: key))` is a member of some of the bodies alone; the caller sets it "
                + "for the call that streams", origin, help: "describe one body that has it")
    }

    static func headerAsText(_ name: String, _ why: String, _ origin: Origin) -> Diagnostic {
        note(
            "header-as-text", "the field `\(VisibleText.excerpt(of: name))` of responses \(why); it is read as text",
            origin)
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

    static func redirectAsError(_ status: String, _ origin: Origin) -> Diagnostic {
        note(
            "redirect-as-error",
            "without a 2xx, `default` is the success; \(VisibleText.excerpt(of: status)) is thrown as an error, which has its "
                + "header fields", origin,
            help: "describe failures under `4XX` and `5XX`, so that the redirection is what a call gives")
    }

    static func noOutcome(_ status: String, _ origin: Origin) -> Diagnostic {
        warning(
            "status-left-out",
            "\(VisibleText.excerpt(of: status)) is no outcome of a call, and there is no other that is a success: what comes "
                + "after it is not HTTP, and no transport hands it on (RFC 9110, section 15.2)", origin,
            help:
                "describe what a call without an upgrade gets, or leave the operation out by `exclude` of the configuration"
        )
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
