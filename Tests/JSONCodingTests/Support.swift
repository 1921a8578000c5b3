import Foundation
import JSONCoding
import Testing

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

extension JSONValue {
    /// The value as Foundation's coder sees it.
    init(_ value: some Encodable) throws { self = try JSON.decode(from: [UInt8](try JSONEncoder().encode(value))) }
}

func text(_ value: some JSONEncodable, pretty: Bool = false) throws(JSONError) -> String {
    var options = JSON.EncodingOptions()
    options.isPretty = pretty
    return String(decoding: try JSON.encode(value, options: options), as: UTF8.self)
}

func failure<T: JSONDecodable>(
    _ type: T.Type,
    _ text: String,
    options: JSON.DecodingOptions = .init()
) -> JSONError? {
    failure(type, [UInt8](text.utf8), options: options)
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
    var friends: [Person] = []
    var extra: [String: JSONValue] = [:]

    private static let fields = JSONFields(required: ["name", "age"], optional: ["email", "friends"])

    init(name: String, age: Int, email: String? = nil, friends: [Person] = [], extra: [String: JSONValue] = [:]) {
        self.name = name
        self.age = age
        self.email = email
        self.friends = friends
        self.extra = extra
    }

    init(json reader: inout JSONReader) throws(JSONError) {
        var name: String?
        var age: Int?
        var email: String?
        var friends: [Person] = []
        var extra: [String: JSONValue] = [:]
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            switch field {
            case 0: name = try String(json: &reader)
            case 1: age = try Int(json: &reader)
            case 2: email = try String?(json: &reader)
            case 3: friends = try [Person](json: &reader)
            default:
                let key = reader.key(object)
                extra[key] = try JSONValue(json: &reader)
            }
        }
        guard let name, let age else { throw reader.missingField(object, Self.fields) }
        self.init(name: name, age: age, email: email, friends: friends, extra: extra)
    }

    func write(json writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("name", name)
        writer.field("age", age)
        writer.optionalField("email", email)
        if !friends.isEmpty { writer.field("friends", friends) }
        for (key, value) in extra.sorted(by: { $0.key < $1.key }) {
            writer.key(key)
            writer.write(value)
        }
        writer.endObject()
    }
}
