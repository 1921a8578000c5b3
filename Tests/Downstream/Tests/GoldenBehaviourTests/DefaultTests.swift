import Defaults
import DefaultsOfEveryKind
import Testing

@Suite struct DefaultTests {
    @Test func defaultsOfEveryKind() throws {
        let documented = """
            {"since":"2020-01-31T11:00:00Z","day":"2024-02-29","id":"123e4567-e89b-12d3-a456-426614174000",
             "home":"https://example.com/a?b=c","bytes":"aGVsbG8=","labels":{"env":"prod","quo\\"te":"x"},"noLabels":{},
             "limits":{"burst":10,"unit":"second"},"history":[{"burst":1},{"burst":2,"rate":3}],"size":"auto",
             "shape":{"burst":3},"anything":{"list":[1,"two",null,true],"nested":{}},"big":9000000000,
             "flags":[true,false]}
            """
        let written = try text(DefaultsOfEveryKind.Settings())
        #expect(try read(JSONValue.self, written) == read(JSONValue.self, documented))
        #expect(try keeps(DefaultsOfEveryKind.Settings.self, documented) == .init())
        #expect(try text(DefaultsOfEveryKind.Limits(burst: 1)) == #"{"burst":1,"rate":0.5,"unit":"minute"}"#)
    }

    @Test func defaultsAreNotMadeUpByReading() throws {
        let settings = try keeps(DefaultsOfEveryKind.Settings.self, "{}")
        #expect(
            settings.since == nil && settings.shape == nil && settings.anything == nil && settings.nullable == .absent)
        try keeps(DefaultsOfEveryKind.Settings.self, #"{"anything":null,"nullable":null,"limits":{"burst":0}}"#)
    }

    @Test func defaultsOfScalars() throws {
        let documented = #"""
            {"theme":"light","isBeta":false,"size":50,"ratio":1,"scale":-0.25,"greeting":"say \"hi\"\n\\o/",
             "order":"date","tags":[],"words":["a","b"],"labels":{},"since":"2024-01-01T00:00:00Z",
             "huge":9223372036854775807}
            """#
        #expect(try read(JSONValue.self, text(Defaults.Settings())) == read(JSONValue.self, documented))
        #expect(try keeps(Defaults.Settings.self, documented) == .init())
        refuses(Defaults.Settings.self, "{}", .missingField, at: "")
    }
}
