import AdditionalPropertiesBesideProperties
import AllofMerge
import ConditionalMembers
import Maps
import PatternProperties
import PatternPropertiesOpen
import ReadOnlyWriteOnly
import Testing

/// Members beside those that are declared, and members that are only sometimes there.
@Suite struct MemberTests {
    @Test func additionalProperties() throws {
        typealias Event = AdditionalPropertiesBesideProperties.Event
        let event = try keeps(Event.self, #"{"b":2,"name":"n","a":0.5,"at":"2024-02-29T12:00:00Z","":-1}"#)
        #expect(event.additionalProperties == ["a": 0.5, "b": 2, "": -1])
        #expect(try text(Event(name: "n")) == #"{"name":"n"}"#)
        refuses(Event.self, #"{"name":"n","a":"x"}"#, .typeMismatch, at: "a")

        let recorded = try keeps(
            AdditionalPropertiesBesideProperties.Recorded.self,
            """
            {"id":"i","context":{"additionalProperties":"p","otherProperties":"o","q":"r"},
             "marks":{"best":{"points":1},"worst":{"points":0}},"anything":[{"x":null}],"event":{"name":"n","a":1}}
            """)
        #expect(recorded.context?.additionalProperties == "p")
        #expect(recorded.context?.otherProperties == ["otherProperties": "o", "q": "r"])
        #expect(recorded.marks?.additionalProperties == ["worst": .init(points: 0)])
        #expect(recorded.additionalProperties == ["anything": [["x": .null]]])
        try keeps(AdditionalPropertiesBesideProperties.Closed.self, #"{"code":1,"more":2}"#, as: #"{"code":1}"#)
        refuses(
            AdditionalPropertiesBesideProperties.Recorded.self, #"{"id":"i","marks":{"worst":{"points":"0"}}}"#,
            .typeMismatch, at: "marks.worst.points")
    }

    @Test func aDeclaredMemberIsWrittenOnce() throws {
        typealias Event = AdditionalPropertiesBesideProperties.Event
        #expect(
            try text(Event(name: "n", additionalProperties: ["name": 1, "at": 2, "x": 3])) == #"{"name":"n","x":3}"#)
        #expect(
            try text(
                AdditionalPropertiesBesideProperties.Context(otherProperties: ["additionalProperties": "a", "b": "c"]))
                == #"{"b":"c"}"#)
        #expect(
            try text(PatternPropertiesOpen.Open(id: "i", additionalProperties: ["id": .int(1), "x-a": .int(2)]))
                == #"{"id":"i","x-a":2}"#)
    }

    @Test func maps() throws {
        let warehouse = try keeps(
            Maps.Warehouse.self,
            """
            {"counts":{"a":9223372036854775807},"articles":{"1":{"name":"n"},"2":{}},"suppliers":{"a":["b"],"c":[]},
             "labels":{"de":{"1":"eins"},"fr":{}},"prices":{"a":1.5,"b":null},"extra":{"x":null,"y":[true]},
             "inline":{"a":{"row":1}}}
            """)
        #expect(warehouse.prices?.count == 2 && warehouse.prices?["b"] == .some(nil))
        #expect(warehouse.extra?["x"] == .null)
        refuses(Maps.Warehouse.self, #"{"counts":{"a":9223372036854775808}}"#, .numberOutOfRange, at: "counts.a")
        refuses(
            Maps.Warehouse.self, #"{"counts":{},"labels":{"de":{"1":1}}}"#, .typeMismatch, at: "labels.de.1")
    }

    @Test func patterns() throws {
        let open = try keeps(
            PatternPropertiesOpen.Open.self, #"{"id":"i","x-a":1,"y-a":true,"z":{"any":["thing",null]},"w":null}"#)
        #expect(open.additionalProperties["x-a"] == .int(1) && open.additionalProperties["y-a"] == .bool(true))
        #expect(open.additionalProperties["z"] == .other(["any": ["thing", .null]]))
        #expect(open.additionalProperties["w"] == .other(.null))
        try keeps(PatternPropertiesOpen.Closed.self, #"{"x-a":1}"#)
        #expect(
            try keeps(PatternPropertiesOpen.WithRest.self, #"{"x-a":1,"b":"c"}"#) == [
                "x-a": .int(1), "b": .string("c"),
            ])
        try keeps(PatternPropertiesOpen.Anything.self, #"{"a":null,"b":[1]}"#)

        let words = try keeps(
            PatternProperties.Words.self,
            """
            {"language":"de","translations":{"fr":"mot"},"counts":{"x-a":1,"y-a":"b","z":[]},"note-1":"n","more":{"a":1}}
            """)
        #expect(words.additionalProperties["note-1"] == .string("n"))
        #expect(words.additionalProperties["more"] == .other(["a": 1]))
        #expect(words.counts?["z"] == .other([]))
    }

    @Test func membersThatConditionsDescribe() throws {
        typealias Address = ConditionalMembers.Address
        #expect(try keeps(Address.self, #"{"country":"US","zip":"1"}"#) == .init(country: "US", zip: "1"))
        #expect(try keeps(Address.self, #"{"country":"DE","postcode":"2"}"#) == .init(country: "DE", postcode: "2"))
        #expect(
            try keeps(Address.self, #"{"country":"DE","card":"c","billingName":"b"}"#)
                == .init(country: "DE", card: "c", billingName: "b"))
        let closed = try keeps(ConditionalMembers.Closed.self, #"{"country":"US","zip":"1","note":"n","floor":3}"#)
        #expect(closed.zip == "1" && closed.additionalProperties == ["floor": 3])
        refuses(ConditionalMembers.Closed.self, #"{"country":"US","floor":"3"}"#, .typeMismatch, at: "floor")
    }

    @Test func membersOfOneDirection() throws {
        typealias Account = ReadOnlyWriteOnly.Account
        #expect(try text(Account(name: "n", password: "p")) == #"{"name":"n","password":"p"}"#)
        let account = try keeps(Account.self, #"{"id":"i","name":"n","lastLogin":"2024-02-29T12:00:00Z"}"#)
        #expect(account.id == "i" && account.password == nil)
        refuses(Account.self, #"{"id":"i"}"#, .missingField, at: "")
    }

    @Test func membersOfSeveralParts() throws {
        let car = try keeps(
            AllofMerge.SportsCar.self,
            #"{"id":"i","wheels":4,"color":"red","seats":2,"drivers":[{"name":"n"}],"topSpeed":300.5,"extra":"e"}"#)
        #expect(car.additionalProperties == ["extra": "e"])
        refuses(AllofMerge.Car.self, #"{"id":"i","color":"red","seats":2}"#, .missingField, at: "")
    }
}
