#if Simulator

    #if canImport(FoundationEssentials)
        public import FoundationEssentials
    #else
        public import Foundation
    #endif

    extension HyperstackSimulator {
        /// What a simulator is started with.
        public struct Configuration: Sendable {
            /// The token that is accepted unless another one is set.
            public static let defaultToken = "test-token"

            /// The most credentials on one page unless another number is set.
            public static let defaultMaximumPageSize = 100

            /// The name or address to listen on. The default, `127.0.0.1`, cannot be reached from other machines.
            public var host: String

            /// The TCP port to listen on; 0 lets the system choose a free one.
            public var port: Int

            /// The bearer token that is accepted.
            public var token: String

            /// How many credentials can be issued or generated before the answer is 402; nil: without limit.
            public var balance: Int?

            /// The most credentials on one page of the list; a larger `page_size` is lowered to it. At least 1.
            public var maximumPageSize: Int

            /// The largest request body in bytes; a larger one is answered with 413.
            public var maximumBodyBytes: Int

            /// How many issued credentials there are from the start, and again after a reset.
            public var seed: Int

            /// The clock for `issued_on`, `valid_until` and expiry.
            public var now: @Sendable () -> Date

            /// Creates a configuration; every part has a default that suits a test.
            public init(
                host: String = "127.0.0.1",
                port: Int = 0,
                token: String = Configuration.defaultToken,
                balance: Int? = nil,
                maximumPageSize: Int = Configuration.defaultMaximumPageSize,
                maximumBodyBytes: Int = 1 << 20,
                seed: Int = 0,
                now: @escaping @Sendable () -> Date = { Date() }
            ) {
                self.host = host
                self.port = port
                self.token = token
                self.balance = balance
                self.maximumPageSize = max(1, maximumPageSize)
                self.maximumBodyBytes = max(0, maximumBodyBytes)
                self.seed = max(0, seed)
                self.now = now
            }
        }
    }

#endif
