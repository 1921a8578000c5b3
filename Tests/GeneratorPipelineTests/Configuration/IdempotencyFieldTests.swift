import Diagnostics
import DocumentTree
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// The document and the configuration alike name no field by which something else is sent.
@Suite struct IdempotencyFieldTests {
    @Test(arguments: [
        "Accept", "Authorization", "connection", "Content-Length", "content-type", "Cookie", "Host",
        "Proxy-Authorization",
        "transfer-encoding", "no token",
    ])
    func aFieldInUseIsRefused(name: String) throws {
        let read = try configuration(name)
        #expect(read.ids == ["configuration-value"])
        #expect(read.configuration.idempotencyFields == [:])
        let findings = findings(
            SampleDocument.text().replacing(
                "operationId: getPet", with: "operationId: getPet\n      x-clientgen-idempotency-key: \(name)"))
        #expect(findings.map(\.id) == ["header-name-invalid"])
        #expect(findings.first?.help?.isEmpty == false)
    }

    @Test(arguments: ["Idempotency-Key", "X-Request-Key"]) func anyOtherIsTaken(name: String) throws {
        let read = try configuration(name)
        #expect(read.ids == [])
        #expect(read.configuration.idempotencyFields == ["getPet": name])
        let findings = findings(
            SampleDocument.text().replacing(
                "operationId: getPet", with: "operationId: getPet\n      x-clientgen-idempotency-key: \(name)"))
        #expect(findings.isEmpty)
    }

    private func configuration(_ name: String) throws -> (configuration: GeneratorConfiguration, ids: [DiagnosticID]) {
        let sink = DiagnosticSink()
        let file = SourceFile(path: "clientgen.yaml", text: "idempotency-keys: {getPet: \(name)}")
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        return (ConfigurationReader.read(root, diagnostics: sink), sink.diagnostics.map(\.id))
    }

    private func findings(_ document: String) -> [Diagnostic] {
        let sink = DiagnosticSink()
        let settings = GeneratorSettings(
            specPath: "openapi.yaml", outputPath: "Output", module: nil, configuration: GeneratorConfiguration(),
            runtime: nil, writesReadme: false, writesCatalogue: false, testsPath: nil, isStrict: false,
            generateCommand: "")
        _ = GeneratorPipeline.generate(
            SourceFile(path: "openapi.yaml", text: document), at: "openapi.yaml", settings: settings, diagnostics: sink)
        return sink.diagnostics
    }
}
