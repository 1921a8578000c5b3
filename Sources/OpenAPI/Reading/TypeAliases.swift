/// What is meant by values of `type` that JSON Schema does not have, but other notations do.
enum TypeAliases {
    static func meaning(of text: String) -> (type: Schema.SimpleType, format: String?)? {
        let name = text.lowercased()
        if let type = Schema.SimpleType(rawValue: name) { return (type, nil) }
        switch name {
        case "int": return (.integer, nil)
        case "int32", "int64": return (.integer, name)
        case "long": return (.integer, "int64")
        case "float", "double": return (.number, name)
        case "decimal": return (.number, nil)
        case "bool": return (.boolean, nil)
        case "str", "text": return (.string, nil)
        case "date", "date-time", "uuid", "uri", "email": return (.string, name)
        case "datetime": return (.string, "date-time")
        case "url": return (.string, "uri")
        case "file": return (.string, "binary")
        case "list": return (.array, nil)
        case "dict", "map": return (.object, nil)
        default: return nil
        }
    }
}
