import JSONCoding

/// A small generator of numbers that are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

func failure<T: JSONDecodable>(
    _ type: T.Type,
    _ bytes: [UInt8],
    options: JSON.DecodingOptions = .init()
) -> JSONError? {
    do throws(JSONError) {
        _ = try JSON.decode(type, from: bytes, options: options)
        return nil
    } catch {
        return error
    }
}

/// Checks a document without making values of it.
func skip(_ bytes: [UInt8]) throws(JSONError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
        try JSON.read(UnsafeRawBufferPointer(buffer)) { (reader) throws(JSONError) in try reader.skip() }
    }
}

/// A type written the way generated types are.
struct Person: JSONCodable, Hashable {
    var name: String
    var age: Int
    var email: String?
    var friends: [Person]

    private static let fields = JSONFields(required: ["name", "age"], optional: ["email", "friends"])

    init(json reader: inout JSONReader) throws(JSONError) {
        var name: String?
        var age: Int?
        email = nil
        friends = []
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            switch field {
            case 0: name = try String(json: &reader)
            case 1: age = try Int(json: &reader)
            case 2: email = try String?(json: &reader)
            case 3: friends = try [Person](json: &reader)
            default: try reader.skip()
            }
        }
        guard let name, let age else { throw reader.missingField(object, Self.fields) }
        self.name = name
        self.age = age
    }

    func write(json writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("name", name)
        writer.field("age", age)
        writer.optionalField("email", email)
        if !friends.isEmpty { writer.field("friends", friends) }
        writer.endObject()
    }
}
