import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct ExternalImportsTests {
    private func added(
        _ code: String, _ access: EmissionOptions.AccessLevel = .public
    ) -> [String] {
        var options = EmissionOptions(access: access)
        options.externalTypes = [ExternalType(name: "Amount", module: "MoneyKit"), ExternalType(name: "Own")]
        let module = ClientModule(
            name: "A", clientName: "AClient", protocolName: "AAPI", sourceName: "a.yaml", title: "A", options: options)
        let file = GeneratedFile(path: "A.swift", contents: "// A\n\npublic import ClientRuntime\n\n\(code)\n")
        return ExternalImports(context: EmissionContext(module)).added(to: file).contents.split(separator: "\n")
            .filter { $0.contains("import ") }.map(String.init)
    }

    @Test(arguments: [
        "var a: MoneyKit.Amount", "var a: [MoneyKit.Amount?]", "f(MoneyKit.Amount(json: &reader))",
        "let a = MoneyKit.Amount.zero",
        "let a = \"x\", b: MoneyKit.Amount",
    ])
    func aFileThatMentionsATypeImportsItsModule(_ code: String) {
        #expect(added(code) == ["public import ClientRuntime", "public import MoneyKit"])
        #expect(added(code, .internal) == ["public import ClientRuntime", "internal import MoneyKit"])
    }

    @Test(arguments: [
        "/// A MoneyKit.Amount.", "var a = \"MoneyKit.Amount\"", "var a = \"\\\"MoneyKit.Amount\"",
        "var amountAmount: Int",
        "var a: Other.MoneyKit.Amount", "var a: Amount",
        "var a: Own", "    // MoneyKit.Amount",
    ])
    func othersDoNot(_ code: String) {
        #expect(added(code) == ["public import ClientRuntime"])
    }

    @Test func aTypeThatIsCalledAsItsModuleStandsAlone() {
        let module = ClientModule(
            name: "A", clientName: "AClient", protocolName: "AAPI", sourceName: "a.yaml", title: "A")
        let context = EmissionContext(module)
        #expect(context.spelling(of: ExternalType(name: "Money.Amount", module: "Money")) == "Money.Amount")
        #expect(context.spelling(of: ExternalType(name: "Amount.Kind", module: "Money")) == "Money.Amount.Kind")
        #expect(context.spelling(of: ExternalType(name: "Amount")) == "Amount")
    }
}
