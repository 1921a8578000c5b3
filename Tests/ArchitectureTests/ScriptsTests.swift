import Foundation
import Testing

/// What scripts build in, nobody else can write to.
@Suite struct ScriptsTests {
    private static let scripts =
        (try? FileManager.default.contentsOfDirectory(
            atPath: ImportArrowTests.root.appending(path: "Scripts").path()))?.sorted() ?? []

    @Test(arguments: scripts)
    func temporaryFoldersAreTheUsersOwn(_ script: String) throws {
        let text = try DocumentationTests.text("Scripts/\(script)")
        for line in text.split(separator: "\n") where line.contains("/tmp") || line.contains("TMPDIR") {
            #expect(line.contains("$(mktemp -d "), "\(script): \(line)")
        }
        // A folder of a fixed name stands in the project's own, and whoever made it is asked for.
        if text.contains("mkdir -m 700 \"$place\"") {
            #expect(text.contains("place=$root/.build/") && text.contains("[ -O \"$place\" ] || fail"), "\(script)")
        }
    }
}
