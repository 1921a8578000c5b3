import Foundation
import Testing

/// The compiler that builds the tests: a source that it cannot parse, or in which an `#error` is code, is none.
enum Compiler {
    static func parse(_ sources: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var list = ""
        for (index, source) in sources.enumerated() {
            let file = folder.appending(path: "\(index).swift")
            try Data(source.utf8).write(to: file)
            list += "\"\(file.path())\"\n"
        }
        let arguments = folder.appending(path: "files")
        try Data(list.utf8).write(to: arguments)
        let log = folder.appending(path: "log")
        try Data().write(to: log)

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swiftc", "-frontend", "-parse", "@\(arguments.path())"]
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.waitUntilExit()
        let output = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        #expect(process.terminationStatus == 0, "\(output.prefix(4_000))", sourceLocation: sourceLocation)
        #expect(!output.contains("error:"), "\(output.prefix(4_000))", sourceLocation: sourceLocation)
    }
}
