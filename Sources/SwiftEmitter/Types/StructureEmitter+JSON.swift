import ClientModel

/// Emits how a JSON object is read and written.
///
/// ```swift
/// extension Credential {
///     private static let fields = JSONFields(required: ["document_id"], optional: ["valid_until"])
///
///     public init(json reader: inout JSONReader) throws(JSONError) {
///         var documentID: String?
///         var validUntil: Date?
///         var object = try reader.beginObject()
///         while let field = try reader.nextField(&object, Self.fields) {
///             switch field {
///             case 0: documentID = try String(json: &reader)
///             case 1: validUntil = try Date?(json: &reader)
///             default: try reader.skip()
///             }
///         }
///         guard let documentID else { throw reader.missingField(object, Self.fields) }
///         self.init(documentID: documentID, validUntil: validUntil)
///     }
///
///     public func write(json writer: inout JSONWriter) {
///         writer.beginObject()
///         writer.field("document_id", documentID)
///         writer.optionalField("valid_until", validUntil)
///         writer.endObject()
///     }
/// }
/// ```
extension StructureEmitter {
    /// More names than this are bound by a `guard` of their own, and assigned instead of passed to the initialiser.
    private static var expressionLimit: Int { 40 }

    /// Where as many members are read, an error leaves by one way: at each `try` the compiler writes down what of all
    /// locals is to be released, and its time grows with their square.
    private static var commonExitLimit: Int { 16 }

    func jsonExtension() -> Declaration {
        var members: [Declaration] = []
        if !layout.fields.isEmpty { members.append(fieldTable()) }
        members.append(readingInitializer())
        members.append(writingMethod())
        return .type(
            TypeSyntax(
                keywords: "\(context.isolation(of: scope.path))extension",
                name: context.qualified(scope.path), members: members))
    }

    private func fieldTable() -> Declaration {
        let order = layout.readingOrder.map { layout.fields[$0].literal }
        return JSONCodeSyntax.fieldTable(
            required: Array(order.prefix(layout.requiredCount)), optional: Array(order.dropFirst(layout.requiredCount)),
            context)
    }

    private func readingInitializer() -> Declaration {
        let reader = layout.own("reader")
        return .function(
            JSONCodeSyntax.readingInitializer(reader: reader, context) { printer in
                printReading(to: &printer, reader: reader)
            })
    }

    private func printReading(to printer: inout CodePrinter, reader: String) {
        let object = layout.own("object")
        let fields = layout.readingOrder.map { layout.fields[$0] }
        for field in fields { printer.line("var ", field.local, ": ", field.type, initialValue(of: field)) }
        if let additional = layout.additional { printer.line("var \(additional.local): \(additional.type) = [:]") }
        printer.line("var \(object) = try \(reader).beginObject()")
        if fields.isEmpty {
            printKeyLoop(to: &printer, reader: reader, object: object)
        } else {
            printFieldLoop(fields, to: &printer, reader: reader, object: object)
        }
        printGuards(fields.prefix(layout.requiredCount).map(\.local), to: &printer, reader: reader, object: object)
        printInitialization(to: &printer)
    }

    /// What follows the type of the local for a field.
    private func initialValue(of field: StructureLayout.Field) -> String {
        switch field.property.presence {
        case .required: "?"
        // A variable whose type is an alias of an optional does not begin as nil by itself.
        case .requiredNullable, .optional:
            field.type.hasSuffix("?") ? "" : " = nil"
        case .optionalNullable: " = .absent"
        }
    }

    private func printKeyLoop(to printer: inout CodePrinter, reader: String, object: String) {
        guard let additional = layout.additional else {
            printer.line("while try \(reader).nextKey(&\(object)) != nil { try \(reader).skip() }")
            return
        }
        let key = layout.own("key")
        printer.block("while let \(key) = try \(reader).nextKey(&\(object))") { printer in
            printer.line("\(additional.local)[\(key)] = try \(additional.valueType)(json: &\(reader))")
        }
    }

    private func printFieldLoop(
        _ fields: [StructureLayout.Field], to printer: inout CodePrinter, reader: String, object: String
    ) {
        guard fields.count >= Self.commonExitLimit else {
            printFields(fields, to: &printer, reader: reader, object: object)
            return
        }
        printer.line("do throws(\(context.externalSymbol("JSONError"))) {")
        printer.indented { printFields(fields, to: &$0, reader: reader, object: object) }
        printer.line("} catch { throw error }")
    }

    private func printFields(
        _ fields: [StructureLayout.Field], to printer: inout CodePrinter, reader: String, object: String
    ) {
        let number = layout.own("field")
        printer.block("while let \(number) = try \(reader).nextField(&\(object), Self.fields)") { printer in
            printer.line("switch \(number) {")
            for (index, field) in fields.enumerated() {
                // A JSON value says null by itself: as an optional it would read it as nothing.
                let keepsNull = field.property.type == .any && field.property.presence == .optional
                let type = keepsNull ? String(field.readType.dropLast()) : field.readType
                printer.line("case \(index): ", field.local, " = try ", type, "(json: &", reader, ")")
                if let constant = field.property.constant, field.property.presence != .optionalNullable {
                    // Among the branches of a union, it is another that has the other value.
                    let isOther = "\(reader).isChoosing, \(field.local) == \(!constant)"
                    printer.indented { $0.line("if \(isOther) { \(reader).countUnlisted() }") }
                }
            }
            if let additional = layout.additional {
                let key = layout.own("key")
                printer.line("default:")
                printer.indented { printer in
                    printer.line("let \(key) = \(reader).key(\(object))")
                    printer.line("\(additional.local)[\(key)] = try \(additional.valueType)(json: &\(reader))")
                }
            } else {
                printer.line("default: try \(reader).skip()")
            }
            printer.line("}")
        }
    }

    private func printGuards(_ names: [String], to printer: inout CodePrinter, reader: String, object: String) {
        var rest = names[...]
        let failure = "else { throw \(reader).missingField(\(object), Self.fields) }"
        while !rest.isEmpty {
            let bindings = rest.prefix(Self.expressionLimit).map { "let \($0)" }
            rest = rest.dropFirst(Self.expressionLimit)
            let flat = "guard \(bindings.joined(separator: ", ")) \(failure)"
            if printer.fits(flat.utf8.count) {
                printer.line(flat)
            } else {
                printer.line("guard")
                printer.indented { $0.filled(bindings) }
                printer.line(failure)
            }
        }
    }

    private func printInitialization(to printer: inout CodePrinter) {
        var arguments = layout.fields.map { Expression.Argument($0.label, $0.local) }
        if let additional = layout.additional { arguments.append(.init(additional.label, additional.local)) }
        if arguments.count <= Self.expressionLimit {
            printer.filledCall("self.init", arguments)
            return
        }
        for field in layout.fields { printer.line("self.\(field.storage) = \(field.local)") }
        if let additional = layout.additional { printer.line("self.\(additional.storage) = \(additional.local)") }
    }

    private func writingMethod() -> Declaration {
        let writer = layout.own("writer")
        let layout = layout
        return .function(
            JSONCodeSyntax.writingMethod(writer: writer, context) { printer in
                printer.line("\(writer).beginObject()")
                for field in layout.fields {
                    let method =
                        switch field.property.presence {
                        case .required, .requiredNullable: ".field("
                        case .optional, .optionalNullable: ".optionalField("
                        }
                    printer.line(writer, method, field.literal, ", ", field.use, ")")
                }
                if let additional = layout.additional {
                    let key = layout.own("key")
                    let value = layout.own("value")
                    let sorted = "\(additional.use).sorted(by: { $0.key < $1.key })"
                    // A name that a property has is written once.
                    let others = layout.fields.isEmpty ? "" : " where !Self.fields.contains(\(key))"
                    printer.block("for (\(key), \(value)) in \(sorted)\(others)") { printer in
                        printer.line("\(writer).key(\(key))")
                        printer.line("\(writer).write(\(value))")
                    }
                }
                printer.line("\(writer).endObject()")
            })
    }
}
