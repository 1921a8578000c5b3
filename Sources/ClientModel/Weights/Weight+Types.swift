extension TypeDeclaration {
    /// What the declaration becomes, without the types in it.
    public var weight: Weight {
        var weight = Weight()
        weight.add(300)
        weight.add(pointer)
        weight.add(documentation)
        weight.add(constraints)
        for component in name.components { weight.add(component, times: 4) }
        switch kind {
        case .structure(let structure): weight.add(structure)
        case .form(let form):
            weight.add(form.structure)
            for part in form.parts { weight.add(part) }
        case .tuple(let tuple): for element in tuple.elements { weight.add(element) }
        case .enumeration(let enumeration):
            for member in enumeration.members {
                weight.add(member.name, times: 2)
                weight.add(member.value)
                weight.add(member.documentation)
            }
        case .union(let union): weight.add(union)
        case .alias(let type): weight.add(type)
        }
        return weight
    }
}

extension Weight {
    mutating func add(_ structure: Structure) {
        for property in structure.properties { add(property) }
        add(structure.additionalProperties?.valueType, times: 4)
    }

    mutating func add(_ property: Property) {
        add(150)
        add(property.name, times: 4)
        // In the reader, the writer and samples.
        add(property.key, times: 3)
        add(property.type, times: 3)
        add(property.defaultValue)
        add(property.documentation)
        add(property.constraints)
    }

    mutating func add(_ part: Form.Part) {
        add(60)
        add(part.key)
        for header in part.headers { add(header.name, times: 2) }
        switch part.content {
        case .json(let type), .parts(let type): add(type)
        case .text(let type): add(type)
        case .file(let types): add(types)
        case .style: break
        }
    }

    mutating func add(_ union: Union) {
        for element in union.cases {
            add(150)
            add(element.name, times: 4)
            add(element.type, times: 3)
            add(element.documentation)
        }
        switch union.selection {
        case .discriminator(let key, let values, _):
            add(key, times: 3)
            for value in values { add(value.value.utf8.count + 30) }
        case .choice(let choice): add(choice)
        }
    }

    private mutating func add(_ choice: Union.Choice) {
        for decision in choice.decisions {
            add(60)
            add(decision.test)
            if case .narrowed(let narrowed) = decision.outcome { add(narrowed) }
        }
        for candidate in choice.bestMatch?.candidates ?? [] {
            add(60)
            add(candidate.members)
            add(choice.bestMatch?.tagKey)
        }
        add(60 * choice.fallbacks.count)
    }

    private mutating func add(_ test: Union.Decision.Test) {
        switch test {
        case .members(let names), .stringValue(let names): add(names)
        case .memberValue(let key, let values):
            add(key)
            for value in values { add(value) }
        case .type: break
        }
    }
}
