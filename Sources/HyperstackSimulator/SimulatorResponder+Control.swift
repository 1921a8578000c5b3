#if Simulator

    extension SimulatorResponder {
        /// The answer to a request under `/_simulator/`.
        func controlAnswer(to request: Incoming) async throws -> Answer {
            let route = try route(of: request)
            let body = try request.checkedBody
            switch route {
            case .addFault:
                try await addFault(RequestObject(parsing: body))
            case .removeFaults:
                await faults.removeAll()
            case .reset:
                await reset()
            case .removeCredential(let documentID):
                guard await service.with({ $0.remove(documentID) }) else { throw ServiceError.credentialNotFound }
            case .overrideCredential(let documentID):
                let object = try RequestObject(parsing: body)
                let status = try object.optionalString("status")
                let privacy = try object.optionalString("privacy")
                guard await service.with({ $0.override(documentID, status: status, privacy: privacy) }) else {
                    throw ServiceError.credentialNotFound
                }
            case .authenticate, .issue, .generate, .list, .view, .createGroup:
                throw ServiceError.routeNotFound
            }
            return try .success([String: String]())
        }

        /// Goes back to the state at the start: no faults, no log, what was seeded then.
        func reset() async {
            await faults.removeAll()
            await service.reset()
            await log.removeAll()
        }

        private func addFault(_ object: RequestObject) async throws(ServiceError) {
            let text = try object.string("fault", missing: .invalidControl("'fault' is required"))
            let times = object["times"].map(\.integer) ?? 1
            guard let times, times >= 1 else { throw .invalidControl("'times' must be a whole number from 1") }
            let fault: HyperstackSimulator.Fault
            do {
                fault = try HyperstackSimulator.Fault(text)
            } catch {
                throw .invalidControl(error.message)
            }
            let target = FaultQueue.Target(
                method: try object.optionalString("method"), path: try object.optionalString("path"))
            await faults.add(fault, times: times, target: target)
        }
    }

#endif
