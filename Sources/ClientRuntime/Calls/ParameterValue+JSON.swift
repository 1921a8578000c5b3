public import JSONCoding

extension JSONValue: ParameterValue {
    /// A scalar's text without quotes, the elements of an array, the members of an object sorted by name.
    ///
    /// What is nested deeper stands as JSON text.
    public var parameterContent: ParameterContent {
        switch self {
        case .array(let elements): .array(elements.map(\.parameterText))
        case .object(let members): .object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.parameterText) })
        default: .scalar(parameterText)
        }
    }

    var parameterText: String { string ?? description }
}

extension ParameterContent {
    /// The content of a value as its JSON has it; members stay in the order in which they are written.
    ///
    /// - Throws: `JSONError` when the value has no JSON form.
    init(encoding value: some JSONEncodable) throws(JSONError) {
        let bytes = try JSON.encode(value)
        if let members = try OrderedMembers.read(bytes) {
            // A member that is null says that the parameter has none.
            self = .object(members.filter { !$0.1.isNull }.map { ($0.0, $0.1.parameterText) })
        } else {
            self = try JSON.decode(JSONValue.self, from: bytes).parameterContent
        }
    }
}

/// The members of a JSON object in the order of the text.
enum OrderedMembers {
    /// - Returns: Nil if the text is not an object.
    /// - Throws: `JSONError` when it is not JSON.
    static func read(_ bytes: [UInt8]) throws(JSONError) -> [(String, JSONValue)]? {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> [(String, JSONValue)]? in
            try JSON.read(UnsafeRawBufferPointer(buffer)) { (reader) throws(JSONError) -> [(String, JSONValue)]? in
                guard try reader.peek() == .object else {
                    try reader.skip()
                    return nil
                }
                var members: [(String, JSONValue)] = []
                var object = try reader.beginObject()
                while let name = try reader.nextKey(&object) {
                    members.append((name, try JSONValue(json: &reader)))
                }
                return members
            }
        }
    }
}
