internal import DocumentTree

extension Schema.Keywords {
    /// The texts that vendor extensions have for the values of `enum`, each for the value that it was written for, or nil
    /// for one that has none; empty where no extension says any.
    ///
    /// Some have a list beside `enum`, others a map by the values, and `x-ms-enum` a list of objects with the values.
    ///
    /// - Parameters:
    ///   - keys: The extensions that are lists or maps; the first of these that there is counts.
    ///   - member: The member of the objects of `x-ms-enum`.
    package func valueTexts(_ keys: [String], member: String) -> [String?] {
        guard let values = enumeration, !extensions.isEmpty else { return [] }
        for key in keys {
            guard let node = extensions[key] else { continue }
            if let list = node.sequence { return Self.aligned(list.map { $0.scalarText ?? "" }, values) }
            if node.mapping != nil { return values.map { value in value.scalarText.flatMap { node[$0]?.string } } }
        }
        guard let objects = extensions["x-ms-enum"]?["values"]?.sequence else { return [] }
        let texts = Dictionary(
            objects.compactMap { object in object["value"]?.scalarText.map { (ExactText($0), object[member]?.string) } }
        ) { first, _ in first }
        return values.map { value in value.scalarText.flatMap { texts[ExactText($0)] ?? nil } }
    }

    /// The texts of a list beside as many values; where it has fewer, `null` is left out, then what stands there twice.
    private static func aligned(_ texts: [String], _ values: [Node]) -> [String?] {
        var seen = SeenValues()
        let all = Array(values.indices)
        let some = all.filter { !values[$0].isNull }
        let distinct = some.filter { seen.insert(values[$0]) }
        let positions = [all, some, distinct].first { $0.count == texts.count } ?? distinct
        var result: [String?] = values.map { _ in nil }
        for (position, text) in zip(positions, texts) where !text.isEmpty { result[position] = text }
        return result
    }
}
