import Foundation

/// The documents of other APIs that layouts are tested with, where they are at hand.
enum LayoutCorpus {
    static let folder: URL = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/corpus")

    /// How often each document is changed in each way; nil for as often as a unit test has time for.
    static let runs: Int? = ProcessInfo.processInfo.environment["LAYOUT_RUNS"].flatMap { Int($0) }

    private static let all: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    /// Those that are small enough for a unit test, or all.
    static let names: [String] = {
        let small = ["buildomat.json", "firecracker.json", "manga.json", "swagger-petstore.yaml", "tempo.yaml"]
        return runs == nil ? small.filter { all.contains($0) } : all
    }()

    /// Those that schemas are put at the front of.
    static let front: [String] = {
        let name = runs == nil ? "nexus.json" : "github.json"
        return all.filter { $0 == name }
    }()
}
