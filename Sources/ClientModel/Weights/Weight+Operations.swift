extension Operation {
    /// What the operation becomes, all its calls together.
    public var weight: Weight {
        var weight = Weight()
        for call in calls { weight.add(call) }
        return weight
    }
}

extension Weight {
    /// A call stands in a protocol and in the client.
    mutating func add(_ call: Operation) {
        add(600)
        add(call.name, times: 6)
        add(call.pointer)
        add(call.summary)
        add(call.documentation)
        // The path stands in the call twice, and in the documentation.
        for segment in call.path { if case .literal(let text) = segment { add(text, times: 3) } }
        for tag in call.tags { add(tag.utf8.count + 4) }
        add(call.idempotencyField)
        for parameter in call.parameters { add(parameter) }
        if let body = call.body { add(body) }
        add(call.result)
        for failure in call.failures {
            add(60)
            add(failure.type, times: 2)
            add(failure.documentation)
        }
        for alternative in call.security?.alternatives ?? [] {
            add(4)
            for scheme in alternative { add(scheme.utf8.count + 4) }
        }
        if let server = call.server {
            add(server.url)
            for variable in server.variables { add((variable.key + (variable.defaultValue ?? "")).utf8.count + 8) }
        }
        add(call.accept)
        add(call.answerMediaType)
        add(call.unavailable)
        // A walk through pages has the parameters once more.
        for parameter in call.pagination?.parameters ?? [] { add(parameter) }
    }

    mutating func add(_ parameter: Parameter) {
        add(200)
        add(parameter.name, times: 6)
        add(parameter.key)
        add(parameter.type, times: 4)
        add(parameter.documentation)
        add(parameter.constraints)
        add(parameter.content?.mediaType)
        for style in parameter.content?.styles ?? [] { add(style.key.utf8.count + 30) }
    }

    mutating func add(_ body: RequestBody) {
        add(100)
        add(body.contentType)
        add(body.choice?.ranges ?? [])
        add(body.type, times: 4)
        add(body.documentation)
        for style in body.styles { add(style.key.utf8.count + 30) }
        for property in body.flattened ?? [] { add(property) }
    }

    mutating func add(_ flattened: FlattenedProperty) {
        add(flattened.parameterName, times: 4)
        add(flattened.property)
    }

    mutating func add(_ result: OperationResult) {
        for content in result.contents { add(content.type, times: 4) }
        guard case .several(let name, let cases) = result else { return }
        for component in name.components { add(component, times: 4) }
        for element in cases {
            add(120)
            add(element.documentation)
        }
    }
}

extension Server {
    /// What the server's function becomes.
    public var weight: Weight {
        var weight = Weight()
        weight.add(300)
        weight.add(url, times: 2)
        weight.add(documentation)
        for variable in variables {
            weight.add(100)
            weight.add(variable.key, times: 4)
            weight.add(variable.defaultValue)
            weight.add(variable.documentation)
            for value in variable.values?.cases ?? [] { weight.add((value.name + value.value).utf8.count + 16) }
        }
        return weight
    }
}
