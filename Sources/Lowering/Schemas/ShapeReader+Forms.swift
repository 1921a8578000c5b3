internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

extension ShapeReader {
    /// A schema that is made of others takes as much memory as so many members.
    private static let madeWeight = 8

    /// The form that the facts describe.
    func form(of facts: SchemaFacts, _ schema: Schema) -> Shape.Form {
        if let union = facts.unions.first {
            return form(of: union, facts, schema)
        }
        if let kinds = kinds(facts, schema) { return .union(kinds) }
        if let values = facts.constant.map({ [$0] }) ?? facts.enumeration,
            let form = enumerationForm(values, facts, schema)
        {
            return form
        }
        let types = facts.types ?? inferredTypes(facts)
        switch types.count {
        case 0: return .scalar(.any)
        case 1: return types.first.map { form(of: $0, facts, schema) } ?? .scalar(.any)
        default: break
        }
        if types == [.integer, .number] { return form(of: .number, facts, schema) }
        let ordered = Schema.SimpleType.allCases.filter(types.contains)
        let branches = ordered.map { type in
            made(branchKeywords(for: type, facts, schema), at: schema.origin.appending("type", type.rawValue))
        }
        return .union(UnionShape(branches: branches, discriminator: nil, isAnyOf: false))
    }

    private func inferredTypes(_ facts: SchemaFacts) -> Set<Schema.SimpleType> {
        if !facts.properties.isEmpty || facts.additional != nil || !facts.patternProperties.isEmpty
            || !facts.required.isEmpty || facts.envelopeKey != nil
            || facts.conditionals.contains(where: { !$0.keywords.properties.isEmpty })
        {
            return [.object]
        }
        if facts.items != nil || !facts.prefixItems.isEmpty { return [.array] }
        switch facts.format {
        case "date-time", "date", "uuid", "uri", "url", "byte", "binary", "email", "hostname", "ipv4", "ipv6",
            "password", "time", "duration":
            return [.string]
        case "int32", "int64", "uint32", "uint64": return [.integer]
        case "float", "double": return [.number]
        default: return facts.contentEncoding == nil ? [] : [.string]
        }
    }

    private func form(of type: Schema.SimpleType, _ facts: SchemaFacts, _ schema: Schema) -> Shape.Form {
        switch type {
        case .null: .scalar(.any)
        case .boolean: .scalar(.boolean)
        case .integer: .scalar(integerType(facts.format))
        case .number: .scalar(numberType(facts.format))
        case .string: .scalar(stringType(facts))
        case .array: arrayForm(facts)
        case .object: objectForm(facts, schema)
        }
    }

    private func integerType(_ format: String?) -> TypeReference {
        switch format {
        case "int32": .int32
        case "int64": .int64
        case "uint64": .uint64
        default: .integer
        }
    }

    private func numberType(_ format: String?) -> TypeReference {
        switch format {
        case "float": .float
        case "int32": .int32
        case "int64": .int64
        case "integer": .integer
        default: .double
        }
    }

    private func stringType(_ facts: SchemaFacts) -> TypeReference {
        if let type = TypeReference(formatOfString: facts.format) { return type }
        return facts.contentEncoding?.lowercased() == "base64" ? .base64 : .string
    }

    private func arrayForm(_ facts: SchemaFacts) -> Shape.Form {
        let rest: StructureShape.AdditionalMembers =
            switch facts.items {
            case .boolean(false)?: .none
            case .schema(let item)?: .schema(item)
            case .boolean(true)?, nil: .any
            }
        guard facts.prefixItems.isEmpty else {
            return .tuple(
                TupleShape(
                    elements: facts.prefixItems, requiredCount: min(facts.minItems, facts.prefixItems.count), rest: rest
                ))
        }
        if case .schema(let item) = rest { return .array(item) }
        return .array(nil)
    }

    private func objectForm(_ facts: SchemaFacts, _ schema: Schema) -> Shape.Form {
        let additional = additionalMembers(facts, schema)
        let members = members(facts, schema) + conditionalMembers(facts)
        guard members.isEmpty else { return .structure(StructureShape(members: members, additional: additional)) }
        if facts.envelopeKey != nil {
            return .structure(StructureShape(members: [], additional: additional))
        }
        switch additional {
        case .schema(let value): return .dictionary(value)
        case .any: return .dictionary(nil)
        case .none:
            if case .boolean(false)? = facts.additional {
                return .structure(StructureShape(members: [], additional: .none))
            }
            return .dictionary(nil)
        }
    }

    /// Members whose names match a pattern, and what the others may be.
    private func additionalMembers(_ facts: SchemaFacts, _ schema: Schema) -> StructureShape.AdditionalMembers {
        let patterns = facts.patternProperties.map(\.schema)
        switch facts.additional {
        case .boolean(true)?: return patterns.isEmpty ? .any : union(ofMembers: patterns, schema)
        case .schema(let rest)?:
            if rest.keywords.saysNoShape { return patterns.isEmpty ? .any : union(ofMembers: patterns, schema) }
            return patterns.isEmpty ? .schema(rest) : anyOf(patterns + [rest], schema)
        case .boolean(false)?: return patterns.isEmpty ? .none : anyOf(patterns, schema)
        case nil: return patterns.isEmpty ? .none : union(ofMembers: patterns, schema)
        }
    }

    private func anyOf(_ schemas: [Schema], _ schema: Schema) -> StructureShape.AdditionalMembers {
        if schemas.count == 1 { return .schema(schemas[0]) }
        var keywords = Schema.Keywords()
        keywords.anyOf = schemas
        return .schema(made(keywords, at: schema.origin.appending("patternProperties")))
    }

    /// What the patterns describe, or anything else: other names may have any value.
    private func union(ofMembers patterns: [Schema], _ schema: Schema) -> StructureShape.AdditionalMembers {
        let shapes = canRead(patterns) ? patterns.map { resolvedShape(of: $0).shape } : []
        if shapes.contains(where: { if case .scalar(.any) = $0.form { true } else { false } }) { return .any }
        let union = UnionShape(branches: patterns, discriminator: nil, isAnyOf: false)
        return .schema(made(.union(union), at: schema.origin.appending("patternProperties")))
    }

    /// Members that only `then`, `else` or `dependentSchemas` speak of.
    private func conditionalMembers(_ facts: SchemaFacts) -> [StructureShape.Member] {
        var seen = Set(facts.properties.map(\.key))
        return facts.conditionals.flatMap { ownFacts(of: $0).properties }.compactMap { key, schemas in
            guard seen.insert(key).inserted, let schema = schemas.last else { return nil }
            return StructureShape.Member(key: key, schema: schema, isRequired: false)
        }
    }

    private func members(_ facts: SchemaFacts, _ schema: Schema) -> [StructureShape.Member] {
        facts.properties.map { key, schemas in
            var member = StructureShape.Member(
                key: key, schema: schemas[schemas.count - 1], isRequired: facts.required.contains(key),
                nullableMembers: facts.nullableMembers.isEmpty ? nil : facts.nullableMembers[key])
            // Several parts that describe one member hold together, but `true` and mere annotations add nothing.
            let telling = schemas.filter { words(of: $0).tellsShape }
            switch telling.count {
            case 0: break
            case 1: member.schema = telling[0]
            default: member.schema = combinedMember(telling, at: schema.origin)
            }
            return member
        }
    }

    /// The kinds of a schema that others extend and that has the discriminator; nil for any other schema.
    ///
    /// What is none of the kinds is read as the schema by itself.
    private func kinds(_ facts: SchemaFacts, _ schema: Schema) -> UnionShape? {
        guard let discriminator = schema.ownDiscriminator, !facts.properties.isEmpty else { return nil }
        let kinds = hierarchy.descendants(of: schema)
        // Each is a branch of its own here.
        guard !kinds.isEmpty, budget?.take(members: kinds.count * Self.madeWeight, of: schema) != false else {
            return nil
        }
        var branches = kinds.map { kind in
            var keywords = Schema.Keywords()
            keywords.reference = Reference(to: kind)
            return made(keywords, at: kind.origin)
        }
        var own = keywords(of: facts, schema)
        own.title = "Base"
        own.description = "What every kind has, for a kind that has no case of its own."
        branches.append(made(own, at: schema.origin))
        return UnionShape(
            branches: branches, discriminator: discriminator, isAnyOf: false, defaultIndex: branches.count - 1)
    }

    // MARK: - Enumerations

    /// The enumeration of the values; nil when they are of several types, so that the type alone decides.
    private func enumerationForm(_ values: [Node], _ facts: SchemaFacts, _ schema: Schema) -> Shape.Form? {
        let values = values.filter { !$0.isNull }
        guard !values.isEmpty else { return .scalar(.any) }
        let names = facts.extensions.texts(VendorExtension.valueNames)
        let descriptions = facts.extensions.texts(VendorExtension.valueDescriptions)
        func shape(_ rawType: Enumeration.RawType) -> Shape.Form {
            var seen: Set<String> = []
            return .enumeration(
                EnumerationShape(
                    rawType: rawType, values: values.filter { seen.insert("\($0.value())").inserted },
                    names: names ?? [], descriptions: descriptions ?? []))
        }
        if values.allSatisfy({ $0.string != nil }) { return shape(.string) }
        if values.allSatisfy({ $0.integer != nil }), facts.types != [.number] { return shape(.integer) }
        if values.allSatisfy({ $0.number != nil }) { return shape(.number) }
        if values.allSatisfy({ $0.boolean != nil }) { return .scalar(.boolean) }
        if facts.types == [.string] {
            // Unquoted values in YAML: their text is meant.
            return nil
        }
        let areScalars = values.allSatisfy { $0.mapping == nil && $0.sequence == nil }
        if areScalars, facts.types.map({ $0.count > 1 }) ?? true { return shape(.any) }
        diagnostics.report(.mixedEnumeration(schema))
        return facts.types == nil ? .scalar(.any) : nil
    }

    // MARK: - Unions

    private func form(of union: UnionShape, _ facts: SchemaFacts, _ schema: Schema) -> Shape.Form {
        var rest = facts
        rest.unions.removeFirst()
        if rest.saysOnlyObject(besideEnvelope: false) && rest.additional == nil || rest.saysNoShape {
            return simplified(union, schema) ?? .union(union)
        }
        let combinations = rest.unions.reduce(union.branches.count) { min($0 * $1.branches.count, 1_000) }
        guard rest.unions.isEmpty || combinations <= 100 else {
            diagnostics.report(.manyCombinations(schema))
            return .scalar(.any)
        }
        // Keywords beside the branches hold for each of them.
        let repeated = union.branches.count * (rest.properties.count + Self.madeWeight)
        guard budget?.take(members: repeated, of: schema) != false else { return .scalar(.any) }
        let shared = made(keywords(of: rest, schema), at: schema.origin)
        let branches = union.branches.enumerated().map { index, branch in
            combined([shared, branch], at: schema.origin.appending(union.isAnyOf ? "anyOf" : "oneOf", String(index))) {
                $0.title = branch.keywords.title ?? branch.keywords.reference?.lastToken
                $0.description = branch.keywords.description
            }
        }
        let whole = UnionShape(branches: branches, discriminator: union.discriminator, isAnyOf: union.isAnyOf)
        return simplified(whole, schema) ?? .union(whole)
    }

    /// A plainer form for branches that do not differ in Swift: constants, or a string and its known values.
    private func simplified(_ union: UnionShape, _ schema: Schema) -> Shape.Form? {
        // Unions that contain each other are no plainer, whichever is read first.
        guard canRead(union.branches) else { return nil }
        let shapes = union.branches.map { resolvedShape(of: $0).shape }
        var rawTypes: Set<Enumeration.RawType> = []
        var hasBareString = false
        for shape in shapes {
            switch shape.form {
            case .enumeration(let enumeration): rawTypes.insert(enumeration.rawType)
            case .scalar(.string): hasBareString = true
            default: return commonScalar(shapes)
            }
        }
        guard let rawType = rawTypes.first, rawTypes.count == 1, !hasBareString || rawType == .string else {
            return commonScalar(shapes)
        }
        // Named enumerations keep their names unless a bare string joins them: open enumerations hold any string.
        let isNamed = union.branches.contains { $0.keywords.reference != nil }
        return isNamed && !hasBareString ? nil : merged(union, shapes, rawType)
    }

    /// One enumeration of all the branches' values. A number's title is its name; a string names itself.
    private func merged(_ union: UnionShape, _ shapes: [Shape], _ rawType: Enumeration.RawType) -> Shape.Form {
        var merged = EnumerationShape(rawType: rawType, values: [], names: [], descriptions: [])
        var seen: Set<String> = []
        for (branch, shape) in zip(union.branches, shapes) {
            guard case .enumeration(let enumeration) = shape.form else { continue }
            let isSingle = enumeration.values.count == 1 && branch.keywords.reference == nil
            let title = branch.keywords.title ?? ""
            for (index, value) in enumeration.values.enumerated()
            where seen.insert("\(value.value())").inserted {
                let own = isSingle ? branch.keywords.description ?? (rawType == .string ? title : "") : ""
                merged.values.append(value)
                merged.names.append(
                    enumeration.names.element(at: index) ?? (isSingle && rawType != .string ? title : ""))
                merged.descriptions.append(enumeration.descriptions.element(at: index) ?? own)
            }
        }
        return .enumeration(merged)
    }

    private func commonScalar(_ shapes: [Shape]) -> Shape.Form? {
        var types: Set<TypeReference> = []
        for shape in shapes {
            guard case .scalar(let type) = shape.form else { return nil }
            types.insert(type)
        }
        if types.count == 1 { return types.first.map { .scalar($0) } }
        if types.contains(.any) { return .scalar(.any) }
        if types.isSubset(of: [.integer, .int32, .int64]) { return .scalar(.integer) }
        if types.isSubset(of: [.integer, .int32, .int64, .uint64, .float, .double]) { return .scalar(.double) }
        return nil
    }

    private func keywords(of facts: SchemaFacts, _ schema: Schema) -> Schema.Keywords {
        var keywords = Schema.Keywords()
        keywords.types = facts.types.map { types in Schema.SimpleType.allCases.filter(types.contains) } ?? []
        keywords.format = facts.format
        keywords.enumeration = facts.enumeration
        keywords.constant = facts.constant
        keywords.properties = members(facts, schema).map { Schema.Property(key: $0.key, schema: $0.schema) }
        keywords.required = facts.required.sorted()
        keywords.additionalProperties = facts.additional
        keywords.patternProperties = facts.patternProperties
        keywords.items = facts.items
        keywords.prefixItems = facts.prefixItems
        keywords.minItems = facts.minItems
        keywords.conditionals = facts.conditionals
        keywords.extensions = facts.extensions.filter { $0.key == VendorExtension.nullableMembers }
        if let union = facts.unions.first {
            if union.isAnyOf { keywords.anyOf = union.branches } else { keywords.oneOf = union.branches }
            keywords.discriminator = union.discriminator
        }
        if facts.unions.count > 1 {
            var others = facts
            others.unions.removeFirst()
            keywords.allOf = others.unions.map { union in
                var part = Schema.Keywords()
                if union.isAnyOf { part.anyOf = union.branches } else { part.oneOf = union.branches }
                part.discriminator = union.discriminator
                return made(part, at: schema.origin)
            }
        }
        return keywords
    }

    private func branchKeywords(
        for type: Schema.SimpleType, _ facts: SchemaFacts, _ schema: Schema
    ) -> Schema.Keywords {
        var keywords = Schema.Keywords()
        keywords.types = [type]
        switch type {
        case .object:
            keywords.properties = members(facts, schema).map { Schema.Property(key: $0.key, schema: $0.schema) }
            keywords.required = facts.required.sorted()
            keywords.additionalProperties = facts.additional
            keywords.patternProperties = facts.patternProperties
            keywords.conditionals = facts.conditionals
        case .array:
            keywords.items = facts.items
            keywords.prefixItems = facts.prefixItems
            keywords.minItems = facts.minItems
        case .string:
            keywords.format = facts.format
            keywords.contentEncoding = facts.contentEncoding
        case .integer, .number: keywords.format = facts.format
        case .null, .boolean: break
        }
        return keywords
    }
}

extension Origin {
    func appending(_ tokens: String...) -> Origin {
        Origin(place: tokens.reduce(place) { $0.appending($1) }, location: location)
    }
}

extension Array {
    /// The element at the index, if there is one.
    fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension TypeReference {
    /// The type of strings in a format; nil where they are texts.
    init?(formatOfString format: String?) {
        switch format {
        case "date-time": self = .dateTime
        case "date": self = .date
        case "uuid": self = .uuid
        case "uri", "url": self = .url
        case "byte", "base64": self = .base64
        default: return nil
        }
    }
}
