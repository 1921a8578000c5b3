import Diagnostics
import DocumentTree
import Testing

struct YAMLTreeReaderTests {
    @Test func blockAndFlowStyle() {
        let reading = Reading(
            """
            openapi: 3.1.0
            info:
              title: "Pets"
              tags: [a, 'b', {c: 1}]
            paths:
            - get
            -
              - 1
            """)
        #expect(
            reading.outline
                == "{openapi:\"3.1.0\",info:{title:\"Pets\",tags:[\"a\",\"b\",{c:1}]},paths:[\"get\",[1]]}")
        #expect(reading.complaints == [])
    }

    @Test func everyValueAndKeyHasItsPlace() throws {
        let reading = Reading("a: 1\nünï:  [x,  {b: y}]\nlist:\n  - &z 1\n  - !!str 2\n  - |\n    t\n  - k: v\n")
        let root = try #require(reading.node)
        #expect(root.place == "1:1")
        #expect(root["a"]?.place == "1:4")
        #expect(root["ünï"]?.place == "2:7")
        #expect(root["ünï"]?.sequence?.map(\.place) == ["2:8", "2:12"])
        #expect(root["ünï"]?.sequence?.last?["b"]?.place == "2:16")
        #expect(root["list"]?.sequence?.map(\.place) == ["4:5", "5:5", "6:5", "8:5"])
        let keys = root.mapping?.entries.map { "\($0.keyLocation.line):\($0.keyLocation.column)" }
        #expect(keys == ["1:1", "2:1", "3:1"])
        #expect(root.location.file.path == "test.yaml")
    }

    @Test func keysAreTextAsWritten() {
        #expect(
            Reading("200: a\n0x1F: b\n1.10: c\ntrue: d\nnull: e\n~: f\n? g\n: h\n\"i j\": k\n").outline
                == "{200:\"a\",0x1F:\"b\",1.10:\"c\",true:\"d\",null:\"e\",~:\"f\",g:\"h\",i j:\"k\"}")
    }

    @Test func anEmptyKeyIsEmptyText() {
        #expect(Reading("\"\": a").outline == "{:\"a\"}")
    }

    @Test(arguments: [
        ("a: {{name}}", "1:5", "a mapping"), ("a: {[x]: 1}", "1:5", "a sequence"), ("? [x]\n: 1", "1:3", "a sequence"),
        ("a: &x [1]\n*x : 2", "2:1", "a sequence"),
    ])
    func aKeyThatIsNoTextIsAnError(text: String, place: String, what: String) {
        let reading = Reading(text)
        #expect(reading.node == nil)
        #expect(
            reading.complaints == [
                "\(place) error yaml-complex-key: A key has to be text, not \(what). "
                    + "(Quote text that starts with `{` or `[`.)"
            ])
    }

    @Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "---\n...\n", "\u{FEFF}", "\u{FEFF}# nothing", "  "])
    func anEmptyDocumentIsAnError(text: String) {
        let reading = Reading(text)
        #expect(reading.node == nil)
        #expect(reading.complaints == ["1:1 error document-empty: The document is empty."])
    }

    @Test func aDocumentThatIsNullIsNotEmpty() {
        #expect(Reading("null").outline == "null")
        #expect(Reading("''").outline == "\"\"")
        #expect(Reading("null").complaints == [])
    }

    @Test func oneDocumentMayBeMarked() {
        let reading = Reading("%YAML 1.2\n---\na: 1\n...\n")
        #expect(reading.outline == "{a:1}")
        #expect(reading.complaints == [])
    }

    @Test func aSecondDocumentIsAnError() {
        let reading = Reading("a: 1\n---\nb: 2\n")
        #expect(
            reading.complaints == [
                "2:1 error yaml-several-documents: A second document starts here. "
                    + "(Keep one document in a file; `---` in the middle of a file starts another.)"
            ])
        #expect(reading.outline == "{a:1}")
    }

    @Test(arguments: [("a: ", 511, true), ("a: ", 512, false), ("", 512, true), ("", 513, false), ("", 100_000, false)])
    func flowCollectionsMayBeNestedToALimit(prefix: String, depth: Int, isRead: Bool) {
        let reading = Reading(prefix + String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        #expect((reading.node != nil) == isRead)
        if !isRead {
            // In YAML as in JSON, the 513th level is the first that is too deep.
            let column = prefix.isEmpty ? 513 : prefix.count + 512
            #expect(
                reading.complaints == ["1:\(column) error nesting-too-deep: Values are nested more than 512 deep."])
        }
    }

    @Test func blockCollectionsMayBeNestedToALimit() {
        let reading = Reading(String(repeating: "- ", count: 600) + "x")
        #expect(reading.node == nil)
        #expect(reading.complaints == ["1:1025 error nesting-too-deep: Values are nested more than 512 deep."])
    }

    @Test func aByteOrderMarkIsNotCounted() {
        let reading = Reading("\u{FEFF}a: 1\na: 2")
        #expect(reading.node?["a"]?.place == "1:4")
        #expect(reading.complaints == ["2:1 error duplicate-key: The key `a` is already on line 1."])
    }

    @Test func recurringTextIsReadOnceAndEqual() {
        let reading = Reading(String(repeating: "- '#/components/schemas/Pet'\n", count: 3000))
        #expect(reading.node?.sequence?.count == 3000)
        #expect(reading.node?.sequence?.allSatisfy { $0.string == "#/components/schemas/Pet" } == true)
    }
}
