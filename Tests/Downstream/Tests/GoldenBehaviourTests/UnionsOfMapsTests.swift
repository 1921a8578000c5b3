import Testing
import UnionsOfMaps

/// Branches that name no member.
@Suite struct UnionsOfMapsTests {
    @Test func mapsThatNothingTellsApart() throws {
        #expect(try keeps(Selector.self, #"{"equal":{"a":"b"}}"#).equal == .labels(["a": "b"]))
        #expect(try keeps(Selector.self, #"{"equal":{}}"#).equal == .labels([:]))
        #expect(try keeps(Selector.self, #"{"equal":{"a":1}}"#).equal == .other(["a": 1]))
    }

    @Test func mapsAreToldApartByTheirValues() throws {
        #expect(try keeps(Selector.self, #"{"counted":{"a":1}}"#).counted == .dictionary(["a": 1]))
        #expect(try keeps(Selector.self, #"{"counted":{"a":"1"}}"#).counted == .labels(["a": "1"]))
    }

    @Test func aMapBesideAnything() throws {
        #expect(try keeps(Selector.self, #"{"open":[1,{"a":null}]}"#).open == [1, ["a": .null]])
        #expect(try keeps(Selector.self, #"{"free":{"a":[true]}}"#).free == .dictionary(["a": [true]]))
    }

    @Test func listsAndTuples() throws {
        #expect(try keeps(Selector.self, #"{"lists":["a"]}"#).lists == .stringArray(["a"]))
        #expect(try keeps(Selector.self, #"{"lists":[1]}"#).lists == .intArray([1]))
        #expect(try keeps(Selector.self, #"{"same":["a"]}"#).same == .stringArray1(["a"]))
        #expect(try keeps(Selector.self, #"{"pair":["a",1]}"#).pair == .tuple(.init(first: "a", second: 1)))
        #expect(try keeps(Selector.self, #"{"pair":["a","b","c"]}"#).pair == .stringArray(["a", "b", "c"]))
    }

    @Test func withinEachOther() throws {
        #expect(
            try keeps(Selector.self, #"{"deep":{"x":[{"a":"b"}]}}"#).deep
                == .dictionary1(["x": .labelsArray([["a": "b"]])]))
        #expect(
            try keeps(Selector.self, #"{"deep":[{"a":1},{"a":"b"}]}"#).deep
                == .choiceArray([.dictionary(["a": 1]), .labels(["a": "b"])]))
        // The first branch is one of two kinds of objects, and this is of neither.
        #expect(try keeps(Selector.self, #"{"deep":{"x":{"a":true}}}"#).deep == .dictionary3(["x": ["a": true]]))
    }
}
