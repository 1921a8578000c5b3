#if Simulator

    import Hummingbird
    import HTTPTypes
    import Logging
    import NIOCore
    import ServiceLifecycle

    /// A Hummingbird application that runs in a task of its own.
    final class RunningServer: Sendable {
        /// The port that was bound.
        let port: Int

        private let group: ServiceGroup
        private let running: Task<Void, Never>

        /// Starts `responder`'s application and waits until it listens.
        init(configuration: HyperstackSimulator.Configuration, responder: SimulatorResponder) async throws {
            guard (0...65_535).contains(configuration.port) else {
                throw HyperstackSimulator.StartError(message: "\(configuration.port) is not a port (0 to 65535).")
            }
            // The framework's own log lines would only clutter the output of tests; failures reach the caller anyway.
            let silent = Logger(label: "hyperstack-simulator") { _ in SwiftLogNoOpLogHandler() }
            let (ports, found) = AsyncThrowingStream<Int, any Error>.makeStream()
            let application = Application(
                responder: responder,
                configuration: ApplicationConfiguration(
                    address: .hostname(configuration.host, port: configuration.port),
                    serverName: "hyperstack-simulator"),
                onServerRunning: { channel in found.yield(channel.localAddress?.port ?? configuration.port) },
                logger: silent)
            let group = ServiceGroup(configuration: .init(services: [application], logger: silent))
            let running = Task {
                do {
                    try await group.run()
                    found.finish()
                } catch {
                    found.finish(throwing: error)
                }
            }
            do {
                var iterator = ports.makeAsyncIterator()
                guard let port = try await iterator.next() else { throw CancellationError() }
                self.port = port
                self.group = group
                self.running = running
            } catch let error as CancellationError {
                running.cancel()
                throw error
            } catch {
                running.cancel()
                throw HyperstackSimulator.StartError(
                    message: "Cannot listen on \(configuration.host):\(configuration.port): \(error).")
            }
        }

        deinit { running.cancel() }

        /// Refuses new connections, lets requests finish for `gracePeriod`, then drops what is left.
        func stop(gracePeriod: Duration) async {
            await group.triggerGracefulShutdown()
            let running = running
            let deadline = Task {
                try await Task.sleep(for: gracePeriod)
                running.cancel()
            }
            await running.value
            deadline.cancel()
        }
    }

#endif
