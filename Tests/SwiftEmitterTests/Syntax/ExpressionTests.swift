import Testing

@testable import SwiftEmitter

@Suite struct ExpressionTests {
    private let long = String(repeating: "x", count: 100)

    private func text(_ expression: Expression, _ suffix: String = "") -> String {
        var printer = CodePrinter()
        printer.expression("let a = ", expression, suffix)
        return printer.text
    }

    @Test func whatFitsStaysOnOneLine() {
        let call = Expression.call("f", [.init(nil, "1"), .init("b", .array([.text("2"), .text("3")]))])
        #expect(text(.chain(call, ["g()", "h()"])) == "let a = f(1, b: [2, 3]).g().h()\n")
    }

    @Test func callsChainsAndArraysAreWrapped() {
        let chain = Expression.chain(.call("f", [.init(nil, "1")]), ["g(\(long))", "h()"])
        let call = Expression.call("send", [.init("call", chain), .init(nil, .array([.text(long), .text("2")]))])
        #expect(
            text(call) == """
                let a = send(
                    call: f(1)
                        .g(\(long))
                        .h(),
                    [\(long), 2])

                """)
        #expect(text(.array([.text(long), .text(long)])) == "let a = [\n    \(long),\n    \(long),\n]\n")
        #expect(
            text(.array([.text(long), .text("2"), .text(long)])) == "let a = [\n    \(long), 2,\n    \(long),\n]\n")
        #expect(
            text(.call("f", [.init("a", long), .init("b", "2"), .init(nil, long)]))
                == "let a = f(\n    a: \(long), b: 2,\n    \(long))\n")
    }

    @Test func linksStandBelowTheEndOfACallOfSeveralLines() {
        let call = Expression.call("f", [.init("a", long), .init("b", long)])
        #expect(
            text(.chain(call, ["g()", "h()"]), ",") == """
                let a = f(
                    a: \(long),
                    b: \(long)
                )
                .g()
                .h(),

                """)
    }

    @Test func aClosureEndsAtTheColumnOfItsCall() {
        #expect(
            text(.call("f", [.init("b", long), .init("c", long)]), " { x in") == """
                let a = f(
                    b: \(long),
                    c: \(long)
                ) { x in

                """)
    }
}
