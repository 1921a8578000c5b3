import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct RuntimeUseTests {
    /// What Swift itself holds to be used: the type behind an alias, but not what is in its brackets.
    @Test func aliasesCountAsWhatTheyStandFor() {
        let context = Emission.context(types: [
            Emission.declaration("Instant", .alias(.dateTime)),
            Emission.declaration("Moment", .alias(.named(TypeName(["Instant"])))),
            Emission.declaration("Instants", .alias(.array(.dateTime))),
            Emission.declaration("Metadata", .alias(.dictionary(.any))),
            Emission.declaration("Perhaps", .alias(.optional(.any))),
            Emission.declaration("Text", .alias(.optional(.string))),
            Emission.declaration("Thing", Emission.structure()),
        ])
        #expect(context.usesRuntime(.named(TypeName(["Instant"]))))
        #expect(context.usesRuntime(.array(.named(TypeName(["Moment"])))))
        for name in ["Instants", "Metadata", "Perhaps", "Text"] {
            #expect(!context.usesRuntime(.named(TypeName([name]))))
            #expect(!context.usesRuntime(.optional(.named(TypeName([name])))))
        }
        #expect(!context.usesRuntime(.named(TypeName(["Thing"]))))
        #expect(context.usesRuntime(.dictionary(.any)))
    }
}
