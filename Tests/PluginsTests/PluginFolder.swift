import Foundation

/// A folder of a test's own.
struct PluginFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "clientgen-plugins-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    @discardableResult
    func write(_ text: String, to path: String) throws -> URL {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file
    }

    /// A path seen from the folder.
    func path(of file: URL) -> String {
        file.path(percentEncoded: false).replacing(url.path(percentEncoded: false) + "/", with: "")
    }
}
