import Testing

@testable import Lowering

@Suite struct PathTemplateTests {
    private func spelled(_ path: String, paths: Set<String> = [], queries: Set<String> = []) -> String {
        PathTemplate(path, pathNames: paths, queryNames: queries).pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter(let name): "<\(name)>"
            }
        }.joined()
    }

    @Test(arguments: [
        ("/a/{b}", "/a/<b>"), ("/a/{b}{c}.json", "/a/<b><c>.json"), ("/a({b})", "/a(<b>)"), ("/a/{b}:go", "/a/<b>:go"),
        ("/a/{b", "/a/{b"), ("/a/{}", "/a/{}"), ("/a/}{", "/a/}{"), ("/a/", "/a/"),
        ("/a#b", "/a"), ("/#a={b}", "/"), ("/a/{b#c}/d#e", "/a/<b#c>/d"), ("/a?b=c#d", "/a?b=c"), ("#a", ""),
    ])
    func pieces(_ path: String, _ expected: String) {
        #expect(spelled(path) == expected)
    }

    @Test(.timeLimit(.minutes(1))) func manyBracesWithoutEnd() {
        let path = "/{a}/" + String(repeating: "{", count: 300_000)
        #expect(PathTemplate(path, pathNames: ["a"], queryNames: []).pieces.count == 3)
    }

    @Test func emptyNames() {
        #expect(spelled("/a/{}/b", paths: [""]) == "/a/<>/b")
    }

    /// A query parameter that stands in the path too is sent once.
    @Test(arguments: [
        ("/a?b={b}", "/a"), ("/a?b={b}&c=d", "/a?c=d"), ("/a?c=d&b={b}", "/a?c=d"), ("/a?b={b}&e={e}", "/a"),
        ("/a?b={b}&x=1&e={e}&y=2", "/a?x=1&y=2"), ("/a?x={x}", "/a?x=<x>"), ("/a?b=1{b}", "/a?b=1<b>"),
        ("/a{?b,e*}", "/a"), ("/a{?b,x}", "/a<?b,x>"), ("/a?c=d{&b}", "/a?c=d"), ("/a/{b}", "/a/<b>"),
        ("/{b}?b={b}#f", "/<b>"),
    ])
    func queries(_ path: String, _ expected: String) {
        #expect(spelled(path, queries: ["b", "e"]) == expected)
    }

    @Test func pathParametersStay() {
        #expect(spelled("/a?b={b}", paths: ["b"], queries: ["b"]) == "/a?b=<b>")
    }
}
