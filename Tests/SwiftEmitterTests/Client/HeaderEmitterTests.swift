import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct HeaderEmitterTests {
    private func text(_ headers: [ResponseHeader]) -> String {
        var module = CredentialsModule.module
        module.headers = headers
        return Emission.text(HeaderEmitter(context: EmissionContext(module)).declarations())
    }

    @Test func aLineForEachField() {
        let text = text([
            ResponseHeader(name: "link", key: "Link", type: .string, documentation: "The next page."),
            ResponseHeader(name: "xBox", key: "X-\"Box", type: .array(.integer), explode: true, isJSON: true),
        ])
        #expect(
            text.contains(
                """
                        /// The next page.
                        public static let link = HeaderKey<String>("Link")
                        public static let xBox = HeaderKey<[Int]>("X-\\"Box", explode: true, json: true)
                """))
        #expect(text.contains("public nonisolated enum ResponseHeaders {"))
    }

    @Test func withoutFieldsThereIsNothing() {
        #expect(text([]).isEmpty)
    }
}
