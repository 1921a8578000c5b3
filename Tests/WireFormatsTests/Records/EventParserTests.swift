import JSONCoding
import Testing

@testable import WireFormats

/// Every rule of HTML section 9.2.6, "Interpreting an event stream".
@Suite struct EventParserTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let text: String
        let events: [ServerSentEvent]
        var retry: Duration?
        var lastID = ""

        var testDescription: String { rule }
    }

    static let cases: [Case] = [
        Case(rule: "nothing", text: "", events: []),
        Case(rule: "a blank line dispatches", text: "data: a\n\n", events: [.init(data: "a")]),
        Case(
            rule: "an event that nothing dispatches is none", text: "data: a\n\ndata: b\n", events: [.init(data: "a")]),
        Case(rule: "nor is one without end of line", text: "data: a\n\ndata: b", events: [.init(data: "a")]),
        Case(
            rule: "lines end with CR LF", text: "data: a\r\n\r\ndata: b\r\n\r\n",
            events: [.init(data: "a"), .init(data: "b")]),
        Case(rule: "lines end with CR", text: "data: a\r\rdata: b\r\r", events: [.init(data: "a"), .init(data: "b")]),
        Case(
            rule: "lines end with each in turn", text: "data: a\r\ndata: b\rdata: c\ndata: d\r\n\r\n",
            events: [.init(data: "a\nb\nc\nd")]),
        Case(
            rule: "CR LF is one end, LF CR are two", text: "data: a\n\rdata: b\r\n\n",
            events: [.init(data: "a"), .init(data: "b")]),
        Case(rule: "a byte order mark is passed over", text: "\u{FEFF}data: a\n\n", events: [.init(data: "a")]),
        Case(
            rule: "one, and only at the start", text: "\u{FEFF}\u{FEFF}data: a\n\ndata: b\n\n",
            events: [.init(data: "b")]),
        Case(rule: "one of the data stays", text: "data: \u{FEFF}a\n\n", events: [.init(data: "\u{FEFF}a")]),
        Case(
            rule: "a line that begins with a colon is a comment", text: ": hello\ndata: a\n:\n: x\n\n",
            events: [.init(data: "a")]),
        Case(rule: "a comment alone dispatches nothing", text: ": keep alive\n\n:\n\n", events: []),
        Case(
            rule: "several lines of data are joined", text: "data: a\ndata: b\ndata: c\n\n",
            events: [.init(data: "a\nb\nc")]),
        Case(
            rule: "one space after the colon is taken off", text: "data:a\n\ndata: a\n\ndata:  a\n\n",
            events: [.init(data: "a"), .init(data: "a"), .init(data: " a")]),
        Case(rule: "but no other white space", text: "data:\ta \n\n", events: [.init(data: "\ta ")]),
        Case(rule: "the value may have colons", text: "data: a: b:c\n\n", events: [.init(data: "a: b:c")]),
        Case(
            rule: "a line without colon is a field without value", text: "data\n\ndata\ndata\n\n",
            events: [.init(data: ""), .init(data: "\n")]),
        Case(rule: "empty data is data", text: "data:\n\ndata: \n\n", events: [.init(data: ""), .init(data: "")]),
        Case(
            rule: "an event without data is none", text: "event: a\nid: 1\n\ndata: b\n\n",
            events: [.init(data: "b", id: "1")], lastID: "1"),
        Case(
            rule: "the type is that of the field", text: "event: add\ndata: a\n\ndata: b\n\n",
            events: [.init(event: "add", data: "a"), .init(data: "b")]),
        Case(
            rule: "the last type counts", text: "event: add\nevent: take\ndata: a\n\n",
            events: [.init(event: "take", data: "a")]),
        Case(rule: "an empty type is message", text: "event\ndata: a\n\n", events: [.init(data: "a")]),
        Case(rule: "names are case-sensitive", text: "Data: a\nDATA: b\ndata: c\n\n", events: [.init(data: "c")]),
        Case(rule: "a name has no white space taken off", text: " data: a\ndata : b\n\n", events: []),
        Case(rule: "unknown fields are passed over", text: "foo: bar\nfoo\ndata: a\n\n", events: [.init(data: "a")]),
        Case(
            rule: "the id stays", text: "id: 1\ndata: a\n\ndata: b\n\n",
            events: [.init(data: "a", id: "1"), .init(data: "b", id: "1")], lastID: "1"),
        Case(
            rule: "an id without value takes it back", text: "id: 1\ndata: a\n\nid\ndata: b\n\n",
            events: [.init(data: "a", id: "1"), .init(data: "b")]),
        Case(
            rule: "an id with NUL is passed over", text: "id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n",
            events: [.init(data: "a", id: "1"), .init(data: "b", id: "1")], lastID: "1"),
        Case(rule: "an id without data counts", text: "id: 7\n\n", events: [], lastID: "7"),
        Case(
            rule: "an id counts when its event is dispatched", text: "id: 1\ndata: a\n\nid: 2\ndata: b\n",
            events: [.init(data: "a", id: "1")], lastID: "1"),
        Case(rule: "retry is in milliseconds", text: "retry: 1500\n\n", events: [], retry: .milliseconds(1500)),
        Case(
            rule: "retry is told with the event", text: "retry: 10\ndata: a\n\ndata: b\n\n",
            events: [.init(data: "a", retry: .milliseconds(10)), .init(data: "b")], retry: .milliseconds(10)),
        Case(
            rule: "retry is digits only", text: "retry: 10\n\nretry: -1\nretry: 1.5\nretry: \nretry: 2 \nretry: ٣\n\n",
            events: [], retry: .milliseconds(10)),
        Case(
            rule: "too many digits are the most", text: "retry: 99999999999999999999\n\n", events: [],
            retry: .milliseconds(Int32.max)),
        Case(rule: "what is not UTF-8 is replaced", text: "data: é€😀\n\n", events: [.init(data: "é€😀")]),
        Case(rule: "blank lines in between mean nothing", text: "\n\n\ndata: a\n\n\n\n", events: [.init(data: "a")]),
    ]

    private static func parse(_ bytes: [UInt8], by size: Int, limit: Int = 1_000) throws -> ([Record], EventParser) {
        var parser = EventParser(limit: limit)
        var records: [Record] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            parser.push(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            while let record = try parser.next() { records.append(record) }
        }
        if let last = parser.finish() { records.append(last) }
        return (records, parser)
    }

    @Test(arguments: cases)
    func everyRuleHoldsHoweverTheBytesAreCut(_ example: Case) throws {
        for size in [1, 2, 3, 5, 7, 1_000] {
            let (records, parser) = try Self.parse(Array(example.text.utf8), by: size)
            #expect(records == example.events.map { .event($0) }, "in pieces of \(size)")
            #expect(parser.resumption == EventResumption(lastEventID: example.lastID, retry: example.retry))
        }
    }

    @Test func bytesThatAreNotUTF8AreReplaced() throws {
        let (records, _) = try Self.parse(Array("data: a".utf8) + [0xFF] + Array("b\n\n".utf8), by: 1)
        #expect(records == [.event(ServerSentEvent(data: "a\u{FFFD}b"))])
    }

    @Test func anEventIsGivenBeforeTheLineFeedOfItsEndOfLineHasCome() throws {
        var parser = EventParser(limit: 100)
        parser.push(Array("data: a\r\n\r".utf8))
        #expect(try parser.next() == .event(ServerSentEvent(data: "a")))
        parser.push(Array("\ndata: b\r".utf8))
        #expect(try parser.next() == nil)
        parser.push(Array("\n\r".utf8))
        #expect(try parser.next() == .event(ServerSentEvent(data: "b")))
    }

    @Test(arguments: [
        "data: 12345678901\n\n", "data: 12345\ndata: 67890\n\n", "data: 123456789012", ": 12345678901234567890",
    ])
    func theSizeOfAnEventIsLimited(_ text: String) throws {
        #expect(throws: RecordTooLarge.self) { _ = try Self.parse(Array(text.utf8), by: 3, limit: 15) }
        #expect(try Self.parse(Array("data: 123456789\n\ndata: b\n\n".utf8), by: 3, limit: 15).0.count == 2)
    }

    @Test func aNewStreamBeginsAnew() throws {
        var (_, parser) = try Self.parse(Array("id: 1\nretry: 5\ndata: a\n\nevent: x\ndata: half".utf8), by: 4)
        parser.restart()
        parser.push(Array("\u{FEFF}data: b\n\n".utf8))
        #expect(try parser.next() == .event(ServerSentEvent(data: "b", id: "1")))
        #expect(parser.resumption == EventResumption(lastEventID: "1", retry: .milliseconds(5)))
    }

    @Test(arguments: [
        (Duration.milliseconds(1500), 1500), (.seconds(Int64.max), 1_000_000_000_000_000), (.seconds(-1), 0),
    ])
    func retryOfAnObjectFits(_ retry: Duration, _ expected: Int) throws {
        let object: [String: JSONValue] = try ServerSentEvent(data: "a", retry: retry).object()
        #expect(object["retry"] == .number(JSONNumber(expected)))
    }
}
