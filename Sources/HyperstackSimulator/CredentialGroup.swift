#if Simulator

    /// A credential group as the simulator keeps it.
    struct CredentialGroup: Hashable, Sendable {
        let key: String
        let title: String
        let code: String
        /// How many years a credential of the group is valid; nil: it does not expire.
        let validity: Double?
        /// Whether one recipient may get several credentials of the group.
        var allowsDuplicates = false
    }

#endif
