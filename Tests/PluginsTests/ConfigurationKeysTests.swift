import Foundation
import Testing

/// What the plugins read of a configuration by themselves; their sources are compiled into this module.
@Suite struct ConfigurationKeysTests {
    private func keys(_ text: String) throws -> ConfigurationKeys {
        let folder = try PluginFolder()
        defer { folder.remove() }
        return try ConfigurationKeys(folder.write(text, to: "clientgen.yaml"))
    }

    @Test func valuesStandBesideTheirKeys() throws {
        let keys = try keys(
            """
            # spec: not.yaml
            spec: ../openapi.yaml  # the document
            "module":	'PetStore'
            names:
              spec: inner
            output:
            strict:true
            """)
        #expect(keys.value("spec") == "../openapi.yaml")
        #expect(keys.line(of: "spec") == 2)
        #expect(keys.value("module") == "PetStore")
        #expect(keys.value("output") == nil)
        #expect(keys.line(of: "output") == 6)
        #expect(keys.line(of: "strict") == nil)
    }

    @Test(arguments: [
        "allow-refs-in: [../a, \"../b\"]\n", "allow-refs-in:\n  - ../a\n  # and\n\n  - '../b' # b\nstrict: true\n",
        "allow-refs-in:\r\n- ../a\r\n- ../b\r\n",
    ])
    func listsAreReadBothWays(_ text: String) throws {
        let keys = try keys(text)
        #expect(keys.values("allow-refs-in") == ["../a", "../b"])
        #expect(!keys.isUnclear("allow-refs-in"))
    }

    @Test(arguments: ["allow-refs-in: ../a", "allow-refs-in: [ ../a ]", "allow-refs-in:\n- ../a"])
    func oneFolderIsAList(_ text: String) throws {
        #expect(try keys(text).values("allow-refs-in") == ["../a"])
    }

    @Test(arguments: [
        "{allow-refs-in: [../a]}", "allow-refs-in: [../a,\n  ../b]", "allow-refs-in: *folders",
        "allow-refs-in:\n  [../a]",
    ])
    func whatIsWrittenOtherwiseIsUnclear(_ text: String) throws {
        #expect(try keys(text).isUnclear("allow-refs-in"))
    }

    @Test func whatIsNotThereIsClear() throws {
        #expect(try !keys("# allow-refs-in: [../a]\nstrict: true\n").isUnclear("allow-refs-in"))
        let none = try ConfigurationKeys(nil)
        #expect(none.value("spec") == nil && none.values("allow-refs-in").isEmpty && !none.isUnclear("allow-refs-in"))
    }
}
