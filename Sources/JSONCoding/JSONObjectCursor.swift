/// How far an object has been read, for ``JSONReader/nextField(_:_:)`` and ``JSONReader/nextKey(_:)``.
public struct JSONObjectCursor: Sendable {
    /// The byte offset of the opening brace.
    @usableFromInline let start: Int
    var isFirst = true
    /// The field returned last; -1 at the start.
    var field = -1
    var keyStart = 0
    var keyCount = 0
    var keyHasEscapes = false

    init(start: Int) { self.start = start }
}

extension JSONReader {
    /// Enters an object.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value, ``JSONError/Code/depth`` when it is nested
    ///   too deep.
    public mutating func beginObject() throws(JSONError) -> JSONObjectCursor {
        guard isNext(UInt8(ascii: "{")) else { throw typeMismatch(expected: "an object") }
        try enter()
        defer { cursor += 1 }
        return JSONObjectCursor(start: cursor - start)
    }

    /// Reads the name of the next member; the value is to be read next.
    ///
    /// The name is first compared with the field that followed the last one in objects read before, so that members
    /// in their usual order cost one comparison each. Any order is read.
    ///
    /// - Returns: The number of the field; -1 for a name that is not among `fields` (read or ``skip()`` its value, the
    ///   name is ``key(_:)``); nil at the end of the object.
    public mutating func nextField(
        _ object: inout JSONObjectCursor,
        _ fields: JSONFields
    ) throws(JSONError) -> Int? {
        let table = fields.table
        let isFirst = object.isFirst
        // A cursor that was used with other fields may have gone further than these.
        if object.field < table.count, cursor < end, isFirst || cursor.pointee == UInt8(ascii: ",") {
            let place = cursor + (isFirst ? 0 : 1)
            let field = table.successor(of: object.field)
            let entry = table.entries[field]
            if entry.matches(place, available: end - place) {
                cursor = place + entry.patternCount
                object.isFirst = false
                object.field = field
                object.keyStart = (place - start) &+ 1
                object.keyCount = entry.patternCount &- 3
                object.keyHasEscapes = false
                return field
            }
        }
        return try nextFieldAnywhere(&object, table)
    }

    @inline(never)
    private mutating func nextFieldAnywhere(
        _ object: inout JSONObjectCursor,
        _ table: JSONFields.Table
    ) throws(JSONError) -> Int? {
        guard try nextMember(&object) else { return nil }
        let place = cursor
        var field: Int
        if let found = table.fieldByPattern(at: place, available: end - place) {
            field = found
            let count = table.entries[found].patternCount
            cursor = place + count
            object.keyStart = place - start + 1
            object.keyCount = count - 3
            object.keyHasEscapes = false
        } else {
            let token = try readKeyToken(&object)
            if token.hasEscapes {
                field = token.unescapedBytes.withUnsafeBufferPointer { table.field(named: $0) } ?? -1
            } else {
                field = table.field(named: token.bytes) ?? -1
            }
        }
        if field >= 0 {
            if object.field < table.count { table.learn(field, after: object.field) }
            object.field = field
        }
        return field
    }

    /// Reads the name of the next member of a map; the value is to be read next.
    ///
    /// - Returns: The name; nil at the end of the object.
    public mutating func nextKey(_ object: inout JSONObjectCursor) throws(JSONError) -> String? {
        guard try nextMember(&object) else { return nil }
        return try readKeyToken(&object).text
    }

    /// The name of the member that ``nextField(_:_:)`` or ``nextKey(_:)`` gave last.
    public func key(_ object: borrowing JSONObjectCursor) -> String {
        // A cursor of another reader gives a wrong name, not a read outside the input.
        guard object.keyStart >= 0, object.keyCount >= 0, object.keyStart <= end - start,
            object.keyCount <= end - start - object.keyStart
        else { return "" }
        let first = start + object.keyStart
        return JSONStringToken(
            first: first, end: first + object.keyCount, hasEscapes: object.keyHasEscapes, isASCII: false
        ).text
    }

    /// Whether a member follows, and if so goes to the quote of its name; otherwise leaves the object.
    @inline(__always)
    mutating func nextMember(_ object: inout JSONObjectCursor) throws(JSONError) -> Bool {
        skipWhitespace()
        guard cursor < end else { throw unexpectedByte(expected: "a name or `}`") }
        if cursor.pointee == UInt8(ascii: "}") {
            cursor += 1
            depth -= 1
            return false
        }
        if object.isFirst {
            object.isFirst = false
        } else {
            guard cursor.pointee == UInt8(ascii: ",") else { throw unexpectedByte(expected: "`,` or `}`") }
            cursor += 1
            skipWhitespace()
        }
        guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else {
            throw unexpectedByte(expected: "a name in quotes")
        }
        return true
    }

    /// Reads the name at the cursor and the colon after it; the name is UTF-8.
    mutating func readKeyToken(_ object: inout JSONObjectCursor) throws(JSONError) -> JSONStringToken {
        let token = try scanString()
        if !token.isASCII { try checkUTF8(token) }
        if token.count > CombiningMarks.limit, token.hasEscapes || !token.isASCII { try checkCombiningMarks(token) }
        object.keyStart = token.first - start
        object.keyCount = token.count
        object.keyHasEscapes = token.hasEscapes
        guard isNext(UInt8(ascii: ":")) else { throw unexpectedByte(expected: "`:`") }
        cursor += 1
        return token
    }

    /// The error for an object without one of its required fields: it names the first that is absent.
    ///
    /// The object is read once more to find out, which only happens on this path.
    public func missingField(_ object: JSONObjectCursor, _ fields: JSONFields) -> JSONError {
        let place = start + Swift.min(Swift.max(object.start, 0), end - start)
        // Nobody will see which: the value is then read as another branch of a union.
        guard !backtracking.isAttempting, !isTolerant || backtracking.memory == nil else {
            return Self.missingField("all required members", "a required member", at: place - start)
        }
        let seen = seenFields(at: place, fields.table)
        for index in 0..<fields.table.requiredCount where !seen.contains(index) {
            let name = String(decoding: fields.table.entries[index].name, as: UTF8.self)
            let member = "the required member \"\(name.excerpt())\""
            return Self.missingField(member, member, at: place - start)
        }
        return Self.missingField("all required members", "a required member", at: place - start)
    }

    private static func missingField(_ expected: String, _ missing: String, at offset: Int) -> JSONError {
        JSONError(code: .missingField, message: "\(missing) is missing", expecting: expected, offset: offset)
    }

    private func seenFields(at place: UnsafePointer<UInt8>, _ table: JSONFields.Table) -> Set<Int> {
        var seen: Set<Int> = []
        var reader = JSONReader(copying: self, at: place)
        do throws(JSONError) {
            var object = try reader.beginObject()
            while try reader.nextMember(&object) {
                let token = try reader.readKeyToken(&object)
                let field = token.unescapedBytes.withUnsafeBufferPointer { table.field(named: $0) }
                if let field { seen.insert(field) }
                try reader.pass()
            }
        } catch {
            // The object has been read before; what is wrong after it is not this error's concern.
        }
        return seen
    }

    private init(copying other: borrowing JSONReader, at place: UnsafePointer<UInt8>) {
        start = other.start
        end = other.end
        cursor = place
        maximumDepth = other.maximumDepth
        duplicateKeys = other.duplicateKeys
        unguardedDepth = other.unguardedDepth
        isInterrupted = other.isInterrupted
        backtracking = Backtracking(byteCount: other.end - other.start)
        notes = nil
        owner = other.owner
    }
}
