import Diagnostics
import Testing

/// What a document has once, and a client many times: the output is a stated multiple of the input, or refused.
@Suite struct OutputCostTests {
    static let attacks: [Attack] = [
        Attack(
            "a description at every path", "A path item that many paths refer to.", bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                paths: CostDocument.list(220) { ##""/a\##($0)": {"$ref": "#/components/pathItems/P"}"## },
                components: #""pathItems": {"P": {"get": {"description": "\#(CostDocument.words(60_000))", "#
                    + #""responses": \#(CostDocument.empty)}}}"#)
        },
        Attack(
            "a description by an alias", "Bytes are counted, not values: an alias shares its text.",
            bound: .refused("yaml-alias-expansion")
        ) {
            let paths = (0..<220).map {
                "  /a\($0): {get: {description: *d, responses: {'204': {description: x}}}}\n"
            }
            return CostDocument.yaml(
                "paths:\n" + paths.joined(), paths: "x-text: &d '\(CostDocument.words(60_000))'")
        },
        Attack(
            "a described parameter of every operation", "Components that are written at each use.",
            bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                paths: CostDocument.list(220) {
                    #""/a\#($0)": "#
                        + CostDocument.operation(
                            "o\($0)", ##""parameters": [{"$ref": "#/components/parameters/P"}]"##)
                },
                components: #""parameters": {"P": {"name": "p", "in": "query", "schema": {}, "description": "#
                    + #""\#(CostDocument.words(60_000))"}}"#)
        },
        Attack(
            "a long default in every schema", "Constants that are written at each member.",
            bound: .refused("yaml-alias-expansion")
        ) {
            let schemas = (0..<220).map {
                "    S\($0): {type: object, properties: {p: {type: string, default: *d}}}\n"
            }
            return CostDocument.yaml(
                "x-text: &d '\(CostDocument.words(60_000))'\ncomponents:\n  schemas:\n" + schemas.joined())
        },
        Attack(
            "a base that many extend", "Members that composed schemas repeat.", bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                components: #""schemas": {"B": {"type": "object", "properties": {"#
                    + CostDocument.list(1_000) { #""p\#($0)": {}"# } + "}}, "
                    + CostDocument.list(250) {
                        #""C\#($0)": {"allOf": [\#(CostDocument.reference("B"))], "properties": {"q": {}}}"#
                    } + "}")
        },
        Attack(
            "a body of many members flattened", "Bodies whose members are parameters.", bound: .bytesPerInputByte(32)
        ) {
            CostDocument.json(
                paths: CostDocument.list(100) {
                    #""/a\#($0)": {"post": {"operationId": "o\#($0)", "requestBody": {"content": {"application/json": "#
                        + #"{"schema": \#(CostDocument.reference("O"))}}}, "responses": \#(CostDocument.empty)}}"#
                },
                components: #""schemas": {"O": {"type": "object", "properties": {"#
                    + CostDocument.list(100) { #""p\#($0)": {"type": "string"}"# } + "}}}")
        },
        Attack(
            "media types of every operation", "A call for each answer, of a response that all share.",
            bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                paths: CostDocument.list(180) {
                    ##""/a\##($0)": {"get": {"operationId": "o\##($0)", "responses": "##
                        + ##"{"200": {"$ref": "#/components/responses/R"}}}}"##
                },
                components: #""responses": {"R": {"description": "x", "content": {"#
                    + CostDocument.list(100) { #""application/x-\#($0)": {}"# } + "}}}")
        },
        Attack(
            "bodies times answers", "A call for each body with each answer.", bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                paths: CostDocument.list(2) { path in
                    #""/a\#(path)": {"post": {"operationId": "o\#(path)", "requestBody": {"content": {"#
                        + CostDocument.list(100) {
                            #""application/v\#($0)+json": {"schema": {"properties": {"a\#($0)": {"type": "string"}}}}"#
                        } + #"}}, "responses": {"200": {"description": "x", "content": {"#
                        + CostDocument.list(100) { #""application/x-\#($0)": {}"# } + "}}}}}"
                })
        },
        Attack(
            "a large sample in every test", "What tests repeat of a schema that many calls share.",
            bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                paths: CostDocument.list(220) {
                    #""/a\#($0)": {"get": {"operationId": "o\#($0)", "responses": {"200": {"description": "x", "content": "#
                        + #"{"application/json": {"schema": \#(CostDocument.reference("O"))}}}}}}"#
                },
                components: #""schemas": {"O": {"type": "object", "required": ["#
                    + CostDocument.list(1_000) { #""p\#($0)""# } + #"], "properties": {"#
                    + CostDocument.list(1_000) { #""p\#($0)": {"type": "string", "minLength": 40}"# } + "}}}")
        },
        Attack(
            "templates filled in", "`$dynamicRef`: a template is read for each schema that fills it in.",
            bound: .refused("templates-too-large")
        ) {
            CostDocument.json(
                components: #""schemas": {"T": {"$dynamicAnchor": "node", "type": "object", "properties": {"#
                    + CostDocument.list(300) { ##""p\##($0)": {"$dynamicRef": "#node"}"## } + "}}, "
                    + CostDocument.list(200) {
                        ##""O\##($0)": {"$dynamicAnchor": "node", "$ref": "#/components/schemas/T"}"##
                    } + "}")
        },
        Attack(
            "places of deep schemas", "Pointers, which are longer together than the document.",
            bound: .bytesPerInputByte(32)
        ) {
            let key = String(repeating: "k", count: 2_000)
            let schema = (0..<100).reduce(#"{"type": "object"}"#) { schema, level in
                #"{"type": "object", "properties": {"\#(key)\#(level)": \#(schema)}}"#
            }
            return CostDocument.json(components: #""schemas": {"D": \#(schema)}"#)
        },
    ]

    @Test(arguments: attacks) func outputIsAMultipleOfTheInput(_ attack: Attack) {
        let input = attack.input
        let run = CostRun(input)
        #expect(run.outputSize <= 8 << 20 + 32 * input.bytes.count)
        guard case .refused(let id) = attack.bound else { return }
        #expect(run.ids.contains(id))
        #expect(run.outputSize < 1 << 20 + 8 * input.bytes.count)
    }
}
