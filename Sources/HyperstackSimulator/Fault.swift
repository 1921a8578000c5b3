#if Simulator

    extension HyperstackSimulator {
        /// Something that goes wrong with a request on purpose.
        ///
        /// ```swift
        /// await simulator.inject(.status(503), times: 2)
        /// await simulator.inject(.drop.afterProcessing(), path: "/v1/credentials/new")
        /// ```
        ///
        /// Over HTTP a fault is written as text (``init(_:)``), in the request header `X-Simulator-Fault` or in
        /// the body of `POST /_simulator/faults`. Unless the fault says otherwise, a request that gets something else
        /// than its real answer is not processed: nothing is issued.
        public struct Fault: Hashable, Sendable {
            enum Ending: Hashable {
                case answered, dropped, cut, garbage
            }

            var status: Int?
            var retryAfter: String?
            var delay: Duration = .zero
            var ending = Ending.answered
            var isProcessed = false

            /// An answer with this status and, except for 401, the API's error body with the code `injected_fault`.
            ///
            /// A status from 200 to 299 makes an answer whose `success` is false.
            ///
            /// - Parameters:
            ///   - code: The status; brought into the range 200 to 599.
            ///   - retryAfter: Whole seconds for a `Retry-After` header.
            public static func status(_ code: Int, retryAfter: Int? = nil) -> Fault {
                Fault(status: min(max(code, 200), 599), retryAfter: retryAfter.map { String($0) })
            }

            /// The real answer, but only after this time, at most an hour.
            public static func delay(_ duration: Duration) -> Fault {
                Fault(delay: limited(duration))
            }

            /// The connection is closed instead of an answer.
            public static let drop = Fault(ending: .dropped)

            /// The real answer, but its connection is closed in the middle of the body.
            public static let cut = Fault(ending: .cut)

            /// A 200 whose body is an HTML page.
            public static let garbage = Fault(ending: .garbage)

            /// The same fault after this time, at most an hour.
            public func delayed(by duration: Duration) -> Fault {
                var fault = self
                fault.delay = Self.limited(duration)
                return fault
            }

            /// The same fault, but the request is processed first: its effects stay although its answer is lost.
            public func afterProcessing() -> Fault {
                var fault = self
                fault.isProcessed = true
                return fault
            }

            static let longestDelay = Duration.seconds(3_600)

            private static func limited(_ duration: Duration) -> Duration {
                min(max(.zero, duration), longestDelay)
            }

            /// Whether the answer does not come from the request's processing.
            var replacesAnswer: Bool {
                status != nil || ending == .dropped || ending == .garbage
            }
        }
    }

#endif
