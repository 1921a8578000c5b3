internal import ClientModel
internal import OpenAPI

/// Tells what each operation became, and the parts of its call.
struct OperationMapping {
    let paths: [PathPlan]
    var module: ClientModule
    let addresses: OperationAddresses
    let responses: ResponseLowering
    let linked: LinkedReferences
    let places: SourcePlaces
    /// By their keys in small letters, the constants of header fields.
    private let fields: [String: ResponseHeader]
    /// What telling the client's own requirement weighs, which is told at each operation that has no other.
    private let securityWeight: Weight

    init(
        paths: [PathPlan], module: ClientModule, addresses: OperationAddresses, responses: ResponseLowering,
        linked: LinkedReferences, places: SourcePlaces
    ) {
        self.paths = paths
        self.module = module
        self.addresses = addresses
        self.responses = responses
        self.linked = linked
        self.places = places
        fields = Dictionary(module.headers.map { ($0.key.lowercased(), $0) }) { first, _ in first }
        var weight = Weight()
        for alternative in module.security.alternatives {
            weight.add(alternative.reduce(40) { $0 + $1.utf8.count + 16 })
        }
        securityWeight = weight
    }

    func operations() -> [MappedOperation] {
        paths.flatMap { path in
            path.operations.map(mapped)
                + path.leftOut.map { operation, reason in
                    MappedOperation(
                        place: places.place(operation.origin), operationID: operation.operationID,
                        method: operation.method, path: path.item.path, fate: .leftOut(reason))
                }
        }
    }

    private func mapped(_ plan: OperationPlan) -> MappedOperation {
        let address = addresses[plan]
        let operation = address.flatMap(module.operation)
        let reason = operation?.unavailable.map(OmissionReason.unavailable)
        if let operation, operation.security == nil { places.count(securityWeight, toldOf: plan.operation.origin) }
        return MappedOperation(
            place: places.place(plan.operation.origin), operationID: plan.operation.operationID,
            method: plan.operation.method, path: plan.item.path,
            fate: reason.map { .leftOut($0) } ?? address.map { .became($0) } ?? .leftOut(.unresolved),
            parameters: parameters(plan, operation), body: body(plan, operation), responses: responses(plan))
    }

    private func parameters(_ plan: OperationPlan, _ operation: ClientModel.Operation?) -> [MappedParameter] {
        func mapped(_ parameter: OpenAPI.Parameter, _ use: Origin, _ fate: Fate<ClientModel.Parameter>)
            -> MappedParameter
        {
            MappedParameter(
                place: places.place(use), declaration: places.declaration(parameter.origin, usedAt: use),
                name: parameter.name, location: parameter.location, isRequired: parameter.isRequired, fate: fate)
        }
        let lowered = Dictionary((operation?.parameters ?? []).map { (Key($0), $0) }) { first, _ in first }
        let declared = Set(plan.parameters.map { Key($0.parameter) })
        let generated = plan.parameters.map { entry in
            let symbol = lowered[Key(entry.parameter)]
            return mapped(entry.parameter, entry.use, symbol.map { .became($0) } ?? .leftOut(.unresolved))
        }
        // What only the path's template names has no place of its own.
        let undeclared = (operation?.parameters ?? []).filter { !declared.contains(Key($0)) }.map { parameter in
            MappedParameter(
                place: places.place(plan.operation.origin), declaration: nil, name: parameter.key,
                location: parameter.location.rawValue, isRequired: parameter.isRequired, fate: .became(parameter))
        }
        let leftOut = plan.leftOutParameters.map { mapped($0.parameter, $0.use, .leftOut($0.reason)) }
        return (generated + undeclared + leftOut).ordered(on: { $0.place })
    }

    /// What a parameter of the document and of a call have in common.
    private struct Key: Hashable {
        let name: String
        let location: String

        init(_ parameter: OpenAPI.Parameter) { (name, location) = (parameter.name, parameter.location) }

        init(_ parameter: ClientModel.Parameter) { (name, location) = (parameter.key, parameter.location.rawValue) }
    }

    private func body(_ plan: OperationPlan, _ operation: ClientModel.Operation?) -> MappedBody? {
        guard let use = plan.operation.requestBody?.origin else { return nil }
        return MappedBody(
            place: places.place(use),
            declaration: plan.body.flatMap { places.declaration($0.body.origin, usedAt: use) },
            mediaType: plan.body?.media.name, mediaTypes: plan.bodies.flatMap(\.names),
            isRequired: plan.body?.body.isRequired ?? false,
            fate: operation?.body.map { .became($0) } ?? .leftOut(plan.leftOutBody?.reason ?? .noContent))
    }

    private func responses(_ plan: OperationPlan) -> [MappedResponse] {
        let roles = ResponseRoles(plan)
        func mapped(
            _ response: OperationPlan.ResponsePlan, _ fate: Fate<MappedResponse.Role>, _ answer: Answer? = nil
        ) -> MappedResponse {
            MappedResponse(
                place: places.place(response.use),
                declaration: places.declaration(response.response.origin, usedAt: response.use),
                status: response.status, mediaType: (answer?.media ?? response.media)?.name, fate: fate,
                headers: headers(of: response))
        }
        let successes = roles.successes.flatMap { status, response -> [MappedResponse] in
            let answers: [Answer?] = response.answers.isEmpty ? [nil] : response.answers
            return answers.map { answer in
                mapped(response, .became(.success(responses.content(answer, status, plan))), answer)
            }
        }
        let all =
            successes
            + roles.failures.map { status, response in
                mapped(response, .became(.failure(responses.failure(status, response).type)))
            }
            + roles.others.map { mapped($0, .leftOut(.status($0.status))) }
            + roles.invalid.map { mapped($0.response, .leftOut(OmissionReason($0.finding))) }
        return all.ordered(on: { $0.place })
    }

    private func headers(of response: OperationPlan.ResponsePlan) -> [MappedHeader] {
        response.response.headers.map { key, header in
            let symbol = fields[key.lowercased()]
            return MappedHeader(
                place: places.place(header.origin),
                declaration: linked.header(header).flatMap { places.declaration($0.origin, usedAt: header.origin) },
                name: key, fate: symbol.map { .became($0) } ?? .leftOut(.responseHeader))
        }
    }
}
