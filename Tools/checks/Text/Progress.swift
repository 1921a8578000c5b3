internal import Foundation

/// What is told while the work goes on, beside the table that is printed.
enum Progress {
    static func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
