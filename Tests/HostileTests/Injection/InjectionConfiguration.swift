import JSONCoding

/// A configuration that says of single places of a document what it can say, with a payload wherever it has a text: as
/// what is named, as what is said, and as a part of both.
struct InjectionConfiguration {
    let payload: Payload
    /// What tells webhooks apart: by a member of their bodies, or by a header field.
    let selector: String

    static let selectors = ["member", "header"]

    var input: HostileInput { HostileInput(JSONValue.object(members).description, as: "clientgen.json") }

    private var text: JSONValue { .string(payload.text) }

    /// What nothing of the document is called, and what is longer, a place or a property of that.
    private var strangers: [String] {
        [
            payload.text, "\(payload.text).\(payload.text)", "#/\(payload.text)", "\(payload.text)#/components",
            "Pet.\(payload.text)",
        ]
    }

    private func mapping(_ known: [String], _ value: JSONValue) -> JSONValue {
        .object(Dictionary((known + strangers).map { ($0, value) }) { first, _ in first })
    }

    private var members: [String: JSONValue] {
        let operations = ["showPet", "addPet", "#/paths/~1photos/post"]
        let enumerations = ["Word", "Pet.size", "#/paths/~1pets~1{petId}~1at~1{place}/parameters/1/schema"]
        let values = ["first", "small", "north", payload.text]
        let texts = JSONValue.object(Dictionary(values.map { ($0, text) }) { first, _ in first })
        // What only repeats a name is not written.
        let sentence = JSONValue.string(payload.text + " again")
        let descriptions = JSONValue.object(Dictionary(values.map { ($0, sentence) }) { first, _ in first })
        let servers = ["https://{region}.example.com/{version}", "#/servers/0"]
        return [
            "safe": mapping(operations, true),
            "idempotency-keys": mapping(operations, text),
            "nullable-members": mapping(["Pet", "NewPet.note"], "optional"),
            "envelopes": mapping(["Pet.name", "NewPet.note"], true),
            "enum-names": mapping(enumerations, texts),
            "enum-descriptions": mapping(enumerations, descriptions),
            "names": ["servers": mapping(servers, text)],
            "webhook-selector": [
                selector: text,
                "values": .object(
                    Dictionary(
                        (["newPet", "onEvent", "#/webhooks/ping/post"] + strangers).enumerated().map { index, name in
                            (name, [text, .string("\(payload.text)\(index)")])
                        }
                    ) { first, _ in first }),
            ],
        ]
    }
}
