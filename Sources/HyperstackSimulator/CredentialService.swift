#if Simulator

    /// Guards the store: every request sees and changes it in one piece.
    actor CredentialService {
        private let configuration: HyperstackSimulator.Configuration
        private var store: CredentialStore

        init(configuration: HyperstackSimulator.Configuration) {
            self.configuration = configuration
            store = CredentialStore(configuration: configuration)
        }

        /// Reads or changes the store.
        func with<Result: Sendable>(
            _ body: @Sendable (inout CredentialStore) throws -> Result
        ) rethrows -> Result {
            try body(&store)
        }

        /// Goes back to the state at the start.
        func reset() {
            store = CredentialStore(configuration: configuration)
        }
    }

#endif
