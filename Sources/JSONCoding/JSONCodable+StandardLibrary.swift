extension Bool: JSONCodable {
    /// Reads `true` or `false`.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.readBool() }

    /// Writes `true` or `false`.
    @inlinable
    public func write(json writer: inout JSONWriter) { writer.write(bool: self) }
}

extension String: JSONCodable {
    /// Reads a string.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.readString() }

    /// Writes a string.
    @inlinable
    public func write(json writer: inout JSONWriter) { writer.write(string: self) }
}

extension Double: JSONCodable {
    /// Reads a number as the nearest double.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.readDouble() }

    /// Writes the shortest text that reads as the same double.
    @inlinable
    public func write(json writer: inout JSONWriter) { writer.write(double: self) }
}

extension Float: JSONCodable {
    /// Reads a number as the nearest float.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.readFloat() }

    /// Writes the shortest text that reads as the same float.
    @inlinable
    public func write(json writer: inout JSONWriter) { writer.write(float: self) }
}

extension Optional: JSONDecodable where Wrapped: JSONDecodable {
    /// Reads `null` as nil, anything else as a value.
    ///
    /// Where deviations are tolerated, what can't be read is nil, unless it is the whole document.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) {
        let start = reader.mark()
        do throws(JSONError) {
            self = try reader.readNull() ? nil : try Wrapped(json: &reader)
        } catch {
            try reader.leaveOut(error, backTo: start)
            self = nil
        }
    }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
    /// Writes nil as `null`.
    @inlinable
    public func write(json writer: inout JSONWriter) {
        if let self { self.write(json: &writer) } else { writer.writeNull() }
    }
}

extension Array: JSONDecodable where Element: JSONDecodable {
    /// Reads an array; where deviations are tolerated, a single value as an array of it.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) {
        guard reader.isArrayNext() else {
            self = [try reader.single(Element.self)]
            return
        }
        self.init()
        var array = try reader.beginArray()
        while try reader.nextElement(&array) { append(try Element(json: &reader)) }
    }
}

extension Array: JSONEncodable where Element: JSONEncodable {
    /// Writes an array.
    @inlinable
    public func write(json writer: inout JSONWriter) {
        writer.beginArray()
        for element in self where !writer.isTooDeep { element.write(json: &writer) }
        writer.endArray()
    }
}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
    /// Reads an object as a map; a name that is there twice is dealt with as the options say.
    ///
    /// Where deviations are tolerated, an empty array is an empty map.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) {
        if reader.notes != nil, try reader.readEmptyArray() {
            self.init()
            return
        }
        var object = try reader.beginObject()
        guard let firstKey = try reader.nextKey(&object) else {
            self.init()
            return
        }
        let first = (firstKey, try Value(json: &reader))
        guard let secondKey = try reader.nextKey(&object) else {
            self.init(CollectionOfOne(first)) { _, last in last }
            return
        }
        // Collected first, so that the map is made in its size, and each name is hashed once.
        var members = [first, (secondKey, try Value(json: &reader))]
        while let key = try reader.nextKey(&object) { members.append((key, try Value(json: &reader))) }
        let keepsFirst = reader.duplicateKeys == .firstWins
        self.init(members) { first, last in keepsFirst ? first : last }
    }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
    /// Writes an object with its names sorted: the same bytes every time.
    @inlinable
    public func write(json writer: inout JSONWriter) {
        writer.beginObject()
        if count == 1 {
            for (key, value) in self {
                writer.key(key)
                writer.write(value)
            }
        } else {
            for (key, value) in sorted(by: { $0.key < $1.key }) {
                writer.key(key)
                writer.write(value)
            }
        }
        writer.endObject()
    }
}
