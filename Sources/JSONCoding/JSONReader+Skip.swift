extension JSONReader {
    /// Skips one value, checking it in full; it is one thing more that the type which is read does not keep.
    ///
    /// - Throws: What reading it would throw, but for numbers of any size, which are skipped.
    public mutating func skip() throws(JSONError) {
        backtracking.losses &+= 1
        let place = offset
        try pass()
        if let notes { notes.add(.unknownMember, at: place, expecting: "no such member") }
    }

    /// Skips one value of which nothing is lost.
    mutating func pass() throws(JSONError) {
        // Recursion is bounded by the depth limit and the stack.
        switch try peek() {
        case .string:
            let token = try scanString()
            if !token.isASCII { try checkUTF8(token) }
        case .number:
            _ = try scanNumber()
        case .boolean:
            _ = try readBool()
        case .null:
            try expectLiteral("null")
        case .array:
            if backtracking.memory == nil { try skipElements() } else { try skipRemembering() }
        case .object:
            if backtracking.memory == nil { try skipMembers() } else { try skipRemembering() }
        }
    }

    @inline(__always)
    private mutating func skipElements() throws(JSONError) {
        var array = try beginArray()
        while try nextElement(&array) { try pass() }
    }

    @inline(__always)
    private mutating func skipMembers() throws(JSONError) {
        var object = try beginObject()
        while try nextMember(&object) {
            _ = try readKeyToken(&object)
            try pass()
        }
    }

    /// Skips an array or an object, at once if its end is known.
    private mutating func skipRemembering() throws(JSONError) {
        let first = offset
        if let end = backtracking.memory?.ends[first] {
            cursor = start + end
            return
        }
        if try peek() == .array { try skipElements() } else { try skipMembers() }
        if offset - first >= Backtracking.Memory.worthwhile { backtracking.memory?.ends[first] = offset }
    }

    /// Checks the whole document for objects that name a member twice, and returns to where it was.
    ///
    /// One pass ahead of reading keeps the check out of the readers of types, which count fields and keep no names.
    mutating func refuseDuplicateKeys() throws(JSONError) {
        let place = mark()
        do throws(JSONError) {
            try skipRefusingDuplicateKeys()
        } catch {
            // Reading will come upon any other error, and say what it expected there.
            if error.code == .duplicateKey { throw error }
        }
        rewind(to: place)
    }

    private mutating func skipRefusingDuplicateKeys() throws(JSONError) {
        switch try peek() {
        case .array:
            var array = try beginArray()
            while try nextElement(&array) { try skipRefusingDuplicateKeys() }
        case .object:
            var object = try beginObject()
            var names: Set<String> = []
            while try nextMember(&object) {
                let place = cursor
                let name = try readKeyToken(&object).text
                guard names.insert(name).inserted else {
                    throw failure(.duplicateKey, "the member \"\(name.excerpt())\" is there twice", at: place)
                }
                try skipRefusingDuplicateKeys()
            }
        default:
            try pass()
        }
    }
}
