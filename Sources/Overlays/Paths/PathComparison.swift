internal import DocumentTree

/// Compares values as filters do (RFC 9535, section 2.3.5.2.2); nil is nothing.
struct PathComparison {
    let budget: OverlayBudget

    func holds(
        _ left: Node?, _ comparison: PathCondition.Comparison, _ right: Node?
    ) throws(OverlayBudget.Spent) -> Bool {
        switch comparison {
        case .equal: try isEqual(left, right)
        case .notEqual: try !isEqual(left, right)
        case .less: isLess(left, right)
        case .greater: isLess(right, left)
        case .lessOrEqual: isLess(left, right) ? true : try isEqual(left, right)
        case .greaterOrEqual: isLess(right, left) ? true : try isEqual(left, right)
        }
    }

    private func isEqual(_ left: Node?, _ right: Node?) throws(OverlayBudget.Spent) -> Bool {
        try budget.spend()
        guard let left, let right else { return left == nil && right == nil }
        switch (left.content, right.content) {
        case (.null, .null): return true
        case (.boolean(let one), .boolean(let other)): return one == other
        case (.integer(let one), .integer(let other)): return one == other
        case (.string(let one), .string(let other)):
            try budget.spend(min(one.utf8.count, other.utf8.count) / 8)
            // By code points: texts that are only canonically equivalent are not equal.
            return one.utf8.elementsEqual(other.utf8)
        case (.sequence(let ones), .sequence(let others)):
            guard ones.count == others.count else { return false }
            for (one, other) in zip(ones, others) where try !isEqual(one, other) { return false }
            return true
        case (.mapping(let one), .mapping(let other)):
            guard one.count == other.count else { return false }
            for entry in one.entries {
                guard let value = other[entry.key], try isEqual(entry.value, value) else { return false }
            }
            return true
        default:
            guard let one = left.number, let other = right.number else { return false }
            return one == other
        }
    }

    private func isLess(_ left: Node?, _ right: Node?) -> Bool {
        guard let left, let right else { return false }
        switch (left.content, right.content) {
        case (.integer(let one), .integer(let other)): return one < other
        case (.string(let one), .string(let other)):
            return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
        default:
            guard let one = left.number, let other = right.number else { return false }
            return one < other
        }
    }
}
