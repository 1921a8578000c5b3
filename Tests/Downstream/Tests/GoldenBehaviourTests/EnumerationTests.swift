import Const
import Enums
import EnumsMixed
import Testing

@Suite struct EnumerationTests {
    @Test func unknownValuesAreKept() throws {
        let signal = try keeps(
            Enums.Signal.self,
            """
            {"color":"purple","priority":7,"level":-4,"ratio":0.25,"odd":"👍","direction":"up","mode":"",
             "override":"wait","days":["mon","sun"]}
            """)
        #expect(signal.color == .init(rawValue: "purple") && !signal.color.isKnown)
        #expect(signal.priority?.rawValue == 7 && signal.ratio?.rawValue == 0.25)
        #expect(signal.days == [.mon, .init(rawValue: "sun")])
        #expect(signal.override.wrapped?.isKnown == false)
    }

    @Test func knownValues() throws {
        for value in Enums.Odd.knownCases { #expect(try read(Enums.Odd.self, text(value)) == value) }
        #expect(Set(Enums.Odd.knownCases.map(\.rawValue)).count == 16)
        let signal = try keeps(
            Enums.Signal.self, #"{"color":"red-amber","priority":-1,"ratio":1,"mode":"manual","override":null}"#)
        #expect(signal.color == .redAmber && signal.priority == .unset && signal.ratio == .ratio1)
        #expect(signal.override == .null)
        #expect(try read(Enums.Level.self, "2.0") == .level2)
    }

    @Test func wrongKindsOfValuesAreErrors() {
        refuses(Enums.Signal.self, #"{"color":1,"mode":"manual"}"#, .typeMismatch, at: "color")
        refuses(Enums.Signal.self, #"{"color":"red","mode":"manual","level":"1"}"#, .typeMismatch, at: "level")
        refuses(
            Enums.Signal.self, #"{"color":"red","mode":"manual","days":["mon",2]}"#, .typeMismatch, at: "days[1]")
        refuses(Enums.Level.self, "1.5", .typeMismatch, at: "")
    }

    @Test func valuesOfSeveralTypes() throws {
        typealias Size = EnumsMixed.Size
        #expect(try keeps(Size.self, #""auto""#) == .auto)
        #expect(try keeps(Size.self, "0") == .size0)
        #expect(try keeps(Size.self, "1.5") == .size1_5)
        #expect(try keeps(Size.self, "true") == .true)
        #expect(try keeps(Size.self, #"{"width":[1,null]}"#) == .init(rawValue: ["width": [1, .null]]))
        #expect(Size.knownCases.filter { $0 == .init(rawValue: 1) }.isEmpty)

        let written = try keeps(EnumsMixed.Switch.self, #"{"on":true,"locked":false,"size":"huge","other":null}"#)
        #expect(written.other == .null && written.size?.isKnown == false)
        #expect(try text(EnumsMixed.Switch()) == #"{"on":true,"locked":false,"size":"auto"}"#)
        #expect(try keeps(EnumsMixed.Switch.self, #"{"on":false,"locked":true,"other":1}"#).other.wrapped == .size1)
    }

    @Test func constants() throws {
        #expect(
            try text(Const.Message(text: "t")) == #"{"kind":"message","version":2,"text":"t"}"#)
        let message = try keeps(
            Const.Message.self, #"{"kind":"note","version":3,"text":"t","urgent":false,"ratio":2.5}"#)
        #expect(message.version.rawValue == 3 && message.kind.rawValue == "note")
        try keeps(Const.Receipt.self, #"{"kind":"receipt","ok":true,"nothing":null,"channel":"e-mail"}"#)
        try keeps(Const.Receipt.self, #"{"kind":"receipt","ok":true}"#)
    }
}
