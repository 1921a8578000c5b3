import Testing

@testable import checks

@Suite struct BuildPlanTests {
    static let text = """
        commands:
          "C.PetsMore-x86_64-debug.module":
            tool: shell
            args: ["/bin/other"]

          "C.Pets-x86_64-debug.module":
            tool: shell
            inputs: ["/a.swift"]
            args: ["/usr/bin/swiftc","-module-name","Pets","-c","-I","/mods","-Xcc","-fmodule-map-file=/m \\"q\\"","-g"]

        """

    @Test func theFlagsThatFindModules() throws {
        let (compiler, flags) = try BuildPlan(Self.text).importFlags(of: "Pets")
        #expect(compiler == "/usr/bin/swiftc")
        #expect(flags == ["-I", "/mods", "-Xcc", "-fmodule-map-file=/m \"q\""])
    }

    @Test func aModuleThatIsNotPlanned() {
        #expect(throws: CheckFailure.self) { try BuildPlan(Self.text).importFlags(of: "Pet") }
    }
}
