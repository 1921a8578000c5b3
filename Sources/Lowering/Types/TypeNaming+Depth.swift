internal import ClientModel
internal import Naming
internal import OpenAPI

// Every name that Swift's compiler makes of a type is made of all types around it, and what it takes for that doubles with
// each level: forty levels do not end. A type that would stand deeper than the limit is declared in the outermost type
// around it, and called after the type that it belongs in as well. What is within it begins from there:
//
//     public struct Parcel: APIModel {
//         public struct Route: APIModel { … public struct Leg: APIModel { let stop: LegStop } … }
//         public struct LegStop: APIModel { … }
//     }

extension NominalType {
    /// How many levels there are at most, that of the top included.
    static let maximumLevel = 12

    /// The type that those within it are declared in.
    var holder: NominalType {
        guard level >= Self.maximumLevel else { return self }
        var outermost = self
        while let owner = outermost.owner { outermost = owner }
        return outermost
    }
}

extension TypeNaming {
    /// Names what stood too deep, and all that is within it.
    ///
    /// What belongs deeper goes later, so that it renames nothing above it.
    func assignDeepNames(in outermost: NominalType, beside names: [String]) {
        var taken = names
        var rest = outermost.children.filter { $0.deepOwner != nil }
        while !rest.isEmpty {
            let isReady = rest.map { $0.deepOwner?.name.components.isEmpty == false }
            let ready = zip(rest, isReady).filter(\.1).map(\.0)
            guard !ready.isEmpty else { return }
            rest = zip(rest, isReady).filter { !$0.1 }.map(\.0)
            for (type, name) in zip(ready, deepNames(of: ready, in: outermost, beside: taken)) {
                taken.append(name)
                type.name = TypeName(outermost.name.components + [name])
                assignNestedNames(in: type)
            }
        }
    }

    private func deepNames(of types: [NominalType], in outermost: NominalType, beside taken: [String]) -> [String] {
        let scope = NameScope(
            reserved: ReservedNames.types.union(outermost.name.components).union([moduleName]),
            reservedSuffix: "Value", capitalised: true)
        let ownNames = ownNames(of: types)
        let candidates = types.map { type in
            let own = ownNames[ObjectIdentifier(type)] ?? SwiftNames.type(type.rawName)
            var names = owners(of: type).map { SwiftNames.type(own, after: $0) }
            if let chosen = type.fixedName { names.insert(chosen, at: 0) }
            return NameScope.Candidate(
                raw: type.rawName, name: names.first ?? own, suffix: nil, alternatives: Array(names.dropFirst()),
                identity: type.schema.origin.citation)
        }
        // Those that are there keep their names.
        let others = taken.map { NameScope.Candidate(raw: $0, name: $0, isFixed: true) }
        return Array(scope.assign(candidates + others).prefix(types.count))
    }

    /// What they would be called within the types that they belong in.
    private func ownNames(of types: [NominalType]) -> [ObjectIdentifier: String] {
        var names: [ObjectIdentifier: String] = [:]
        let scope = NameScope(reserved: [], reservedSuffix: "Value", capitalised: true)
        for siblings in Dictionary(grouping: types, by: { $0.deepOwner.map(ObjectIdentifier.init) }).values {
            for (type, name) in zip(siblings, scope.assign(siblings.map(nestedCandidate))) {
                names[ObjectIdentifier(type)] = name
            }
        }
        return names
    }

    /// The name of the type that it belongs in, and of that with those around it: the more, the surer it is the only one.
    private func owners(of type: NominalType) -> [String] {
        var owners: [String] = []
        var owner = type.deepOwner
        while let next = owner, owners.count < 4 {
            owners.append((next.name.components.last ?? "") + (owners.last ?? ""))
            owner = next.deepOwner ?? next.owner
        }
        return owners
    }
}
