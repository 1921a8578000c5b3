internal import ClientModel
internal import Naming

/// Turns the properties of a small body into parameters.
struct Flattening {
    let limit: Int
    let symbols: SymbolTable

    /// The bodies of one operation with their properties as parameters, as far as a call says which body it means.
    func flattened(
        _ bodies: [ClientModel.RequestBody], beside parameters: [ClientModel.Parameter]
    ) -> [ClientModel.RequestBody] {
        var known: Set<String> = []
        let labels = Set(bodies.compactMap(\.label))
        // What a call without any argument sends.
        let isFirstLeftOut = bodies.first.map { !$0.isRequired } ?? false
        return bodies.enumerated().map { index, body in
            guard let flattened = flattened(body, beside: parameters) else { return body }
            let isTold = flattened.contains {
                $0.property.presence == .required && $0.property.defaultValue == nil
                    && !known.contains($0.parameterName)
            }
            let isAlone = known.isEmpty && (index == 0 || !isFirstLeftOut)
            guard isAlone || isTold, labels.isDisjoint(with: flattened.map(\.parameterName)) else { return body }
            known.formUnion(flattened.map(\.parameterName))
            var body = body
            body.flattened = flattened
            return body
        }
    }

    func flattened(_ body: ClientModel.RequestBody, beside parameters: [ClientModel.Parameter]) -> [FlattenedProperty]?
    {
        guard let structure = symbols.structure(of: body.type), structure.additionalProperties == nil,
            !structure.properties.isEmpty, structure.properties.count <= limit,
            // With members that must be there, giving them gives the body.
            body.isRequired || !body.isNullable
                || structure.properties.allSatisfy({ $0.presence != .required })
        else { return nil }
        let taken = Set(parameters.map(\.name))
        var names: Set<String> = taken
        var flattened: [FlattenedProperty] = []
        for property in structure.properties where !property.isReadOnly {
            var name = property.name
            if taken.contains(name) { name = "body" + capitalised(property.name) }
            // A name that still clashes would have to be invented: the body stays a value then.
            guard names.insert(name).inserted else { return nil }
            var property = property
            // What is not given must not make a body where there need not be one.
            if !body.isRequired { property.defaultValue = nil }
            flattened.append(FlattenedProperty(parameterName: name, property: property))
        }
        return flattened
    }

    /// `id` becomes `ID`, so that the parameter is `bodyID`.
    private func capitalised(_ name: String) -> String {
        SwiftNames.type(name)
    }
}
