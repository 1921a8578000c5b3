extension JSONWriter {
    /// Writes an array whose places have types of their own.
    ///
    /// Elements that are nil or absent at the end are left out, others are written as `null`.
    ///
    /// - Parameters:
    ///   - elements: The elements.
    ///   - required: How many of them are always there.
    public mutating func writeTuple(_ elements: [(any JSONEncodable)?], required: Int) {
        writeTuple(elements, required: required, rest: [JSONValue]())
    }

    /// Writes an array whose places have types of their own, and what follows them.
    ///
    /// Elements that are nil or absent at the end are left out unless something follows, others are written as `null`.
    ///
    /// - Parameters:
    ///   - elements: The elements.
    ///   - required: How many of them are always there.
    ///   - rest: The elements after these.
    public mutating func writeTuple(
        _ elements: [(any JSONEncodable)?], required: Int, rest: [some JSONEncodable]
    ) {
        let last =
            elements.lastIndex { $0.map { ($0 as? any Absentable)?.isAbsent != true } ?? false }.map { $0 + 1 } ?? 0
        let count = rest.isEmpty ? max(last, required) : elements.count
        beginArray()
        for element in elements.prefix(count) {
            if let element { write(element) } else { writeNull() }
        }
        for element in rest { write(element) }
        endArray()
    }
}
