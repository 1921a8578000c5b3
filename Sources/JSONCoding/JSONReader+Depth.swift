extension JSONReader {
    /// Levels so few that their frames fit any stack.
    static var unguardedLevels: Int { 4 }
    static var interruptionInterval: Int { 4096 }

    /// Counts a container that is entered.
    @inline(__always)
    mutating func enter() throws(JSONError) {
        untilInterruption &-= 1
        if depth >= unguardedDepth || untilInterruption <= 0 { try checkLimits() }
        depth += 1
    }

    @inline(never)
    private mutating func checkLimits() throws(JSONError) {
        guard depth < maximumDepth else {
            throw failure(.depth, "arrays and objects are nested deeper than \(maximumDepth) levels")
        }
        if depth >= unguardedDepth { try checkStack() }
        guard untilInterruption <= 0 else { return }
        untilInterruption = Self.interruptionInterval
        if let isInterrupted, isInterrupted() { throw failure(.interrupted, "reading was interrupted") }
    }

    /// Refuses to go on where the stack ends soon.
    mutating func checkStack() throws(JSONError) {
        let bounds = stack ?? .current
        stack = bounds
        guard bounds.hasRoom else {
            throw failure(.depth, "values are nested too deeply for the stack of this thread")
        }
    }
}
