import Testing

@testable import checks

@Suite struct ManifestTests {
    @Test func targetsFollowTheBase() throws {
        let manifest = Manifest(
            base: "let package = 1",
            targets: [
                .init(name: "Pets"), .init(name: "Try", kind: .executable, modules: ["Pets"], isStrict: false),
                .init(name: "PetTests", kind: .test, modules: ["Pets", "Try"]),
            ])
        #expect(
            try manifest.text() == """
                let package = 1
                package.targets.append(.target(name: "Pets", dependencies: [] + runtime, swiftSettings: strict))
                package.targets.append(.executableTarget(name: "Try", dependencies: ["Pets", ] + runtime))
                package.targets.append(.testTarget(name: "PetTests", dependencies: ["Pets", "Try", ] + runtime, \
                swiftSettings: strict))

                """)
    }

    @Test func aTargetOfTheBaseIsNotThereTwice() throws {
        let manifest = Manifest(base: ".target(name: \"Pagination\")", targets: [.init(name: "Pagination")])
        #expect(try manifest.text() == ".target(name: \"Pagination\")\n")
    }

    @Test(arguments: ["a\"), .target(name: \"b", "\"##", "\\(exit(1))", "a\nb", "", "a-b"])
    func whatIsNoNameIsNotWritten(_ name: String) {
        #expect(throws: CheckFailure.self) { try Manifest(base: "", targets: [.init(name: name)]).text() }
        #expect(throws: CheckFailure.self) {
            try Manifest(base: "", targets: [.init(name: "A", modules: [name])]).text()
        }
    }

    @Test func twoOfOneNameAreRefused() {
        #expect(throws: CheckFailure.self) {
            try Manifest(base: "", targets: [.init(name: "Pets"), .init(name: "PETS")]).text()
        }
    }
}
