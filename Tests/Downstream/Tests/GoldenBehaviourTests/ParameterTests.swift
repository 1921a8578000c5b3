import ClientRuntime
import CookieStyle
import OddPaths
import ParameterContents
import ParameterNames
import ParameterStyles
import ParametersNested
import Querystring
import ReservedCharacters
import Testing

/// What parameters look like on the wire, byte by byte.
@Suite struct ParameterTests {
    private let transport = InMemoryTransport(responses: [.status(.noContent)])
    private let server: URL

    init() throws {
        server = try #require(URL(string: "https://h.example.com"))
    }

    /// The request target of the last request.
    private var target: String? { transport.requests.last?.head.path }

    private func field(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { transport.requests.last?.head.headerFields[$0] }
    }

    private var cookies: [String] { transport.requests.last?.head.headerFields[values: .cookie] ?? [] }

    @Test func styles() async throws {
        let mixes = try ParameterStylesClient(serverURL: server, transport: transport).mixes
        let mix = ParameterStyles.Mix(r: 100, g: 200, b: 150)
        try await mixes.getLabels(shade: .light, tones: [1, 2], mix: mix)
        #expect(target == "/labels/.light.1.2/.R=100.G=200.B=150")
        try await mixes.getMatrices(shade: "", tones: ["a;b", "c"], layers: [1, 2], mix: mix, base: .init(r: 1))
        #expect(target == "/matrices/;shade;tones=a%3Bb,c;layers=1;layers=2/x;R=100;G=200;B=150;base=R,1")
        try await mixes.getSimple(
            tones: ["x,y", "z"], mix: mix, base: mix, xMix: mix, xBase: mix, xTones: ["a", "b c"])
        #expect(target == "/simple/x%2Cy,z/R=100,G=200,B=150/R,100,G,200,B,150")
        #expect(field("X-Mix") == "R=100,G=200,B=150")
        #expect(field("X-Base") == "R,100,G,200,B,150")
        #expect(field("X-Tones") == "a,b c")
        try await mixes.list(
            spaced: ["a b", "c"], piped: ["a", "|"], pipedMix: mix, repeated: [1, 2], tones: ["x", "y"],
            commas: ["x", "y,z"], mix: mix, base: mix, deep: mix, one: "|", flat: ["p", "q"], odd: "o",
            lastSeen: [7, 8])
        #expect(
            target?.split(separator: "&").map(String.init) == [
                "/mixes?spaced=a%20b%20c", "piped=a%7C%7C", "piped-mix=R%7C100%7CG%7C200%7CB%7C150", "repeated=1",
                "repeated=2", "tones=x", "tones=y", "commas=x,y%2Cz", "R=100", "G=200", "B=150",
                "base=R,100,G,200,B,150",
                "deep%5BR%5D=100", "deep%5BG%5D=200", "deep%5BB%5D=150", "one=%7C", "flat=p", "flat=q", "odd=o",
            ])
        #expect(cookies == ["last-seen=7,8"])
        try await mixes.list(spaced: [], mix: .init(), deep: .init())
        #expect(target == "/mixes")
    }

    @Test func whatIsNested() async throws {
        let crates = try ParametersNestedClient(serverURL: server, transport: transport).crates
        let shelf = ParametersNested.Shelf(number: 1, inside: .init(number: 2))
        let filter = ParametersNested.Filter(
            kind: "x&", colours: ["red", "sky blue"], place: .init(hall: "A", shelf: shelf))
        let lines = [ParametersNested.Line(sku: "s1", count: 1), .init(sku: "s,2")]
        try await crates.find(
            filter: filter, order: .init(lines: lines, notes: ["n1", "n2"]), size: .init(width: 1, heights: [1.5, 2]),
            labels: ["a": ["1", "2"], "b": []])
        #expect(
            target?.split(separator: "&").map(String.init) == [
                "/crates?filter%5Bkind%5D=x%26", "filter%5Bcolours%5D=red", "filter%5Bcolours%5D=sky%20blue",
                "filter%5Bplace%5D%5Bhall%5D=A", "filter%5Bplace%5D%5Bshelf%5D%5Bnumber%5D=1",
                "filter%5Bplace%5D%5Bshelf%5D%5Binside%5D%5Bnumber%5D=2", "order%5Blines%5D%5B0%5D%5Bsku%5D=s1",
                "order%5Blines%5D%5B0%5D%5Bcount%5D=1", "order%5Blines%5D%5B1%5D%5Bsku%5D=s%2C2",
                "order%5Bnotes%5D=n1", "order%5Bnotes%5D=n2", "width=1", "heights=1.5", "heights=2", "a=1", "a=2",
            ])
        try await crates.find(
            place: .init(kind: "k", place: .init(hall: "A")), rows: [[1, 2], []], tagged: .init(heights: [1]))
        #expect(
            target?.split(separator: "&").map(String.init) == [
                "/crates?kind=k", "place=%7B%22hall%22%3A%22A%22%7D", "rows=%5B1%2C2%5D", "tagged=heights,%5B1%5D",
            ])
        try await crates.find(xRows: lines)
        // Between brackets it is JSON again.
        #expect(field("X-Rows") == #"{"sku":"s1","count":1},{"sku":"s,2"}"#)
    }

    @Test func contents() async throws {
        let tiles = try ParameterContentsClient(serverURL: server, transport: transport).tiles
        let layer = ParameterContents.Layer(name: "é", opacity: 0.5)
        try await tiles.get(
            box: [1, 2.5], filter: .init(layer: layer, since: CalendarDate(year: 2026, month: 1, day: 2)),
            style: .init(line: "a&b"), any: [1, "x"], none: nil, pairs: .init(a: "x y", b: [1, 2]), zoom: 3,
            note: "n/m",
            outline: "<x/>", xLayers: [layer], view: layer)
        #expect(
            target?.split(separator: "&").map(String.init) == [
                "/tiles/%5B1%2C2.5%5D?filter=%7B%22layer%22%3A%7B%22name%22%3A%22%C3%A9%22%2C%22opacity%22%3A0.5%7D"
                    + "%2C%22since%22%3A%222026-01-02%22%7D",
                "style=%7B%22line%22%3A%22a%26b%22%7D", "any=%5B1%2C%22x%22%5D", "none=null",
                "pairs=a%3Dx%2520y%26b%3D1%26b%3D2", "zoom=3", "note=n%2Fm", "outline=%3Cx%2F%3E",
            ])
        #expect(field("X-Layers") == #"[{"name":"é","opacity":0.5}]"#)
        #expect(cookies == ["view=%7B%22name%22%3A%22%C3%A9%22%2C%22opacity%22%3A0.5%7D"])
    }

    @Test func querystrings() async throws {
        let stars = try QuerystringClient(apiKey: "k&", serverURL: server, transport: transport).stars
        try await stars.find(
            selection: .init(name: "a + b", classes: ["G", "K"], bright: true, near: [1, 2], range: .init(min: 3)))
        #expect(target == "/stars?name=a%20%2B%20b&classes=G&classes=K&bright=true&near=1,2&range%5Bmin%5D=3&key=k%26")
        try await stars.findPlanets(question: .init(numbers: [1, 2]))
        #expect(target == "/planets?%7B%22numbers%22%3A%5B1%2C2%5D%7D")
        try await stars.findPlanets()
        #expect(target == "/planets")
        try await stars.findMoons(selector: "$.a.b[1:1]", limit: 2)
        #expect(target == "/moons?%24.a.b%5B1%3A1%5D&limit=2")
    }

    @Test func oddPaths() async throws {
        let base = try #require(URL(string: "https://signals.example.com/v2/"))
        let client = try OddPathsClient(serverURL: base, transport: transport)
        try await client.signals.raise()
        try await client.signals.lower()
        try await client.signals.getState(id: "a#b")
        try await client.signals.putByIDState(id: "x")
        try await client.signals.putByIDColour(id: "x")
        try await client.signals.lock(id: "a:b/c")
        try await client.signals.getName(key: 7)
        try await client.logs.get(day: #require(CalendarDate(year: 2026, month: 1, day: 2)), hour: "04")
        try await client.logs.list(day: "x")
        try await client.logs.getReport(page: 2)
        try await client.logs.findReports(since: "a b", limit: 3)
        try await client.logs.findSwitches(near: "n", far: "f")
        try await client.logs.getOdd()
        #expect(
            transport.requests.map { "\($0.head.method) \($0.head.path ?? "")" } == [
                "POST /v2/", "POST /v2/", "GET /v2/signals/a%23b", "PUT /v2/signals/x", "PUT /v2/signals/x",
                "POST /v2/signals/a%3Ab%2Fc:lock", "GET /v2/signals(7)/name", "GET /v2/logs/2026-01-0204.txt",
                "GET /v2/logs/x/", "GET /v2/reports?format=long&page=2",
                "GET /v2/reports?kind=short&since=a%20b&limit=3",
                "GET /v2/switches?near=n&far=f", "GET /v2/100%25/a%20b/%25zz/%C3%A9%7Cx/%7B%7D",
            ])
    }

    @Test func reservedCharacters() async throws {
        let links = try ReservedCharactersClient(serverURL: server, transport: transport).links
        try await links.get(
            code: "a:b/c@d?", target: "List(1,2)/x:y@z!$'*;?&=+#[]%41%", targets: ["a/b", "c:d"], match: ["k/": "v/&"],
            plain: "a/b", from: "a/b=c;d,e", raw: "a/b", xTarget: "a/b", emptyText: "", emptyList: [])
        #expect(
            target?.split(separator: "&").map(String.init) == [
                "/links/a:b%2Fc@d%3F?target=List(1,2)/x:y@z!$'*;?%26%3D%2B%23%5B%5D%41%25", "targets=a/b,c:d",
                "match%5Bk%2F%5D=v/%26", "plain=a%2Fb", "empty-text=", "empty-list=",
            ])
        #expect(cookies == ["from=a/b=c%3Bd%2Ce; raw=a/b"])
        #expect(field("X-Target") == "a/b")
        let error = await #expect(throws: APIError.self) { try await links.get(code: "%2E%2e") }
        #expect(error?.code == .invalidRequest)
    }

    @Test func cookieStyle() async throws {
        let desks = try CookieStyleClient(apiKey: "p", serverURL: server, transport: transport).desks
        try await desks.get(
            token: "ab/c+d==", lamp: .init(glow: "warm!", watts: 2), books: [4, 5], shelf: [6, 7], old: "a/b",
            oldBooks: [8, 9], noToken: "q")
        #expect(
            cookies == [
                "token=ab/c+d==; glow=warm!; watts=2; books=4; books=5; shelf=6,7; old=a%2Fb; old-books=8; old-books=9; pass=p"
            ])
        #expect(target == "/desk?no%20token=q")
        let sent = transport.requests.count
        for value in ["x; admin=1", "a b", "a,b", "é", "a\"b"] {
            let error = await #expect(throws: APIError.self) { try await desks.get(token: value) }
            #expect(error?.code == .invalidRequest)
            #expect(error?.message.hasPrefix("the cookie `token` has ") == true)
        }
        #expect(transport.requests.count == sent)
    }

    @Test func names() async throws {
        let things = try ParameterNamesClient(serverURL: server, transport: transport).things
        try await things.get(
            thing: "t", page: "p", xDesk: "d", idsQuery: [1, 2], ids: [3], ownerName: "o", aBPercent20cAndDEqualsÉ: "x",
            topQuery: 4, top: 5, empty: "e", größe2: "g")
        #expect(
            target == "/things/t?page=p&ids%5B%5D=1&ids%5B%5D=2&ids=3&owner%5Bname%5D=o&a%20b%2520c%26d%3D%C3%A9=x"
                + "&%24top=4&top=5&=e")
        #expect(field("X-Desk") == "d")
        #expect(field("Accept") == "application/json" || field("Accept") == "*/*")
        #expect(cookies == ["gr%C3%B6%C3%9Fe%202=g"])
        try await things.getDesk(desk: "a", empty: "b")
        #expect(target == "/desks/a/b")
    }
}
