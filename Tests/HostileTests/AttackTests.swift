import SwiftEmitter
import Testing

/// The support itself: a harmless document goes all the way, and what cannot be read is told.
@Suite struct AttackTests {
    private static let harmless = HostileInput(
        #"{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {}}"#)

    @Test func aHarmlessDocumentIsGenerated() {
        let run = HostileRun(Self.harmless)
        #expect(run.files.contains { $0.path == "PetsClient.swift" })
        #expect(run.files.contains { $0.path == "README.md" })
        #expect(run.byteCount > Self.harmless.bytes.count)
    }

    @Test func whatIsNoDocumentIsTold() {
        let run = HostileRun(HostileInput("{", as: "broken.json"))
        #expect(run.files.isEmpty)
        #expect(run.report.hasPrefix("broken.json:1:2: error:"))
    }
}
