/// Writes values in OpenAPI's parameter styles (OpenAPI 3.2 "Style Values" and "Style Examples", RFC 6570).
///
/// What is nested deeper than a style has a convention for stands as JSON text.
struct ParameterWriter: Sendable {
    var bytes: [UInt8] = []
    var escaping = Escaping.pair
    /// Why something cannot be sent: the first reason found.
    var problem: String?

    init(_ escaping: Escaping = .pair) {
        self.escaping = escaping
    }

    // MARK: Styles

    /// Style `simple`: the parts, separated.
    ///
    /// - Parameters:
    ///   - content: The value to write.
    ///   - separator: What stands between the parts.
    ///   - equals: What stands between the name of a member and its value.
    mutating func list(_ content: ParameterContent, separator: String = ",", equals: String) {
        var isFirst = true
        func separate(_ writer: inout ParameterWriter) {
            if !isFirst { writer.bytes += separator.utf8 }
            isFirst = false
        }
        switch content {
        case .array(let elements):
            for element in elements where !element.isEmpty {
                separate(&self)
                part(element)
            }
        case .object(let members):
            for (name, value) in members where !value.isEmpty {
                separate(&self)
                append(name, isPart: true)
                bytes += equals.utf8
                part(value)
            }
        default: text(content, isPart: false)
        }
    }

    /// Style `label`: `.a,b`, exploded `.a.b`.
    mutating func label(_ content: ParameterContent, explode: Bool) {
        if content.isEmpty { return }
        bytes.append(UInt8(ascii: "."))
        list(content, separator: explode ? "." : ",", equals: explode ? "=" : ",")
    }

    /// Style `matrix`: `;n=a,b`, exploded `;n=a;n=b`; a value without text has its name alone.
    mutating func matrix(_ name: String, _ content: ParameterContent, explode: Bool) {
        func pair(_ writer: inout ParameterWriter, _ name: String, _ write: (inout ParameterWriter) -> Void) {
            writer.bytes.append(UInt8(ascii: ";"))
            writer.appendName(name)
            let start = writer.bytes.count
            write(&writer)
            if writer.bytes.count > start { writer.bytes.insert(UInt8(ascii: "="), at: start) }
        }
        switch content {
        case _ where content.isEmpty: break
        case .array(let elements) where explode:
            for element in elements where !element.isEmpty { pair(&self, name) { $0.part(element) } }
        case .object(let members) where explode:
            for (name, value) in members where !value.isEmpty { pair(&self, name) { $0.part(value) } }
        default: pair(&self, name) { $0.list(content, equals: ",") }
        }
    }

    /// Styles `form` and `cookie`: `n=a&n=b`, not exploded `n=a,b`; `R=100&G=200`, not exploded `n=R,100,G,200`.
    /// Styles `spaceDelimited` and `pipeDelimited` are that with another delimiter.
    ///
    /// Members that are arrays have their name repeated when exploded.
    mutating func form(
        _ name: String,
        _ content: ParameterContent,
        explode: Bool,
        delimiter: String = ",",
        separator: String = "&"
    ) {
        switch content {
        case .scalar, .literal:
            beginPair(name, separator)
            text(content, isPart: false)
        case _ where content.isEmpty: break
        case .array(let elements) where explode:
            for element in elements where !element.isEmpty {
                beginPair(name, separator)
                part(element)
            }
        case .object(let members) where explode:
            for (name, value) in members {
                if case .array = value {
                    form(name, value, explode: true, separator: separator)
                } else if !value.isEmpty {
                    beginPair(name, separator)
                    part(value)
                }
            }
        default:
            beginPair(name, separator)
            list(content, separator: delimiter, equals: delimiter)
        }
    }

    /// Style `deepObject`: `n[R]=100&n[G]=200`, with the brackets encoded; deeper members have more brackets.
    ///
    /// An array has its name repeated, `n[a]=1&n[a]=2`; if its elements have parts, they have numbers, `n[a][0][b]=1`.
    mutating func deepObject(_ name: String, _ content: ParameterContent) {
        switch content {
        case .object(let members):
            for (member, value) in members { deepObject("\(name)[\(member)]", value) }
        case .array(let elements):
            let areNumbered = elements.contains(where: \.isContainer)
            for (index, element) in elements.enumerated() {
                deepObject(areNumbered ? "\(name)[\(index)]" : name, element)
            }
        default: form(name, content, explode: true)
        }
    }

    /// A whole query: pairs, or a text.
    mutating func querystring(_ content: ParameterContent) {
        guard !content.isContainer else { return form("", content, explode: true) }
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
        text(content, isPart: false)
    }

    // MARK: Pieces

    private mutating func beginPair(_ name: String, _ separator: String) {
        if !bytes.isEmpty { bytes += separator.utf8 }
        appendName(name)
        bytes.append(UInt8(ascii: "="))
    }

    private mutating func appendName(_ name: String) {
        // `allowReserved` is about values.
        guard escaping == .cookie else { return PercentEncoding.append(name, to: &bytes) }
        append(name, isPart: true)
        if name.utf8.contains(UInt8(ascii: "=")) { problem = problem ?? "has `=` in a name" }
    }

    /// An element, or the value of a member: one with parts of its own is JSON text.
    private mutating func part(_ content: ParameterContent) {
        if content.isContainer { append(content.json, isPart: true) } else { text(content, isPart: true) }
    }

    private mutating func text(_ content: ParameterContent, isPart: Bool) {
        switch content {
        case .scalar(let text), .literal(let text): append(text, isPart: isPart)
        case .invalid(let reason): problem = problem ?? reason
        case .absent, .array, .object: break
        }
    }

    private mutating func append(_ text: String, isPart: Bool) {
        problem = problem ?? escaping.problem(text, isPart: isPart)
        escaping.append(text, to: &bytes)
    }
}
