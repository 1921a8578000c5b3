import ClientModel
import Testing

@testable import Lowering

@Suite struct AnswerNamesTests {
    private func names(_ operations: (id: String, method: String, content: [String])...) -> [[String]] {
        let items = operations.map { operation in
            let content = operation.content.map { "'\($0)': {}" }.joined(separator: ", ")
            return "\(operation.method): {operationId: \(operation.id), tags: [pets], responses: {'200': "
                + "{description: OK, content: {\(content)}}}}"
        }
        let lowered = Lowered(paths: "/a:\n" + items.joined(separator: "\n").indented(2))
        return lowered.module?.groups.first?.operations.map { $0.calls.map(\.name) } ?? []
    }

    @Test(arguments: [
        ("text/plain", "Text"), ("text/csv", "CSV"), ("application/pdf", "PDF"), ("application/octet-stream", "Bytes"),
        ("*/*", "Bytes"), ("image/*", "Image"), ("image/svg+xml", "SVG"), ("application/json+sarif", "Sarif"),
        ("application/hal+json", "HAL"),
        ("application/x-yaml", "YAML"), ("application/vnd.github.v3.star+json", "Star"),
        ("application/vnd.ms-excel", "MsExcel"), ("multipart/mixed", "Parts"), ("application/x-ndjson", "NDJSON"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    ])
    func mediaTypes(_ essence: String, _ word: String) {
        #expect(AnswerNames.word(for: essence) == word)
    }

    @Test func namedForWhatTheyGive() {
        #expect(
            names(("getReport", "get", ["text/plain", "application/json", "application/pdf"]))
                == [["getReport", "getReportAsText", "getReportAsPDF"]])
    }

    @Test(arguments: [
        ("createPet", "stream"), ("createCompletion", "streamCompletion"), ("listEvents", "streamEvents"),
        ("ask", "streamAsk"), ("creates", "streamCreates"),
    ])
    func streamsTakeTheVerbsPlace(_ id: String, _ name: String) {
        #expect(names((id, "post", ["application/json", "text/event-stream"])).first?.last == name)
    }

    @Test func twoStreamsAreToldApart() {
        #expect(
            names(("ask", "get", ["application/json", "text/event-stream", "application/jsonl"]))
                == [["ask", "streamAsk", "askAsJSONLines"]])
    }

    @Test func clashesAreResolvedByWhatTheCallsAre() {
        let xml = ["application/json", "text/xml", "application/xml"]
        #expect(names(("ask", "get", xml)) == [["ask", "askAsTextXML", "askAsApplicationXML"]])
        let stream = ["application/json", "text/event-stream"]
        let first = names(("getNews", "get", stream), ("createNews", "post", stream))
        #expect(first == [["getNews", "streamGetNews"], ["createNews", "streamCreateNews"]])
        let taken = names(("ask", "get", ["application/json", "text/csv"]), ("askAsCSV", "put", ["text/csv"]))
        #expect(taken[1] == ["askAsCSV"])
        #expect(Set(taken.joined()).count == 3)
    }
}
