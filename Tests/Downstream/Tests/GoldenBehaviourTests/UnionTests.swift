import AnyofRequiredOnly
import AnyofSeveral
import DefaultsOfEveryKind
import InlineTypes
import OneofBestMatch
import OneofNoDiscriminator
import OneofScalars
import OneofTags
import Testing

/// Unions without a discriminator.
@Suite struct UnionTests {
    // MARK: By constants

    @Test func anOptionalConstantOfAString() throws {
        typealias Method = OneofBestMatch.Method
        #expect(try keeps(Method.self, #"{"type":"card","number":"1"}"#) == .card(.init(number: "1")))
        #expect(
            try keeps(Method.self, #"{"type":"applepay","token":"t"}"#)
                == .wallet(.init(type: .applepay, token: "t")))
        #expect(try keeps(Method.self, #"{"token":"t"}"#) == .wallet(.init(token: "t")))
        #expect(try keeps(Method.self, #"{"number":"1"}"#) == .card(.init(type: nil, number: "1")))
        // A kind that nobody knew is of no branch, whatever members it shares with one.
        #expect(
            try keeps(Method.self, #"{"type":"giro","number":5}"#) == .other(["type": "giro", "number": 5]))
        #expect(try keeps(Method.self, "5") == .other(5))
        #expect(try keeps(Method.self, #"["card"]"#) == .other(["card"]))
    }

    /// Cases are called after their tags, and those that share one after their types.
    @Test func casesOfTags() throws {
        typealias Message = OneofTags.ChatMessage
        let messages: [Message] = [.user(.init(content: "hi")), .system(.init(content: "be brief"))]
        let written = #"[{"role":"user","content":"hi"},{"role":"system","content":"be brief"}]"#
        #expect(try text(messages) == written)
        #expect(try read([Message].self, written) == messages)
        #expect(
            try keeps(Message.self, #"{"role":"note","content":"n"}"#) == .chatRemark(.init(content: "n")))
        typealias Payment = OneofTags.Payment
        #expect(try keeps(Payment.self, #"{"kind":"bank","iban":"i"}"#) == .bank(.init(iban: "i")))
        #expect(
            try keeps(Payment.self, #"{"kind":"card","reference":"r"}"#) == .storedCardPayment(.init(reference: "r")))
    }

    @Test func constantsOfIntegersAndBooleans() throws {
        typealias Component = OneofBestMatch.Component
        let row = try keeps(
            Component.self, #"{"components":[{"type":2,"label":"l"},{"type":9,"x":[null]},{"type":"2"}],"type":1}"#)
        #expect(
            row
                == .row(
                    .init(components: [
                        .button(.init(label: "l")), .other(["type": 9, "x": [.null]]),
                        .other(["type": "2"]),
                    ])))
        #expect(try text(Component.button(.init())) == #"{"type":2}"#)

        typealias Reply = OneofBestMatch.Reply
        #expect(try keeps(Reply.self, #"{"ok":true,"value":"v"}"#) == .success(.init(value: "v")))
        #expect(try keeps(Reply.self, #"{"error":"e","ok":false}"#) == .failure(.init(error: "e")))
        #expect(try keeps(Reply.self, #"{"ok":"true"}"#) == .other(["ok": "true"]))
        #expect(try keeps(Reply.self, #"{"value":"v"}"#) == .other(["value": "v"]))
        #expect(try text([Reply.success(.init()), .failure(.init())]) == #"[{"ok":true},{"ok":false}]"#)
    }

    @Test func constantsOfInlineBranches() throws {
        typealias Fill = OneofNoDiscriminator.Fill
        #expect(try keeps(Fill.self, #"{"color":"red","kind":"solid"}"#) == .solid(.init(color: "red")))
        #expect(
            try keeps(Fill.self, #"{"kind":"hatched","color":"red","angle":0.5}"#)
                == .hatched(.init(color: "red", angle: 0.5)))
        let other = try keeps(Fill.self, #"{"kind":"dotted","color":"red","size":[1,{"a":null}]}"#)
        #expect(other == .other(["kind": "dotted", "color": "red", "size": [1, ["a": .null]]]))
        // What the constant decides for is read as that branch, and its faults are faults.
        refuses(Fill.self, #"{"kind":"hatched"}"#, .missingField, at: "")
        refuses([Fill].self, #"[{"kind":"hatched","color":7}]"#, .typeMismatch, at: "[0].color")
    }

    // MARK: By members

    @Test func theBranchThatNamesMostMembers() throws {
        typealias Filter = OneofBestMatch.Filter
        #expect(try keeps(Filter.self, #"{"from":1,"to":2}"#) == .range(.init(from: 1, to: 2)))
        #expect(try keeps(Filter.self, #"{"terms":["a"],"from":1}"#) == .terms(.init(terms: ["a"], from: 1)))
        #expect(try keeps(Filter.self, #"{"terms":["a"]}"#) == .terms(.init(terms: ["a"])))
        #expect(try keeps(Filter.self, #"{"from":1}"#) == .range(.init(from: 1)))
        #expect(try keeps(Filter.self, #"{"env":"prod","from":"here"}"#) == .labels(["env": "prod", "from": "here"]))
        #expect(try keeps(Filter.self, "{}") == .labels([:]))
        #expect(try keeps(Filter.self, #"["a"]"#) == .other(["a"]))
    }

    @Test func requiredMembers() throws {
        typealias Shape = OneofNoDiscriminator.Shape
        #expect(try keeps(Shape.self, #"{"radius":1.5}"#) == .circle(.init(radius: 1.5)))
        #expect(try keeps(Shape.self, #"{"height":2,"width":1}"#) == .rectangle(.init(width: 1, height: 2)))
        #expect(
            try keeps(Shape.self, #"{"width":1,"radius":3,"height":2}"#)
                == .roundedRectangle(.init(width: 1, height: 2, radius: 3)))
        #expect(try keeps(Shape.self, #"{"width":1}"#) == .other(["width": 1]))
        #expect(try keeps(Shape.self, #"{"radius":"big"}"#) == .other(["radius": "big"]))

        typealias Response = OneofNoDiscriminator.PutShapeResponse
        #expect(try keeps(Response.self, #"{"reason":"r"}"#) == .refusal(.init(reason: "r")))
        #expect(try keeps(Response.self, #"{"radius":1}"#) == .shape(.circle(.init(radius: 1))))
        #expect(try keeps(Response.self, #"{"angle":1}"#) == .shape(.other(["angle": 1])))
        #expect(try keeps(Response.self, "false") == .other(false))

        typealias Special = InlineTypes.Menu.Special
        #expect(try keeps(Special.self, #"{"soup":"s"}"#) == .soupOfTheDay(.init(soup: "s")))
        #expect(try keeps(Special.self, #"{"fish":"f"}"#) == .withFish(.init(fish: "f")))
        #expect(try keeps(Special.self, #"{"meat":"m"}"#) == .other(["meat": "m"]))
    }

    /// Branches that only ask for members are no branches.
    @Test func branchesThatOnlyRequire() throws {
        let group = try keeps(
            AnyofRequiredOnly.Group.self, #"{"title":"t","key":"k","badgeTemplate":"b","validity":1.5}"#)
        #expect(group == .init(title: "t", badgeTemplate: "b", validity: 1.5, key: "k"))
        try keeps(AnyofRequiredOnly.Contact.self, #"{"email":"e"}"#)
    }

    // MARK: By the kind of value

    @Test func scalars() throws {
        typealias Value = OneofScalars.Value
        #expect(try keeps(Value.self, #""1""#) == .string("1"))
        #expect(try keeps(Value.self, "1") == .int(1))
        #expect(try keeps(Value.self, "1.5") == .double(1.5))
        #expect(try keeps(Value.self, "true") == .bool(true))
        #expect(try keeps(Value.self, #"["a"]"#) == .stringArray(["a"]))
        #expect(try keeps(Value.self, #"{"reference":"r"}"#) == .secret(.init(reference: "r")))
        #expect(try keeps(Value.self, "null") == .other(.null))
        refuses(Value.self, "[1]", .typeMismatch, at: "[0]")
        refuses(OneofScalars.Setting.self, #"{"value":{"reference":[]}}"#, .typeMismatch, at: "value.reference")
    }

    @Test func integersAndOtherNumbers() throws {
        typealias Port = OneofScalars.Setting.Port
        #expect(try keeps(Port.self, "80") == .int(80))
        #expect(try keeps(Port.self, #""http""#) == .string("http"))
        #expect(try keeps(Port.self, "80.5") == .other(80.5))
        try keeps(Port.self, "18446744073709551615")
        #expect(try keeps(Port.self, "[80]") == .other([80]))
        #expect(try keeps(DefaultsOfEveryKind.Settings.Size.self, #""huge""#) == .preset(.init(rawValue: "huge")))
        #expect(try keeps(DefaultsOfEveryKind.Settings.Size.self, "3") == .int(3))
    }

    @Test func arraysAndStringsOfSeveralForms() throws {
        typealias Input = OneofScalars.Input
        #expect(try keeps(Input.self, #"["a"]"#) == .stringArray(["a"]))
        #expect(try keeps(Input.self, "[1]") == .intArray([1]))
        #expect(try keeps(Input.self, #"[{"reference":"r"}]"#) == .secretArray([.init(reference: "r")]))
        #expect(try keeps(Input.self, #"[1,"a"]"#) == .other([1, "a"]))

        typealias Expiry = OneofScalars.Expiry
        #expect(try keeps(Expiry.self, #""never""#) == .never(.never))
        #expect(try keeps(Expiry.self, #""2024-02-29""#) == .date(.init(constant: "2024-02-29")))
        #expect(
            try keeps(Expiry.self, #""2024-02-29T12:00:00Z""#) == .dateTime(.init(constant: "2024-02-29T12:00:00Z")))
        #expect(try keeps(Expiry.self, #""later""#) == .never(.init(rawValue: "later")))
        #expect(try keeps(Expiry.self, "5") == .other(5))
        #expect(try keeps(OneofScalars.Model.self, #""medium""#).isKnown == false)
    }

    // MARK: Several at once

    @Test func severalBranchesAtOnce() throws {
        typealias Contact = AnyofSeveral.Contact
        #expect(
            try keeps(Contact.self, #"{"number":"1","note":"n"}"#) == .phone(.init(number: "1", note: "n")))
        #expect(try keeps(Contact.self, #"{"address":"a"}"#) == .mail(.init(address: "a")))
        #expect(try keeps(Contact.self, #""text""#) == .string("text"))
        #expect(try keeps(Contact.self, #"{"note":"n"}"#) == .other(["note": "n"]))
        let both = try keeps(Contact.self, #"{"address":"a","number":"1","note":"n"}"#)
        #expect(both == .several(phone: .init(number: "1", note: "n"), mail: .init(address: "a", note: "n")))
        // What follows is read from the right place.
        #expect(
            try keeps([Contact].self, #"[{"address":"a","number":"1"},"text"]"#)
                == [.several(phone: .init(number: "1"), mail: .init(address: "a")), .string("text")])
        #expect(
            try text(Contact.several(phone: .init(number: "1", note: "first"), mail: .init(address: "a", note: "2")))
                == #"{"address":"a","note":"first","number":"1"}"#)
        #expect(try text(Contact.several(mail: .init(address: "a"))) == #"{"address":"a"}"#)
    }

    @Test func constantsDecideBeforeSeveral() throws {
        typealias Event = AnyofSeveral.Event
        #expect(try keeps(Event.self, #"{"kind":"started","at":"x"}"#) == .started(.init(at: "x")))
        #expect(try keeps(Event.self, #"{"kind":"stopped","reason":"x"}"#) == .stopped(.init(reason: "x")))
        #expect(try keeps(Event.self, #"{"kind":"paused"}"#) == .other(["kind": "paused"]))
        #expect(try keeps(AnyofSeveral.Patch.self, #"{"number":"1"}"#) == .phone(.init(number: "1")))
        #expect(try keeps(AnyofSeveral.Patch.self, "{}") == .empty(.init()))
        try keeps(AnyofSeveral.Patch.self, "null")
    }
}
