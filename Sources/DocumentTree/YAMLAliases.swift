/// The anchors of a document, and how many values it has when every alias is followed.
///
/// Aliases share their anchor's node, so a document that doubles itself thirty times is small in memory. Whoever walks
/// the tree would still meet a billion values: that is refused while reading.
struct YAMLAliases {
    /// What an anchor names.
    struct Target {
        var node: Node
        /// How many collections are nested in it, itself included; 0 for a scalar.
        var height: Int
        /// How many values it has when every alias is followed, itself included; see ``YAMLAliases/weight(of:)``.
        var expandedCount: Int
    }

    enum Problem: Error {
        case undefined, cyclic
    }

    private enum Anchor {
        case open
        case defined(Target)
    }

    /// How many values the document may have with its aliases followed.
    let expansionLimit: Int

    /// The values so far, with aliases followed.
    private(set) var expandedCount = 0

    private var nodeCount = 0
    private var anchors: [String: Anchor] = [:]

    /// - Parameter byteCount: The size of the document; a long one may repeat itself more.
    init(byteCount: Int) {
        let scaled = byteCount.multipliedReportingOverflow(by: 4)
        expansionLimit = min(scaled.overflow ? .max : scaled.partialValue + 100_000, 10_000_000)
    }

    /// What a text counts for: a long one costs whoever reads it as much as many values.
    static func weight(of text: String) -> Int { 1 + text.utf8.count / bytesPerValue }

    /// So many bytes of text count as another value.
    static let bytesPerValue = 8

    mutating func count(weight: Int = 1) {
        nodeCount += weight
        expandedCount += weight
    }

    /// Counts an alias; false if that is more than the document may have.
    mutating func count(_ target: Target) -> Bool {
        expandedCount += target.expandedCount
        // A document may be larger than the limit without any alias's help.
        return expandedCount - nodeCount <= expansionLimit
    }

    /// Counts entries that a merge key copies; false if that is more than the document may have.
    ///
    /// Other than what an alias shares, each has to be kept again: it weighs as much as several values.
    mutating func count(copies: Int) -> Bool {
        let weight = copies.multipliedReportingOverflow(by: 8)
        expandedCount = weight.overflow ? .max / 2 : expandedCount + weight.partialValue
        return expandedCount - nodeCount <= expansionLimit
    }

    /// Remembers that a collection of this name has started.
    mutating func open(_ name: String) {
        anchors[name] = .open
    }

    /// Remembers a finished value.
    ///
    /// - Parameter countBefore: ``expandedCount`` before the value.
    mutating func define(_ name: String, _ node: Node, height: Int, countBefore: Int) {
        let count = max(1, expandedCount - countBefore)
        anchors[name] = .defined(Target(node: node, height: height, expandedCount: count))
    }

    func find(_ name: String) -> Result<Target, Problem> {
        switch anchors[name] {
        case .defined(let target): .success(target)
        case .open: .failure(.cyclic)
        case nil: .failure(.undefined)
        }
    }
}
