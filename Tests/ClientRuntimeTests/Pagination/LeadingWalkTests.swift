import Testing

@testable import ClientRuntime

@Suite struct LeadingWalkTests {
    @Test func goesWhereItIsLed() throws {
        var walk = LeadingWalk<Int>()
        #expect(try walk.take(lead: "a", identities: [1, 2], count: 2).goesOn)
        let second = try walk.take(lead: "b", identities: [2, 3], count: 2)
        #expect(second.fresh == [1])
        #expect(try walk.take(lead: nil, identities: [4], count: 1).goesOn == false)
    }

    @Test func nothingLeadsNowhere() throws {
        var walk = LeadingWalk<Int>()
        #expect(try walk.take(lead: "", identities: nil, count: 1).goesOn == false)
    }

    @Test func whatWasThereBeforeIsAnError() throws {
        var walk = LeadingWalk<Int>()
        _ = try walk.take(lead: "a", identities: nil, count: 1)
        _ = try walk.take(lead: "b", identities: nil, count: 1)
        #expect(throws: PageFailure.self) { try walk.take(lead: "a", identities: nil, count: 1) }
    }

    @Test func aPageWithoutAnythingNewIsAnError() throws {
        var walk = LeadingWalk<Int>()
        _ = try walk.take(lead: "a", identities: [1], count: 1)
        #expect(throws: PageFailure.self) { try walk.take(lead: "b", identities: [1], count: 1) }
    }

    @Test func emptyPagesArePassedOverButNotForEver() throws {
        var walk = LeadingWalk<Int>()
        for page in 0..<LeadingWalk<Int>.longestDrought {
            #expect(try walk.take(lead: "\(page)", identities: [], count: 0).goesOn)
        }
        #expect(throws: PageFailure.self) { try walk.take(lead: "x", identities: [], count: 0) }
    }

    @Test func whatIsTooLongIsRefused() throws {
        let long = String(repeating: "x", count: LeadingWalk<Int>.longestLead + 1)
        var walk = LeadingWalk<Int>()
        #expect(try walk.take(lead: String(long.dropLast()), identities: nil, count: 1).goesOn)
        #expect(throws: PageFailure.self) { try walk.take(lead: long, identities: nil, count: 1) }
    }
}
