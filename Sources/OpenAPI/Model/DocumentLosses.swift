/// How much of a document comes to nothing: what is left out, cannot be read, or has no key that the standard knows.
public struct DocumentLosses: Sendable {
    /// So many of all.
    public struct Part: Sendable {
        /// How many the document has.
        public internal(set) var total = 0
        /// How many of these come to nothing.
        public internal(set) var lost = 0

        mutating func count(isLost: Bool) {
            total += 1
            if isLost { lost += 1 }
        }
    }

    /// Operations, and path items that have none since they cannot be read.
    public internal(set) var operations = Part()
    /// The schemas of the document's components, and those that are referred to and not there.
    public internal(set) var schemas = Part()
}
