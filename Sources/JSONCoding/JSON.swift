/// Reads and writes JSON (RFC 8259) as UTF-8 bytes.
///
/// Where RFC 8259 leaves a choice to the implementation, it is made so:
///
/// - A byte order mark in UTF-8 at the start is skipped. UTF-16 and UTF-32 are refused.
/// - Strings must be UTF-8 (RFC 3629), also those that are skipped. Escapes for one half of a surrogate pair are
///   refused. Noncharacters such as U+FFFE, and U+0000 as an escape, are accepted.
/// - Numbers may have any size and precision: ``JSONValue`` and skipping accept them all and ``JSONNumber`` keeps them
///   as they are written. Reading a typed number refuses what does not fit: a whole number beyond the integer's bits, a number so
///   large that only infinity is near to it. Numbers too small for a double are read as zero.
/// - Arrays and objects may be nested 512 deep, see ``DecodingOptions/maximumDepth``, and as deep as the thread's stack allows.
/// - Of members with the same name the last counts, see ``DecodingOptions/duplicateKeys``. Names are the same if they are
///   canonically equivalent, as for `String`. A name with a long run of combining marks is refused, since comparing such
///   names takes time that grows with the square of the run.
/// - Of the branches of a union each is read once at a place, however unions stand within each other.
public enum JSON {
    /// Reads a value from the bytes of a document.
    ///
    /// White space may follow the value, nothing else.
    ///
    /// - Throws: ``JSONError`` with line, column and path.
    @inlinable
    public static func decode<T: JSONDecodable>(
        _ type: T.Type = T.self,
        from bytes: [UInt8],
        options: DecodingOptions = .init()
    ) throws(JSONError) -> T {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> T in
            let content = UnsafeRawBufferPointer(buffer)
            return try read(content, owner: bytes, options: options) { (reader) throws(JSONError) -> T in
                try T(json: &reader)
            }
        }
    }

    /// Reads a value from the text of a document.
    ///
    /// White space may follow the value, nothing else.
    ///
    /// - Throws: ``JSONError`` with line, column and path.
    @inlinable
    public static func decode<T: JSONDecodable>(
        _ type: T.Type = T.self,
        from text: String,
        options: DecodingOptions = .init()
    ) throws(JSONError) -> T {
        try decode(type, from: [UInt8](text.utf8), options: options)
    }

    /// Lends a reader for a document to `body`, which is to read one value and must not exchange the reader for another
    /// unless the bytes have an owner.
    ///
    /// White space may follow the value, nothing else.
    ///
    /// - Throws: What `body` throws, with line, column and path filled in.
    @inlinable
    package static func read<T>(
        _ bytes: UnsafeRawBufferPointer,
        owner: [UInt8] = [],
        options: DecodingOptions = .init(),
        _ body: (inout JSONReader) throws(JSONError) -> T
    ) throws(JSONError) -> T {
        do throws(JSONError) {
            guard let base = bytes.baseAddress, !bytes.isEmpty else { throw emptyDocument }
            var reader = JSONReader(bytes, at: base, owner: owner, options: options)
            try reader.prepare()
            let value = try body(&reader)
            try reader.finish()
            if reader.notes != nil { reader.reportDeviations() }
            return value
        } catch {
            throw error.located(in: bytes)
        }
    }

    /// Writes a value.
    ///
    /// - Returns: The text as UTF-8.
    /// - Throws: ``JSONError`` when a part of the value has no JSON form, such as NaN; its offset and path are those of
    ///   the text written.
    @inlinable
    public static func encode(
        _ value: some JSONEncodable,
        options: EncodingOptions = .init()
    ) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter(options: options)
        value.write(json: &writer)
        return try writer.finish()
    }

    /// Reads one member of the object that a document is, and nothing after it.
    ///
    /// Of members with the same name it is the first. What follows it is not checked.
    ///
    /// - Returns: Nil if there is no such member, or the document is not an object.
    /// - Throws: ``JSONError`` for what is wrong before the member or in it.
    @inlinable
    public static func member<T: JSONDecodable>(
        _ name: String,
        of bytes: [UInt8],
        as type: T.Type = T.self
    ) throws(JSONError) -> T? {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> T? in
            let content = UnsafeRawBufferPointer(buffer)
            do throws(JSONError) {
                guard let base = content.baseAddress, !content.isEmpty else { throw emptyDocument }
                var reader = JSONReader(content, at: base, owner: bytes, options: .init())
                return try reader.goToMember(named: name) ? try T(json: &reader) : nil
            } catch {
                throw error.located(in: content)
            }
        }
    }

    @usableFromInline static var emptyDocument: JSONError {
        JSONError(code: .unexpectedEnd, message: "the document is empty")
    }
}

extension JSONReader {
    /// Enters the object at the cursor, if it is one, and goes to the value of its first member of this name.
    @usableFromInline
    mutating func goToMember(named name: String) throws(JSONError) -> Bool {
        guard try peek() == .object else { return false }
        var object = try beginObject()
        while try nextMember(&object) {
            let token = try readKeyToken(&object)
            let isNamed =
                token.hasEscapes ? token.unescapedBytes.elementsEqual(name.utf8) : token.bytes.elementsEqual(name.utf8)
            if isNamed { return true }
            try skip()
        }
        return false
    }
}
