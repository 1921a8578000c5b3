internal import ClientModel
internal import Naming
internal import OpenAPI

/// What the document writes to tell the branches of a union apart: the keys of a discriminator's mapping, or the one text
/// that a member of a branch can be.
struct UnionTags {
    let graph: SchemaGraph

    /// The tag of each branch; nil for one that has none, or several.
    func tags(of union: UnionShape) -> [String?] {
        union.discriminator.map { values(of: union, $0) } ?? constants(of: union.branches)
    }

    /// The value of each branch that no other has, in the mapping or in the branch itself.
    private func values(of union: UnionShape, _ discriminator: Schema.Discriminator) -> [String?] {
        let mapped = DiscriminatorMapping(graph: graph).mapped(of: union, discriminator)
        let written = zip(union.branches, mapped).map { branch, mapped -> Variant.Constants in
            let own = mapped.isEmpty ? members(of: branch)[discriminator.propertyName] : nil
            return own ?? Variant.Constants(values: mapped, isRequired: true)
        }
        let counts: [Literal: Int] = written.reduce(into: [:]) { counts, constants in
            for value in Set(constants.values) { counts[value, default: 0] += 1 }
        }
        return written.enumerated().map { index, constants in
            index == union.defaultIndex ? nil : Self.tag(constants, counts)
        }
    }

    private func members(of branch: SchemaNode) -> [String: Variant.Constants] {
        graph.variants.variant(of: graph.resolvedShape(of: branch).shape, graph).constants
    }

    /// The one text among the values, if no other branch lists it.
    private static func tag(_ constants: Variant.Constants, _ counts: [Literal: Int]) -> String? {
        guard !constants.isNullable, constants.values.count == 1, let value = constants.values.first,
            case .string(let tag) = value, counts[value] == 1
        else { return nil }
        return tag
    }

    /// The constant of each branch that no other has.
    ///
    /// Which member that is depends on the branch by itself as far as it can: a branch that joins them takes away what it
    /// shares, and renames no other.
    private func constants(of branches: [SchemaNode]) -> [String?] {
        let members = branches.map(members)
        var branchCounts: [String: Int] = [:]
        var valueCounts: [String: [Literal: Int]] = [:]
        for (key, constants) in members.joined() {
            branchCounts[key, default: 0] += 1
            for value in Set(constants.values) { valueCounts[key, default: [:]][value, default: 0] += 1 }
        }
        return members.map { constants in
            var best: (rank: (Int, Int, String), tag: String)?
            for (key, constant) in constants {
                guard let tag = Self.tag(constant, valueCounts[key] ?? [:]) else { continue }
                let telling = Self.telling(key)
                // What a single branch fixes is a tag only if it says so.
                guard telling < 2 || branchCounts[key] != 1 else { continue }
                let rank = (telling, constant.isRequired ? 0 : 1, key)
                if best.map({ rank < $0.rank }) ?? true { best = (rank, tag) }
            }
            return best?.tag
        }
    }

    /// Whether a member's name says that it tells kinds apart: 0 for `type`, 1 for `cardType`, 2 for any other.
    private static func telling(_ key: String) -> Int {
        let words = Words.split(key)
        guard let last = words.last?.lowercased(), last == "type" || last == "kind" else { return 2 }
        return words.count == 1 ? 0 : 1
    }
}
