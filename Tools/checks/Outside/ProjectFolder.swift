internal import Foundation

/// The folder of this project, from which the tool is run.
struct ProjectFolder: Sendable {
    let url: URL

    /// - Throws: `CheckFailure` if the current folder is not the project's.
    static func current() throws -> ProjectFolder {
        let url = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
        let project = ProjectFolder(url: url)
        guard FileManager.default.fileExists(atPath: project.goldenCases.path(percentEncoded: false)) else {
            throw CheckFailure("run this in the root folder of the project: there is no Tests/GoldenTests/Cases here")
        }
        return project
    }

    var goldenCases: URL { url.appending(path: "Tests/GoldenTests/Cases") }
    var downstream: URL { url.appending(path: "Tests/Downstream") }
    var roundTrips: URL { url.appending(path: "Tests/Corpus/Sources/RoundTrips") }
    var wireServer: URL { url.appending(path: "Tests/Corpus/Sources/WireServer") }
    /// What stands in place of the file of that name in generated tests, so that they run over sockets.
    var wireExchange: URL { url.appending(path: "Tests/Corpus/WireExchange.swift") }
}
