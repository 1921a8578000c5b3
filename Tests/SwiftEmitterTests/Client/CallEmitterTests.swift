import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct CallEmitterTests {
    private func parameter(
        _ name: String, _ location: Parameter.Location, _ type: TypeReference, style: Parameter.Style = .form,
        explode: Bool
    ) -> Parameter {
        Parameter(
            name: name, key: "\(name)_key", location: location, style: style, explode: explode, type: type,
            isRequired: location == .path)
    }

    private func body(_ change: (inout ClientModel.Operation) -> Void) -> String {
        var operation = ClientModel.Operation(
            id: "op", name: "op", method: "GET", path: [.literal("/x")], pointer: "#", result: .json(.string))
        change(&operation)
        let context = Emission.context(types: [
            Emission.declaration("Color", .enumeration(Enumeration(rawType: .string, members: [])))
        ])
        var printer = CodePrinter()
        CallEmitter(context: context, methodSignature: MethodSignature(operation, in: .top, context)).print(
            to: &printer)
        return printer.text
    }

    @Test func serversOfTheirOwn() {
        #expect(
            body { $0.server = Server(name: "a", url: "https://a.test/\"") }
                == #"try await core.send(Call("op", .get, "/x").server("https://a.test/\""))"# + "\n")
        let zone = Server.Variable(name: "zone", key: "zo-ne", defaultValue: "eu")
        let host = Server.Variable(name: "host", key: "host", defaultValue: nil)
        let text = body { $0.server = Server(name: "a", url: "https://{zo-ne}.{host}", variables: [zone, host]) }
        #expect(text.contains(#".server(ServerTemplate("https://{zo-ne}.{host}", ["zo-ne": "eu"]))"#))
    }

    @Test func pathsKeepTheirTextAndInterpolateValues() {
        let text = body { operation in
            operation.path = [.literal("/a\"\\("), .parameter(0), .literal("/"), .parameter(1)]
            operation.parameters = [
                parameter("in", .path, .string, explode: false),
                parameter("ids", .path, .array(.integer), explode: true),
            ]
        }
        #expect(
            text
                == #"try await core.send(Call("op", .get, "/a\"\\(\(`in`)/\(ids, explode: true)", "#
                + #"template: "/a\"\\({in_key}/{ids_key}"))"# + "\n")
    }

    /// `explode` is said only where it differs from the default and makes a difference.
    @Test func parametersOfEveryKind() {
        let color = TypeReference.named(TypeName(["Color"]))
        let text = body { operation in
            operation.parameters = [
                parameter("a", .query, .array(.string), explode: false),
                parameter("b", .query, .string, explode: false),
                parameter("c", .query, .any, style: .deepObject, explode: true),
                parameter("d", .header, .dictionary(.string), explode: true),
                parameter("e", .header, color, explode: true),
                parameter("core", .cookie, .array(color), explode: false),
            ]
        }
        #expect(
            text == """
                try await self.core.send(
                    Call("op", .get, "/x")
                        .query("a_key", a, explode: false)
                        .query("b_key", b)
                        .deepObject("c_key", c)
                        .header("d_key", d, explode: true)
                        .header("e_key", e)
                        .cookie("core_key", core, explode: false))

                """)
    }

    /// Styles and contents: what is the default of the runtime is not said.
    @Test func parametersOfEveryStyle() {
        func link(
            _ location: Parameter.Location, _ style: Parameter.Style, type: TypeReference = .array(.string),
            explode: Bool, _ change: (inout Parameter) -> Void = { _ in }
        ) -> String {
            body { operation in
                var parameter = parameter("a", location, type, style: style, explode: explode)
                change(&parameter)
                operation.parameters = [parameter]
                operation.path = location == .path ? [.literal("/"), .parameter(0)] : [.literal("/x")]
            }
        }
        #expect(link(.path, .label, explode: false).contains(#""/\(a, style: .label)""#))
        #expect(
            link(.path, .matrix, explode: true).contains(#""/\(a, style: .matrix("a_key"), explode: true)""#))
        #expect(
            link(.path, .simple, type: .string, explode: true) { $0.allowsReserved = true }
                .contains(#""/\(a, allowsReserved: true)""#))
        #expect(
            link(.query, .pipeDelimited, explode: false)
                .contains(#".query("a_key", a, style: .pipeDelimited, explode: false)"#))
        #expect(link(.query, .spaceDelimited, explode: true).contains(#".query("a_key", a)"#))
        #expect(link(.query, .pipeDelimited, type: .string, explode: false).contains(#".query("a_key", a)"#))
        #expect(
            link(.query, .form, explode: true) { ($0.allowsReserved, $0.allowsEmpty) = (true, true) }
                .contains(#".query("a_key", a, allowsReserved: true, allowsEmpty: true)"#))
        #expect(
            link(.query, .form, type: .string, explode: true) { $0.allowsEmpty = true }.contains(#".query("a_key", a)"#)
        )
        #expect(link(.cookie, .cookie, explode: true).contains(#".cookie("a_key", a, isEscaped: false)"#))
    }

    @Test func contentsOfParameters() {
        func link(
            _ location: Parameter.Location, _ format: Parameter.Content.Format, _ type: TypeReference = .any,
            isRequired: Bool = false
        ) -> String {
            body { operation in
                var parameter = parameter("a", location, type, explode: true)
                parameter.content = .init(format: format, mediaType: "m")
                parameter.isRequired = isRequired
                operation.parameters = [parameter]
            }
        }
        #expect(link(.query, .json).contains(#".query("a_key", ParameterContent.json(a))"#))
        #expect(link(.header, .form).contains(#".header("a_key", ParameterContent.form(a))"#))
        #expect(link(.cookie, .text, .string).contains(#".cookie("a_key", a)"#))
        #expect(link(.querystring, .form).contains(#".querystring("a_key", a)"#))
        #expect(
            link(.querystring, .json, .optional(.string), isRequired: true)
                .contains(#".querystring("a_key", ParameterContent.json(Nullable(a)))"#))
    }

    @Test func bodiesOfEveryKind() {
        func link(_ format: RequestBody.Format, _ contentType: String) -> String {
            body { $0.body = RequestBody(format: format, contentType: contentType, type: .string, isRequired: true) }
        }
        #expect(link(.json, "application/json").contains(".body(request)"))
        #expect(link(.json, "application/x+json").contains(#".body(request, contentType: "application/x+json")"#))
        #expect(link(.formURLEncoded, "application/x-www-form-urlencoded").contains(".form(request)"))
        #expect(link(.text, "text/plain").contains(#".text(request, contentType: "text/plain")"#))
        #expect(link(.bytes, "image/png").contains(#".content(request, contentType: "image/png")"#))
        #expect(link(.multipart, "multipart/form-data").contains(".multipart(request)"))
        #expect(link(.multipart, "multipart/mixed").contains(#".multipart(request, contentType: "multipart/mixed")"#))
        let styled = body {
            $0.body = RequestBody(
                format: .formURLEncoded, contentType: "application/x-www-form-urlencoded", type: .string,
                isRequired: false, styles: [.init(key: "a\"", style: FieldStyle(.form, explode: false))])
        }
        #expect(styled.contains(#".form(request, styles: ["a\"": .form(explode: false)])"#))
        let optional = body {
            $0.body = RequestBody(
                format: .multipart, contentType: "multipart/form-data", type: .parts, isRequired: false)
        }
        #expect(optional.contains(".multipart(request, isRequired: false)"))
    }

    @Test func mediaTypesToChoose() {
        let color = TypeReference.named(TypeName(["Color"]))
        func link(_ type: TypeReference) -> String {
            body {
                $0.body = RequestBody(
                    format: .bytes, contentType: "a/b", choice: .init(type: type, ranges: ["a/b", "c/*"]),
                    type: .any, isRequired: true)
            }
        }
        #expect(link(.string).contains(#".content(request, contentType: contentType, in: ["a/b", "c/*"])"#))
        #expect(link(color).contains(#"contentType: contentType.rawValue, in: ["a/b", "c/*"])"#))
    }

    @Test func resultsOfEveryKind() {
        #expect(body { $0.result = .none } == "try await core.send(Call(\"op\", .get, \"/x\"))\n")
        #expect(
            body { $0.result = .text } == #"try await core.sendForText(Call("op", .get, "/x").accept("*/*"))"# + "\n")
        #expect(
            body {
                $0.result = .bytes; $0.accept = "image/png"
            }.contains(#"sendForStream(Call("op", .get, "/x").accept("image/png"))"#))
        #expect(body { $0.result = .head }.contains(#"sendForMetadata(Call("op", .get, "/x").accept("*/*"))"#))
        let several = OperationResult.several(typeName: TypeName(["Result"]), cases: [])
        #expect(
            body { $0.result = several }
                == #"try await Result(response: core.response(to: Call("op", .get, "/x")))"# + "\n")
    }

    @Test func streamsOfEveryKind() {
        func text(_ items: StreamedItems, accept: String) -> String {
            body {
                $0.result = .items(items)
                $0.accept = accept
            }
        }
        let events = "text/event-stream"
        #expect(
            text(.init(format: .events, item: .json(.string), terminator: "[DONE]"), accept: events)
                == #"try await core.sendForEvents(Call("op", .get, "/x"))"# + "\n")
        #expect(
            text(.init(format: .events, item: .text, terminator: "END"), accept: events)
                .contains(#"terminator: "END", decode: { $0.data })"#))
        #expect(
            text(.init(format: .events, item: .event), accept: events).contains("terminator: nil, decode: { $0 })"))
        #expect(
            text(.init(format: .events, item: .object(.string), terminator: "[DONE]"), accept: events)
                .contains("decode: { event throws(JSONError) in try event.object() })"))
        #expect(
            text(.init(format: .lines, item: .json(.string)), accept: "application/jsonl")
                .contains(#"sendForJSONLines(Call("op", .get, "/x").accept("application/jsonl"))"#))
        #expect(
            text(.init(format: .sequence, item: .json(.string)), accept: "application/json-seq")
                .contains("sendForJSONSequence("))
    }

    @Test func redirectionsThatAreSuccesses() {
        let text = body {
            $0.result = .head
            $0.redirects = [.code(302), .range(3)]
        }
        #expect(text.contains(#".accept("*/*").succeeds(with: 302...302, 300...399)"#))
    }

    @Test func membersThatACallSetsByItself() {
        func text(isRequired: Bool, _ value: Bool) -> String {
            body { operation in
                operation.body = RequestBody(
                    format: .json, contentType: "application/json", type: .named(TypeName(["Color"])),
                    isRequired: isRequired)
                operation.body?.presets = [Preset(name: "stream", key: "stream", value: value)]
            }
        }
        #expect(
            text(isRequired: true, true).hasPrefix("var request = request\nrequest.stream = true\nreturn try await "))
        #expect(text(isRequired: false, false).hasPrefix("var request = request\nrequest?.stream = false\n"))
    }

    @Test func whatElseACallCarries() {
        let text = body { operation in
            operation.method = "POST"
            operation.isSafeToRepeat = true
            operation.envelope = Envelope(key: "ok")
            operation.security = SecurityRequirement(alternatives: [["a", "b\""], []])
        }
        #expect(
            text == #"""
                try await core.send(
                    Call("op", .post, "/x").security([["a", "b\""], []]).envelope("ok").repeatable())

                """#
                || text
                    == #"try await core.send(Call("op", .post, "/x").security([["a", "b\""], []]).envelope("ok").repeatable())"#
                    + "\n"
        )
        for method in ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"] {
            let text = body { ($0.method, $0.isSafeToRepeat) = (method, true) }
            #expect(!text.contains("repeatable"), "\(method) is by itself")
        }
        for method in ["POST", "PATCH", "CONNECT", "COPY", "get"] {
            #expect(body { ($0.method, $0.isSafeToRepeat) = (method, true) }.contains(".repeatable()"))
            #expect(!body { $0.method = method }.contains("repeatable"))
        }
        #expect(body { $0.method = "QUERY" }.contains(#"HTTPRequest.Method("QUERY") ?? .get"#))
    }

    /// One expression with dozens of calls in it would take the type checker long.
    @Test func manyParametersAreAddedStepByStep() {
        let text = body { operation in
            operation.parameters = (0..<30).map { parameter("p\($0)", .query, .string, explode: true) }
        }
        let lines = text.split(separator: "\n")
        #expect(lines.first == #"var call = Call("op", .get, "/x")"#)
        #expect(lines.count { $0 == "call = call" } == 2)
        #expect(lines.last == "return try await core.send(call)")
        #expect(lines.count { $0.hasPrefix("    .query(") } == 30)
    }
}
