internal import ClientModel
internal import Lowering
internal import OpenAPI

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What the credentials of the tests' clients add to requests.
struct WireCredentials {
    let document: OpenAPIDocument
    /// The schemes that a client takes secrets for.
    private let known: [String: ClientModel.SecurityScheme]
    private let defined: [String: Referenced<OpenAPI.SecurityScheme>]

    init(document: OpenAPIDocument, schemes: [ClientModel.SecurityScheme]) {
        self.document = document
        known = Dictionary(schemes.map { ($0.key, $0) }) { first, _ in first }
        defined = Dictionary(document.components.securitySchemes.map { ($0.name, $0.value) }) { first, _ in first }
    }

    func add(_ schemes: [ClientModel.SecurityScheme], to request: inout WireRequest) {
        schemes.forEach { add($0, to: &request) }
    }

    /// Those of the first alternative that the client can provide, any before none; nil if there is no such alternative.
    func schemes(of operation: OpenAPI.Operation) -> [ClientModel.SecurityScheme]? {
        guard let requirements = operation.security ?? document.security, !requirements.isEmpty else { return [] }
        let alternatives = requirements.lazy.compactMap { requirement -> [ClientModel.SecurityScheme]? in
            let names = requirement.schemes.map(\.name).filter { !isMutualTLS($0) }
            let found = names.compactMap { known[$0] }
            return found.count == names.count ? found : nil
        }
        return alternatives.first { !$0.isEmpty } ?? alternatives.first
    }

    private func isMutualTLS(_ name: String) -> Bool {
        guard let referenced = defined[name],
            case .mutualTLS? = document.linked.securityScheme(referenced)?.kind
        else { return false }
        return true
    }

    private func add(_ scheme: ClientModel.SecurityScheme, to request: inout WireRequest) {
        let names = scheme.parameterNames
        let value = names.first.map(WireSecret.value) ?? ""
        switch scheme.kind {
        case .bearer: request.fields.append("Authorization: Bearer \(value)")
        case .http(let scheme): request.fields.append("Authorization: \(scheme) \(value)")
        case .basic:
            let pair = names.map(WireSecret.value).joined(separator: ":")
            request.fields.append("Authorization: Basic \(Data(pair.utf8).base64EncodedString())")
        case .apiKeyHeader(let name): request.fields.append("\(name): \(value)")
        case .apiKeyQuery(let name): request.query.append("\(Self.encoded(name))=\(Self.encoded(value))")
        case .apiKeyCookie(let name): request.cookies.append("\(name)=\(value)")
        }
    }

    private static func encoded(_ text: String) -> String { WireRequestLowering.encoded(text) }
}
