import Diagnostics
import Testing

@Suite struct NearestNameTests {
    let keys = [
        "spec", "output", "module", "access", "hashable", "codable", "imports", "flatten-limit", "names",
        "token-variables", "package", "runtime-path", "strict",
    ]

    @Test(arguments: [
        ("outptu", "output"), ("flattenlimit", "flatten-limit"), ("Modul", "module"),
        ("token_variables", "token-variables"),
        ("spce", "spec"), ("import", "imports"),
    ])
    func suggestsTheNearest(name: String, expected: String) {
        #expect(NearestName.suggestion(for: name, among: keys) == expected)
    }

    @Test(arguments: ["colour", "", "x", "retries", "ページ"])
    func staysSilentWhenNothingIsNear(name: String) {
        #expect(NearestName.suggestion(for: name, among: keys) == nil)
    }

    @Test func staysSilentOnHugeNames() {
        #expect(NearestName.suggestion(for: String(repeating: "output", count: 100_000), among: keys) == nil)
    }
}
