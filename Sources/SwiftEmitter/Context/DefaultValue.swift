import ClientModel

/// Constants of the document as default arguments.
///
/// ```swift
/// limit: Int? = 20, status: CredentialStatus? = .published, tags: [String]? = ["a"]
/// ```
extension EmissionContext {
    /// The default of a property's parameter in the memberwise initialiser; nil where the caller must say.
    func defaultValue(of property: Property, in scope: Scope) -> String? {
        if let literal = property.defaultValue, let value = defaultValue(literal, of: property, in: scope) {
            return value
        }
        switch property.presence {
        case .required: return nil
        case .requiredNullable, .optional: return "nil"
        case .optionalNullable: return ".absent"
        }
    }

    private func defaultValue(_ literal: Literal, of property: Property, in scope: Scope) -> String? {
        let isNullable = property.presence == .optionalNullable
        if case .null = literal {
            if property.presence == .required { return expression(literal, as: property.type, in: scope) }
            return isNullable ? ".null" : "nil"
        }
        guard let value = expression(literal, as: property.type.unwrapped, in: scope) else { return nil }
        return isNullable ? ".value(\(value))" : value
    }

    /// A raw value as an expression, by its name where it has one.
    func choice(_ value: Literal, of type: TypeReference, in scope: Scope) -> String? {
        guard case .enumeration(let enumeration)? = symbols.declaration(of: type)?.kind,
            let member = enumeration.members.first(where: { $0.value == value })
        else { return expression(value, as: type, in: scope) }
        return expression(.member(member.name), as: type, in: scope)
    }

    /// The constant as an expression of that type; nil if it is not one that can be written so.
    func expression(_ literal: Literal, as type: TypeReference, in scope: Scope) -> String? {
        let target = symbols.resolved(type)
        switch (literal, target) {
        case (.null, .any): return ".null"
        case (.null, .optional): return "nil"
        case (_, .optional(let wrapped)): return expression(literal, as: wrapped, in: scope)
        case (.boolean(let value), .boolean), (.boolean(let value), .any): return "\(value)"
        case (.string(let value), .string), (.string(let value), .any): return StringLiteral.quoted(value)
        case (.integer(let value), .int32): return Int32(exactly: value) == nil ? nil : "\(value)"
        case (.integer(let value), .uint64): return value < 0 ? nil : "\(value)"
        case (.integer(let value), .integer), (.integer(let value), .int64), (.integer(let value), .double),
            (.integer(let value), .exactNumber), (.integer(let value), .exactInteger), (.integer(let value), .any):
            return "\(value)"
        case (.number(let value), .double), (.number(let value), .exactNumber), (.number(let value), .any):
            // A literal that overflows or underflows its type does not compile.
            return value.isNormal || value == 0 ? "\(value)" : nil
        case (.number(let value), .integer), (.number(let value), .int32), (.number(let value), .int64),
            (.number(let value), .exactInteger):
            return whole(value).flatMap { expression(.integer($0), as: target, in: scope) }
        case (.array(let elements), .array(let element)): return array(elements, of: element, in: scope)
        case (.array(let elements), .any): return array(elements, of: .any, in: scope)
        case (.emptyDictionary, .dictionary), (.emptyDictionary, .any): return "[:]"
        case (.string(let text), .dateTime), (.string(let text), .date), (.string(let text), .uuid),
            (.string(let text), .url), (.string(let text), .base64), (.string(let text), .base64URL):
            return "\(spelling(of: target, in: scope))(constant: \(StringLiteral.quoted(text)))"
        case (.object(let members), .dictionary(let value)): return dictionary(members, of: value, in: scope)
        case (.object(let members), .any): return dictionary(members, of: .any, in: scope)
        case (.object(let members), .named): return structure(members, target, spelled: type, in: scope)
        case (.payload(let name, let value), .named): return payload(name, value, target, spelled: type, in: scope)
        case (_, .named): return expression(literal, ofEnumeration: target, spelled: type, in: scope)
        default: return nil
        }
    }

    /// The integer that a double is, as far as doubles are exact.
    private func whole(_ value: Double) -> Int64? {
        guard value.magnitude < 0x1p53 else { return nil }
        let whole = Int64(value)
        return Double(whole) == value ? whole : nil
    }

    private func array(_ elements: [Literal], of type: TypeReference, in scope: Scope) -> String? {
        var parts: [String] = []
        for element in elements {
            guard let part = expression(element, as: type, in: scope) else { return nil }
            parts.append(part)
        }
        return "[\(parts.joined(separator: ", "))]"
    }

    private func dictionary(_ members: [Literal.Member], of type: TypeReference, in scope: Scope) -> String? {
        var parts: [String] = []
        for member in members {
            guard let part = expression(member.value, as: type, in: scope) else { return nil }
            parts.append("\(StringLiteral.quoted(member.key)): \(part)")
        }
        return parts.isEmpty ? "[:]" : "[\(parts.joined(separator: ", "))]"
    }

    /// `Limits(burst: 10, rate: nil)`: a default that the value does not mention is not that of the initialiser.
    private func structure(
        _ members: [Literal.Member], _ target: TypeReference, spelled type: TypeReference, in scope: Scope
    ) -> String? {
        guard let structure = symbols.structure(of: target) else { return nil }
        var values: [String: Literal] = [:]
        for member in members { values[member.key] = member.value }
        var arguments: [String] = []
        for property in structure.properties {
            if let value = values.removeValue(forKey: property.key) {
                guard let text = defaultValue(value, of: property, in: scope) else { return nil }
                arguments.append("\(Identifier.label(property.name)): \(text)")
            } else if property.presence == .required {
                guard property.defaultValue != nil else { return nil }
            } else if property.defaultValue != nil {
                let absent = property.presence == .optionalNullable ? ".absent" : "nil"
                arguments.append("\(Identifier.label(property.name)): \(absent)")
            }
        }
        return values.isEmpty ? "\(spelling(of: type, in: scope))(\(arguments.joined(separator: ", ")))" : nil
    }

    private func payload(
        _ name: String, _ value: Literal, _ target: TypeReference, spelled type: TypeReference, in scope: Scope
    ) -> String? {
        guard case .union(let union)? = symbols.declaration(of: target)?.kind,
            let element = union.cases.first(where: { $0.name == name }),
            let text = expression(value, as: element.type, in: scope)
        else { return nil }
        return "\(spelling(of: type, in: scope)).\(Identifier.member(name))(\(text))"
    }

    private func expression(
        _ literal: Literal, ofEnumeration target: TypeReference, spelled type: TypeReference, in scope: Scope
    ) -> String? {
        guard case .enumeration(let enumeration)? = symbols.declaration(of: target)?.kind else { return nil }
        let name = spelling(of: type, in: scope)
        switch (literal, enumeration.rawType) {
        case (.member(let member), _):
            // `.none` of an optional would be its own.
            let isAmbiguous = member == "none" || member == "some"
            return isAmbiguous ? "\(name).\(member)" : ".\(Identifier.member(member))"
        case (.string(let value), .string): return "\(name)(rawValue: \(StringLiteral.quoted(value)))"
        case (.integer(let value), .integer), (.integer(let value), .number): return "\(name)(rawValue: \(value))"
        case (.number(let value), .number): return value.isNormal || value == 0 ? "\(name)(rawValue: \(value))" : nil
        case (.string(let value), .any): return "\(name)(rawValue: \(StringLiteral.quoted(value)))"
        default: return nil
        }
    }
}
