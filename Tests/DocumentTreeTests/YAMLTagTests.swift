import Diagnostics
import DocumentTree
import Testing

struct YAMLTagTests {
    @Test(arguments: [
        ("!!str 5", "\"5\""), ("!!str true", "\"true\""), ("!!str", "\"\""), ("!!str ~", "\"~\""), ("! 5", "\"5\""),
        ("!!int \"5\"", "5"), ("!!int 0x1F", "31"), ("!!int 18446744073709551616", "1.8446744073709552e+19d"),
        ("!!float 1", "1.0d"), ("!!float '1.5'", "1.5d"), ("!!bool \"true\"", "true"), ("!!bool FALSE", "false"),
        ("!!null ''", "null"), ("!!null null", "null"), ("!!null", "null"), ("!!seq [1]", "[1]"),
        ("!!map {a: 1}", "{a:1}"), ("! [1]", "[1]"), ("!<tag:yaml.org,2002:str> 5", "\"5\""),
    ])
    func coreTagsAreHonoured(text: String, expected: String) {
        let reading = Reading("- \(text)")
        #expect(reading.outline == "[\(expected)]")
        #expect(reading.complaints == [])
    }

    @Test(arguments: [
        ("!!int abc", "!!int", "`abc`", "\"abc\""), ("!!int 1.5", "!!int", "`1.5`", "\"1.5\""),
        ("!!int 1e3", "!!int", "`1e3`", "\"1e3\""), ("!!int .inf", "!!int", "`.inf`", "\".inf\""),
        ("!!float x", "!!float", "`x`", "\"x\""), ("!!bool 1", "!!bool", "`1`", "\"1\""),
        ("!!bool yes", "!!bool", "`yes`", "\"yes\""), ("!!null x", "!!null", "`x`", "\"x\""),
        ("!!seq x", "!!seq", "`x`", "\"x\""), ("!!map x", "!!map", "`x`", "\"x\""),
        ("!!seq {}", "!!seq", "a mapping", "{}"), ("!!map []", "!!map", "a sequence", "[]"),
        ("!!str []", "!!str", "a sequence", "[]"),
    ])
    func tagsThatDoNotFitAreErrors(text: String, tag: String, what: String, expected: String) {
        let reading = Reading("a:\n  - \(text)")
        #expect(reading.outline == "{a:[\(expected)]}")
        #expect(reading.complaints == ["2:5 error yaml-tag-mismatch: The tag `\(tag)` does not fit \(what)."])
    }

    @Test(arguments: [
        ("!Foo 5", "!Foo", "5"), ("!Foo '5'", "!Foo", "\"5\""),
        ("!!timestamp 2024-03-15", "!!timestamp", "\"2024-03-15\""),
        ("!!set {a, b}", "!!set", "{a:null,b:null}"), ("!include [x]", "!include", "[\"x\"]"),
        ("!<https://example.com/t> 1", "https://example.com/t", "1"),
    ])
    func otherTagsAreIgnoredWithAWarning(text: String, tag: String, expected: String) {
        let reading = Reading("- \(text)")
        #expect(reading.outline == "[\(expected)]")
        #expect(reading.complaints == ["1:3 warning yaml-unknown-tag: The tag `\(tag)` is not known and is ignored."])
    }

    @Test func tagsOfKeysDoNotChangeThem() {
        let reading = Reading("!!int 5: a\n!Foo b: c")
        #expect(reading.outline == "{5:\"a\",b:\"c\"}")
        #expect(reading.complaints == ["2:1 warning yaml-unknown-tag: The tag `!Foo` is not known and is ignored."])
    }
}
