import Foundation

@testable import ClientRuntime

/// `Codable` by way of a coder that is not ours.
enum Foreign {
    static func encode(_ value: some Encodable) throws -> JSONValue {
        try JSON.decode(from: [UInt8](try JSONEncoder().encode(value)))
    }

    static func decode<T: Decodable>(_ type: T.Type, from value: JSONValue) throws -> T {
        try JSONDecoder().decode(type, from: Data(try JSON.encode(value)))
    }
}

extension JSONValue {
    /// The value as Foundation's coder sees it.
    init(_ value: some Encodable) throws { self = try Foreign.encode(value) }
}
