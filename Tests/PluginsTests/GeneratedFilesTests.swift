import SwiftEmitter
import Testing

@Suite struct GeneratedFilesTests {
    @Test func theNamesAreThoseOfTheEmitter() {
        for count in 1...GeneratedFiles.maximumCount {
            #expect(
                GeneratedFiles.names(module: "PetStore", count: count)
                    == SwiftEmitter.filePaths(moduleName: "PetStore", count: count))
        }
    }
}
