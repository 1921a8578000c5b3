/// Writes values in OpenAPI's parameter styles (OpenAPI 3.2 "Style Values" and "Style Examples", RFC 6570).
///
/// What is nested deeper than a style has a convention for stands as JSON text.
package struct ParameterWriter: Sendable {
    package var bytes: [UInt8] = []
    package var escaping: Escaping
    /// Why something cannot be sent: the first reason found.
    package var problem: String?
    /// The pairs one by one, in place of ``bytes``, where the escaping is that of parts.
    package var parts: [(name: String, value: [UInt8])] = []

    package init(escaping: Escaping = .pair) { self.escaping = escaping }

    /// Style `simple`: `a,b`, `R,100,G,200`, exploded `R=100,G=200`.
    package mutating func list(_ content: ParameterContent, separator: String = ",", equals: String) {
        guard content.isContainer else { return text(content, isPart: false) }
        for (index, part) in content.parts.enumerated() {
            if index > 0 { bytes += separator.utf8 }
            if let name = part.name { self.name(name, equals) }
            text(part.value, isPart: true)
        }
    }

    /// Style `label`: `.a,b`, exploded `.a.b`.
    package mutating func label(_ content: ParameterContent, explode: Bool) {
        if content.isEmpty { return }
        bytes.append(UInt8(ascii: "."))
        list(content, separator: explode ? "." : ",", equals: explode ? "=" : ",")
    }

    /// Styles `form` and `cookie`: `n=a&n=b`, not exploded `n=a,b`; `R=100&G=200`, not exploded `n=R,100,G,200`.
    /// Styles `spaceDelimited` and `pipeDelimited` are that with another delimiter, `matrix` with the separator `;`.
    ///
    /// A member that is an array has its name repeated when exploded.
    package mutating func form(
        _ name: String,
        _ content: ParameterContent,
        explode: Bool,
        delimiter: String = ",",
        separator: String = "&"
    ) {
        guard explode, content.isContainer else { return pair(name, content, separator, delimiter) }
        for part in content.parts {
            if part.name != nil, case .array = part.value {
                form(part.name ?? name, part.value, explode: true, separator: separator)
            } else {
                pair(part.name ?? name, part.value.isContainer ? .scalar(part.value.json) : part.value, separator, "")
            }
        }
    }

    /// Style `deepObject`: `n[R]=100&n[G]=200`, with the brackets encoded; deeper members have more brackets.
    ///
    /// An array has its name repeated, `n[a]=1&n[a]=2`; if its elements have parts, they have numbers, `n[a][0][b]=1`.
    package mutating func deepObject(_ name: String, _ content: ParameterContent) {
        switch content {
        case .object(let members):
            for (member, value) in members { deepObject("\(name)[\(member)]", value) }
        case .array(let elements):
            let areNumbered = elements.contains(where: \.isContainer)
            for (index, element) in elements.enumerated() {
                deepObject(areNumbered ? "\(name)[\(index)]" : name, element)
            }
        default: pair(name, content, "&", ",")
        }
    }

    /// A whole query: pairs, or a text.
    package mutating func querystring(_ content: ParameterContent, _ styles: [String: FieldStyle]) {
        if case .object(let members) = content { return form(members, styles: styles) }
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
        text(content, isPart: false)
    }

    private mutating func pair(_ name: String, _ content: ParameterContent, _ separator: String, _ delimiter: String) {
        if content.isEmpty { return }
        if escaping == .part {
            list(content, separator: delimiter, equals: delimiter)
            parts.append((name, bytes))
            return bytes = []
        }
        let isMatrix = separator == ";"
        if isMatrix || !bytes.isEmpty { bytes += separator.utf8 }
        self.name(name, "=")
        let start = bytes.count
        list(content, separator: delimiter, equals: delimiter)
        if isMatrix, bytes.count == start { bytes.removeLast() }
    }

    /// A name and what follows it; `allowReserved` is about values.
    private mutating func name(_ name: String, _ equals: String) {
        problem = problem ?? escaping.problem(name, isPart: true)
        if escaping == .cookie || escaping == .field || escaping == .part {
            if equals == "=", name.utf8.contains(UInt8(ascii: "=")) { problem = problem ?? "has a name with `=` in it" }
            bytes += name.utf8
        } else {
            PercentEncoding.append(name, to: &bytes)
        }
        bytes += equals.utf8
    }

    /// - Parameter isPart: Whether it is one of several; one that has parts itself is JSON text.
    private mutating func text(_ content: ParameterContent, isPart: Bool) {
        switch content {
        case .scalar(let text), .literal(let text):
            problem = problem ?? escaping.problem(text, isPart: isPart)
            escaping.append(text, to: &bytes)
        case .invalid(let reason): problem = problem ?? reason
        case .array, .object: text(.scalar(content.json), isPart: isPart && escaping != .field)
        case .absent: break
        }
    }
}
