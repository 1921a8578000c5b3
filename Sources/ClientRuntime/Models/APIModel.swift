public import JSONCoding

/// A type that a document describes: it reads and writes its own JSON, and is `Codable` by way of it.
public protocol APIModel: JSONCodable, Codable, ParameterValue, Sendable {}

extension APIModel {
    /// Reads the value from another coder, by way of `JSONValue`.
    ///
    /// - Throws: `DecodingError`.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do throws(JSONError) {
            self = try JSON.decode(Self.self, from: try JSON.encode(value))
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
        }
    }

    /// Writes the value to another coder, by way of `JSONValue`.
    ///
    /// - Throws: `EncodingError`.
    public func encode(to encoder: any Encoder) throws {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSON.decode(from: try JSON.encode(self))
        } catch {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: error.description, underlyingError: error))
        }
        try value.encode(to: encoder)
    }

    /// The content that the value's JSON has.
    public var parameterContent: ParameterContent { .members(of: self) }
}
