import Testing

@testable import SwiftEmitter

@Suite struct FileNameTests {
    @Test func namesAreSafe() {
        #expect(FileName.safe("../a b") == "u2Eu2Eu2Fau20b")
        #expect(FileName.safe("caf\u{E9}") == "cafuE9")
        #expect(FileName.safe("") == "_")
    }

    @Test func longNamesAreCutAndStayDifferent() {
        let names = ["a", "b"].map { FileName.safe(String(repeating: "用户", count: 100) + $0) }
        #expect(names.allSatisfy { $0.utf8.count <= FileName.limit && $0.hasPrefix("u7528u6237") })
        #expect(names[0] != names[1])
    }
}
