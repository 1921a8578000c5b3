internal import Diagnostics

/// Two texts' differences in the unified format of `diff -u`, with three lines of context.
package struct UnifiedDiff {
    /// Lines of context around each difference.
    static let context = 3

    /// The lines of the diff, without line breaks; empty when the texts are equal.
    package private(set) var lines: [String] = []

    /// Compares two files; nil stands for one that does not exist.
    ///
    /// - Parameters:
    ///   - oldName: What the `---` line names.
    ///   - newName: What the `+++` line names.
    package init(from old: [UInt8]?, named oldName: String, to new: [UInt8]?, named newName: String) {
        let (oldLines, newLines) = (Self.split(old ?? []), Self.split(new ?? []))
        let hunks = LineDifference(from: oldLines, to: newLines).hunks
        guard hunks.contains(where: { !$0.isEqual }) else { return }
        lines = [
            "--- " + (old == nil ? "/dev/null" : VisibleText.escaping(oldName)),
            "+++ " + (new == nil ? "/dev/null" : VisibleText.escaping(newName)),
        ]
        for group in Self.groups(of: hunks) {
            guard let first = group.first, let last = group.last else { continue }
            let oldRange = first.old.lowerBound..<last.old.upperBound
            let newRange = first.new.lowerBound..<last.new.upperBound
            lines.append("@@ -\(Self.text(of: oldRange)) +\(Self.text(of: newRange)) @@")
            for hunk in group {
                if hunk.isEqual {
                    for line in oldLines[hunk.old] { append(line, " ") }
                } else {
                    for line in oldLines[hunk.old] { append(line, "-") }
                    for line in newLines[hunk.new] { append(line, "+") }
                }
            }
        }
    }

    private mutating func append(_ line: ArraySlice<UInt8>, _ sign: String) {
        let isEnded = line.last == UInt8(ascii: "\n")
        let text = String(decoding: isEnded ? line.dropLast() : line, as: UTF8.self)
        lines.append(sign + Self.shown(text))
        if !isEnded { lines.append("\\ No newline at end of file") }
    }

    /// The text with everything escaped that a terminal would act on, tabs aside.
    private static func shown(_ text: String) -> String {
        text.split(separator: "\t", omittingEmptySubsequences: false).map { VisibleText.escaping(String($0)) }
            .joined(separator: "\t")
    }

    /// Hunks that share their context, each group with at most three equal lines at its ends.
    private static func groups(of hunks: [LineDifference.Hunk]) -> [[LineDifference.Hunk]] {
        var groups: [[LineDifference.Hunk]] = []
        var group: [LineDifference.Hunk] = []
        for (index, hunk) in hunks.enumerated() {
            guard hunk.isEqual else {
                group.append(hunk)
                continue
            }
            let (isFirst, isLast) = (index == 0, index == hunks.count - 1)
            if hunk.old.count <= 2 * context, !isFirst, !isLast {
                group.append(hunk)
                continue
            }
            if !isFirst {
                group.append(hunk.keepingFirst(context))
                groups.append(group)
            }
            group = isLast ? [] : [hunk.keepingLast(context)]
        }
        if !group.isEmpty { groups.append(group) }
        return groups
    }

    /// `start,count` as the format wants it: 1-based, the line before when there is none, no count of 1.
    private static func text(of range: Range<Int>) -> String {
        if range.isEmpty { return "\(range.lowerBound),0" }
        return range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1),\(range.count)"
    }

    /// The lines with their line breaks.
    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }
}

extension LineDifference.Hunk {
    fileprivate func keepingFirst(_ count: Int) -> Self {
        Self(isEqual: isEqual, old: old.prefix(count), new: new.prefix(count))
    }

    fileprivate func keepingLast(_ count: Int) -> Self {
        Self(isEqual: isEqual, old: old.suffix(count), new: new.suffix(count))
    }
}
