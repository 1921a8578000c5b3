/// An expression that may be wrapped over several lines.
///
/// ```swift
/// try await core.send(
///     Call("listPets", .get, "/pets")
///         .query("page", page)
///         .query("page_size", pageSize))
/// ```
indirect enum Expression {
    /// Something that is never wrapped.
    case text(String)
    /// `callee(label: value, …)`.
    case call(String, [Argument])
    /// `base.first(…).second(…)`; the links are spelled without their dots.
    case chain(Expression, [String])
    /// `[first, second]`.
    case array([Expression])

    struct Argument {
        var label: String?
        var value: Expression

        init(_ label: String?, _ value: Expression) {
            self.label = label
            self.value = value
        }

        init(_ label: String?, _ text: String) {
            self.init(label, .text(text))
        }

        /// The argument on one line.
        var text: String { label.map { "\($0): \(value.flat)" } ?? value.flat }
    }

    /// Whether it is never wrapped.
    var isText: Bool {
        if case .text = self { true } else { false }
    }

    /// The expression on one line.
    var flat: String {
        var result = ""
        appendFlat(to: &result)
        return result
    }

    private func appendFlat(to result: inout String) {
        switch self {
        case .text(let text): result.append(text)
        case .call(let callee, let arguments):
            result.append(callee)
            result.append("(")
            for (index, argument) in arguments.enumerated() {
                if index > 0 { result.append(", ") }
                if let label = argument.label {
                    result.append(label)
                    result.append(": ")
                }
                argument.value.appendFlat(to: &result)
            }
            result.append(")")
        case .chain(let base, let links):
            base.appendFlat(to: &result)
            for link in links {
                result.append(".")
                result.append(link)
            }
        case .array(let elements):
            result.append("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { result.append(", ") }
                element.appendFlat(to: &result)
            }
            result.append("]")
        }
    }
}

extension CodePrinter {
    /// Prints `prefix`, the expression and `suffix`, on one line if they fit.
    mutating func expression(_ prefix: String, _ expression: Expression, _ suffix: String = "") {
        let flat = expression.flat
        if fits(prefix.utf8.count + flat.utf8.count + suffix.utf8.count) {
            line(prefix + flat + suffix)
            return
        }
        // A closure that follows has its end at the column of the call.
        let hasClosure = suffix.hasPrefix(" {")
        switch expression {
        case .text: line(prefix + flat + suffix)
        case .call(let callee, let arguments) where arguments.allSatisfy(\.value.isText):
            line("\(prefix)\(callee)(")
            indented { $0.filled(arguments.map(\.text), last: hasClosure ? "" : ")\(suffix)") }
            if hasClosure { line(")\(suffix)") }
        case .call(let callee, let arguments):
            line("\(prefix)\(callee)(")
            indented { printer in
                for (index, argument) in arguments.enumerated() {
                    let label = argument.label.map { "\($0): " } ?? ""
                    let isLast = index == arguments.count - 1
                    printer.expression(label, argument.value, !isLast ? "," : hasClosure ? "" : ")\(suffix)")
                }
            }
            if hasClosure { line(")\(suffix)") }
        case .chain(.call(let callee, let arguments), let links)
        where !links.isEmpty && arguments.allSatisfy(\.value.isText)
            && !fits(prefix.utf8.count + Expression.call(callee, arguments).flat.utf8.count):
            // Links that follow a call of several lines stand below its end.
            line("\(prefix)\(callee)(")
            indented { $0.filled(arguments.map(\.text), last: "") }
            line(")")
            for (index, link) in links.enumerated() {
                line(index == links.count - 1 ? ".\(link)\(suffix)" : ".\(link)")
            }
        case .chain(let base, let links):
            self.expression(prefix, base, links.isEmpty ? suffix : "")
            indented { printer in
                for (index, link) in links.enumerated() {
                    printer.line(index == links.count - 1 ? ".\(link)\(suffix)" : ".\(link)")
                }
            }
        case .array(let elements):
            line("\(prefix)[")
            indented { printer in
                guard !elements.allSatisfy(\.isText) else {
                    return printer.filled(elements.map(\.flat), last: elements.count > 1 ? "," : "")
                }
                for element in elements { printer.expression("", element, elements.count > 1 ? "," : "") }
            }
            line("]\(suffix)")
        }
    }

    /// Prints a call whose arguments are all short, as many on a line as fit.
    mutating func filledCall(_ callee: String, _ arguments: [Expression.Argument]) {
        let words = arguments.map(\.text)
        let width = words.reduce(callee.utf8.count) { $0 + $1.utf8.count + 2 }
        if fits(width) {
            line(callee, "(", words.joined(separator: ", "), ")")
        } else {
            line("\(callee)(")
            indented { $0.filled(words, last: ")") }
        }
    }
}
