internal import ClientModel
internal import OpenAPI

extension OperationPlan {
    /// What the texts of an operation and of all that it refers to weigh, before any of them has a name.
    var weight: Weight {
        var weight = Weight()
        weight.add(400)
        // What is inline anywhere in it is called after it.
        weight.add(id, times: places)
        for text in [item.path, operation.summary, operation.description, tag] { weight.add(text) }
        for server in operation.servers.isEmpty ? item.servers : operation.servers {
            weight.add(100)
            weight.add(server.url)
            for variable in server.variables { weight.add(variable.name.utf8.count + variable.defaultValue.utf8.count) }
        }
        for requirement in operation.security ?? [] {
            for scheme in requirement.schemes { weight.add(scheme.name.utf8.count + 20) }
        }
        for parameter in parameters.map(\.parameter) + leftOutParameters.map(\.parameter) {
            weight.add(100)
            weight.add(parameter.name)
            weight.add(parameter.description)
        }
        for body in bodies {
            weight.add(body.body.description)
            for name in body.names { weight.add(name.utf8.count + 200) }
        }
        for response in responses {
            weight.add(100)
            weight.add(response.response.description)
            for header in response.response.headers { weight.add(header.name.utf8.count + 20) }
            for answer in response.answers { weight.add(answer.media.name.utf8.count + 20) }
        }
        for _ in leftOutMedia { weight.add(20) }
        // Each further call has the texts again.
        weight.add(callWeight.bytes * (callCount - 1))
        return weight
    }

    /// What each of the calls has.
    private var callWeight: Weight {
        var weight = Weight()
        weight.add(1_000)
        weight.add(operation.summary)
        weight.add(operation.description)
        for parameter in parameters.map(\.parameter) {
            weight.add(100)
            weight.add(parameter.name)
            weight.add(parameter.description)
        }
        weight.add(60 * ResponseRoles(self).failures.count)
        return weight
    }

    /// How many schemas it has at most.
    private var places: Int {
        1 + parameters.count + bodies.count + responses.reduce(0) { $0 + $1.answers.count + $1.response.headers.count }
    }
}
