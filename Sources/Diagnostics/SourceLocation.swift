/// A place in a document.
///
/// Two locations are equal if path, line and column are, and both are in the file itself or in the same copy of it.
public struct SourceLocation: Sendable {
    /// The document.
    public let file: SourceFile

    // Every node of a document has a location: 16 bytes instead of 24.
    private let storedLine: UInt32
    private let storedColumn: UInt32

    /// The line, from 1.
    public var line: Int { Int(storedLine) }

    /// The column, from 1, counted in Unicode scalars.
    public var column: Int { Int(storedColumn) }

    /// The same place in the file itself, where this one is in a copy.
    public var original: SourceLocation {
        file.copyNumber == 0 ? self : SourceLocation(file: file.original, line: line, column: column)
    }

    /// A place; line and column below 1 are taken as 1.
    public init(file: SourceFile, line: Int, column: Int) {
        self.file = file
        storedLine = UInt32(clamping: max(1, line))
        storedColumn = UInt32(clamping: max(1, column))
    }
}

extension SourceLocation: Hashable {
    /// Whether path, line, column and copy are equal.
    public static func == (left: Self, right: Self) -> Bool {
        left.storedLine == right.storedLine && left.storedColumn == right.storedColumn
            && (left.file === right.file
                || left.file.copyNumber == right.file.copyNumber && left.file.path == right.file.path)
    }

    /// Feeds path, line, column and copy to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(file.path)
        hasher.combine(file.copyNumber)
        hasher.combine(storedLine)
        hasher.combine(storedColumn)
    }
}

extension SourceLocation: Comparable {
    /// Orders by path, then line, then column.
    public static func < (left: Self, right: Self) -> Bool {
        if left.file !== right.file, left.file.path != right.file.path { return left.file.path < right.file.path }
        return (left.storedLine, left.storedColumn, left.file.copyNumber)
            < (right.storedLine, right.storedColumn, right.file.copyNumber)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path:line:column`
    public var description: String { "\(file.path):\(line):\(column)" }
}
