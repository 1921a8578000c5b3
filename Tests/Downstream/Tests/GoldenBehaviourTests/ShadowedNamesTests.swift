import ShadowedNames
import Testing

/// Types within types that are called like types of the top level.
@Suite struct ShadowedNamesTests {
    /// What a name is spelled like decides nothing of what is known of it.
    @Test func defaultsOfATypeThatIsHidden() throws {
        #expect(Lamp().season == .night)
        #expect(Lamp().seasons == [.day, .night])
        #expect(Clock().season == .night)
    }

    @Test func bothTypesOfAName() throws {
        let lamp = try keeps(
            Lamp.self, #"{"mode":"steady","season":"day","colour":{"base":{"name":"red"},"mode":"day"}}"#)
        #expect(lamp.mode == .steady)
        #expect(lamp.season == .day)
        #expect(lamp.colour == .init(base: .init(name: "red"), mode: .day))
    }

    @Test func whatHoldsItselfBehindAHiddenName() throws {
        let twig = try keeps(Twig.self, #"{"branch":{"branch":[{"length":1}]}}"#)
        #expect(twig == .init(branch: .twig(.init(branch: .twigs([.init(length: 1)])))))
        #expect(
            try keeps(Crown.self, #"{"crown":{"needle":{"length":2}}}"#)
                == .needle(.init(crown: .cone(.init(needle: .init(length: 2))))))
    }
}
