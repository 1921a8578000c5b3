internal import ClientModel

extension Shape {
    /// The JSON types of its values; nil where other shapes say.
    var ownJSONTypes: [Union.JSONType]? {
        switch form {
        case .scalar(.boolean): [.boolean]
        case .scalar(.integer), .scalar(.int32), .scalar(.int64), .scalar(.uint64), .scalar(.double),
            .scalar(.exactNumber), .scalar(.exactInteger):
            [.number]
        case .scalar(.any): Union.JSONType.allCases
        case .scalar(.external(let type)): type.jsonTypes
        case .scalar: [.string]
        case .enumeration(let enumeration):
            switch enumeration.rawType {
            case .string: [.string]
            case .integer, .number: [.number]
            case .any: Union.JSONType.allCases
            }
        case .array, .tuple: [.array]
        case .structure, .dictionary: [.object]
        case .union, .reference: nil
        }
    }
}
