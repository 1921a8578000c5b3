import Foundation
import Testing

@testable import checks

@Suite(.timeLimit(.minutes(2))) struct SmallDocumentAttemptTests {
    /// What comes of the document of seed 7, with other programs for generator and compiler, and whether it is kept.
    private func result(
        generating script: String, compiler: [String], limit: Duration = .seconds(100)
    ) async throws -> (result: SmallDocumentAttempt.Result, isKept: Bool) {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "checks-\(UUID())", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let clientgen = folder.appending(path: "clientgen")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: clientgen)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: clientgen.path())
        let attempt = SmallDocumentAttempt(
            project: ProjectFolder(url: folder), folder: folder, schemas: 5, clientgen: clientgen.path(),
            compiler: compiler, limit: limit)
        let result = try await attempt.result(of: 7)
        return (result, FileManager.default.fileExists(atPath: folder.appending(path: "7/spec.json").path()))
    }

    private let writing = "mkdir -p \"$5\" && echo 'public struct A {}' > \"$5/A.swift\""

    @Test func whatSucceedsIsCountedAndLeavesNothing() async throws {
        let (result, isKept) = try await result(generating: writing, compiler: ["true"])
        #expect(result.failure == nil)
        #expect(result.types == 1)
        #expect(!isKept)
    }

    @Test func whatFailsIsNamedAndKept() async throws {
        let (compiled, isKept) = try await result(generating: writing, compiler: ["false"])
        #expect(compiled.failure?.hasPrefix("document 7 does not compile") == true)
        #expect(isKept)
        let (refused, _) = try await result(generating: "echo 'error: no'; exit 1", compiler: ["true"])
        #expect(refused.failure == "document 7 is refused:\n    error: no")
        let (tooLarge, _) = try await result(
            generating: "echo 'error: no [output-too-large]'; exit 1", compiler: ["true"])
        #expect(tooLarge.failure == nil && tooLarge.types == 0)
    }

    @Test(arguments: ["sleep 1000", nil]) func whatTakesTooLongIsNamedAndKept(generating: String?) async throws {
        let (result, isKept) = try await result(
            generating: generating ?? writing, compiler: ["sh", "-c", "sleep 1000"], limit: .seconds(1))
        let failure = result.failure ?? ""
        #expect(failure.hasPrefix("document 7 takes more than 1 seconds to "))
        #expect(failure.contains("7/spec.json\n"))
        #expect(failure.hasSuffix("checks schemas --seed 7 --documents 1 --schemas 5 --calls 0"))
        #expect(isKept)
    }

    @Test func typesWithinOthersCount() {
        #expect(
            SmallDocumentAttempt.types(
                in: """
                    public struct A: APIModel {
                        public nonisolated indirect enum B {
                            case structure(A)
                        }
                        public let structure: String
                        typealias C = String
                    }
                    extension A {}
                    """) == 3)
    }
}
