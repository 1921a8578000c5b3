#if Simulator

    import HTTPTypes
    import Hummingbird
    import NIOCore

    /// What a request brings along beside itself: its connection, so that a fault can cut it.
    struct SimulatorContext: InitializableFromSource {
        let channel: any Channel

        init(source: ApplicationRequestContextSource) {
            channel = source.channel
        }
    }

    /// Answers every request. Routing is its own: a wrong method is a 405 with `Allow`, not a 404.
    struct SimulatorResponder: HTTPResponder {
        typealias Context = SimulatorContext

        let token: String
        let maximumBodyBytes: Int
        let service: CredentialService
        let faults: FaultQueue
        let log: RequestLog

        /// Thrown when there is nothing to answer any more because the connection is closed.
        struct ConnectionClosed: Error {}

        func respond(to request: Request, context: SimulatorContext) async throws -> Response {
            let requestID = RandomKey.requestID()
            let target = request.head.path ?? "/"
            let path = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            let incoming = Incoming(
                head: request.head, path: String(path.first ?? ""), query: path.count > 1 ? String(path[1]) : nil,
                body: try await body(of: request))
            let response: Response
            do {
                response = try await respond(to: incoming, requestID: requestID, channel: context.channel)
            } catch let error as CancellationError {
                // Stopped while the answer was delayed. Nothing half-done may look like an answer.
                try? await context.channel.close()
                throw error
            } catch let error as ConnectionClosed {
                try? await context.channel.close()
                throw error
            } catch {
                response = Response(try Answer.failure(.internalError), to: request.method)
            }
            return response.identified(by: requestID)
        }

        private func respond(to request: Incoming, requestID: String, channel: any Channel) async throws -> Response {
            if Route.isControl(path: request.path) {
                return Response(await answer { try await controlAnswer(to: request) }, to: request.head.method)
            }
            await log.append(
                HyperstackSimulator.RecordedRequest(
                    head: request.head, path: request.path, query: request.query, body: request.body ?? [],
                    requestID: requestID))
            let fault: HyperstackSimulator.Fault?
            do {
                fault = try await self.fault(for: request)
            } catch {
                return Response(try Answer.failure(.invalidControl(error.message)), to: request.head.method)
            }
            guard let fault else {
                return Response(await answer { try await apiAnswer(to: request) }, to: request.head.method)
            }
            return try await respond(to: request, with: fault, channel: channel)
        }

        /// A fault in the request's own header goes before those that wait.
        private func fault(
            for request: Incoming
        ) async throws(HyperstackSimulator.Fault.ParsingError) -> HyperstackSimulator.Fault? {
            if let text = request.head.headerFields[.simulatorFault] {
                return try HyperstackSimulator.Fault(text)
            }
            return await faults.take(method: request.head.method.rawValue, path: request.path)
        }

        /// The answer to an API request as if nothing went wrong on the way.
        func apiAnswer(to request: Incoming) async throws -> Answer {
            let route = try route(of: request)
            guard isAuthorized(request.head) else { return try .unauthorized() }
            let body = try request.checkedBody
            switch route {
            case .authenticate:
                return try .success(
                    [
                        "message": "Authentication successful", "account_name": "Simulated Organization",
                        "account_id": "simulated",
                    ])
            case .issue, .generate:
                let issue = try IssueRequest(RequestObject(parsing: body))
                return try .success(await service.with { try $0.issue(issue, asDraft: route == .generate) })
            case .list:
                let list = try ListRequest(RequestObject(parsing: body))
                return try .success(await service.with { $0.list(list) })
            case .view(let documentID):
                return try .success(await service.with { try $0.view(documentID) })
            case .createGroup:
                let group = try GroupRequest(RequestObject(parsing: body))
                return try .success(["group_key": await service.with { $0.createGroup(group).key }])
            case .addFault, .removeFaults, .reset, .removeCredential, .overrideCredential:
                throw ServiceError.routeNotFound
            }
        }

        /// Turns every failure into the answer that tells of it.
        func answer(_ body: () async throws -> Answer) async -> Answer {
            do {
                do {
                    return try await body()
                } catch let error as WrongMethod {
                    var answer = try Answer.failure(.methodNotAllowed)
                    answer.headers[.allow] = error.allowed.map(\.rawValue).joined(separator: ", ")
                    return answer
                } catch let error as ServiceError {
                    return try .failure(error)
                }
            } catch {
                return Answer(status: .internalServerError)
            }
        }

        func route(of request: Incoming) throws -> Route {
            switch Route.find(request.head.method, request.path) {
            case .found(let route): return route
            case .wrongMethod(let allowed): throw WrongMethod(allowed: allowed)
            case .unknownPath: throw ServiceError.routeNotFound
            }
        }

        private struct WrongMethod: Error {
            let allowed: [HTTPRequest.Method]
        }

        /// RFC 9110 section 11.1: the scheme's case does not matter, the token's does.
        private func isAuthorized(_ head: HTTPRequest) -> Bool {
            guard let value = head.headerFields[.authorization] else { return false }
            let parts = value.split(separator: " ", maxSplits: 1)
            return parts.count == 2 && parts[0].lowercased() == "bearer" && parts[1] == token
        }

        /// The whole body; nil: it is larger than allowed.
        private func body(of request: Request) async throws -> [UInt8]? {
            do {
                return Array(buffer: try await request.body.collect(upTo: maximumBodyBytes))
            } catch is NIOTooManyBytesError {
                return nil
            }
        }
    }

    /// A request that has arrived completely.
    struct Incoming: Sendable {
        let head: HTTPRequest
        let path: String
        let query: String?
        /// nil: too large.
        let body: [UInt8]?

        var checkedBody: [UInt8] {
            get throws(ServiceError) {
                guard let body else { throw .bodyTooLarge }
                return body
            }
        }
    }

#endif
