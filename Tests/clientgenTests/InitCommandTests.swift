import Foundation
import Testing

@Suite final class InitCommandTests {
    let clientgen: ClientgenProcess

    init() throws { clientgen = try ClientgenProcess() }

    deinit { clientgen.remove() }

    @Test func generateAndCheckNeedNothingMore() throws {
        try clientgen.write(document, to: "openapi.yaml")
        let result = try clientgen.run("init")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.hasSuffix("Then run:\n\n    clientgen generate\n"))
        #expect(try clientgen.run("generate").status == 0)
        #expect(try clientgen.run("check").status == 0)
        #expect(try clientgen.run("init").status == 1)
        #expect(try clientgen.run("init", "--force").status == 0)
        #expect(try clientgen.run("check").status == 0)
    }

    @Test(arguments: [["init"], ["init", ""], ["init", "a", "b"], ["init", "--nonsense"]])
    func wrongUsageIsStatus2(arguments: [String]) throws {
        let result = try clientgen.run(arguments)
        #expect(result.status == 2)
        #expect(!result.error.isEmpty)
        #expect(!clientgen.exists("clientgen.yaml"))
    }
}
