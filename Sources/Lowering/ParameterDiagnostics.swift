internal import Diagnostics
internal import Naming
internal import OpenAPI

/// The wording of what lowering finds in parameters, and in the members of forms.
extension Diagnostic {
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

    static func fieldHeader(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "field-encoding-ignored",
            "the header field `\(VisibleText.excerpt(of: name))` is of parts, and an url-encoded form has none; ignored",
            origin)
    }

    static func fieldFormat(_ media: String, _ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "field-encoding-ignored",
            "the member `\(VisibleText.excerpt(of: name))` of a form is not written as \(VisibleText.excerpt(of: media)); "
                + "its values are sent as they are, what they hold as JSON text", origin,
            help: "use `contentType: application/json`, a style, or a string that the caller writes")
    }

    static func formCharset(_ charset: String, _ origin: Origin) -> Diagnostic {
        note(
            "charset-unknown",
            "an url-encoded form is written in UTF-8, and not in \(VisibleText.excerpt(of: charset))", origin)
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

    static func formParameter(_ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "form-without-members",
            "parameter `\(VisibleText.excerpt(of: name))` is the query, pairs of names and values, and its schema is no "
                + "object; left out", origin, help: "describe an object with a property for each name")
    }

    static func credentialBesideQuerystring(_ key: String, _ whole: String, _ origin: Origin) -> Diagnostic {
        warning(
            "querystring-parameter",
            "the key `\(VisibleText.excerpt(of: key))` of a security scheme is sent in the query, beside "
                + "`\(VisibleText.excerpt(of: whole))`, which is the whole query; both are sent", origin,
            help: "send the key in a header")
    }

    static func parameterLocation(_ location: String, _ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "parameter-location-unsupported", "parameters in `\(location)` are not generated; `\(name)` is left out",
            origin,
            help: "use `query`, `path`, `header`, `cookie` or `querystring`; what a body holds is a `requestBody`")
    }
}
