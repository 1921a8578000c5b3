extension PathParser {
    /// What a filter asks: `… && … || …`.
    mutating func condition() throws(PathSyntaxError) -> PathCondition {
        var alternatives = [try conjunction()]
        skipSpace()
        while pass("||") {
            skipSpace()
            alternatives.append(try conjunction())
            skipSpace()
        }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func conjunction() throws(PathSyntaxError) -> PathCondition {
        var parts = [try basic()]
        skipSpace()
        while pass("&&") {
            skipSpace()
            parts.append(try basic())
            skipSpace()
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func basic() throws(PathSyntaxError) -> PathCondition {
        if pass("!") {
            skipSpace()
            let start = offset
            if let inner = try parenthesised() { return .not(inner) }
            switch try operand() {
            case .condition(let condition): return .not(condition)
            case .value(.query(let query), _): return .not(.exists(query))
            case .value: throw error("`!` stands before what is neither true nor false", at: start)
            }
        }
        if let inner = try parenthesised() { return inner }
        let start = offset
        switch try operand() {
        case .condition(let condition): return condition
        case .value(let left, let place):
            let before = offset
            skipSpace()
            guard let comparison = PathCondition.Comparison.allCases.first(where: { pass($0.rawValue) }) else {
                offset = before
                if case .query(let query) = left { return .exists(query) }
                throw error("this is compared with nothing", at: start)
            }
            try requireSingular(left, at: place)
            skipSpace()
            guard case .value(let right, let place) = try operand() else {
                throw error("what is true or false by itself is compared with nothing")
            }
            try requireSingular(right, at: place)
            return .comparison(left, comparison, right)
        }
    }

    private mutating func parenthesised() throws(PathSyntaxError) -> PathCondition? {
        guard pass("(") else { return nil }
        skipSpace()
        let inner = try nested { parser throws(PathSyntaxError) in try parser.condition() }
        skipSpace()
        guard pass(")") else { throw error("\(shownNext) stands where `)` would") }
        return inner
    }

    private func requireSingular(_ operand: PathOperand, at place: Int) throws(PathSyntaxError) {
        guard case .query(let query) = operand, !query.isSingular else { return }
        throw error(
            "only a path that selects one value can be compared", at: place,
            help: "Ask whether one of them fits: `[?@.tags[?@ == 'pets']]`.")
    }

    // MARK: Operands

    private enum Operand {
        case value(PathOperand, offset: Int)
        case condition(PathCondition)
    }

    private mutating func operand() throws(PathSyntaxError) -> Operand {
        let start = offset
        switch next {
        case "@", "$": return .value(.query(try innerQuery()), offset: start)
        case "'", "\"": return .value(.string(try quoted()), offset: start)
        case .some(let scalar) where scalar == "-" || ("0"..."9").contains(scalar):
            return .value(try number(), offset: start)
        case .some(let scalar) where Self.isNameFirst(scalar): break
        default: throw error("\(shownNext) stands where `@`, `$`, a text, a number or a function would")
        }
        var end = offset
        while end < scalars.count, Self.isName(scalars[end]) { end += 1 }
        let word = Self.text(scalars[offset..<end])
        offset = end
        guard pass("(") else {
            switch word {
            case "null": return .value(.null, offset: start)
            case "true": return .value(.boolean(true), offset: start)
            case "false": return .value(.boolean(false), offset: start)
            default:
                throw error("`\(word.prefix(40))` is no value", at: start, help: "Write texts in quotes.")
            }
        }
        let result = try nested { parser throws(PathSyntaxError) in try parser.function(word, at: start) }
        skipSpace()
        guard pass(")") else { throw error("\(shownNext) stands where `)` would") }
        return result
    }

    private mutating func innerQuery() throws(PathSyntaxError) -> PathQuery {
        let isRelative = pass("@")
        if !isRelative { _ = pass("$") }
        return PathQuery(isRelative: isRelative, segments: try segments())
    }

    private mutating func function(_ name: String, at start: Int) throws(PathSyntaxError) -> Operand {
        skipSpace()
        switch name {
        case "length": return .value(.length(try argument()), offset: start)
        case "count": return .value(.count(try queryArgument(of: name)), offset: start)
        case "value": return .value(.value(try queryArgument(of: name)), offset: start)
        case "match", "search":
            let text = try argument()
            skipSpace()
            guard pass(",") else { throw error("`\(name)` takes a value and a pattern") }
            skipSpace()
            let place = offset
            guard next == "'" || next == "\"" else {
                throw error("the pattern of `\(name)` must be a text in quotes here")
            }
            guard let pattern = PathPattern(try quoted(), isWhole: name == "match") else {
                throw error("this pattern is none that is read here", at: place)
            }
            return .condition(.matches(text, pattern))
        default:
            throw error(
                "there is no function `\(name.prefix(40))`", at: start,
                help: "The functions are length, count, match, search and value.")
        }
    }

    private mutating func argument() throws(PathSyntaxError) -> PathOperand {
        guard case .value(let value, let place) = try operand() else {
            throw error("what is true or false by itself is no value")
        }
        try requireSingular(value, at: place)
        return value
    }

    private mutating func queryArgument(of name: String) throws(PathSyntaxError) -> PathQuery {
        guard next == "@" || next == "$" else { throw error("`\(name)` takes a path that begins with `@` or `$`") }
        return try innerQuery()
    }

    private mutating func number() throws(PathSyntaxError) -> PathOperand {
        let start = offset
        while let scalar = next, scalar.isASCII, Self.isName(scalar) || ".+-".unicodeScalars.contains(scalar) {
            offset += 1
        }
        let text = Self.text(scalars[start..<offset])
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let isNumber =
            digits.first.map { ("0"..."9").contains($0) } == true && !text.hasSuffix(".")
            && (digits == "0" || !digits.hasPrefix("0") || digits.hasPrefix("0.") || digits.hasPrefix("0e"))
            && text.utf8.allSatisfy { "0123456789.eE+-".utf8.contains($0) }
        if isNumber, let integer = Int64(text) { return .integer(integer) }
        if isNumber, let number = Double(text), number.isFinite { return .number(number) }
        throw error("`\(text.prefix(40))` is no number", at: start)
    }
}
