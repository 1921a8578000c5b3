/// Puts positions in order.
///
/// Swift compiles its sorting anew for every type of element and every comparison, which in a release build takes half a
/// second a piece. Whoever sorts lists of many types sorts their positions instead.
@usableFromInline
package enum Order {
    /// The numbers from 0 up to `count`, sorted; those of which neither is before the other stay in their order.
    @inline(never)
    @usableFromInline
    package static func positions(_ count: Int, by isBefore: (Int, Int) -> Bool) -> [Int] {
        (0..<count).sorted(by: isBefore)
    }
}

extension Sequence {
    /// The elements by their keys; those of equal keys stay in their order.
    @inlinable
    package func ordered<Key: Comparable>(on key: (Element) -> Key) -> [Element] {
        let elements = Array(self)
        let keys = elements.map(key)
        return Order.positions(elements.count) { keys[$0] < keys[$1] }.map { elements[$0] }
    }

    /// The elements in an order that no single key has; those of which neither is before the other stay in theirs.
    @inlinable
    package func ordered(by isBefore: (Element, Element) -> Bool) -> [Element] {
        let elements = Array(self)
        return Order.positions(elements.count) { isBefore(elements[$0], elements[$1]) }.map { elements[$0] }
    }
}
