/// Rows of cells in columns: the first is flush left, the last is left as it is, the others are flush right.
struct TextTable {
    private(set) var rows: [[String]]

    init(_ heading: [String]) {
        rows = [heading]
    }

    mutating func add(_ row: [String]) {
        rows.append(row.map(Self.onOneLine))
    }

    /// The lines.
    var lines: [String] {
        var widths: [Int: Int] = [:]
        for row in rows {
            for (column, cell) in row.dropLast().enumerated() {
                widths[column] = max(widths[column] ?? 0, cell.count)
            }
        }
        return rows.map { row in
            row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: max(0, (widths[column] ?? 0) - cell.count))
                return column == row.count - 1 ? cell : column == 0 ? cell + padding : padding + cell
            }.joined(separator: "  ")
        }
    }

    /// A document's text must not break out of its cell, nor write to the terminal what is not to be seen.
    static func onOneLine(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: result += scalar.escaped(asASCII: true)
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
