extension CallTests {
    /// What the tests of a call become.
    public var weight: Weight {
        var weight = Weight()
        for test in tests {
            weight.add(800)
            for argument in test.arguments { weight.add(argument) }
            weight.add(test.body)
            weight.add(test.request.url)
            weight.add(test.request.query)
            weight.add(test.request.fields)
            weight.add(test.request.cookies)
            weight.add(test.request.accepted)
            weight.add(test.request.contentType)
            weight.add(test.answer.content)
            weight.add(test.answer.contentType)
        }
        return weight
    }
}

extension Weight {
    mutating func add(_ value: WireValue?) {
        add(20)
        for line in value?.lines ?? [] { add(line.utf8.count + 16) }
        if let literal = value?.literal { add(literal) }
    }

    mutating func add(_ content: WireContent?) {
        switch content {
        case .json(let value): add(value)
        case .form(let value, let pairs):
            add(value)
            add(pairs)
        case .multipart(let fields, let parts):
            for field in fields {
                add(60)
                add(field.property.name)
                add(field.value)
                add(field.files ?? [])
            }
            for part in parts { add(part.text.utf8.count + 20) }
        case .text(let text), .bytes(let text): add(text)
        case .items(let name, let values):
            add(name)
            for value in values { add(value) }
        case .events(let name, let data):
            add(name)
            add(data)
        case nil: break
        }
    }
}
