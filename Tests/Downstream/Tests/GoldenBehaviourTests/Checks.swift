import ClientRuntime
import Testing

/// Reads a value of a generated type.
func read<Value: JSONDecodable>(_ type: Value.Type = Value.self, _ text: String) throws -> Value {
    try JSON.decode(type, from: text)
}

/// The JSON text of a value, as it is written.
func text(_ value: some JSONEncodable) throws -> String {
    String(decoding: try JSON.encode(value), as: UTF8.self)
}

/// Reads JSON, writes it and compares the two texts as JSON; what was written must read as the same value.
///
/// - Parameter written: What is to be written if that is not what was read.
@discardableResult
func keeps<Value: JSONCodable & Equatable>(
    _ type: Value.Type, _ json: String, as written: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Value {
    let value = try read(type, json)
    let output = try text(value)
    let expected = try read(JSONValue.self, written ?? json)
    let actual = try strict(JSONValue.self, output)
    #expect(actual == expected, "written: \(output)", sourceLocation: sourceLocation)
    let again = try read(type, output)
    #expect(again == value, "read again: \(again)", sourceLocation: sourceLocation)
    return value
}

/// Reads JSON that names no member twice.
private func strict<Value: JSONDecodable>(_ type: Value.Type, _ json: String) throws -> Value {
    var options = JSON.DecodingOptions()
    options.duplicateKeys = .reject
    return try JSON.decode(type, from: json, options: options)
}

/// Expects that JSON cannot be read, for this reason and at this place.
func refuses<Value: JSONDecodable>(
    _ type: Value.Type, _ json: String, _ code: JSONError.Code, at path: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    do {
        let value = try JSON.decode(type, from: json)
        Issue.record("read as \(value)", sourceLocation: sourceLocation)
    } catch {
        #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
        #expect(error.path == path, "\(error)", sourceLocation: sourceLocation)
    }
}
