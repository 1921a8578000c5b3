/// A JSONPath (RFC 9535): which values of a document are meant.
///
/// ```
/// $.paths.*.get.parameters[?@.name == 'filter' && @.in == 'query']
/// ```
struct PathQuery: Sendable {
    /// A step from values to others.
    struct Segment: Sendable {
        /// Whether it looks at everything below as well (`..`).
        var isDescendant = false
        var selectors: [Selector]
        /// Where it begins in the text, in scalars.
        var offset: Int
    }

    enum Selector: Sendable {
        case name(String)
        case wildcard
        /// Below 0, counted from the end.
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(PathCondition)
    }

    /// Whether it begins at the value that a filter looks at (`@`), not at the root.
    var isRelative = false
    var segments: [Segment] = []

    /// Whether it can only select one value.
    var isSingular: Bool {
        segments.allSatisfy { segment in
            guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
            switch segment.selectors.first {
            case .name, .index: return true
            default: return false
            }
        }
    }
}

/// What a filter asks of a value.
indirect enum PathCondition: Sendable {
    enum Comparison: String, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
    }

    case any([PathCondition])
    case all([PathCondition])
    case not(PathCondition)
    case comparison(PathOperand, Comparison, PathOperand)
    case exists(PathQuery)
    /// Whether a text matches a pattern, as a whole or somewhere.
    case matches(PathOperand, PathPattern)
}

/// What a filter compares.
indirect enum PathOperand: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case query(PathQuery)
    /// The length of a text, list or object.
    case length(PathOperand)
    /// How many values a query selects.
    case count(PathQuery)
    /// The value that a query selects, where it is one.
    case value(PathQuery)
}
