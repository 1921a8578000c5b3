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
            ResponseHeader(name: "age", key: "Age", type: .integer, isDeprecated: true, documentation: "In days."),
        ])
        #expect(
            text.contains(
                """
                        /// The next page.
                        public static let link = HeaderKey<String>("Link")
                        public static let xBox = HeaderKey<[Int]>("X-\\"Box", explode: true, json: true)

                        /// In days.
                        /// Deprecated.
                        public static let age = HeaderKey<Int>("Age")
                """))
        #expect(text.contains("public nonisolated enum ResponseHeaders {"))
    }

    @Test func withoutFieldsThereIsNothing() {
        #expect(text([]).isEmpty)
    }
}
