import Diagnostics
import Testing

@testable import Overlays

@Suite struct OverlayReaderTests {
    /// Each finding as `line:column id`.
    private func findings(_ text: String) throws -> [String] {
        let sink = DiagnosticSink()
        let overlay = OverlayReader.read(try node(text, as: "a.yaml"), diagnostics: sink)
        #expect((overlay == nil) == sink.hasErrors)
        return sink.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.id.rawValue)" }
    }

    @Test(arguments: ["1.0.0", "1.1.0", "1.0", "1.1.7"])
    func readsTheVersions(_ version: String) throws {
        #expect(try findings(overlay("{target: $, update: {}}", version: version)).isEmpty)
    }

    @Test(arguments: [
        ("openapi: 3.1.0", "1:1 not-an-overlay"), ("[]", "1:1 not-an-overlay"),
        ("overlay: 2.0.0\nactions: []", "1:10 overlay-version"),
        ("overlay: 1.2.0\nactions: []", "1:10 overlay-version"), ("overlay: 1.0.0", "1:1 overlay-missing-key"),
        ("overlay: 1.0.0\nactions: {}", "2:10 overlay-type"), ("overlay: 1.0.0\nactions: []", "2:10 overlay-empty"),
        ("overlay: 1.0.0\nextends: 1\nactions: [{target: $, remove: true}]", "2:10 overlay-type"),
        ("overlay: 1.0.0\naction: 1\nactions: [{target: $, remove: true}]", "2:1 overlay-unknown-key"),
    ])
    func saysWhatIsNoOverlay(_ text: String, _ expected: String) throws {
        #expect(try findings(text) == [expected])
    }

    @Test(arguments: [
        ("$.a", "4:5 overlay-type"), ("{update: {}}", "4:5 overlay-missing-key"),
        ("{target: $.a}", "4:5 overlay-missing-key"),
        ("{target: 1, remove: true}", "4:14 overlay-type"), ("{target: $.a, remove: x}", "4:27 overlay-type"),
        ("{target: $.a, remove: false}", "4:5 overlay-missing-key"),
        ("{target: $.a, remove: true, update: {}}", "4:33 overlay-unheeded"),
        ("{target: $.a, copy: $.b, update: {}}", "4:30 overlay-unheeded"),
        ("{target: $.a, copy: b}", "4:25 overlay-path"),
        ("{target: $.a, updat: 1, remove: true}", "4:19 overlay-unknown-key"),
        ("{target: $.a.1, remove: true}", "4:18 overlay-path"),
        (#"{target: "$['a", remove: true}"#, "4:17 overlay-path"),
        ("{target: $.x-a.b, remove: true}", "4:16 overlay-path-name"),
        ("{target: $.a, x-note: 1, remove: true}", ""),
    ])
    func saysWhatIsNoAction(_ action: String, _ expected: String) throws {
        #expect(try findings(overlay(action)) == (expected.isEmpty ? [] : [expected]))
    }

    @Test func theCaretStandsInThePath() throws {
        let sink = DiagnosticSink()
        _ = OverlayReader.read(
            try node(overlay("target: $.paths['/a'].get[?@.x = 1]\n    remove: true"), as: "a.yaml"), diagnostics: sink)
        let printed = DiagnosticPrinter().print(try #require(sink.diagnostics.first))
        #expect(printed.contains("a.yaml:4:36: error:"))
        #expect(printed.contains("[?@.x = 1]"))
    }
}
