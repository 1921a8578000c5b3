import DiscriminatorsOfUnions
import Testing

/// Discriminators whose values are more than texts of the branches themselves.
@Suite struct DiscriminatorsOfUnionsTests {
    @Test func aMappingReachesUnionsWithin() throws {
        #expect(
            try keeps(Shape.self, #"{"form":"box","width":2,"sides":[1]}"#)
                == .polygonAlias(.box(.init(form: "box", width: 2, sides: [1]))))
        #expect(
            try keeps(Shape.self, #"{"sides":[3,4,5],"form":"tri"}"#)
                == .polygonAlias(.tri(.init(form: "tri", sides: [3, 4, 5]))))
        #expect(try keeps(Shape.self, #"{"form":"disc","radius":1}"#) == .disc(.init(form: "disc", radius: 1)))
        #expect(try keeps(Shape.self, #"{"form":"star","points":5}"#) == .other(["form": "star", "points": 5]))
        refuses(Shape.self, #"{"form":"tri"}"#, .missingField, at: "")
        #expect(try keeps(Polygon.self, #"{"form":"tri","sides":[]}"#) == .tri(.init(form: "tri", sides: [])))
    }

    @Test func valuesOfTheBranchesWithin() throws {
        #expect(try keeps(Drawing.self, #"{"kind":"curved","to":1}"#) == .line(.curved(.init(to: 1))))
        #expect(try keeps(Drawing.self, #"{"kind":"text","text":"t"}"#) == .text(.init(text: "t")))
    }

    @Test func integersAndBooleans() throws {
        #expect(try keeps(Packet.self, #"{"op":2,"name":"n"}"#) == .data(.init(op: 2, name: "n")))
        #expect(try keeps(Packet.self, #"{"name":"n","op":10}"#) == .bye(.init(op: 10, name: "n")))
        #expect(try keeps(Packet.self, #"{"op":1}"#) == .hello(.init()))
        #expect(try keeps(Packet.self, #"{"op":3}"#) == .other(["op": 3]))
        #expect(try text(Packet.data(.init())) == #"{"op":2}"#)
        #expect(try keeps(ResultModel.self, #"{"ok":false,"text":"t"}"#) == .failure(.init(ok: false, text: "t")))
        #expect(try text(ResultModel.success(.init())) == #"{"ok":true}"#)
    }

    @Test func aValueOfTwoBranches() throws {
        #expect(try keeps(Event.self, #"{"type":"changed","name":"n"}"#) == .renamed(.init(name: "n")))
        #expect(try keeps(Event.self, #"{"to":1,"type":"changed"}"#) == .moved(.init(to: 1)))
        #expect(
            try keeps(Event.self, #"{"type":"created","name":"n"}"#, as: #"{"type":"created"}"#) == .created(.init()))
        #expect(try keeps(Event.self, #"{"type":"gone","name":"n"}"#) == .other(["type": "gone", "name": "n"]))
    }
}
