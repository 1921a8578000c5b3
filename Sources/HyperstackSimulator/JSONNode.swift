#if Simulator

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Any JSON value, as a request holds it.
    ///
    /// The simulator reads JSON with Foundation, not with the code that the generated client uses, so that a fault
    /// common to both sides of a test cannot pass.
    enum JSONNode: Hashable, Sendable {
        case null
        case boolean(Bool)
        case integer(Int64)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([String: JSONNode])

        /// Reads a whole document, strictly: UTF-8 without a byte order mark, one value, nothing after it.
        init(parsing bytes: [UInt8]) throws {
            // The decoder would also take UTF-16 and UTF-32 (RFC 8259 section 8.1 does not); both have zero bytes.
            guard !bytes.contains(0), !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
                String(validating: bytes, as: UTF8.self) != nil
            else {
                throw ServiceError.invalidJSON
            }
            guard !Self.hasTrailingComma(bytes) else { throw ServiceError.invalidJSON }
            do {
                self = try JSONDecoder().decode(JSONNode.self, from: Data(bytes))
            } catch {
                throw ServiceError.invalidJSON
            }
        }

        /// Whether a comma is followed by a closing bracket, which the decoder lets pass.
        private static func hasTrailingComma(_ bytes: [UInt8]) -> Bool {
            var isInString = false
            var isEscaped = false
            var previous: UInt8 = 0
            for byte in bytes {
                if isInString {
                    if isEscaped {
                        isEscaped = false
                    } else if byte == UInt8(ascii: "\\") {
                        isEscaped = true
                    } else if byte == UInt8(ascii: "\"") {
                        isInString = false
                    }
                    continue
                }
                if [0x20, 0x09, 0x0A, 0x0D].contains(byte) { continue }
                let closes = byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
                if closes, previous == UInt8(ascii: ",") { return true }
                isInString = byte == UInt8(ascii: "\"")
                previous = byte
            }
            return false
        }

        var isNull: Bool { self == .null }

        var string: String? {
            if case .string(let string) = self { string } else { nil }
        }

        var boolean: Bool? {
            if case .boolean(let boolean) = self { boolean } else { nil }
        }

        /// A number, whole or not.
        var double: Double? {
            switch self {
            case .integer(let integer): Double(integer)
            case .number(let number): number
            default: nil
            }
        }

        /// A whole number; `2.0` counts as one.
        var integer: Int? {
            switch self {
            case .integer(let integer): Int(exactly: integer)
            case .number(let number): Int(exactly: number)
            default: nil
            }
        }

        var array: [JSONNode]? {
            if case .array(let array) = self { array } else { nil }
        }

        var object: [String: JSONNode]? {
            if case .object(let object) = self { object } else { nil }
        }
    }

    extension JSONNode: Codable {
        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else if let boolean = try? value.decode(Bool.self) {
                self = .boolean(boolean)
            } else if let string = try? value.decode(String.self) {
                self = .string(string)
            } else if let integer = try? value.decode(Int64.self) {
                self = .integer(integer)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else if var elements = try? decoder.unkeyedContainer() {
                var array: [JSONNode] = []
                while !elements.isAtEnd { array.append(try elements.decode(JSONNode.self)) }
                self = .array(array)
            } else {
                self = .object(try value.decode([String: JSONNode].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var value = encoder.singleValueContainer()
            switch self {
            case .null: try value.encodeNil()
            case .boolean(let boolean): try value.encode(boolean)
            case .integer(let integer): try value.encode(integer)
            case .number(let number): try value.encode(number)
            case .string(let string): try value.encode(string)
            case .array(let array): try value.encode(array)
            case .object(let object): try value.encode(object)
            }
        }
    }

#endif
