import Diagnostics
import SwiftEmitter
import Testing

/// What a configuration says of single places is written into sources, and what is wrong with it is printed: as every
/// payload, nothing of it leaves its place.
@Suite struct ConfigurationInjectionTests {
    @Test(arguments: InjectionConfiguration.selectors) func everyKeyAsEveryPayload(selector: String) throws {
        let document = try InjectionDocument.everything("3.1.0")
        var checked = CheckedSources()
        for payload in Payload.all {
            let configuration = InjectionConfiguration(payload: payload, selector: selector)
            let run = InjectionRun(HostileInput(document.json), configuration: configuration.input, checked: &checked)
            #expect(run.files.count >= 15, "\(payload)")
            #expect(run.faults.isEmpty, "\(payload)")
        }
        try Compiler.parse(checked.sources)
    }

    /// What is attacked is what is written: harmless texts of the same keys are in the sources.
    @Test(arguments: [("member", "Xyz", "xyz"), ("header", "X-Xyz", "xXyz")])
    func whatIsSaidIsWritten(selector: String, text: String, name: String) throws {
        let document = try InjectionDocument.everything("3.1.0")
        var checked = CheckedSources()
        let payload = Payload("harmless", text)
        let input = InjectionConfiguration(payload: payload, selector: selector).input
        let run = InjectionRun(HostileInput(document.json), configuration: input, checked: &checked)
        #expect(run.faults.isEmpty)
        let sources = run.files.filter { $0.path.hasSuffix(".swift") }.map(\.contents).joined()
        for written in [
            #"idempotencyKey("\#(text)")"#, "static let \(name)", "/// \(text)", #""\#(text)0""#, #""\#(text)""#,
        ] {
            #expect(sources.contains(written), "\(written)")
        }
        if selector == "member" { #expect(sources.contains("static let Xyz") || sources.contains("func Xyz(")) }
    }
}
