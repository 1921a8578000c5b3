internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// What the branches of a union are called.
enum UnionNames {
    /// The name of a branch as the document has it: its schema's name, its title, or what kind of value it is.
    static func raw(_ branch: Schema, _ index: Int, _ reader: ShapeReader) -> String {
        if let name = branch.keywords.extensions.chosenName { return name }
        if let reference = branch.keywords.reference { return reference.lastToken }
        if let title = branch.keywords.title, !Words.split(title).isEmpty { return title }
        switch reader.shape(of: branch).form {
        case .reference(_, let reference): return reference.lastToken
        case .scalar(let type): return scalar(type)
        case .array(let item?): return raw(item, index, reader) + " array"
        case .array(nil): return "array"
        case .dictionary: return "dictionary"
        case .enumeration: return "option"
        case .structure(let structure):
            // A member with one possible value names the branch as well as a title would.
            for member in structure.members {
                if let value = constant(member.schema, reader) { return value }
            }
            return "object"
        case .union: return "choice"
        }
    }

    private static func constant(_ schema: Schema, _ reader: ShapeReader) -> String? {
        guard case .enumeration(let enumeration) = reader.resolvedShape(of: schema).shape.form,
            enumeration.values.count == 1
        else { return nil }
        return enumeration.values[0].string
    }

    private static func scalar(_ type: TypeReference) -> String {
        switch type {
        case .string: "string"
        case .boolean: "bool"
        case .integer, .int32, .int64: "int"
        case .float, .double: "double"
        case .dateTime: "dateTime"
        case .date: "date"
        case .uuid: "uuid"
        case .url: "url"
        case .base64: "data"
        default: "value"
        }
    }
}
