internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Lowers security schemes and requirements.
struct SecurityLowering {
    let document: OpenAPIDocument
    let options: SharedOptions
    let diagnostics: DiagnosticSink
    /// Tokens that the client gets by itself.
    let oauth: OAuthLowering
    private let defined: [String: Referenced<OpenAPI.SecurityScheme>]

    init(document: OpenAPIDocument, options: SharedOptions, diagnostics: DiagnosticSink) {
        self.document = document
        self.options = options
        self.diagnostics = diagnostics
        oauth = OAuthLowering(document: document, options: options, diagnostics: diagnostics)
        defined = Dictionary(document.components.securitySchemes.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// A requirement, or why none of its alternatives can be met.
    struct Requirement {
        var alternatives: [[String]]
        var failure: String?
    }

    func schemes() -> [ClientModel.SecurityScheme] {
        let found = document.components.securitySchemes.compactMap { name, referenced in
            document.linked.securityScheme(referenced).flatMap { lowered(name, $0) }
        }
        return named(found)
    }

    /// The requirement with the alternatives that can be met, each without what is the transport's.
    ///
    /// Schemes that the document does not define stay: a call that needs one fails unless the caller says otherwise.
    func requirement(
        _ requirements: [OpenAPI.SecurityRequirement], _ known: [ClientModel.SecurityScheme]
    ) -> Requirement {
        let known = Dictionary(known.map { ($0.key, $0) }) { first, _ in first }
        var alternatives: [[String]] = []
        var failures: [String] = []
        var left: [(failure: String, origin: Origin)] = []
        for requirement in requirements {
            let names = requirement.schemes.map(\.name).filter { !isOfTheTransport($0) }
            if let failure = failure(of: names, known) {
                failures.append(failure)
                // Of a scheme that can't be sent, that is said of the scheme.
                if names.allSatisfy({ known[$0] != nil || !isDefined($0) }) {
                    left.append((failure, requirement.origin))
                }
            } else {
                alternatives.append(names)
            }
        }
        // Without any, that is said of the operation.
        for (failure, origin) in left where !alternatives.isEmpty {
            diagnostics.report(.securityAlternative(failure, origin))
        }
        return Requirement(
            alternatives: alternatives, failure: alternatives.isEmpty ? failures.first : nil)
    }

    /// Why credentials can't be sent together; nil if they can.
    private func failure(of names: [String], _ known: [String: ClientModel.SecurityScheme]) -> String? {
        var fields: Set<String> = []
        for name in names {
            guard let scheme = known[name] else {
                guard isDefined(name) else { continue }
                return "the security scheme `\(VisibleText.excerpt(of: name))` can't be sent"
            }
            guard let field = scheme.kind.headerField else { continue }
            if !fields.insert(field.lowercased()).inserted {
                return "two of its credentials would be the header field `\(field)`, which has one value"
            }
        }
        return nil
    }

    private func isDefined(_ name: String) -> Bool {
        defined[name].map { document.linked.absentReference($0) == nil } ?? false
    }

    private func isOfTheTransport(_ name: String) -> Bool {
        guard let found = defined[name], case .mutualTLS? = document.linked.securityScheme(found)?.kind else {
            return false
        }
        return true
    }

    // MARK: Schemes

    private func lowered(_ name: String, _ scheme: OpenAPI.SecurityScheme) -> ClientModel.SecurityScheme? {
        let kind: ClientModel.SecurityScheme.Kind
        switch scheme.kind {
        case .oauth2, .openIDConnect: kind = .bearer
        case .http(let http) where http.lowercased() == "bearer": kind = .bearer
        case .http(let http) where http.lowercased() == "basic": kind = .basic
        case .http(let http) where HeaderName.isToken(http):
            diagnostics.report(.httpScheme(name, http, scheme.origin))
            kind = .http(scheme: http)
        case .apiKey(let key, "header"):
            guard HeaderName.canBeSent(key) else {
                diagnostics.report(.headerName(key, scheme.origin))
                return nil
            }
            kind = .apiKeyHeader(name: key)
        case .apiKey("", "query"): return unsupported(name, "apiKey without a name", scheme)
        case .apiKey(let key, "query"): kind = .apiKeyQuery(name: key)
        case .apiKey(let key, "cookie"):
            guard HeaderName.isToken(key) else {
                diagnostics.report(.cookieName(key, scheme.origin))
                return nil
            }
            kind = .apiKeyCookie(name: key)
        case .http(let other): return unsupported(name, "http \(other)", scheme)
        case .apiKey(_, let location): return unsupported(name, "apiKey in \(location)", scheme)
        case .unknown(let other): return unsupported(name, other, scheme)
        case .mutualTLS:
            diagnostics.report(.mutualTLS(name, scheme.origin))
            return nil
        }
        var variable = options.environmentVariables[name] ?? documentVariable(name, scheme, kind)
        if kind == .basic, let unused = variable {
            diagnostics.report(.unusedVariable(unused, name, scheme.origin))
            variable = nil
        }
        return ClientModel.SecurityScheme(
            key: name, parameterNames: [], kind: kind, environmentVariable: variable,
            documentation: scheme.description, oauth: oauth.oauth(name, scheme))
    }

    /// The variable that the document names, if it may: else it would have any secret of the environment sent anywhere.
    private func documentVariable(
        _ name: String, _ scheme: OpenAPI.SecurityScheme, _ kind: ClientModel.SecurityScheme.Kind
    ) -> String? {
        guard let variable = scheme.extensions.text(VendorExtension.tokenVariable) else { return nil }
        if kind == .basic || options.isModuleNameChosen && EnvironmentVariable.is(variable, of: options.moduleName) {
            return variable
        }
        diagnostics.report(.foreignVariable(variable, name, options, scheme.origin))
        return nil
    }

    private func unsupported(
        _ name: String, _ kind: String, _ scheme: OpenAPI.SecurityScheme
    ) -> ClientModel.SecurityScheme? {
        diagnostics.report(.securityScheme(name, kind, scheme.origin))
        return nil
    }

    /// A kind that occurs once has the plain name; kinds that occur more often are called after their schemes.
    private func named(_ schemes: [ClientModel.SecurityScheme]) -> [ClientModel.SecurityScheme] {
        var reserved: Set<String> = ["serverURL", "configuration", "transport", "core"]
        if schemes.contains(where: { $0.kind == .basic }) { reserved.insert("password") }
        let scope = NameScope(
            reserved: ReservedNames.members.union(reserved), reservedSuffix: "Value", capitalised: false)
        func plainName(_ kind: ClientModel.SecurityScheme.Kind) -> String {
            switch kind {
            case .bearer: "token"
            case .basic: "username"
            case .http: "credentials"
            case .apiKeyHeader, .apiKeyQuery, .apiKeyCookie: "apiKey"
            }
        }
        let plain = schemes.map { plainName($0.kind) }
        let counts = Dictionary(plain.map { ($0, 1) }, uniquingKeysWith: +)
        let wanted = zip(schemes, plain).map { scheme, name in
            counts[name] == 1 ? name : SwiftNames.member(scheme.key)
        }
        let candidates = zip(schemes, wanted).map { scheme, name in
            guard scheme.kind == .basic, name != "username" else {
                return [NameScope.Candidate(raw: scheme.key, name: name)]
            }
            return ["username", "password"].map {
                NameScope.Candidate(
                    raw: scheme.key + " " + $0, name: SwiftNames.member(scheme.key + " " + $0), rank: 1)
            }
        }
        var assigned = scope.assign(candidates.flatMap(\.self))[...]
        let names = candidates.map { candidates in
            defer { assigned = assigned.dropFirst(candidates.count) }
            return Array(assigned.prefix(candidates.count))
        }
        let isOnlyOAuth = schemes.count { $0.oauth != nil } == 1 && !names.contains(["oauth"])
        return zip(schemes, names).map { scheme, names in
            var scheme = scheme
            scheme.oauth?.parameterName = isOnlyOAuth ? "oauth" : names[0]
            scheme.parameterNames = scheme.kind == .basic && names.count == 1 ? names + ["password"] : names
            return scheme
        }
    }
}

extension ClientModel.SecurityScheme.Kind {
    /// The header field that the credential is, if any.
    fileprivate var headerField: String? {
        switch self {
        case .bearer, .basic, .http: "Authorization"
        case .apiKeyHeader(let name): name
        case .apiKeyQuery, .apiKeyCookie: nil
        }
    }
}
