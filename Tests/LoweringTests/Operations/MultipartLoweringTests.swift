import ClientModel
import Diagnostics
import Testing

/// What parts a form is made of.
@Suite struct MultipartLoweringTests {
    private func body(_ content: String, version: String = "3.1.0") -> Lowered {
        Lowered.ofBody(content, version: version)
    }

    private func form(_ properties: String, encoding: String = "{}", type: String = "multipart/form-data") throws -> (
        form: String?, parts: [String], ids: [String]
    ) {
        let lowered = body(
            "{\(type): {schema: {type: object, required: [a], properties: {\(properties)}}, encoding: \(encoding)}}")
        #expect(try lowered.operation("a").body?.format == .multipart)
        guard case .form(let form)? = lowered.allTypes.first(where: { $0.name.qualified == "AForm" })?.kind else {
            return (nil, [], lowered.ids)
        }
        let parts = form.parts.map { part in
            let headers = part.headers.map { " \($0.name)=\($0.value)" }.joined()
            return "\(part.key ?? "-") \(part.content)\(part.repeats ? " each" : "")\(headers)"
        }
        let outline = lowered.allTypes.first { $0.name.qualified == "AForm" }?.outline
        return (outline, parts, lowered.ids)
    }

    /// The standard's table of default content types, and what says otherwise.
    @Test(
        arguments: [
            ("{type: string}", nil, "String", "text(contentType: nil)"),
            ("{type: integer}", nil, "Int", "text(contentType: nil)"),
            ("{type: string, format: binary}", nil, "FileUpload", "file(contentTypes: [])"),
            ("{}", nil, "FileUpload", "file(contentTypes: [])"),
            ("{type: string, contentEncoding: binary}", nil, "FileUpload", "file(contentTypes: [])"),
            ("{type: string, contentMediaType: image/png}", nil, "FileUpload", #"file(contentTypes: ["image/png"])"#),
            ("{type: string, contentMediaType: text/css}", nil, "String", "text(contentType: nil)"),
            (
                "{type: string, contentEncoding: base64}", nil, "Base64Data",
                #"text(contentType: Optional("application/octet-stream")) Content-Transfer-Encoding=constant("base64")"#
            ),
            ("{$ref: '#/components/schemas/Pet'}", nil, "Pet", #"json(contentType: "application/json")"#),
            ("{type: array, items: {type: string}}", nil, "[String]", "text(contentType: nil) each"),
            ("{type: array, items: {}}", nil, "[FileUpload]", "file(contentTypes: []) each"),
            (
                "{type: array, items: {$ref: '#/components/schemas/Pet'}}", nil, "[Pet]",
                #"json(contentType: "application/json") each"#
            ),
            (
                "{type: string}", "{contentType: 'image/png, image/*'}", "FileUpload",
                #"file(contentTypes: ["image/png", "image/*"])"#
            ),
            (
                "{type: string}", "{contentType: text/markdown}", "String",
                #"text(contentType: Optional("text/markdown"))"#
            ),
            ("{type: string}", "{contentType: application/json}", "String", #"json(contentType: "application/json")"#),
            ("{}", "{contentType: application/json}", "JSONValue", #"json(contentType: "application/json")"#),
            (
                "{type: object}", "{contentType: multipart/mixed}", "MultipartBody",
                #"parts(contentType: "multipart/mixed")"#
            ),
            ("{oneOf: [{type: string}, {type: integer}]}", nil, "AForm.A", "text(contentType: nil)"),
            // What may be a file is one, whatever else it may be, and whatever its content is called.
            (
                "{type: string, format: binary}", "{contentType: application/json}", "FileUpload",
                #"file(contentTypes: ["application/json"])"#
            ),
            ("{anyOf: [{type: string, format: binary}, {type: string}]}", nil, "FileUpload", "file(contentTypes: [])"),
            (
                "{oneOf: [{type: string, format: binary}, {$ref: '#/components/schemas/Pet'}]}", nil, "FileUpload",
                "file(contentTypes: [])"
            ),
            (
                "{anyOf: [{type: array, items: {type: string, format: binary}}, {type: string}]}", nil, "[FileUpload]",
                "file(contentTypes: []) each"
            ),
            // A text among them is sent as it is, not as JSON.
            (
                "{oneOf: [{type: string}, {type: array, items: {type: string}}]}", nil, "AForm.A",
                "text(contentType: nil)"
            ),
            (
                "{oneOf: [{type: string, enum: [auto]}, {$ref: '#/components/schemas/Pet'}]}", nil, "AForm.A",
                "text(contentType: nil)"
            ),
            (
                "{type: integer}", "{contentType: application/x-number}", "Int",
                #"text(contentType: Optional("application/x-number"))"#
            ),
            (
                "{type: string}", "{contentType: 'text/csv, application/json'}", "String",
                #"text(contentType: Optional("text/csv"))"#
            ),
            (
                "{type: array}", "{contentType: image/png}", "[FileUpload]", #"file(contentTypes: ["image/png"]) each"#
            ),
            // No style says anything of a file.
            ("{type: string, format: binary}", "{style: form}", "FileUpload", "file(contentTypes: [])"),
            (
                "{type: array, items: {type: string, format: binary}}", "{explode: true}", "[FileUpload]",
                "file(contentTypes: []) each"
            ),
            (
                "{type: string}",
                "{headers: {X-A: {required: true, schema: {type: integer}}, X-B: {schema: {const: b}}}}",
                "String, aXA: Int", #"text(contentType: nil) X-A=property("aXA") X-B=constant("b")"#
            ),
            (
                "{type: string}", "{headers: {X-A: {required: true, content: {application/json: {}}}}}",
                "String, aXA: String", #"text(contentType: nil) X-A=property("aXA")"#
            ),
        ] as [(String, String?, String, String)])
    func partsOfForms(_ schema: String, _ encoding: String?, _ type: String, _ part: String) throws {
        let form = try form("a: \(schema)", encoding: encoding.map { "{a: \($0)}" } ?? "{}")
        #expect(form.form == "form(a: \(type))")
        #expect(form.parts == ["a \(part)"])
        #expect(form.ids == [])
    }

    /// A part can't be sent as what is no media type.
    @Test func aContentTypeThatIsNone() throws {
        let form = try form("a: {type: string, format: binary}", encoding: "{a: {contentType: 'form, image/png'}}")
        #expect(form.parts == [#"a file(contentTypes: ["image/png"])"#])
        #expect(form.ids == ["media-type-name"])
        let text = try self.form("a: {type: string}", encoding: "{a: {contentType: form}}")
        #expect(text.parts == ["a text(contentType: nil)"])
    }

    /// "This property SHALL be ignored if the request body media type is not `application/x-www-form-urlencoded`."
    @Test(arguments: [
        ("3.0.3", "style: form", #"json(contentType: "application/json")"#, []),
        ("3.0.3", "style: deepObject", #"json(contentType: "application/json")"#, ["field-style-ignored"]),
        ("3.1.0", "style: deepObject", "style(deepObject)", []),
    ])
    func stylesOfPartsByVersion(_ version: String, _ style: String, _ content: String, _ ids: [String]) {
        let lowered = Lowered(
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody:
                      content:
                        multipart/form-data:
                          schema: {type: object, properties: {a: {$ref: '#/components/schemas/Pet'}}}
                          encoding: {a: {\(style)}}
                    responses: {'204': {description: Done}}
                """, schemas: Lowered.schemasOfBodies, version: version)
        guard case .form(let form)? = lowered.allTypes.first(where: { $0.name.qualified == "AForm" })?.kind else {
            Issue.record("the body is a form")
            return
        }
        let part = form.parts.first?.content
        if case .style(let style)? = part {
            #expect("style(\(style.name.rawValue))" == content)
        } else {
            #expect(part.map { "\($0)" } == content)
        }
        #expect(lowered.ids == ids)
    }

    @Test(arguments: [("", false), ("explode: true, ", true)])
    func headersOfParts(_ explode: String, _ isExploded: Bool) throws {
        let header = "{\(explode)schema: {type: object, additionalProperties: {type: integer}}}"
        let schema = "{type: object, properties: {a: {type: string}}}"
        let lowered = body(
            "{multipart/form-data: {schema: \(schema), encoding: {a: {headers: {X-A: \(header)}}}}}")
        guard case .form(let form)? = lowered.allTypes.first(where: { $0.name.qualified == "AForm" })?.kind else {
            Issue.record("the body is a form")
            return
        }
        #expect(form.parts.first?.headers.map(\.explode) == [isExploded])
    }

    /// A name that is misspelt would be lost.
    @Test(arguments: ["multipart/form-data", "application/x-www-form-urlencoded"])
    func encodingsOfNothing(_ media: String) {
        func ids(_ schema: String) -> [String] {
            body("{\(media): {schema: \(schema), encoding: {b: {contentType: text/plain}}}}").ids
        }
        #expect(ids("{type: object, properties: {a: {type: string}}}") == ["encoding-of-nothing"])
        #expect(ids("{type: object, properties: {b: {type: string}}}") == [])
        // The members of a form that has any are written as `encoding` says; parts are not.
        let isOpen = media != "multipart/form-data"
        #expect(ids("{type: object, additionalProperties: {type: string}}") == (isOpen ? [] : ["encoding-of-nothing"]))
        let branches = ["a", "b"].map { "{type: object, properties: {\($0): {type: string}}}" }
        #expect(!ids("{oneOf: [\(branches.joined(separator: ", "))]}").contains("encoding-of-nothing"))
    }

    /// `format: binary` is bytes also under the name of JSON, as it is in answers.
    @Test func bytesThatAreCalledJSON() throws {
        let lowered = body("{application/json: {schema: {type: string, format: binary}}}")
        #expect(try lowered.operation("a").body?.format == .bytes)
        #expect(try lowered.operation("a").body?.contentType == "application/json")
        #expect(lowered.diagnostics.isEmpty)
    }

    /// Nothing is declared for what the caller gives as a file.
    @Test(
        arguments: [
            (
                "{oneOf: [{type: string, format: binary}, {type: string, contentMediaType: image/png}]}", "{}",
                "FileUpload"
            ),
            (
                "{oneOf: [{type: string, format: binary}, {type: array, items: {type: string, format: binary}}]}", "{}",
                "[FileUpload]"
            ),
            ("{type: object, properties: {b: {type: string}}}", "{a: {contentType: application/xml}}", "String"),
            ("{type: object, properties: {b: {type: string}}}", "{a: {contentType: multipart/mixed}}", "MultipartBody"),
        ])
    func whatIsNoTypeOfItsOwnIsNotDeclared(_ schema: String, _ encoding: String, _ type: String) throws {
        let lowered = body(
            "{multipart/form-data: {schema: {type: object, properties: {a: \(schema)}}, encoding: \(encoding)}}")
        #expect(lowered.allTypes.map(\.name.qualified).filter { $0.hasPrefix("AForm") } == ["AForm"])
        #expect(lowered.allTypes.first { $0.name.qualified == "AForm" }?.outline == "form(a: \(type)?)")
    }

    @Test func otherBodiesTellTheirMediaType() throws {
        let calls = try body("{application/json: {}, text/csv: {}, image/png: {}, image/jpeg: {}}").operation("a").calls
        #expect(calls.map(\.bodyMediaType) == [nil, "text/csv", nil])
    }

    /// A style holds for form data alone.
    @Test func stylesOfParts() throws {
        let schema = "a: {type: array, items: {type: string}}"
        let styled = try form(schema, encoding: "{a: {style: pipeDelimited}}").parts
        #expect(styled.count == 1)
        #expect(styled.first?.contains("pipeDelimited") == true)
        let mixed = try form(schema, encoding: "{a: {style: pipeDelimited}}", type: "multipart/mixed")
        #expect(mixed.parts == ["a text(contentType: nil) each"])
        let unknown = try form(schema, encoding: "{a: {style: matrix}}")
        #expect(unknown.parts == ["a text(contentType: nil) each"])
        #expect(unknown.ids == ["field-style-unsupported"])
    }

    @Test func whatIsNotWrittenIsGiven() throws {
        let xml = try form("a: {$ref: '#/components/schemas/Pet'}", encoding: "{a: {contentType: application/xml}}")
        #expect(xml.form == "form(a: String)")
        #expect(xml.ids == ["part-as-file"])
        let other = try form("a: {$ref: '#/components/schemas/Pet'}", encoding: "{a: {contentType: a/b}}")
        #expect(other.form == "form(a: FileUpload)")
        let named = try form("a: {type: string}", encoding: "{a: {headers: {Content-Disposition: {}}}}")
        #expect(named.ids == ["part-header-left-out"])
    }

    /// The parts of a part are the caller's.
    @Test(arguments: [
        "encoding: {b: {contentType: text/css}}", "prefixEncoding: [{contentType: text/css}]",
        "itemEncoding: {contentType: text/css}",
    ])
    func encodingsWithinAPart(_ nested: String) throws {
        let form = try form("a: {type: object}", encoding: "{a: {contentType: multipart/mixed, \(nested)}}")
        #expect(form.parts == [#"a parts(contentType: "multipart/mixed")"#])
        #expect(form.ids == ["nested-encoding-left-out"])
    }

    @Test func partsThatNothingDescribesArePutTogetherByHand() throws {
        for content in ["{multipart/form-data: {}}", "{multipart/mixed: {schema: {type: string}}}"] {
            let lowered = body(content)
            #expect(try lowered.operation("a").body?.type == .parts)
            #expect(lowered.ids == ["parts-by-hand"])
        }
    }

    /// Each part of form data has a name (RFC 7578, section 4.2), which a position gives only by a field.
    @Test(arguments: [
        ("multipart/form-data", "itemSchema: {type: string}", false),
        ("multipart/mixed", "itemSchema: {type: string}", true),
        ("multipart/form-data", "schema: {type: array, items: {type: string}}", false),
        ("multipart/form-data", "schema: {type: array, prefixItems: [{type: string}], items: false}", false),
        ("multipart/form-data", "itemSchema: {type: string}, itemEncoding: {headers: {content-disposition: {}}}", true),
        (
            "multipart/form-data",
            "schema: {type: array, prefixItems: [{type: string}, {type: string}], items: false}, "
                + "prefixEncoding: [{headers: {Content-Disposition: {}}}]", false
        ),
        (
            "multipart/form-data",
            "schema: {type: array, prefixItems: [{type: string}], items: false}, "
                + "prefixEncoding: [{headers: {Content-Disposition: {}}}]", true
        ),
        ("multipart/form-data", "schema: {type: object}", true),
    ])
    func partsWithoutNames(_ media: String, _ content: String, isForm: Bool) throws {
        let lowered = body("{\(media): {\(content)}}", version: "3.2.0")
        #expect(try (lowered.operation("a").body?.type != .parts) == isForm)
        #expect(lowered.ids == (isForm ? [] : ["parts-by-hand"]))
    }

    /// What is said of an array holds for its elements, which are parts; what a reference leads to is as if it stood there.
    @Test(arguments: [
        ("{type: string, contentEncoding: base64}", "", true),
        ("{type: array, items: {type: string, contentEncoding: base64}}", " each", true),
        ("{$ref: '#/components/schemas/Base64'}", "", true),
        ("{allOf: [{$ref: '#/components/schemas/Base64'}]}", "", true),
        ("{anyOf: [{$ref: '#/components/schemas/Base64'}, {type: 'null'}]}", "", true),
        ("{type: array, items: {$ref: '#/components/schemas/Base64'}}", " each", true),
        ("{type: string, format: byte}", "", false), ("{$ref: '#/components/schemas/Byte'}", "", false),
    ])
    func base64ByWhateverName(_ schema: String, _ each: String, hasField: Bool) throws {
        let field = hasField ? #" Content-Transfer-Encoding=constant("base64")"# : ""
        #expect(
            try form("a: \(schema)").parts == [
                #"a text(contentType: Optional("application/octet-stream"))"# + each + field
            ])
    }

    @Test(arguments: [
        ("{type: string, format: binary}", "[String: FileUpload]", "file", false),
        ("{type: array, items: {type: string, format: binary}}", "[String: [FileUpload]]", "file", true),
        ("{$ref: '#/components/schemas/Pet'}", "[String: Pet]", "json", false),
        ("{type: array, items: {$ref: '#/components/schemas/Pet'}}", "[String: [Pet]]", "json", true),
        ("{type: array, items: {type: string}}", "[String: [String]]", "text", true),
    ])
    func partsOfAnyName(_ schema: String, _ type: String, _ content: String, repeats: Bool) throws {
        let lowered = body("{multipart/form-data: {schema: {type: object, additionalProperties: \(schema)}}}")
        guard case .form(let form)? = lowered.allTypes.first(where: { $0.name.qualified == "AForm" })?.kind else {
            Issue.record("the body is a form")
            return
        }
        #expect("[String: \(form.structure.additionalProperties?.valueType.outline ?? "-")]" == type)
        let written = try #require(form.additional?.content)
        #expect("\(written)".hasPrefix("\(content)("))
        #expect(form.additional?.repeats == repeats)
    }
}
