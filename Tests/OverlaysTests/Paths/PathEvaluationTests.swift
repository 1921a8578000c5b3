import DocumentTree
import JSONCoding
import Testing

@testable import Overlays

@Suite struct PathEvaluationTests {
    private static let store = """
        store:
          books:
            - {category: reference, author: Rees, title: Sayings, price: 8.95}
            - {category: fiction, author: Waugh, title: Sword, price: 12.99}
            - {category: fiction, author: Melville, title: Moby, isbn: 0-553, price: 8.99}
          bicycle: {colour: red, price: 399}
        limit: 9
        odd: {"a b": 1, "ä": 2, n: null, list: [[1, 2], [1, 2]], empty: []}
        """

    /// The values that a path selects, each as JSON in the order of the standard.
    private func select(_ path: String) throws -> [String] {
        let root = try node(Self.store)
        var parser = PathParser(path)
        let spots = try PathEvaluation(root: root, budget: OverlayBudget()).spots(try parser.query())
        return try spots.map { String(decoding: try JSON.encode($0.node.value()), as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("$.limit", ["9"]), ("$['odd']['a b']", ["1"]), ("$.odd.ä", ["2"]), ("$.odd.n", ["null"]), ("$.none", []),
            ("$.store.books[0].price", ["8.95"]), ("$.store.books[-1].title", [#""Moby""#]), ("$.store.books[3]", []),
            ("$.store.books[0:2].price", ["8.95", "12.99"]), ("$.store.books[::-1].price", ["8.99", "12.99", "8.95"]),
            ("$.store.books[1:].price", ["12.99", "8.99"]), ("$.store.books[-2:-1].price", ["12.99"]),
            ("$.store.books[::0]", []), ("$.store.books[2:0:-1].price", ["8.99", "12.99"]),
            ("$.store.books[0,0].price", ["8.95", "8.95"]), ("$..price", ["8.95", "12.99", "8.99", "399"]),
            ("$.store..price", ["8.95", "12.99", "8.99", "399"]), ("$.odd.list.*", ["[1,2]", "[1,2]"]),
            ("$.odd.list[*][1]", ["2", "2"]), ("$.odd.list..[0]", ["[1,2]", "1", "1"]), ("$.limit.*", []),
            ("$.store.books[?@.isbn].title", [#""Moby""#]),
            ("$.store.books[?!@.isbn].title", [#""Sayings""#, #""Sword""#]),
            ("$.store.books[?@.price < 9].price", ["8.95", "8.99"]),
            ("$.store.books[?@.price < $.limit].price", ["8.95", "8.99"]),
            ("$.store.books[?@.price >= 8.99 && @.category == 'fiction'].price", ["12.99", "8.99"]),
            ("$.store.books[?@.price > 10 || @.author == 'Rees'].price", ["8.95", "12.99"]),
            ("$.store.books[?!(@.price > 10)].price", ["8.95", "8.99"]),
            ("$.store.books[?@.none == @.other].price", ["8.95", "12.99", "8.99"]),
            ("$.store.books[?@.none == null]", []),
            ("$.store.books[?@.none < 1]", []), ("$.store.books[?@.author < 'N'].author", [#""Melville""#]),
            ("$[?@ == 9.0]", ["9"]), ("$.odd[?@ == $.odd.list]", ["[[1,2],[1,2]]"]),
            ("$.odd.list[?@ == $.odd.list[0]]", ["[1,2]", "[1,2]"]),
            ("$.odd[?@ == null]", ["null"]), ("$.odd[?length(@) == 2]", ["[[1,2],[1,2]]"]),
            ("$.store.books[?length(@.title) == 4].title", [#""Moby""#]),
            ("$.store[?count(@.*) == 3].*.isbn", [#""0-553""#]),
            ("$.store.books[?value(@..isbn) == '0-553'].title", [#""Moby""#]),
            ("$.store.books[?count(@..*) == 5].title", [#""Moby""#]),
            ("$.store.books[?match(@.author, 'Me.*e')].author", [#""Melville""#]),
            ("$.store.books[?match(@.author, 'Me')]", []),
            ("$.store.books[?search(@.author, 'l+')].author", [#""Melville""#]),
            ("$.store.books[?search(@.price, '8')]", []),
            ("$.store[?@[?@.isbn]].*.isbn", [#""0-553""#]), ("$..books[?@.price == 8.95, 1].price", ["8.95", "12.99"]),
        ] as [(String, [String])])
    func selects(_ path: String, _ expected: [String]) throws {
        #expect(try select(path) == expected)
    }

    /// Paths that multiply: the budget ends them, whatever they look like.
    @Test(arguments: [
        "$..[?@..[?@..[?@..x]]]", "$..*..*..*..*", "$" + String(repeating: "[*,*]", count: 30),
        "$..[?search(@, '(a*)*b')]", "$..[?count(@..*) > count($..*)]",
    ])
    func costsAreBounded(_ path: String) throws {
        let leaves =
            String(repeating: "[", count: 60) + "\"" + String(repeating: "a", count: 2_000) + "\""
            + String(repeating: ", 1, 2, 3]", count: 60)
        let root = try node(leaves)
        var parser = PathParser(path)
        let query = try parser.query()
        let budget = OverlayBudget(limit: 200_000)
        _ = try? PathEvaluation(root: root, budget: budget).spots(query)
        // Each step takes little beyond what is left.
        #expect(budget.rest > -20_000_000)
    }

    @Test func aPatternTakesNoMoreStepsThanPlacesTimesItsOwn() throws {
        let pattern = try #require(PathPattern("(a|a)*(a|a)*b", isWhole: true))
        let budget = OverlayBudget(limit: 1_000_000)
        #expect(try !pattern.matches(String(repeating: "a", count: 1_000), budget))
        #expect(budget.rest > 900_000)
    }
}
