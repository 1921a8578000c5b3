import Testing

@testable import SwiftEmitter

@Suite struct CodePrinterTests {
    @Test func blocksAreIndentedAndEmptyOnesClosed() {
        var printer = CodePrinter()
        printer.block("a") { printer in
            printer.line("b", "c")
            printer.line()
            printer.block("d") { _ in }
        }
        #expect(printer.text == "a {\n    bc\n\n    d {}\n}\n")
        #expect(printer.lineCount == 5)
    }

    @Test func shortArraysStayOnOneLine() {
        var printer = CodePrinter()
        printer.array("let a = ", ["1", "2"])
        printer.array("let b = ", [])
        #expect(printer.text == "let a = [1, 2]\nlet b = []\n")
    }

    @Test func longArraysAreFilledWithinTheWidth() {
        var printer = CodePrinter()
        let word = String(repeating: "x", count: 50)
        printer.array("let a = ", [word, word, word])
        #expect(printer.text == "let a = [\n    \(word), \(word),\n    \(word),\n]\n")
    }
}
