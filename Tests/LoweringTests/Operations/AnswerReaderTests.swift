import ClientModel
import Diagnostics
import Testing

/// What a call makes of each media type, by the outline of its result.
@Suite struct AnswerReaderTests {
    private func lowered(_ content: String, version: String = "3.1.0") -> Lowered {
        Lowered(
            paths: "/a: {get: {operationId: a, responses: {'200': {description: OK, content: {\(content)}}}}}",
            schemas: """
                Pet: {type: object, properties: {name: {type: string}}}
                File: {type: string, format: binary}
                Kind: {type: string, enum: [a, b]}
                Pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                Ship: {type: object, required: [event, data], properties: {event: {const: ship}, data: {$ref: '#/components/schemas/Pet'}}}
                Wind: {type: object, required: [event, data], properties: {event: {const: wind}, data: {type: string}}}
                """, version: version)
    }

    private static let pet = "{$ref: '#/components/schemas/Pet'}"

    @Test(arguments: [
        ("'*/*': {schema: {$ref: '#/components/schemas/File'}}", "bytes"), ("'*/*': {schema: \(pet)}", "Pet"),
        ("'*/*': {schema: {type: string}}", "text"), ("'*/*': {schema: {type: string, format: date}}", "CalendarDate"),
        ("'*/*': {schema: {type: string, format: base64}}", "Base64Data"),
        ("'*/*': {schema: {$ref: '#/components/schemas/Kind'}}", "Kind"), ("'*/*': {}", "bytes"),
        ("'*/*': {schema: {}}", "bytes"), ("'application/*': {schema: {type: integer}}", "Int"),
        ("'*/*': {schema: {type: string, contentMediaType: image/png}}", "bytes"),
        ("'image/*': {schema: {type: string}}", "bytes"), ("'text/*': {schema: {type: string}}", "text"),
        ("application/json: {schema: {type: string, format: binary}}", "bytes"),
        ("application/json: {schema: {type: string, format: byte}}", "Base64Data"),
        ("text/csv: {schema: {type: string, format: binary}}", "bytes"), ("application/json: {}", "JSONValue"),
    ])
    func byTheSchemaWhereTheNameLeavesItOpen(_ content: String, _ result: String) throws {
        #expect(try lowered(content).operation("a").result.outline == result)
    }

    /// What the runtime does not read in the charset that is said comes as the bytes that it is, with a note.
    @Test(arguments: [
        ("text/csv; charset=windows-1251: {schema: {type: string}}", "bytes", ["charset-unknown"]),
        ("text/csv; charset=\"windows-1252\": {schema: {type: string}}", "text", []),
        ("application/json; charset=utf-16: {schema: \(pet)}", "bytes", ["body-as-bytes"]),
        ("application/json; charset=utf-16: {schema: {type: string}}", "bytes", ["charset-unknown"]),
        ("application/json; charset=UTF-8: {schema: \(pet)}", "Pet", []),
        ("application/jsonl; charset=utf-16: {schema: {type: string}}", "bytes", ["charset-unknown"]),
    ])
    func charsets(_ content: String, _ result: String, _ ids: [String]) throws {
        let lowered = lowered(content.replacing("\"", with: ""))
        #expect(try lowered.operation("a").result.outline == result)
        #expect(lowered.ids == ids)
    }

    @Test(arguments: [
        (
            "application/json: {schema: \(pet)}, application/vnd.pets.v3.object: {schema: {type: object, "
                + "properties: {count: {type: integer}}}}", ["media-type-taken-for-json"]
        ),
        // What is offered in many formats is described once.
        ("application/json: {schema: \(pet)}, application/vnd.ms-excel: {schema: \(pet)}", ["body-as-bytes"]),
        ("application/vnd.ms-excel: {schema: \(pet)}", ["body-as-bytes"]),
        (
            "application/json: {schema: \(pet)}, application/vnd.ms-excel: {schema: {type: object}}",
            ["body-as-bytes"]
        ),
    ])
    func aVendorsFormatIsJSONWhereTheSchemaWasWrittenForIt(_ content: String, _ ids: [String]) throws {
        #expect(lowered(content).ids == ids)
    }

    @Test(arguments: [
        ("application/jsonl: {schema: \(pet)}", "lines of Pet"),
        ("application/x-ndjson: {schema: {type: array, items: \(pet)}}", "lines of Pet"),
        ("application/ndjson: {schema: {$ref: '#/components/schemas/Pets'}}", "lines of Pet"),
        ("application/stream+json: {schema: {type: string, format: binary}}", "bytes"),
        ("application/jsonl: {itemSchema: {type: array, items: {type: integer}}}", "lines of [Int]"),
        ("application/json-seq: {}", "sequence of JSONValue"),
        ("application/geo+json-seq: {itemSchema: \(pet)}", "sequence of Pet"),
    ])
    func linesAndSequences(_ content: String, _ result: String) throws {
        #expect(try lowered(content, version: "3.2.0").operation("a").result.outline == result)
    }

    @Test(arguments: [
        ("text/event-stream: {}", "events of event until [DONE]"),
        ("text/event-stream: {schema: {type: string}}", "events of text until [DONE]"),
        ("text/event-stream: {schema: \(pet)}", "events of Pet until [DONE]"),
        ("text/event-stream: {schema: {type: array, items: \(pet)}}", "events of Pet until [DONE]"),
        ("text/event-stream: {schema: {$ref: '#/components/schemas/Pets'}}", "events of Pet until [DONE]"),
        ("text/event-stream: {schema: {type: array, items: {type: string}}}", "events of text until [DONE]"),
        ("text/event-stream: {schema: {type: array}}", "events of event until [DONE]"),
        (
            "text/event-stream: {schema: {type: array, items: {$ref: '#/components/schemas/Ship'}}}",
            "events of object Ship until [DONE]"
        ),
        ("text/event-stream; charset=utf-16: {schema: \(pet)}", "events of Pet until [DONE]"),
        ("text/event-stream: {itemSchema: {type: array, items: \(pet)}}", "events of [Pet] until [DONE]"),
        ("text/event-stream: {schema: {oneOf: [\(pet), {const: END}]}}", "events of Pet until END"),
        // Of OpenAPI before 3.2, `data` alone is a member of the data.
        (
            "text/event-stream: {schema: {type: object, properties: {data: {type: integer}}}}",
            "events of AEvent until [DONE]"
        ),
        (
            "text/event-stream: {schema: {type: object, properties: {event: {type: string}, data: {type: string}}}}",
            "events of event until [DONE]"
        ),
        (
            "text/event-stream: {itemSchema: {type: object, properties: {data: {type: integer}}}}",
            "events of object AEvent until [DONE]"
        ),
        (
            "text/event-stream: {itemSchema: {properties: {data: {contentMediaType: application/json, contentSchema: \(pet)}}}}",
            "events of Pet until [DONE]"
        ),
        ("text/event-stream: {itemSchema: \(pet)}", "events of Pet until [DONE]"),
        (
            "text/event-stream: {itemSchema: {oneOf: [{$ref: '#/components/schemas/Ship'}, {$ref: '#/components/schemas/Wind'}]}}",
            "events of object AEvent until [DONE]"
        ),
        ("text/event-stream: {schema: {type: string, enum: [up, low]}}", "events of text until [DONE]"),
        ("text/event-stream: {schema: {type: string, format: date-time}}", "events of text until [DONE]"),
        (
            "text/event-stream: {itemSchema: {oneOf: [{$ref: '#/components/schemas/Wind'}, {const: {data: END}}]}}",
            "events of event until END"
        ),
        // What extends an event, or is one without data, is an event too.
        (
            "text/event-stream: {itemSchema: {allOf: [{$ref: '#/components/schemas/Wind'}, {properties: {id: {type: string}}}]}}",
            "events of event until [DONE]"
        ),
        (
            "text/event-stream: {itemSchema: {allOf: [{properties: {event: {type: string}}}, "
                + "{properties: {data: {contentMediaType: application/json, contentSchema: \(pet)}}}]}}",
            "events of Pet until [DONE]"
        ),
        (
            "text/event-stream: {itemSchema: {type: object, properties: {event: {type: string}, id: {type: string}}}}",
            "events of object AEvent until [DONE]"
        ),
        (
            "text/event-stream: {itemSchema: {oneOf: [{$ref: '#/components/schemas/Ship'}, \(pet)]}}",
            "events of AEvent until [DONE]"
        ),
    ])
    func events(_ content: String, _ result: String) throws {
        #expect(try lowered(content, version: "3.2.0").operation("a").result.outline == result)
    }

    /// A branch that says nothing of the data has that of the event that it is one of (OpenAPI 3.2, section 4.14.6.3).
    @Test func theDataOfEachKindOfEvent() throws {
        let item = """
            {type: object, properties: {event: {type: string}, data: {type: string}}, required: [event], oneOf: [
              {properties: {event: {const: addString}}},
              {properties: {event: {const: addJSON}, data: {contentMediaType: application/json}}}]}
            """
        guard
            case .items(let items) = try lowered("text/event-stream: {itemSchema: \(item)}", version: "3.2.0")
                .operation("a").result
        else {
            Issue.record("the answer is a stream")
            return
        }
        #expect(items.textEvents == ["addString", "addJSON"])
    }

    /// What of an event a caller does not get is said.
    @Test(arguments: [
        ("properties: {event: {type: string}, data: \(content)}", ["event-as-data"]),
        ("properties: {data: \(content)}", []), ("properties: {data: {type: string}, event: {type: string}}", []),
        (
            "required: [event], oneOf: [{properties: {event: {const: a}, data: {type: string}}}, "
                + "{properties: {event: {const: b}, data: \(content)}}]", ["event-data-as-text"]
        ),
    ])
    func whatEventsLose(_ item: String, _ ids: [String]) throws {
        let lowered = lowered("text/event-stream: {itemSchema: {type: object, \(item)}}", version: "3.2.0")
        #expect(lowered.ids.filter { $0.hasPrefix("event") } == ids)
    }

    private static let content =
        "{type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Pet'}}"

    /// Where a text or bytes come by several names of one essence, each can be asked for.
    @Test func parametersTellTextsApart() throws {
        let operation = try lowered(
            "text/csv;header=present: {}, text/csv;header=absent: {}, text/csv;charset=utf-8: {}"
        )
        .operation("a")
        #expect(operation.calls.map(\.accept) == ["text/csv;header=present", "text/csv;header=absent"])
        #expect(operation.calls.map(\.name) == ["a", "aAsCSVHeaderAbsent"])
        let json = try lowered("application/json;odata=full: {}, application/json;odata=none: {}").operation("a")
        #expect(json.calls.map(\.accept) == ["application/json;odata=full"])
    }

    @Test func itemsOfWhatComesAsAWhole() {
        let item = "{itemSchema: {$ref: '#/components/schemas/Pet'}}"
        for media in ["application/json", "text/plain", "image/png"] {
            let lowered = lowered("\(media): \(item)", version: "3.2.0")
            #expect(lowered.ids == ["item-schema-ignored"])
        }
        #expect(lowered("application/jsonl: \(item)", version: "3.2.0").ids == [])
        #expect(lowered("multipart/mixed: \(item)", version: "3.2.0").ids == ["stream-as-bytes"])
    }

    /// What a call asks for by itself is the plain name, wherever it stands.
    @Test func thePlainNameIsPreferred() throws {
        let (watched, plain) = (
            "application/json;stream=watch: {schema: \(Self.pet)}", "application/json: {schema: \(Self.pet)}"
        )
        for content in ["\(watched), \(plain)", "\(plain), \(watched)"] {
            #expect(try lowered(content).operation("a").accept == "application/json")
        }
    }
}
