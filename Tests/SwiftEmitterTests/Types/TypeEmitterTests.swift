import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct TypeEmitterTests {
    @Test func aliases() {
        let type = Emission.declaration("Labels", .alias(.dictionary(.string)), isDeprecated: true)
        #expect(
            Emission.type(type) == """
                /// > Warning: The API document marks this as deprecated.
                public typealias Labels = [String: String]

                """)
    }

    /// Where a type stands in the document is told unless its name says it.
    @Test(arguments: [
        ("#/components/schemas/Labels", false), ("#/components/schemas/Set/properties/labels", false),
        ("#/components/schemas/label-map", true), ("common.yaml#/Labels", true), ("#/components/schemas/LABELS", true),
    ])
    func pointers(pointer: String, isTold: Bool) {
        var type = Emission.declaration("Labels", .alias(.dictionary(.string)))
        type.pointer = pointer
        #expect(Emission.type(type).contains(pointer) == isTold)
    }

    @Test func nestedTypesStandWithinAndTheirCodeAfter() {
        let inner = Emission.declaration("Outer.Inner", Emission.structure())
        let outer = Emission.declaration(
            "Outer",
            Emission.structure(
                Property(
                    name: "inner", key: "inner", type: .named(TypeName(["Outer", "Inner"])), presence: .required)),
            nested: [inner])
        let lines = Emission.type(outer).split(separator: "\n")
        #expect(lines.contains("    public var inner: Inner"))
        #expect(lines.contains("    public struct Inner: APIModel, Hashable {"))
        let extensions = lines.filter { $0.hasPrefix("extension") }
        #expect(extensions == ["extension Outer {", "extension Outer.Inner {"])
    }
}
