import DiscriminatorInherited
import OneofDiscriminator
import OneofDiscriminatorMapping
import Openapi32
import Testing

@Suite struct DiscriminatorTests {
    @Test func valuesThatAreNamesOfSchemas() throws {
        typealias Animal = OneofDiscriminator.Animal
        #expect(
            try keeps(Animal.self, #"{"maneLength":1.5,"species":"Lion"}"#) == .lion(.init(maneLength: 1.5)))
        #expect(try keeps(Animal.self, #"{"species":"SnowLeopard"}"#) == .snowLeopard(.init()))
        #expect(
            try keeps(Animal.self, #"{"species":"lion","maneLength":1}"#)
                == .other(["species": "lion", "maneLength": 1]))
        #expect(try keeps(Animal.self, #"{"maneLength":1}"#) == .other(["maneLength": 1]))
        #expect(try keeps(Animal.self, #"{"species":5}"#) == .other(["species": 5]))
        refuses([Animal].self, #"[{"species":"Lion"}]"#, .missingField, at: "[0]")
        refuses([Animal].self, #"[{"species":"Lion","maneLength":"x"}]"#, .typeMismatch, at: "[0].maneLength")
    }

    @Test func aBranchWithoutTheMemberIsWrittenWithIt() throws {
        typealias Animal = OneofDiscriminator.Animal
        #expect(try keeps(Animal.self, #"{"species":"Parrot","words":["a"]}"#) == .parrot(.init(words: ["a"])))
        #expect(try keeps(Animal.self, #"{"species":"Parrot"}"#) == .parrot(.init()))
        #expect(
            try text([Animal.parrot(.init()), .lion(.init(maneLength: 2))])
                == #"[{"species":"Parrot"},{"species":"Lion","maneLength":2}]"#)
        var options = JSON.EncodingOptions()
        options.isPretty = true
        let pretty = String(decoding: try JSON.encode([Animal.parrot(.init())], options: options), as: UTF8.self)
        #expect(try read([Animal].self, pretty) == [.parrot(.init())])
    }

    @Test func mappings() throws {
        typealias Method = OneofDiscriminatorMapping.PaymentMethod
        #expect(
            try keeps(Method.self, #"{"method_type":"debit_card","number":"1"}"#)
                == .card(.init(methodType: .debitCard, number: "1")))
        #expect(try keeps(Method.self, #"{"method_type":"bank","iban":"i"}"#) == .bank(.init(iban: "i")))
        #expect(try keeps(Method.self, #"{"method_type":"Cash"}"#) == .cash(.init()))
        #expect(
            try keeps(Method.self, #"{"method_type":"BankTransfer","iban":"i"}"#)
                == .other(["method_type": "BankTransfer", "iban": "i"]))
        typealias Outcome = OneofDiscriminatorMapping.Outcome
        #expect(
            try keeps(Outcome.self, #"{"code":"0","method":{"method_type":"Cash"}}"#)
                == .accepted(.init(method: .cash(.init()))))
        #expect(try keeps(Outcome.self, #"{"code":"1","reason":"r"}"#) == .refused(.init(reason: "r")))
        #expect(
            try keeps(Outcome.self, #"{"code":"0","method":{"method_type":"gold","grams":1}}"#)
                == .accepted(.init(method: .other(["method_type": "gold", "grams": 1]))))
        refuses(
            Outcome.self, #"{"code":"0","method":{"method_type":"bank","iban":1}}"#, .typeMismatch, at: "method.iban")
    }

    @Test func inheritedByChildren() throws {
        typealias Pet = DiscriminatorInherited.Pet
        #expect(
            try keeps(Pet.self, #"{"petType":"cat","name":"n","huntingSkill":"keen"}"#)
                == .cat(.init(name: "n", huntingSkill: "keen")))
        // The default of a member is not made up when it is read.
        #expect(try keeps(Pet.self, #"{"petType":"cat","name":"n"}"#) == .cat(.init(name: "n", huntingSkill: nil)))
        #expect(
            try keeps(Pet.self, #"{"name":"n","petType":"Dog","mood":"angry"}"#)
                == .dog(.init(name: "n", mood: .init(rawValue: "angry"))))
        #expect(
            try keeps(Pet.self, #"{"petType":"horse","name":"n","mood":"sad"}"#)
                == .base(.init(petType: "horse", name: "n", mood: .sad)))
        #expect(try keeps(Pet.self, #"{"petType":"horse"}"#) == .other(["petType": "horse"]))
        #expect(try keeps(Pet.self, #""Dog""#) == .other("Dog"))
        refuses(DiscriminatorInherited.Home.self, #"{"pet":{"petType":"cat","name":1}}"#, .typeMismatch, at: "pet.name")
        #expect(
            try text(Pet.cat(.init(name: "n"))) == #"{"petType":"cat","name":"n","huntingSkill":"lazy"}"#)

        typealias Companion = DiscriminatorInherited.Companion
        #expect(try keeps(Companion.self, #"{"petType":"Dog","name":"n"}"#) == .dog(.init(name: "n")))
        #expect(
            try keeps(Companion.self, #"{"petType":"horse","name":"n"}"#) == .other(["petType": "horse", "name": "n"]))
    }

    @Test func aBranchForAllOtherValues() throws {
        typealias Owner = DiscriminatorInherited.Owner
        #expect(try keeps(Owner.self, #"{"kind":"person","age":7}"#) == .person(.init(age: 7)))
        #expect(try text(Owner.person(.init(age: 7))) == #"{"age":7,"kind":"person"}"#)
        #expect(try keeps(Owner.self, #"{"kind":"company","seat":"s"}"#) == .company(.init(seat: "s")))
        #expect(try keeps(Owner.self, #"{"remark":"r"}"#) == .anyone(.init(remark: "r")))
        #expect(try read(Owner.self, #"{"kind":"alien","remark":"r"}"#) == .anyone(.init(remark: "r")))
        #expect(try keeps(Owner.self, "[]") == .other([]))
        try keeps(
            DiscriminatorInherited.Home.self,
            #"{"owner":{"kind":"person","age":7},"pet":{"petType":"Dog","name":"n"}}"#)

        typealias Event = Openapi32.Event
        #expect(try keeps(Event.self, #"{"kind":"Alarm","level":3}"#) == .alarm(.init(level: 3)))
        #expect(try keeps(Event.self, #"{"kind":"Party"}"#) == .otherValue(.init(kind: "Party")))
        #expect(try keeps(Event.self, "{}") == .otherValue(.init()))
    }
}
