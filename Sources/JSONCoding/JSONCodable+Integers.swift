extension JSONDecodable where Self: FixedWidthInteger & SignedInteger {
    /// Reads a whole number. `1.0` and `1e3` are whole numbers too.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value or a fraction,
    ///   ``JSONError/Code/numberOutOfRange`` for what does not fit.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) {
        reader.skipWhitespace()
        let offset = reader.offset
        guard let value = Self(exactly: try reader.readInt64()) else {
            throw reader.outOfRange(offset: offset, "\(Self.bitWidth) bits")
        }
        self = value
    }
}

extension JSONDecodable where Self: FixedWidthInteger & UnsignedInteger {
    /// Reads a whole number that is not negative. `1.0` and `1e3` are whole numbers too.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value or a fraction,
    ///   ``JSONError/Code/numberOutOfRange`` for what does not fit.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) {
        reader.skipWhitespace()
        let offset = reader.offset
        guard let value = Self(exactly: try reader.readUInt64()) else {
            throw reader.outOfRange(offset: offset, "\(Self.bitWidth) unsigned bits")
        }
        self = value
    }
}

extension JSONEncodable where Self: FixedWidthInteger & SignedInteger {
    /// Writes a whole number.
    @inlinable
    public func write(json writer: inout JSONWriter) { writer.write(int64: Int64(truncatingIfNeeded: self)) }
}

extension JSONEncodable where Self: FixedWidthInteger & UnsignedInteger {
    /// Writes a whole number.
    @inlinable
    public func write(json writer: inout JSONWriter) { writer.write(uint64: UInt64(truncatingIfNeeded: self)) }
}

extension Int: JSONCodable {}
extension Int8: JSONCodable {}
extension Int16: JSONCodable {}
extension Int32: JSONCodable {}
extension Int64: JSONCodable {}
extension UInt: JSONCodable {}
extension UInt8: JSONCodable {}
extension UInt16: JSONCodable {}
extension UInt32: JSONCodable {}
extension UInt64: JSONCodable {}
