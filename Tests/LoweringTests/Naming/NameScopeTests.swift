import Testing

@testable import Naming

@Suite struct NameScopeTests {
    private let scope = NameScope(reserved: ["self"], reservedSuffix: "Value", capitalised: false)

    private func member(_ raw: String, rank: Int = 0, suffix: String = "Value") -> NameScope.Candidate {
        NameScope.Candidate(raw: raw, name: SwiftNames.member(raw), rank: rank, suffix: suffix)
    }

    /// The names by what identifies the candidates, the same in every order of them.
    private func names(_ candidates: [NameScope.Candidate]) throws -> [String: String] {
        func assigned(_ candidates: [NameScope.Candidate]) -> [String: String] {
            let keys = candidates.map { "\($0.raw)/\($0.rank)" }
            return Dictionary(uniqueKeysWithValues: zip(keys, scope.assign(candidates)))
        }
        let names = assigned(candidates)
        for permutation in candidates.permutations { #expect(assigned(permutation) == names) }
        #expect(Set(names.values).count == candidates.count, "\(names)")
        return names
    }

    @Test func namesThatDoNotClashStay() throws {
        #expect(
            try names([member("id"), member("user_id"), member("url")]) == [
                "id/0": "id", "user_id/0": "userID", "url/0": "url",
            ])
    }

    @Test func reservedNamesAreAvoided() throws {
        #expect(try names([member("self"), member("other")]) == ["self/0": "selfValue", "other/0": "other"])
    }

    @Test func whatIsSpelledSoKeepsTheName() throws {
        #expect(
            try names([member("userName"), member("user_name")]) == [
                "userName/0": "userName", "user_name/0": "user_name",
            ])
    }

    @Test func noneKeepsANameThatNoneIsSpelledAs() throws {
        #expect(
            try names([member("user-name"), member("user_name"), member("user name")]).values
                .allSatisfy { $0 != "userName" })
    }

    @Test func punctuationAndCapitalsAreSpelledOut() throws {
        #expect(
            try names(["user-name", "user_name", "user name", "userName", "UserName", "USERNAME"].map { member($0) })
                == [
                    "user-name/0": "userDashName", "user_name/0": "user_name", "user name/0": "userSpaceName",
                    "userName/0": "userName", "UserName/0": "capitalizedUserName", "USERNAME/0": "username",
                ])
        #expect(try names([member("id"), member("ID")]) == ["id/0": "id", "ID/0": "uppercaseID"])
    }

    @Test func typesThatDifferInCase() throws {
        let types = NameScope(reserved: [], reservedSuffix: "Model", capitalised: true)
        let candidates = ["item", "Item", "ITEM"].map { NameScope.Candidate(raw: $0, name: SwiftNames.type($0)) }
        for order in candidates.permutations {
            let names = zip(order.map(\.raw), types.assign(order)).map { "\($0)=\($1)" }.sorted()
            #expect(names == ["ITEM=ITEM", "Item=Item", "item=LowercaseItem"])
        }
    }

    @Test func valuesKeepTheirCapitals() {
        let values = NameScope(reserved: [], reservedSuffix: "Value", capitalised: false, keepsCapitals: true)
        #expect(values.assign([member("asc"), member("ASC"), member("Asc")]) == ["asc", "ASC", "Asc"])
    }

    @Test func alternatives() throws {
        let first = NameScope.Candidate(
            raw: "a", name: "pet", rank: 1, suffix: nil, alternatives: ["shopPet"], identity: "1")
        let second = NameScope.Candidate(
            raw: "b", name: "pet", rank: 1, suffix: nil, alternatives: ["zooPet"], identity: "2")
        #expect(try names([first, second]) == ["a/1": "shopPet", "b/1": "zooPet"])
    }

    /// Whoever wanted a name keeps it against one that lost another.
    @Test func aNameThatWasGivenUpTakesNone() throws {
        let holder = NameScope.Candidate(raw: "x", name: "idQuery", rank: 5, suffix: "Header")
        let names = try names([member("id"), member("id", rank: 1, suffix: "Query"), holder])
        #expect(names["x/5"] == "idQuery")
        #expect(names["id/0"] == "id")
    }

    @Test func onlyWhatIsAlikeHasAFingerprint() {
        let alike = (1...2).map { NameScope.Candidate(raw: "pet", name: "pet", identity: "#/\($0)") }
        let expected = ["#/1", "#/2"].map { "pet_" + SwiftNames.fingerprint($0) }
        #expect(scope.assign(alike) == expected)
    }

    @Test func theStrongerClaimWins() throws {
        #expect(
            try names([
                member("id", rank: 0, suffix: "Path"), member("id", rank: 1, suffix: "Query"),
                member("id", rank: 2, suffix: "Header"), member("id", rank: 3, suffix: "Cookie"),
            ]) == ["id/0": "id", "id/1": "idQuery", "id/2": "idHeader", "id/3": "idCookie"])
    }

    @Test func aSuffixCanClashToo() throws {
        let names = try names([
            member("id", rank: 0, suffix: "Path"), member("id", rank: 1, suffix: "Query"),
            member("idQuery", rank: 1, suffix: "Query"),
        ])
        #expect(names["id/0"] == "id")
        #expect(names["idQuery/1"] == "idQuery")
    }

    @Test func aChosenNameWins() throws {
        let chosen = NameScope.Candidate(raw: "identifier", name: "id", isFixed: true)
        let names = try names([member("id"), chosen])
        #expect(names["identifier/0"] == "id")
        #expect(names["id/0"] != "id")
    }

    @Test func aChosenNameMayBeReserved() {
        #expect(scope.assign([NameScope.Candidate(raw: "me", name: "self", isFixed: true)]) == ["self"])
    }

    @Test(arguments: [
        ["a-b", "a_b", "a b", "aB"], ["A", "a"], ["😀", "😀 ", " 😀"], ["", "-", "--"], ["+1", "plus1", "plus_1"],
        ["created", "-created"], ["1.0", "1_0", "1-0"], ["selfValue", "self", "self_value"],
    ])
    func clashesAreResolvedInEveryOrder(_ raws: [String]) throws {
        _ = try names(raws.map { member($0) })
    }

    /// Adding a candidate leaves the names of those that it does not clash with.
    @Test func addingLeavesTheOthers() throws {
        let before = try names([member("id"), member("a_b"), member("a-b")])
        let after = try names([member("id"), member("a_b"), member("a-b"), member("c")])
        #expect(after.filter { before.keys.contains($0.key) } == before)
    }

    @Test func aThousandOfOneName() {
        let candidates = (0..<1_000).map { member(String(repeating: "-", count: $0) + "x") }
        #expect(Set(scope.assign(candidates)).count == 1_000)
    }
}
