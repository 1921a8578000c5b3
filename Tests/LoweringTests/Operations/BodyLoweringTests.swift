import ClientModel
import Diagnostics
import Testing

@Suite struct BodyLoweringTests {
    private func body(_ content: String, required: Bool = true) -> Lowered {
        Lowered.ofBody(content, isRequired: required)
    }

    @Test(
        arguments: [
            ("application/json", RequestBody.Format.json, "Pet"), ("application/merge-patch+json", .json, "Pet"),
            ("application/json; charset=utf-8", .json, "Pet"),
            ("application/x-www-form-urlencoded", .formURLEncoded, "Pet"), ("text/plain", .text, "String"),
            ("application/octet-stream", .bytes, nil), ("image/png", .bytes, nil),
        ] as [(String, RequestBody.Format, String?)])
    func formatsOfBodies(_ media: String, _ format: RequestBody.Format, _ type: String?) throws {
        let schema = format == .bytes ? "{type: string, format: binary}" : "{$ref: '#/components/schemas/Pet'}"
        let lowered = body("{\(media): {schema: \(schema)}}")
        let body = try #require(try lowered.operation("a").body)
        #expect(body.format == format)
        #expect(body.contentType == media)
        if let type { #expect(body.type.outline == type) }
        #expect(body.isRequired)
        // Of an object, that it is the caller's to write.
        #expect(lowered.ids == (format == .text ? ["body-as-text"] : []))
    }

    /// An object in a format that is not written is more than text or bytes, which is said.
    @Test func anObjectThatTheCallerWritesIsSaid() throws {
        let xml = body("{application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}")
        #expect(try xml.operation("a").body?.format == .text)
        #expect(xml.ids == ["body-as-text"])
        let csv = body("{text/csv: {schema: {type: array, items: {type: string}}}}")
        #expect(try csv.operation("a").body?.format == .text)
        #expect(csv.ids == ["body-as-text"])
        let other = body("{application/msgpack: {schema: {$ref: '#/components/schemas/Pet'}}}")
        #expect(try other.operation("a").body?.format == .bytes)
        #expect(other.ids == ["body-as-bytes"])
    }

    /// A method or a header that HTTP cannot carry is left out, and said.
    @Test func namesThatHTTPCannotCarry() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    parameters:
                      - {name: 'X Blank', in: header, schema: {type: string}}
                      - {name: Host, in: header, schema: {type: string}}
                      - {name: X-Fine, in: header, schema: {type: string}}
                    responses: {'204': {description: Done}}
                  additionalOperations:
                    'NOT A TOKEN': {operationId: b, responses: {'204': {description: Done}}}
                """)
        #expect(try lowered.operation("a").parameters.map(\.key) == ["X-Fine"])
        #expect(
            lowered.diagnostics.map(\.id.rawValue).sorted()
                == ["header-name-invalid", "header-name-invalid", "method-invalid"])
    }

    @Test func aBodyThatMayBeLeftOut() throws {
        #expect(try body("{text/plain: {}}", required: false).operation("a").body?.isRequired == false)
    }

    /// Those of media types are of OpenAPI 3.2; the body's own goes before.
    @Test(arguments: [
        ("content: {text/plain: {description: M}}", "M"),
        ("description: B, content: {text/plain: {description: M}}", "B"),
    ])
    func descriptions(_ body: String, _ expected: String) throws {
        let lowered = Lowered(
            paths: "/a: {post: {operationId: a, requestBody: {\(body)}, responses: {'204': {description: Done}}}}",
            version: "3.2.0")
        #expect(try lowered.operation("a").body?.documentation == expected)
        #expect(lowered.ids == [])
    }

    // MARK: - Several

    /// Two kinds of content, each with media types to choose from, are two enumerations.
    @Test func theMediaTypesOfEachKindAreATypeOfTheirOwn() throws {
        let lowered = body("{text/plain: {schema: {type: string}}, text/csv: {}, image/png: {}, image/jpeg: {}}")
        let types = lowered.allTypes.map(\.name.qualified).filter { $0.hasSuffix("ContentType") }
        #expect(Set(types) == ["AContentType", "AFileContentType"])
        #expect(types.count == 2)
        #expect(try lowered.operation("a").calls.map { $0.body?.choice?.type.outline } == types.sorted())
    }

    /// Every call of the operation: its label, its body and the media types that it can be sent as.
    private func calls(_ content: String) throws -> [String] {
        try body(content).operation("a").calls.compactMap(\.body).map { body in
            let choice = body.choice.map { " of \($0.ranges.joined(separator: ", "))" } ?? ""
            return "\(body.label ?? "_"): \(body.format) \(body.contentType)\(choice)"
        }
    }

    /// A type by another name does not tell one call from another.
    @Test(arguments: ["Name", "Names"]) func bodiesOfATypeByAnotherName(_ name: String) throws {
        let lowered = Lowered(
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody:
                      required: true
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/\(name)'}}
                        text/plain: {schema: {type: string}}
                        application/x-www-form-urlencoded: {schema: {type: object, additionalProperties: {type: string}}}
                        application/vnd.a+json: {schema: {type: object, additionalProperties: {$ref: '#/components/schemas/Name'}}}
                    responses: {'204': {description: Done}}
                """,
            schemas: "Name: {$ref: '#/components/schemas/Text'}\nText: {type: string}\n"
                + "Names: {type: object, additionalProperties: {$ref: '#/components/schemas/Name'}}")
        let labels = try lowered.operation("a").calls.map { $0.body?.label }
        #expect(labels == (name == "Name" ? [nil, "text", nil, "vndAJSON"] : [nil, nil, "form", "vndAJSON"]))
    }

    @Test func jsonIsPreferredAndTheOthersAreReached() throws {
        #expect(
            try calls("{text/plain: {}, application/json: {}}") == [
                "_: json application/json", "_: text text/plain",
            ])
        #expect(
            try calls("{image/png: {}, text/plain: {}, application/x-www-form-urlencoded: {}}") == [
                "_: formURLEncoded application/x-www-form-urlencoded", "_: bytes image/png", "_: text text/plain",
            ])
        let pet = "{schema: {$ref: '#/components/schemas/Pet'}}"
        let problem = "{schema: {$ref: '#/components/schemas/Problem'}}"
        #expect(
            try calls("{application/json: \(pet), application/x-www-form-urlencoded: \(pet), text/json: \(pet)}") == [
                "_: json application/json", "form: formURLEncoded application/x-www-form-urlencoded",
            ])
        #expect(
            try calls("{application/merge-patch+json: \(pet), application/json: \(pet), a/problem+json: \(problem)}")
                == [
                    "_: json application/json of application/json, application/merge-patch+json",
                    "_: json a/problem+json",
                ])
        #expect(
            try calls("{application/json: {schema: {type: string}}, text/plain: {}}") == [
                "_: json application/json", "text: text text/plain",
            ])
    }

    @Test func theCallerChoosesAmongNames() throws {
        #expect(try calls("{image/png: {}, image/jpeg: {}}") == ["_: bytes image/png of image/png, image/jpeg"])
        #expect(try calls("{'image/*': {}}") == ["_: bytes image/* of image/*"])
        let choice = try body("{'image/*': {}}").operation("a").body?.choice
        #expect(choice?.type == .string)
        #expect(choice?.defaultValue == nil)
        let any = try body("{'*/*': {schema: {type: string, format: binary}}}").operation("a").body
        #expect(any?.format == .bytes)
        #expect(any?.choice?.defaultValue == .string("application/octet-stream"))
        let text = try body("{'*/*': {schema: {type: string}}}").operation("a").body
        #expect(text?.format == .bytes)
        #expect(text?.choice?.defaultValue == .string("application/octet-stream"))
        #expect(try body("{'*/*': {schema: {type: string, enum: [x]}}}").operation("a").body?.format == .json)
        let object = try body("{'*/*': {schema: {$ref: '#/components/schemas/Pet'}}}").operation("a").body
        #expect(object?.format == .json)
        #expect(object?.contentType == "application/json")
        let lowered = body("{image/png: {}, image/jpeg: {}}")
        #expect(try lowered.operation("a").body?.choice?.type.outline == "AContentType")
        #expect(try lowered.outline("AContentType").hasPrefix("enum string(imagePNG = "))
    }

    /// What the runtime does not write in the charset that is asked for, the caller does.
    @Test func charsets() throws {
        #expect(try body("{text/plain; charset=latin1: {}}").operation("a").body?.format == .text)
        #expect(try body("{text/plain; charset=shift_jis: {}}").operation("a").body?.format == .bytes)
        #expect(try body("{application/json; charset=utf-16: {}}").operation("a").body?.format == .bytes)
    }

    /// A caller who gives bytes in another charset is told why.
    @Test(arguments: ["text/plain; charset=shift_jis", "application/json; charset=utf-16"])
    func charsetsThatAreNotWrittenAreSaid(_ media: String) {
        #expect(body("{\(media): {schema: {type: string}}}").ids == ["charset-unknown"])
    }

    /// Pairs have names: what can't have any is a text that the caller writes, or nothing that could be sent.
    @Test(arguments: [
        ("{type: string}", RequestBody.Format.text as RequestBody.Format?, ["body-as-text"]),
        ("{oneOf: [{type: string}, {enum: [a], type: string}, {type: 'null'}]}", .text, ["body-as-text"]),
        ("{type: string, format: binary}", .bytes, []),
        ("{type: array, items: {type: string}}", nil, ["form-without-members", "operation-unavailable"]),
        ("{allOf: [{type: integer}]}", nil, ["form-without-members", "operation-unavailable"]),
        ("{oneOf: [{type: string}, {$ref: '#/components/schemas/Pet'}]}", .formURLEncoded, []),
        ("{allOf: [{$ref: '#/components/schemas/Pet'}]}", .formURLEncoded, []), ("{}", .formURLEncoded, []),
    ])
    func formsThatAreNoObject(_ schema: String, _ format: RequestBody.Format?, _ ids: [String]) throws {
        let lowered = body("{application/x-www-form-urlencoded: {schema: \(schema)}}")
        #expect(try lowered.operation("a").body?.format == format)
        #expect(try lowered.operation("a").unavailable == (format == nil ? "its required body can't be sent" : nil))
        #expect(lowered.ids == ids)
    }

    /// Beside a body that can be sent, and where none need be, the call is left.
    @Test func aFormThatCannotBeSentIsNotMissed() throws {
        let form = "application/x-www-form-urlencoded: {schema: {type: integer}}"
        let beside = body("{\(form), application/json: {schema: {type: integer}}}")
        #expect(try beside.operation("a").calls.map { $0.body?.format } == [.json])
        #expect(beside.ids == ["form-without-members"])
        let optional = body("{\(form)}", required: false)
        #expect(try optional.operation("a").body == nil && optional.operation("a").unavailable == nil)
    }

    /// What is nested deeper than a style says is JSON text in a form as in a parameter.
    @Test(arguments: ["application/x-www-form-urlencoded", "multipart/form-data"])
    func stylesOfWhatIsNested(_ media: String) {
        func ids(_ schema: String, _ encoding: String) -> [String] {
            body("{\(media): {schema: {type: object, properties: {a: \(schema)}}, encoding: {a: \(encoding)}}}").ids
        }
        let pets = "{type: array, items: {$ref: '#/components/schemas/Pet'}}"
        #expect(ids(pets, "{explode: false}") == ["field-nested-as-json"])
        #expect(ids(pets, "{style: pipeDelimited}") == ["field-nested-as-json"])
        #expect(ids(pets, "{style: deepObject}") == ["field-elements-numbered"])
        #expect(ids(pets, "{contentType: application/json}") == [])
        #expect(ids("{type: array, items: {type: string}}", "{explode: false}") == [])
    }

    @Test func stylesOfAForm() throws {
        let lowered = body(
            """
            {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Pet'}, encoding: {
              a: {style: deepObject}, b: {explode: false}, c: {contentType: application/json}, d: {contentType: text/css},
              e: {style: matrix}}}}
            """)
        let styles = try lowered.operation("a").body?.styles.map { "\($0.key) \($0.style.name) \($0.style.explode)" }
        #expect(styles == ["a deepObject false", "b form false", "c json false"])
        #expect(lowered.ids == ["field-style-unsupported"] + Array(repeating: "encoding-of-nothing", count: 4))
    }

    /// A range that has JSON by other names lets the caller say which; a name in the document goes before any range.
    @Test func rangesOfJSON() throws {
        let pet = "{schema: {$ref: '#/components/schemas/Pet'}}"
        #expect(try calls("{'application/*+json': \(pet)}") == ["_: json application/*+json of application/*+json"])
        #expect(try body("{'application/*+json': \(pet)}").operation("a").body?.choice?.defaultValue == nil)
        for content in ["a/x+json: \(pet), '*/*': \(pet)", "'*/*': \(pet), a/x+json: \(pet)"] {
            #expect(try calls("{\(content)}") == ["_: json a/x+json of a/x+json, */*"])
            #expect(try body("{\(content)}").operation("a").body?.choice?.defaultValue == .string("a/x+json"))
        }
        #expect(try calls("{'*/*': \(pet), 'application/*+json': \(pet)}") == ["_: json application/json"])
        #expect(
            try calls("{'application/*+json': \(pet), application/json: \(pet), text/json: \(pet)}")
                == ["_: json application/json"])
    }

    /// What a range of parts has is form data; that by its own name is the same.
    @Test func rangesOfParts() throws {
        let schema = "{schema: {type: object, properties: {a: {type: string}}}}"
        for content in ["'multipart/*': \(schema)", "'multipart/*': {}"] {
            #expect(try calls("{\(content)}") == ["_: multipart multipart/form-data"])
        }
        let pet = "{schema: {$ref: '#/components/schemas/Pet'}}"
        #expect(
            try calls("{'multipart/*': \(pet), multipart/form-data: \(pet)}") == ["_: multipart multipart/form-data"])
    }

    /// Each has a name of its own, whatever stands beside it.
    @Test func formsBesideEachOther() {
        func schema(_ key: String) -> String { "{schema: {type: object, properties: {\(key): {type: string}}}}" }
        let forms = body("{multipart/form-data: \(schema("x")), multipart/mixed: \(schema("y"))}")
        #expect(forms.typeNames.filter { $0.hasPrefix("A") } == ["AFormData", "AMixedForm"])
        let pairs = body("{application/json: \(schema("x")), application/x-www-form-urlencoded: \(schema("y"))}")
        #expect(pairs.typeNames.filter { $0.hasPrefix("A") } == ["AFormRequest", "AJSONRequest"])
        let shared = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {/a: {post: {operationId: a, requestBody: {$ref: '#/components/requestBodies/Trip'}, responses: {}}}}
            components: {requestBodies: {Trip: {content: {
              multipart/form-data: \(schema("x")), multipart/mixed: \(schema("y"))}}}}
            """)
        #expect(shared.typeNames == ["TripFormData", "TripMixedForm"])
    }

    /// A parameter other than the charset is another representation, which the caller can ask for.
    @Test(arguments: [("version=1", "version=2", true), ("charset=utf-8", "Charset=UTF-8", false)])
    func parametersOfMediaTypesAreAChoice(_ first: String, _ second: String, _ isChoice: Bool) throws {
        let pet = "{schema: {$ref: '#/components/schemas/Pet'}}"
        let lowered = body("{application/json;\(first): \(pet), application/json;\(second): \(pet)}")
        #expect((try lowered.operation("a").body?.choice != nil) == isChoice)
        #expect(lowered.diagnostics.isEmpty)
    }

    /// What is no media type is sent as one that says nothing, and is no choice beside another.
    @Test func namesThatCannotBeSent() throws {
        let alone = try body("{blob: {}}").operation("a")
        #expect(alone.body?.contentType == "application/octet-stream")
        for content in ["{blob: {}, image/png: {}}", "{image/png: {}, blob: {}, '': {}}"] {
            let beside = try body(content).operation("a")
            #expect(beside.body?.contentType == "image/png")
            #expect(beside.body?.choice == nil)
            #expect(beside.alternatives.isEmpty)
        }
    }

    @Test func aBodyOfWhichNothingIsSaid() throws {
        let required = body("{}")
        #expect(try required.operation("a").body?.format == .bytes)
        #expect(try required.operation("a").body?.choice?.ranges == ["*/*"])
        #expect(required.ids == ["body-without-content"])
        let optional = body("{}", required: false)
        #expect(try optional.operation("a").body == nil)
        #expect(optional.ids == [])
    }

    /// What the document says of content, and is the caller's to do or nobody's.
    @Test(arguments: [
        ("image/png: {schema: {type: string, contentEncoding: base64}}", "content-encoding"),
        ("image/png: {schema: {type: string, contentEncoding: binary}}", nil),
        ("text/plain: {schema: {type: string, contentEncoding: base64}}", nil),
        ("application/x-www-form-urlencoded; charset=utf-8: {schema: {type: object}}", nil),
        ("application/x-www-form-urlencoded; charset=latin1: {schema: {type: object}}", "charset-unknown"),
        (
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: "
                + "{headers: {X: {}}}}}", "field-encoding-ignored"
        ),
        (
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {$ref: '#/components/schemas/Pet'}}"
                + "}, encoding: {a: {contentType: application/xml}}}", "field-encoding-ignored"
        ),
        (
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: "
                + "{contentType: application/xml}}}", nil
        ),
        (
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array, items: {type: object}}"
                + "}}, encoding: {a: {contentType: application/xml}}}", "field-encoding-ignored"
        ),
    ])
    func whatIsNotDoneIsSaid(_ content: String, _ id: String?) {
        #expect(body("{\(content)}").ids == [id].compactMap(\.self))
    }

    @Test func whoSendsNoBodyNeedNotSayWhatItIs() throws {
        let optional = try body("{'image/*': {}}", required: false).operation("a").body
        #expect(optional?.choice?.defaultValue == .string(""))
        #expect(try body("{'image/*': {}}").operation("a").body?.choice?.defaultValue == nil)
        let beside = try body("{application/json: {schema: {type: integer}}, 'image/*': {}}", required: false)
            .operation("a")
        #expect(beside.calls.last?.body?.choice?.defaultValue == nil)
    }
}
