import ClientRuntime
import Foundation
import Testing
import UnionsThatOverlap

/// What tells a branch decides nothing where another branch may have it as well.
@Suite struct UnionsThatOverlapTests {
    @Test func membersThatAnotherBranchMayHave() throws {
        #expect(
            try read(Entry.self, #"{"entries":{"a":1},"note":"n"}"#)
                == .folder(.init(entries: ["a": 1], note: "n")))
        #expect(try read(Entry.self, #"{"entries":-1,"size":3,"note":"n"}"#) == .file(.init(size: 3, note: "n")))
        // What is none of them is told of the one that it looks like.
        refuses(Entry.self, #"{"entries":{"a":"b"}}"#, .typeMismatch, at: "entries.a")
        #expect(try keeps(Entry.self, #"{"note":"n"}"#) == .other(["note": "n"]))
    }

    @Test func objectsBesideWhatCanBeOne() throws {
        #expect(try keeps(Marked.self, #"{"size":3}"#) == .file(.init(size: 3)))
        #expect(try keeps(Marked.self, #"{"tag":"t"}"#) == .label(.tag(.init(tag: "t"))))
        #expect(try keeps(Marked.self, "{}") == .label(.tag(.init())))
        #expect(try keeps(Marked.self, #""text""#) == .label(.string("text")))
    }

    @Test func numbersAsTags() throws {
        #expect(try read(Version.self, #"{"version":2.5,"c":"x","a":"y","b":1}"#) == .two(.init(c: "x")))
        #expect(try keeps(Version.self, #"{"version":1.5,"a":"y","b":null}"#) == .one(.init(a: "y", b: .null)))
    }

    @Test func flagsAndNullWithin() throws {
        #expect(try keeps(Switch.self, #"{"head":{"on":true,"level":2}}"#) == .on(.init(head: .init(level: 2))))
        #expect(try keeps(Switch.self, #"{"head":{"on":false,"since":2}}"#) == .off(.init(head: .init(since: 2))))
        guard case .unknown = try keeps(Switch.self, #"{"head":{"on":null,"why":"w"}}"#) else {
            Issue.record("null is a tag too")
            return
        }
    }

    @Test func textsThatAreNoURL() throws {
        #expect(try keeps(Link.self, #""é b""#) == .string("é b"))
        let url = try #require(URL(string: "https://example.com/a"))
        #expect(try keeps(Link.self, #""https://example.com/a""#) == .url(url))
    }

    @Test func nullIsKept() throws {
        try keeps(Held.self, #"{"any":null,"choice":null,"day":null}"#)
        try keeps(Held.self, #"{"choice":"never","day":"2024-05-17"}"#)
        try keeps(Row.self, #"["a",null]"#)
        try keeps(Row.self, #"["a",1,null]"#)
        try keeps(Row.self, #"["a",null,2]"#)
        try keeps(Row.self, #"["a"]"#)
    }
}
