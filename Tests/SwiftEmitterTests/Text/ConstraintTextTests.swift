import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct ConstraintTextTests {
    @Test(
        arguments: [
            (
                [.length(.init(maximum: 64)), .pattern("^[a-z]+$"), .defaultValue("10")],
                "At most 64 characters, matching `^[a-z]+$`. Default: `10`."
            ),
            ([.length(.init(minimum: 1, maximum: 1))], "Exactly 1 character."),
            ([.items(.init(minimum: 0, maximum: 2)), .uniqueItems], "At most 2 elements, no element twice."),
            ([.range(minimum: .init(value: "1"), maximum: .init(value: "5"))], "From 1 to 5."),
            (
                [.range(minimum: .init(value: "0", isExclusive: true), maximum: .init(value: "1"))],
                "More than 0, at most 1."
            ),
            ([.format("email")], "Format: `email`."),
            ([.requiredWhen(key: "a", value: "true", names: ["b"])], "Also required when `a` is `true`: `b`."),
            ([.pattern("a`\n*/\u{2028}b")], "Matching `a' */ b`."),
            ([.pattern(String(repeating: "x", count: 200))], "Matching the document's `pattern`."),
        ] as [([Constraint], String)])
    func oneLine(_ constraints: [Constraint], _ line: String) {
        #expect(ConstraintText.lines(constraints) == [line])
    }

    @Test func joinsAShortSentence() {
        var documentation = Documentation("Its name.")
        documentation.add([.length(.init(maximum: 5))])
        #expect(documentation.lines == ["Its name. At most 5 characters."])
        var open = Documentation("Results per page (max 100)")
        open.add([.defaultValue("30")])
        #expect(open.lines == ["Results per page (max 100). Default: `30`."])
        var question = Documentation("All of them?")
        question.add([.defaultValue("false")])
        #expect(question.lines == ["All of them?", "", "Default: `false`."])
        var list = Documentation(markdown: "- one\n- two")
        list.add([.length(.init(maximum: 5))])
        #expect(list.lines == ["- one", "- two", "", "At most 5 characters."])
        var nothing = Documentation(markdown: nil)
        nothing.add([.uniqueItems])
        #expect(nothing.lines == ["No element twice."])
    }
}
