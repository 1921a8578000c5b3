public import Hyperstack

/// A service's own idea of a credential, which must not get in the way of the client's.
public struct Credential: Sendable {
    /// Who holds it.
    public var holder: String
    /// Where it can be seen.
    public var link: String
}

/// What a service does with the client: nothing but the product `Hyperstack` is imported.
public struct IssuingService<API: HyperstackAPI>: Sendable {
    let hyperstack: API

    /// Works with the real client as with a test double.
    public init(_ hyperstack: API) { self.hyperstack = hyperstack }

    /// Issues a credential and gives the service's own view of it.
    public func issue(to name: String, email: String, groupKey: String) async throws -> Credential? {
        do {
            let issued: Hyperstack.Credential = try await hyperstack.credentials.issue(
                recipient: .init(name: name, email: email), groupKey: groupKey)
            return Credential(holder: issued.recipient.name, link: issued.documentURL.absoluteString)
        } catch let error as APIError where error.body(as: ErrorResponse.self)?.errorCode == .credentialExists {
            return nil
        }
    }

    /// Everyone who holds a credential.
    public func holders() async throws -> [String] {
        var names: [String] = []
        for try await credential in hyperstack.credentials.all(pageSize: 2) { names.append(credential.recipient.name) }
        return names
    }
}
