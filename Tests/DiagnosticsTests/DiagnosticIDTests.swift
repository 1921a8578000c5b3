import Diagnostics
import Testing

struct DiagnosticIDTests {
    @Test func idsAreTheirNames() {
        let id: DiagnosticID = "duplicate-key"
        #expect(id.rawValue == "duplicate-key")
        #expect(id == DiagnosticID(rawValue: "duplicate-key"))
        #expect("\(id)" == "duplicate-key")
    }
}
