internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// The wording of what is found in servers and security schemes.
extension Diagnostic {
    static func securityScheme(_ name: String, _ kind: String, _ origin: Origin) -> Diagnostic {
        warning(
            "security-scheme-unsupported",
            "security scheme `\(VisibleText.excerpt(of: name))` (\(VisibleText.excerpt(of: kind))) can't be sent; "
                + "alternatives with it are left out", origin)
    }

    static func securityAlternative(_ failure: String, _ origin: Origin) -> Diagnostic {
        warning(
            "security-alternative-left-out", "this alternative can't be sent: \(failure); left out", origin,
            help: "describe credentials that can be sent together")
    }

    static func serverWithoutScheme(_ url: String, _ origin: Origin) -> Diagnostic {
        warning(
            "server-without-scheme",
            "the server `\(VisibleText.excerpt(of: url))` has no scheme, so that it is a path, relative to where the document "
                + "comes from", origin, help: "write `https://\(VisibleText.excerpt(of: url))`, or `./` before a path")
    }

    static func unusedVariable(_ variable: String, _ name: String, _ origin: Origin) -> Diagnostic {
        warning(
            "token-variable-unused",
            "the user name and the password of `\(VisibleText.excerpt(of: name))` are not read from the environment "
                + "variable `\(VisibleText.excerpt(of: variable))`", origin, help: "pass them to the client")
    }

    static func foreignVariable(
        _ variable: String, _ name: String, _ options: SharedOptions, _ origin: Origin
    ) -> Diagnostic {
        let variable = VisibleText.excerpt(of: variable, limit: 80)
        let name = VisibleText.excerpt(of: name)
        let why =
            options.isModuleNameChosen
            ? "by itself, a document names none but those that begin with the name of the module, `\(options.moduleName)`"
            : "the name of the module comes from the document too, so that the document alone would choose what is sent"
        return warning(
            "token-variable-foreign",
            "the environment variable `\(variable)`, which `\(name)` names for its secret, is not read: \(why)", origin,
            help: "to have it read, write `token-variables: {\(name): \(variable)}` into the configuration")
    }

    static func openServer(_ url: String, _ origin: Origin) -> Diagnostic {
        note(
            "server-unencrypted",
            "the server `\(VisibleText.excerpt(of: url))` is asked by http, where anybody on the way can read the "
                + "credentials; the client sends them only if its configuration has `sendsCredentialsOpenly: true`",
            origin, help: "name the server by https")
    }

    static func sharedVariable(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "server-variable-shared",
            "the variable `\(VisibleText.excerpt(of: name))` can have other values in another server; a client has one value "
                + "for both, and any that either allows", origin, help: "call variables that differ by different names")
    }

    static func oauthURL(_ url: String, _ key: String, _ origin: Origin) -> Diagnostic {
        warning(
            "oauth-url-left-out",
            "`\(key): \(VisibleText.excerpt(of: url))` is no URL of HTTP, nor one relative to the server; left out",
            origin,
            help: key == "tokenUrl"
                ? "write the whole URL, or have it in the configuration: `token-urls: {scheme: https://…}`"
                : "write the whole URL")
    }

    static func openTokenURL(_ url: String, _ key: String, _ origin: Origin) -> Diagnostic {
        note(
            "oauth-url-unencrypted",
            "`\(key): \(VisibleText.excerpt(of: url))` is asked by http, where anybody on the way can read the secrets; "
                + "the client sends them only if its configuration has `sendsCredentialsOpenly: true`",
            origin, help: "name it by https")
    }

    static func tokenURLElsewhere(_ host: String, _ scheme: String, _ origin: Origin) -> Diagnostic {
        let scheme = VisibleText.excerpt(of: scheme)
        return note(
            "token-url-elsewhere",
            "the secrets that a client has for `\(scheme)` go to \(VisibleText.excerpt(of: host)), which is none of the "
                + "document's servers", origin,
            help: "if that is not who they are for, write `token-urls: {\(scheme): https://…}` into the configuration")
    }

    static func httpScheme(_ name: String, _ scheme: String, _ origin: Origin) -> Diagnostic {
        note(
            "security-scheme-as-value",
            "`Authorization: \(scheme) …` of security scheme `\(VisibleText.excerpt(of: name))` is sent with what the "
                + "caller gives; the client answers no challenge", origin)
    }

    static func mutualTLS(_ name: String, _ origin: Origin) -> Diagnostic {
        note(
            "security-scheme-of-transport",
            "mutual TLS (`\(VisibleText.excerpt(of: name))`) is the transport's: give the client one that has the "
                + "certificate", origin)
    }

    static func serverLeftOut(_ url: String, _ why: String, _ origin: Origin) -> Diagnostic {
        warning("server-left-out", "the server `\(VisibleText.excerpt(of: url))` \(why); left out", origin)
    }

    static func noDefaultServer(_ url: String, other: String, _ origin: Origin) -> Diagnostic {
        note(
            "server-without-default",
            "the first server, `\(VisibleText.excerpt(of: url))`, is no whole URL, so callers say where to; "
                + "`\(VisibleText.excerpt(of: other))` does not stand in for it", origin,
            help: "to have calls go to a server by themselves, list it first with its whole URL")
    }

    static func serverQuery(_ url: String, _ origin: Origin) -> Diagnostic {
        warning(
            "server-query-left-out",
            "the query or fragment of the server `\(VisibleText.excerpt(of: url))` is left out, since paths are "
                + "appended to its URL", origin, help: "make it a parameter of the operations")
    }

    static func undefinedServerVariable(_ name: String, _ url: String, _ origin: Origin) -> Diagnostic {
        warning(
            "server-variable-undefined",
            "`{\(VisibleText.excerpt(of: name))}` of the server `\(VisibleText.excerpt(of: url))` has no default: "
                + "callers have to give it", origin, help: "add it to the server's `variables`")
    }

    static func serverVariableDefault(_ name: String, _ value: String, _ origin: Origin) -> Diagnostic {
        warning(
            "server-variable",
            "the default `\(VisibleText.excerpt(of: value))` of the server variable "
                + "`\(VisibleText.excerpt(of: name))` is not in its `enum`; it is added", origin)
    }
}
