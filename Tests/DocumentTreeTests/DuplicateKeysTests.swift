import Diagnostics
import DocumentTree
import Testing

struct DuplicateKeysTests {
    @Test(arguments: ["test.yaml", "test.json"])
    func everyRepeatedKeyIsAnError(path: String) {
        let reading = Reading("{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n  \"a\": 3, \"a\": 4}", path: path)
        #expect(
            reading.complaints == [
                "2:16 error duplicate-key: The key `c` is already on line 2.",
                "3:3 error duplicate-key: The key `a` is already on line 1.",
                "3:11 error duplicate-key: The key `a` is already on line 1.",
            ])
        #expect(reading.outline == "{a:1,b:{c:1}}")
    }

    @Test func keysAreComparedByWhatTheyMean() {
        #expect(Reading("200: a\n\"200\": b").diagnostics.map(\.id) == ["duplicate-key"])
        #expect(Reading("{\"a\": 1, \"\\u0061\": 2}", path: "a.json").diagnostics.map(\.id) == ["duplicate-key"])
        #expect(Reading("1: a\n01: b\n1.0: c").complaints == [])
    }

    @Test func theCaretCoversTheKey() {
        let reading = Reading("operationId: a\noperationId: b\n")
        #expect(reading.diagnostics.first?.length == 11)
    }

    @Test func keysThatLookAlikeAreExplained() {
        #expect(
            Reading("caf\u{E9}: 1\ncafe\u{301}: 2").complaints == [
                "2:1 error duplicate-key: The key `cafe\u{301}` is already on line 1, spelled with other code points but "
                    + "equal in Unicode."
            ])
    }

    @Test func longKeysAreCut() {
        let key = String(repeating: "k", count: 60)
        #expect(
            Reading("\(key): 1\n\(key): 2").complaints == [
                "2:1 error duplicate-key: The key `\(String(repeating: "k", count: 40))…` is already on line 1."
            ])
    }

    @Test(arguments: ["test.yaml", "test.json"])
    func theirNumberIsBounded(path: String) {
        let members = (0..<150).map { _ in "\"a\": 1" }.joined(separator: ",\n")
        let reading = Reading("{\(members)}", path: path)
        #expect(reading.diagnostics.count == 101)
        #expect(reading.complaints.first == "2:1 error duplicate-key: The key `a` is already on line 1.")
        #expect(reading.complaints.last == "102:1 note duplicate-key: 49 more repeated keys are not shown.")
    }

    @Test func oneMoreIsSingular() {
        let members = (0..<102).map { _ in "a: 1" }.joined(separator: "\n")
        #expect(Reading(members).complaints.last == "102:1 note duplicate-key: One more repeated key is not shown.")
    }

    @Test func largeMappingsAreCheckedToo() {
        let members = (0..<100).map { "k\($0): 1" } + ["k50: 2", "k99: 2"]
        #expect(
            Reading(members.joined(separator: "\n")).complaints == [
                "101:1 error duplicate-key: The key `k50` is already on line 51.",
                "102:1 error duplicate-key: The key `k99` is already on line 100.",
            ])
    }
}
