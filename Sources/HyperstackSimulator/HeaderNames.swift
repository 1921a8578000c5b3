#if Simulator

    import HTTPTypes

    extension HTTPField.Name {
        /// Names each answer.
        static let requestID = named("X-Request-Id")

        /// Asks for a fault.
        static let simulatorFault = named("X-Simulator-Fault")

        /// The failable initialiser is for names that come from outside; these are known to be right.
        private static func named(_ name: String) -> Self {
            HTTPField.Name(name) ?? .init(parsed: name) ?? .from
        }
    }

#endif
