/// Which branch of a union fits a value best: of those as which it can be read, the first that keeps all of it, or else the
/// one that loses least.
///
/// Lost are members that a branch does not name, values that are not among those it lists, and what is none of the
/// branches of a union within.
///
/// ```swift
/// var choice = reader.choice(of: Self.self)
/// try reader.offer(Cat.self, to: &choice) { .cat($0) }
/// try reader.offer(Dog.self, to: &choice) { .dog($0) }
/// if let value = reader.take(choice) {
///     self = value
///     return
/// }
/// ```
public struct JSONChoice<Union> {
    @usableFromInline let start: JSONMark
    @usableFromInline let lossesBefore: Int
    @usableFromInline var value: Union?
    @usableFromInline var losses = Int.max
    @usableFromInline var end: JSONMark
    /// What deviates in the branch that fits best so far.
    @usableFromInline var notes: [DeviationNotes.Note] = []

    @inlinable
    init(start: JSONMark, lossesBefore: Int) {
        self.start = start
        self.lossesBefore = lossesBefore
        end = start
    }

    /// Whether a branch keeps all of the value, so that no other need be tried.
    @inlinable
    public var isSettled: Bool { losses == 0 }
}

extension JSONReader {
    /// Begins to choose among the branches of a union for the value that comes next.
    @inlinable
    public func choice<Union>(of union: Union.Type = Union.self) -> JSONChoice<Union> {
        JSONChoice(start: mark(), lossesBefore: backtracking.losses)
    }

    /// Tries a branch, unless one that was tried before keeps all of the value.
    ///
    /// - Parameters:
    ///   - branch: The type of the branch.
    ///   - choice: What was found so far.
    ///   - make: Makes a value of the union of one of the branch.
    /// - Throws: What ``attempt(_:)`` throws.
    @inlinable
    public mutating func offer<Union, Branch: JSONDecodable>(
        _ branch: Branch.Type, to choice: inout JSONChoice<Union>, _ make: (Branch) -> Union
    ) throws(JSONError) {
        if choice.isSettled { return }
        backtracking.losses = choice.lossesBefore
        guard let value = try attempt(branch) else { return }
        let losses = backtracking.losses &- choice.lossesBefore
        if losses < choice.losses {
            choice.value = make(value)
            choice.losses = losses
            choice.end = mark()
            if let notes { choice.notes = notes.since(choice.start.cursor) }
        }
        // What keeps all of the value is read but once.
        if losses > 0 { rewind(to: choice.start) }
    }

    /// The value as the branch that fits best, read to its end; nil, with nothing read, if none of them fits.
    @inlinable
    public mutating func take<Union>(_ choice: JSONChoice<Union>) -> Union? {
        guard let value = choice.value else {
            backtracking.losses = choice.lossesBefore
            return nil
        }
        backtracking.losses = choice.lossesBefore &+ choice.losses
        advance(to: choice.end)
        if let notes, choice.losses > 0 { notes.add(choice.notes) }
        return value
    }

    /// Reads a value that the document does not describe, as it is.
    public mutating func readUndescribed() throws(JSONError) -> JSONValue {
        backtracking.losses &+= Self.undescribedLosses
        let place = offset
        let value = try JSONValue(json: &self)
        if let notes { notes.add(.unknownBranch, at: place, expecting: "one of the branches") }
        return value
    }

    /// What is none of the branches of a union fits less than one that does not name some of the members.
    private static var undescribedLosses: Int { 1_000 }

    /// Whether it matters if a value is among those that its type lists: it is read as one of several branches, of which
    /// the one that fits best is wanted, or somebody watches for it.
    @inlinable
    public var countsUnlisted: Bool { backtracking.attempts > 0 || notes != nil }

    /// Whether the value is read as one of several branches, so that it matters how well each fits.
    var isAttempting: Bool { backtracking.isAttempting }

    /// Counts a value that is written otherwise than it was read.
    mutating func countChanged() { backtracking.losses &+= 2 }

    /// Counts a value, from a byte offset to here, that is not among those that its type lists.
    ///
    /// - Parameters:
    ///   - count: How many it lists. The only one of a type says which type it is; others are known to become more.
    ///   - offset: Where the value begins, or the white space before it.
    public mutating func countUnlisted(of count: Int, from offset: Int) {
        backtracking.losses &+= count == 1 ? 1_000 : 2
        if let notes { notes.add(.unknownValue, at: offset, expecting: "one of the values") }
    }

    /// Reads a boolean of which the document lists one value.
    public mutating func readBoolean(listed: Bool) throws(JSONError) -> Bool {
        let place = offset
        let value = try readBool()
        if countsUnlisted, value != listed { countUnlisted(of: 1, from: place) }
        return value
    }

    /// Reads a value of which the document lists `null` alone.
    public mutating func readListedNull() throws(JSONError) -> JSONValue {
        let place = offset
        let value = try JSONValue(json: &self)
        if countsUnlisted, !value.isNull { countUnlisted(of: 1, from: place) }
        return value
    }
}
