extension JSONReader {
    /// Reads the value that comes next as one of the branches of a union.
    ///
    /// Generated code for `oneOf` and `anyOf` tries branches with it. However unions stand within each other, reading takes
    /// time in proportion to the document.
    ///
    /// - Returns: Nil, with nothing read, if the value is none of that type.
    /// - Throws: ``JSONError/Code/depth``, ``JSONError/Code/interrupted``: what no other branch would mend.
    @inlinable
    public mutating func attempt<T: JSONDecodable>(_ type: T.Type = T.self) throws(JSONError) -> T? {
        backtracking.isGuarded ? try rememberedAttempt(type) : try plainAttempt(type)
    }

    /// Reads the value that comes next as one of several branches that it may be at once, and goes back to its start.
    ///
    /// - Parameters:
    ///   - type: The type of the branch.
    ///   - count: How many such branches there are.
    /// - Returns: Nil if the value is none of that type.
    /// - Throws: What ``attempt(_:)`` throws.
    public mutating func part<T: JSONDecodable>(_ type: T.Type = T.self, of count: Int) throws(JSONError) -> T? {
        let start = mark()
        let copies = backtracking.copies
        // What one part does not keep, another does.
        let losses = backtracking.losses
        backtracking.copies = mayHold(parts: count) ? copies * Swift.max(count, 1) : Self.maximumCopies
        defer {
            backtracking.copies = copies
            backtracking.losses = losses
        }
        let value = try attempt(type)
        rewind(to: start)
        return value
    }

    /// Whether the value that comes next may be read as so many branches at once.
    ///
    /// A value of several branches that each hold values of several branches has each of these more than once, and so on
    /// with each level: beyond 256 times it is kept as it is.
    public func mayHold(parts count: Int) -> Bool {
        backtracking.copies == 1 || backtracking.copies <= Self.maximumCopies / Swift.max(count, 1)
    }

    private static var maximumCopies: Int { 256 }

    @usableFromInline
    @inline(never)
    mutating func abandon(_ error: JSONError, backTo start: JSONMark) throws(JSONError) {
        if error.code == .depth || error.code == .interrupted { throw error }
        rewind(to: start)
    }

    @usableFromInline
    @inline(never)
    mutating func rememberedAttempt<T: JSONDecodable>(_ type: T.Type) throws(JSONError) -> T? {
        // Branches that are unions of each other read nothing before they try the next.
        try checkStack()
        skipWhitespace()
        guard let memory = backtracking.memory, isContainer else { return try plainAttempt(type) }
        let key = Backtracking.Memory.Key(
            offset: offset, type: ObjectIdentifier(T.self), copies: backtracking.copies)
        switch memory.results[key] {
        case .failure?:
            return nil
        case .value(let box, let end, let losses, let found)?:
            guard let box = box as? Backtracking.Memory.Box<T> else { return nil }
            cursor = start + end
            backtracking.losses &+= losses
            notes?.add(found)
            return box.value
        case nil:
            let before = backtracking.losses
            let value = try plainAttempt(type)
            let losses = backtracking.losses &- before
            let found = value == nil ? [] : notes?.since(key.offset, upTo: Backtracking.Memory.keptNotes) ?? []
            memory.results[key] =
                value.map { .value(Backtracking.Memory.Box($0), end: offset, losses: losses, notes: found) } ?? .failure
            return value
        }
    }

    @inlinable
    mutating func plainAttempt<T: JSONDecodable>(_ type: T.Type) throws(JSONError) -> T? {
        let start = mark()
        let losses = backtracking.losses
        backtracking.attempts &+= 1
        do throws(JSONError) {
            let value = try T(json: &self)
            backtracking.attempts &-= 1
            return value
        } catch {
            backtracking.attempts &-= 1
            backtracking.losses = losses
            try abandon(error, backTo: start)
            return nil
        }
    }

    private var isContainer: Bool {
        cursor < end && (cursor.pointee == UInt8(ascii: "{") || cursor.pointee == UInt8(ascii: "["))
    }

    // MARK: What other readers remember

    /// The value that was read here before, if anything is kept.
    @inline(__always)
    mutating func remembered<T>(_ type: T.Type) -> T? {
        guard let memory = backtracking.memory else { return nil }
        let key = Backtracking.Memory.Key(offset: offset, type: ObjectIdentifier(T.self), copies: 0)
        guard case .value(let box, let end, _, _)? = memory.results[key], let box = box as? Backtracking.Memory.Box<T>
        else {
            return nil
        }
        cursor = start + end
        return box.value
    }

    /// Keeps a value that began at an offset, if anything is kept.
    @inline(__always)
    func remember<T>(_ value: T, from offset: Int) {
        guard let memory = backtracking.memory, self.offset - offset >= Backtracking.Memory.worthwhile else { return }
        let key = Backtracking.Memory.Key(offset: offset, type: ObjectIdentifier(T.self), copies: 0)
        memory.results[key] = .value(Backtracking.Memory.Box(value), end: self.offset)
    }
}
