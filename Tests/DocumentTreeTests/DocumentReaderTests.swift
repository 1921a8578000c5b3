import Diagnostics
import DocumentTree
import Testing

struct DocumentReaderTests {
    @Test func jsonIsRecognisedByItsContent() {
        // libyaml refuses the tab and the surrogate pair: this went through the JSON reader.
        let reading = Reading(" \n\t{\"a\":\t\"\\ud83d\\ude00\"}", path: "test.yaml")
        #expect(reading.outline == "{a:\"😀\"}")
        #expect(Reading("a: 1", path: "test.json").outline == "{a:1}")
        #expect(Reading("\"text\"", path: "test.json").outline == "\"text\"")
    }

    @Test(arguments: [
        ("{a: 1, b: [x, y]}", "{a:1,b:[\"x\",\"y\"]}"), ("{\"a\": 1,} # comment", "{a:1}"),
        ("['a', 'b']", "[\"a\",\"b\"]"),
        ("{\"a\": &x 1, \"b\": *x}", "{a:1,b:1}"), ("[0x10, yes]", "[16,\"yes\"]"), ("{a: 1}\n...\n", "{a:1}"),
    ])
    func flowStyleThatIsNoJSONIsYAML(text: String, expected: String) {
        for path in ["test.yaml", "test.yml", "test", "-"] {
            let reading = Reading(text, path: path)
            #expect(reading.outline == expected)
            #expect(reading.complaints == [])
        }
        let strict = Reading(text, path: "test.json")
        #expect(strict.node == nil)
        #expect(strict.diagnostics.map(\.id) == ["json-syntax"])
    }

    @Test func errorsOfTheYAMLReadingAreReportedOnce() {
        let reading = Reading("{a: 1, \"b\": 2, a: 3}")
        #expect(reading.complaints == ["1:16 error duplicate-key: The key `a` is already on line 1."])
    }

    @Test func duplicateKeysBeforeJSONTurnsOutToBeYAMLAreReportedOnce() {
        let reading = Reading("{\"x\": {\"a\": 1, \"a\": 2}, b: 3}")
        #expect(reading.complaints == ["1:16 error duplicate-key: The key `a` is already on line 1."])
    }

    @Test func whatIsNeitherIsReportedAsWhatItIsCloserTo() {
        #expect(Reading("{\"a\": 1 \"b\": 2}", path: "x.yaml").diagnostics.map(\.id) == ["json-syntax"])
        #expect(Reading("{\"a\": 1 \"b\": 2}", path: "x").diagnostics.map(\.id) == ["json-syntax"])
        let flow = Reading("{a: 1,\n b: [2}", path: "x.yaml")
        #expect(flow.diagnostics.map(\.id) == ["yaml-syntax"])
        #expect(flow.diagnostics.first?.location?.line == 2)
        #expect(Reading("{\"a\": 1}\n{\"b\": 2}", path: "x.yaml").diagnostics.first?.severity == .error)
    }

    @Test(arguments: ["a.yaml", "a.json"])
    func bytesThatAreNotUTF8AreErrors(path: String) {
        let cases: [([UInt8], String, String)] = [
            ([0xFF], "1:8", "0xFF"), ([0xC3], "1:8", "0xC3"), ([0xC0, 0xAF], "1:8", "0xC0"),
            ([0xED, 0xA0, 0x80], "1:8", "0xED"), ([0xF4, 0x90, 0x80, 0x80], "1:8", "0xF4"),
            ([0xE0, 0x80, 0x80], "1:8", "0xE0"),
        ]
        for (bytes, place, byte) in cases {
            let reading = Reading(Array("{\"ü\": \"".utf8) + bytes + Array("\"}".utf8), path: path)
            #expect(reading.node == nil)
            #expect(
                reading.complaints == [
                    "\(place) error document-encoding: The byte \(byte) is not part of UTF-8 text. "
                        + "(Save the document as UTF-8.)"
                ])
        }
    }

    @Test func utf16IsNamed() {
        for bytes: [UInt8] in [[0xFE, 0xFF, 0, 0x61], [0xFF, 0xFE, 0x61, 0]] {
            #expect(
                Reading(bytes).complaints == [
                    "1:1 error document-encoding: The document is UTF-16 or UTF-32 text. (Save the document as UTF-8.)"
                ])
        }
    }

    @Test func filesAreReadByPath() throws {
        let folder = try TemporaryFolder()
        try folder.write("a: 1", to: "api.yaml")
        let sink = DiagnosticSink()
        let node = DocumentReader.read(
            path: folder.path("api.yaml"), displayPath: "spec/api.yaml", diagnostics: sink)
        #expect(node?["a"]?.integer == 1)
        #expect(node?.location.file.path == "spec/api.yaml")
        #expect(sink.diagnostics.isEmpty)
    }

    @Test func filesThatCannotBeReadAreErrors() throws {
        let folder = try TemporaryFolder()
        try folder.makeFIFO("pipe")
        var complaints: [String] = []
        for name in ["nothing.yaml", "api.yaml/x", "", "pipe", "a\u{0}b"] {
            let sink = DiagnosticSink()
            let path = name == "" ? folder.path : folder.path(name)
            #expect(DocumentReader.read(path: path, displayPath: "spec", diagnostics: sink) == nil)
            complaints += sink.diagnostics.map(Reading.line)
        }
        #expect(
            complaints == [
                "error file-not-found: There is no file `spec`.",
                "error file-not-found: There is no file `spec`.",
                "error file-unreadable: `spec` cannot be read: it is a folder.",
                "error file-unreadable: `spec` cannot be read: it is not a regular file.",
                "error file-not-found: There is no file `spec`.",
            ])
    }
}
