import Testing

@testable import SwiftEmitter

@Suite struct FileLayoutTests {
    /// Some file systems take names for the same that differ in case only, and a module has one file of a name.
    @Test func fileNamesDifferInMoreThanCase() {
        var names = FileNames()
        #expect(names.claim("", "Url") == "Url.swift")
        #expect(names.claim("Models/", "URL") == "Models/URL+2.swift")
        #expect(names.claim("Models/", "url") == "Models/url+3.swift")
    }

    @Test func fileNamesAreSafe() {
        var names = FileNames()
        #expect(names.claim("", "../a b") == "u2Eu2Eu2Fau20b.swift")
        #expect(names.claim("", "caf\u{E9}") == "cafuE9.swift")
        #expect(names.claim("", "") == "_.swift")
    }
}
