import JSONCoding
import Testing

/// Every text of an overlay, as every payload: what it writes into a document, and what is said of it.
@Suite struct OverlayInjectionTests {
    @Test func everyTextAsEveryPayload() throws {
        let document = HostileInput(try InjectionDocument.everything("3.1.0").json)
        var checked = CheckedSources()
        for payload in Payload.all {
            let writing = InjectionRun(document, overlay: Self.writing(payload), checked: &checked)
            #expect(!writing.files.isEmpty && writing.faults.isEmpty, "\(payload)")
            #expect(
                InjectionRun(document, overlay: Self.wrong(payload), checked: &checked).faults.isEmpty, "\(payload)")
        }
        try Compiler.parse(checked.sources)
    }

    private static func overlay(_ payload: Payload, _ actions: [JSONValue]) -> HostileInput {
        let text = JSONValue.string(payload.text)
        let overlay: JSONValue = [
            "overlay": "1.0.0", "info": ["title": text, "version": text], "extends": text, "actions": .array(actions),
        ]
        return HostileInput(overlay.description, as: "overlay.json")
    }

    /// It writes the payload where a document has texts.
    private static func writing(_ payload: Payload) -> HostileInput {
        let text = JSONValue.string(payload.text)
        return overlay(
            payload,
            [
                ["target": "$.info", "description": text, "update": ["title": text, "description": text]],
                [
                    "target": "$.components.schemas.Pet.properties",
                    "update": .object(["p" + payload.text: ["type": "string", "description": text, "default": text]]),
                ],
                ["target": "$.paths['/pets'].post", "update": ["summary": text, "tags": [text]]],
            ])
    }

    /// It aims at the payload, and has it where it has no place.
    private static func wrong(_ payload: Payload) -> HostileInput {
        let text = JSONValue.string(payload.text)
        let target = payload.text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        return overlay(
            payload,
            [
                ["target": text, "remove": true], ["target": .string("$['\(target)']"), "remove": true],
                ["target": .string("$..[?@.name == '\(target)' && @.\(payload.text)]"), "update": text],
                ["target": "$.info.title", "update": ["a": text]], .object([payload.text: text]),
            ])
    }
}
