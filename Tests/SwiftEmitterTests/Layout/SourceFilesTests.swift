import Testing

@testable import SwiftEmitter

@Suite struct SourceFilesTests {
    private func fragment(_ text: String) -> Fragment {
        Fragment(identity: text, subject: [], usesRuntime: false, [.line(LineSyntax(text: text))])
    }

    private func paths(_ sources: SourceFiles) -> [String] { sources.rendered(Emission.context()).map(\.path) }

    /// Some file systems take names for the same that differ in case only, and a module has one file of a name.
    @Test func namesThatDifferInCaseOnlyAreOneFile() throws {
        for names in [["Url", "URL", "url"], ["url", "URL", "Url"]] {
            var sources = SourceFiles(clientName: "ShopClient")
            for name in names { sources.addModels([fragment("// \(name)")], to: name) }
            #expect(paths(sources) == ["Models/URL.swift"])
            let contents = try #require(sources.rendered(Emission.context()).first).contents
            #expect(names.allSatisfy { contents.contains("// \($0)\n") })
        }
    }

    @Test func typesLeaveTheNamesOfTheRestAlone() {
        var sources = SourceFiles(clientName: "ShopClient")
        sources.add([fragment("// client")], to: "ShopClient")
        sources.addModels([fragment("// type")], to: "Shopclient")
        sources.addModels([fragment("// other")], to: "ShopClient")
        #expect(paths(sources) == ["Models/ShopClient-Models.swift", "ShopClient.swift"])
    }

    @Test func theClientsFileBringsTheRuntimeAndTheTransport() {
        var sources = SourceFiles(clientName: "ShopClient")
        sources.add([fragment("// client")], to: "ShopClient")
        sources.add([fragment("// group")], to: "ShopClient+Pets")
        let contents = sources.rendered(Emission.context()).map(\.contents)
        #expect(contents.map { $0.contains("@_exported public import ClientRuntime") } == [false, true])
        #expect(contents.map { $0.contains("internal import AsyncHTTPClientTransport") } == [false, true])
    }
}
