import SwiftEmitter

@testable import GeneratorPipeline
@testable import OutputFolders

/// What changes between the files of two documents, and what of that is not about what changed in the document.
struct LayoutChange {
    /// A declaration of the top level or a member of an extension, with the lines of both.
    private struct Unit: Hashable {
        let lines: [Substring]
    }

    /// The files that were added, removed or changed.
    private(set) var changedPaths: Set<String> = []
    /// The files that hold a declaration that is new, gone or different.
    private(set) var paths: Set<String> = []
    /// Declarations that are new or different.
    private(set) var changedTexts: [String] = []
    /// The files that declarations left or came to though nothing in them changed.
    private(set) var movedPaths: Set<String> = []
    /// Lines that a diff of each file shows.
    private(set) var differentLines = 0
    /// Lines that would differ even if all were in one file, in whatever order.
    private(set) var leastDifferentLines = 0

    init(from old: [GeneratedFile], to new: [GeneratedFile]) {
        let before = Dictionary(uniqueKeysWithValues: old.map { ($0.path, $0.contents) })
        let after = Dictionary(uniqueKeysWithValues: new.map { ($0.path, $0.contents) })
        changedPaths = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        var places: [Unit: (old: [String], new: [String])] = [:]
        var balance: [Substring: Int] = [:]
        for path in changedPaths.sorted() {
            let oldLines = Self.lines(before[path])
            let newLines = Self.lines(after[path])
            for unit in Self.units(oldLines) { places[unit, default: ([], [])].old.append(path) }
            for unit in Self.units(newLines) { places[unit, default: ([], [])].new.append(path) }
            for line in oldLines { balance[line, default: 0] -= 1 }
            for line in newLines { balance[line, default: 0] += 1 }
            for hunk in LineDifference(from: oldLines, to: newLines).hunks where !hunk.isEqual {
                differentLines += hunk.old.count + hunk.new.count
            }
        }
        leastDifferentLines = balance.values.reduce(0) { $0 + abs($1) }
        for (unit, place) in places where place.old != place.new {
            if place.old.count == place.new.count {
                movedPaths.formUnion(Set(place.old).symmetricDifference(place.new))
            } else {
                paths.formUnion(place.old + place.new)
                if place.new.count > place.old.count { changedTexts.append(unit.lines.joined(separator: "\n")) }
            }
        }
    }

    private static func lines(_ text: String?) -> [Substring] {
        text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    }

    private static func units(_ lines: [Substring]) -> [Unit] {
        var units: [Unit] = []
        var unit: [Substring] = []
        var extending: Substring?
        func end() {
            let lines = (extending.map { [$0] } ?? []) + unit
            if lines.contains(where: { !$0.isEmpty && $0 != extending }) { units.append(Unit(lines: lines)) }
            unit = []
        }
        for line in lines {
            let isOutside = !line.hasPrefix(" ") && !line.isEmpty
            if line.hasPrefix("// ") || line.contains("import ") && isOutside && !line.hasPrefix("/") { continue }
            if isOutside, line.contains("extension "), line.hasSuffix("{"), !line.hasPrefix("/") {
                unit = []
                extending = line
            } else if extending != nil, line == "}" {
                end()
                extending = nil
            } else if extending != nil, line.isEmpty {
                end()
            } else if extending == nil, line.isEmpty, unit.last?.hasPrefix(" ") != true {
                end()
            } else {
                unit.append(line)
                // What a double leaves out stands line below line.
                let isMemberOfOneLine = line.hasPrefix("    ") && !line.hasPrefix("     ") && line.hasSuffix(" }")
                if extending != nil, line == "    }" || isMemberOfOneLine { end() }
            }
        }
        end()
        return units
    }
}
