#if Simulator

    #if canImport(FoundationEssentials)
        public import FoundationEssentials
    #else
        public import Foundation
    #endif

    /// A stateful stand-in for the Hyperstack credentials API that answers over real HTTP.
    ///
    /// ```swift
    /// try await HyperstackSimulator.withRunning(.init(token: "test")) { simulator in
    ///     let client = try HyperstackClient(token: simulator.token, serverURL: simulator.url)
    ///     …
    /// }
    /// ```
    ///
    /// It is written from the API's documentation alone and shares no code with the generated client, so that a fault
    /// in one of them cannot hide a fault in the other. State lives in memory and is gone when the simulator stops.
    ///
    /// Beside the API it serves `/_simulator/…`, by which clients in any language inject faults and change state; see
    /// <doc:ControlRoutes>.
    public final class HyperstackSimulator: Sendable {
        /// Where the simulator listens, for example `http://127.0.0.1:49152`.
        public let url: URL

        /// What the simulator was started with.
        public let configuration: Configuration

        let service: CredentialService
        let faults: FaultQueue
        let log: RequestLog
        private let server: RunningServer

        /// The bearer token that the simulator accepts.
        public var token: String { configuration.token }

        private init(configuration: Configuration) async throws {
            let service = CredentialService(configuration: configuration)
            let faults = FaultQueue()
            let log = RequestLog()
            let responder = SimulatorResponder(
                token: configuration.token,
                maximumBodyBytes: configuration.maximumBodyBytes,
                service: service,
                faults: faults,
                log: log)
            let server = try await RunningServer(configuration: configuration, responder: responder)
            let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
            guard let url = URL(string: "http://\(host):\(server.port)") else {
                await server.stop(gracePeriod: .zero)
                throw StartError(message: "'\(configuration.host)' is not a host name or an address.")
            }
            self.url = url
            self.configuration = configuration
            self.service = service
            self.faults = faults
            self.log = log
            self.server = server
        }

        /// Starts a simulator; it has bound its port and answers requests when this returns.
        ///
        /// The simulator runs until ``stop(gracePeriod:)`` is called or the last reference to it is gone.
        ///
        /// - Throws: ``StartError`` if it cannot listen, for example because the port is taken.
        public static func start(_ configuration: Configuration) async throws -> HyperstackSimulator {
            try await HyperstackSimulator(configuration: configuration)
        }

        /// Starts a simulator on 127.0.0.1; it has bound its port and answers requests when this returns.
        ///
        /// - Parameters:
        ///   - port: The TCP port; 0 lets the system choose a free one.
        ///   - token: The bearer token to accept.
        ///   - balance: How many credentials can be issued or generated; nil: without limit.
        ///   - maximumPageSize: The most credentials on one page of the list.
        ///   - seed: How many credentials are there from the start.
        /// - Throws: ``StartError`` if it cannot listen, for example because the port is taken.
        public static func start(
            port: Int = 0,
            token: String = Configuration.defaultToken,
            balance: Int? = nil,
            maximumPageSize: Int = Configuration.defaultMaximumPageSize,
            seed: Int = 0
        ) async throws -> HyperstackSimulator {
            try await start(
                Configuration(port: port, token: token, balance: balance, maximumPageSize: maximumPageSize, seed: seed))
        }

        /// Runs a simulator for as long as `body` takes, and stops it whether `body` returns or throws.
        ///
        /// - Throws: ``StartError`` if it cannot listen, and what `body` throws.
        public static func withRunning<Result>(
            _ configuration: Configuration = Configuration(),
            isolation: isolated (any Actor)? = #isolation,
            _ body: (HyperstackSimulator) async throws -> Result
        ) async throws -> Result {
            let simulator = try await start(configuration)
            do {
                let result = try await body(simulator)
                await simulator.stop()
                return result
            } catch {
                await simulator.stop()
                throw error
            }
        }

        /// Stops listening, lets requests under way finish, closes all connections, and returns when that is done.
        ///
        /// - Parameter gracePeriod: How long requests under way may still take; then their connections are dropped.
        public func stop(gracePeriod: Duration = .seconds(1)) async {
            await server.stop(gracePeriod: gracePeriod)
        }
    }

#endif
