import Testing

@testable import WireFormats

/// RFC 8288, section 3, with its examples.
@Suite struct LinkHeaderTests {
    @Test(arguments: [
        (#"<https://a.test/?page=2>; rel="next", <https://a.test/?page=9>; rel="last""#, "https://a.test/?page=2"),
        (#"<https://a.test/?page=1>; rel="prev", </b?p=3>; rel=next"#, "/b?p=3"),
        (#"<x>; title="a, b; rel=\"next\""; rel="last next""#, "x"),
        (#"<x>; rel="NEXT""#, "x"),
        (#"<x> ; REL = "next""#, "x"),
        (#"< x >;rel=next;foo;bar=1"#, "x"),
        (#"<a,b;c>; rel=next"#, "a,b;c"),
        (#", ,<x>;rel=next"#, "x"),
        (#"<x>; rel=next garbage, <y>; rel=next"#, "x"),
    ])
    func theNextOne(_ field: String, _ target: String) {
        #expect(LinkHeader.target("next", in: [field]) == target)
    }

    @Test(arguments: [
        "", "next", "<x>", "<x", "<x>; rel=prev", #"<x>; rel="nextpage""#,
        // The first `rel` counts, and a link with an anchor is another resource's.
        #"<x>; rel=prev; rel=next"#, ##"<x>; rel=next; anchor="#foo""##, #"x; rel=next"#,
    ])
    func noNextOne(_ field: String) {
        #expect(LinkHeader.target("next", in: [field]) == nil)
    }

    @Test func severalFields() {
        #expect(LinkHeader.target("next", in: ["<a>; rel=prev", "<b>; rel=next"]) == "b")
    }

    @Test func anEmptyTargetIsThePageItself() {
        #expect(LinkHeader.target("next", in: ["<>; rel=next"]) == "")
    }
}
