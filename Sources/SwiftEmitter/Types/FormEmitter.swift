import ClientModel

/// Emits the declaration of a `multipart` body.
///
/// ```swift
/// /// The pictures of an album.
/// public nonisolated struct AddPhotosForm: MultipartForm {
///     public var caption: String
///     public var photos: [FileUpload]
///
///     public init(caption: String, photos: [FileUpload]) {
///         self.caption = caption
///         self.photos = photos
///     }
///
///     /// Its parts.
///     public var multipartBody: MultipartBody {
///         MultipartBody()
///             .text("caption", caption)
///             .file("photos", each: photos)
///     }
/// }
/// ```
struct FormEmitter {
    let context: EmissionContext
    let form: Form
    private let members: StructureEmitter
    /// What a property is used by, by its name.
    private let uses: [String: String]

    init(context: EmissionContext, type: TypeDeclaration, form: Form, scope: Scope) {
        self.context = context
        self.form = form
        members = StructureEmitter(context: context, type: type, structure: form.structure, scope: scope)
        uses = Dictionary(members.layout.fields.map { ($0.property.name, $0.use) }) { first, _ in first }
    }

    func declaration(nested: [Declaration]) -> Declaration {
        members.declaration(
            keywords: "\(context.access)nonisolated struct", inherited: [context.externalSymbol("MultipartForm")],
            nested: [body()] + nested)
    }

    private func body() -> Declaration {
        let type = context.externalSymbol("MultipartBody")
        let links = form.parts.flatMap(links) + additionalLinks()
        return .variable(
            VariableSyntax(
                documentation: Documentation("Its parts."), keywords: "\(context.access)var", name: "multipartBody",
                type: type,
                value: .accessors { printer in
                    printer.expression("", links.isEmpty ? .text("\(type)()") : .chain(.text("\(type)()"), links))
                }))
    }

    private func use(_ property: String) -> String { uses[property] ?? property }

    private func links(_ part: Form.Part) -> [String] {
        let label = part.repeats ? "each: " : ""
        let name = part.key.map { StringLiteral.quoted($0) } ?? "nil"
        return [link(part.content, "\(name), ", use(part.property), label: label)]
            + part.headers.map { header in
                let value =
                    switch header.value {
                    case .constant(let text): StringLiteral.quoted(text)
                    case .property(let name): use(name)
                    }
                let explode = header.explode ? ", explode: true" : ""
                return "header(\(StringLiteral.quoted(header.name)), \(value)\(explode))"
            }
    }

    private func additionalLinks() -> [String] {
        guard let additional = form.additional, let member = members.layout.additional else { return [] }
        var value = member.use
        // A text has as many values as there are; of all else, each name has a list.
        let isText = if case .text = additional.content { true } else { false }
        if !isText, !additional.repeats { value += ".mapValues { [$0] }" }
        let header = additional.transferEncoding.map {
            "header(\"Content-Transfer-Encoding\", \(StringLiteral.quoted($0)))"
        }
        return [link(additional.content, "", value, label: "members: ")] + [header].compactMap(\.self)
    }

    private func link(_ content: Form.Content, _ name: String, _ value: String, label: String) -> String {
        switch content {
        case .text(let contentType):
            // An array is a part for each element by itself.
            let label = label == "each: " ? "" : label
            return
                "text(\(name)\(label)\(value)\(contentType.map { ", contentType: \(StringLiteral.quoted($0))" } ?? ""))"
        case .json(let contentType):
            let isUsual = contentType == "application/json"
            return
                "json(\(name)\(label)\(value)\(isUsual ? "" : ", contentType: \(StringLiteral.quoted(contentType))"))"
        case .file(let types):
            let list = types.map { StringLiteral.quoted($0) }.joined(separator: ", ")
            return "file(\(name)\(label)\(value)\(types.isEmpty ? "" : ", contentTypes: [\(list)]"))"
        case .parts(let contentType):
            return "multipart(\(name)\(label)\(value), contentType: \(StringLiteral.quoted(contentType)))"
        case .style(let style): return "text(\(name)\(value), style: \(style.syntax))"
        }
    }
}

extension FieldStyle {
    /// `.form(explode: false)`
    var syntax: String {
        if name == .json { return ".json" }
        let usual = FieldStyle(name)
        let arguments =
            (explode == usual.explode || name == .deepObject ? [] : ["explode: \(explode)"])
            + (allowReserved ? ["allowsReserved: true"] : [])
        return ".\(name.rawValue)(\(arguments.joined(separator: ", ")))"
    }
}
