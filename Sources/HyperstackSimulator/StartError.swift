#if Simulator

    extension HyperstackSimulator {
        /// A simulator could not be started.
        public struct StartError: Error, Hashable, Sendable, CustomStringConvertible {
            /// What went wrong, in one sentence.
            public let message: String

            /// The message.
            public var description: String { message }
        }
    }

#endif
