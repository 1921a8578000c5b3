import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Keeps the token of a provider for all calls of a client.
final class TokenStore: Sendable {
    private struct State {
        var current: AccessToken?
        /// From when on a new one is asked for.
        var renewal: Date?
        /// The last ones given out, which errors must not show.
        var known: [String] = []
    }

    private static let rememberedTokens = 4

    private let provider: any TokenProvider
    /// Throws for what cannot be sent.
    private let check: @Sendable (String) throws(ConfigurationError) -> Void
    private let state = Mutex(State())
    private let renewal = SingleFlight<AccessToken>()

    init(_ provider: any TokenProvider, check: @escaping @Sendable (String) throws(ConfigurationError) -> Void) {
        self.provider = provider
        self.check = check
    }

    /// The tokens that may be on their way.
    var secrets: [String] { state.withLock { $0.known } }

    /// The token to send.
    ///
    /// - Parameters:
    ///   - refused: One that the server answered with 401.
    ///   - now: The time of day.
    /// - Throws: What the provider throws; `CancellationError`.
    func token(replacing refused: AccessToken? = nil, now: @escaping @Sendable () -> Date) async throws -> AccessToken {
        let (current, isDue) = state.withLock { state in (state.current, state.renewal.map { $0 <= now() } ?? false) }
        if let current, !isDue, current.value != refused?.value { return current }
        do {
            return try await renewal.run { [self] in try await renew(refused, now) }
        } catch {
            // Nobody has to fail for a token that is still good.
            if !(error is CancellationError), let current, current.value != refused?.value,
                current.expiry.map({ now() < $0 }) ?? true
            {
                return current
            }
            throw error
        }
    }

    private func renew(_ refused: AccessToken?, _ now: @Sendable () -> Date) async throws -> AccessToken {
        // Who comes just after a renewal has ended takes what it gave.
        let current = state.withLock { state in
            (state.renewal.map { $0 <= now() } ?? false) ? nil : state.current
        }
        if let current, current.value != refused?.value { return current }
        let token = try await provider.token(replacing: refused)
        try check(token.value)
        let time = now()
        state.withLock { state in
            state.current = token
            state.renewal = token.renewal(from: time)
            state.known.removeAll { $0 == token.value }
            state.known = (state.known + [token.value]).suffix(Self.rememberedTokens)
        }
        return token
    }
}

extension TokenStore: Redacted {
    /// Says what it is, not what it holds.
    var description: String { "TokenStore" }
}
