import Diagnostics

/// The merge key of YAML 1.1 (`<<: *defaults`): the entries of other mappings, unless the mapping has them itself.
enum MergeKeys {
    /// A merge key and its value.
    struct Merge {
        /// How many entries, of all that wait, stood before it.
        var position: Int
        var key: SourceLocation
        var value: Node
    }

    /// The entries with those of the merged mappings in the merge key's place.
    ///
    /// The mapping's own keys win; of several mappings, the earlier. Merged entries keep their places and share values.
    ///
    /// - Parameter base: The position of the first entry.
    static func apply(
        _ merges: [Merge], to entries: ArraySlice<Mapping.Entry>, from base: Int, diagnostics: DiagnosticSink
    ) -> [Mapping.Entry] {
        guard let merge = merges.first else { return Array(entries) }
        for repeated in merges.dropFirst() {
            diagnostics.report(YAMLDiagnostics.repeatedMerge(first: merge.key, at: repeated.key))
        }
        var taken = Set(entries.map(\.key))
        var merged: [Mapping.Entry] = []
        for source in sources(of: merge.value, key: merge.key, diagnostics: diagnostics) {
            merged += source.entries.filter { taken.insert($0.key).inserted }
        }
        let own = Array(entries)
        let before = min(max(0, merge.position - base), own.count)
        return own[..<before] + merged + own[before...]
    }

    /// How many entries a merge looks at, at most.
    static func count(_ value: Node) -> Int {
        let sources = value.sequence ?? [value]
        return sources.reduce(0) { $0 + 1 + ($1.mapping?.count ?? 0) }
    }

    private static func sources(of value: Node, key: SourceLocation, diagnostics: DiagnosticSink) -> [Mapping] {
        if let mapping = value.mapping { return [mapping] }
        guard let elements = value.sequence else {
            diagnostics.report(YAMLDiagnostics.mergeValue(value.typeName, at: key))
            return []
        }
        var result: [Mapping] = []
        for element in elements {
            if let mapping = element.mapping {
                result.append(mapping)
            } else {
                diagnostics.report(
                    YAMLDiagnostics.mergeValue("a sequence with \(element.typeName)", at: key))
            }
        }
        return result
    }
}
