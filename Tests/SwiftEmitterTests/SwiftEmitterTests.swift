import ClientModel
import SwiftEmitter
import Testing

@Suite struct SwiftEmitterTests {
    @Test func filesAreNamedForWhatIsInThem() {
        #expect(
            SwiftEmitter(CredentialsModule.module).files().map(\.path) == [
                "CredentialsClient+Credentials.swift", "CredentialsClient+Groups.swift", "CredentialsClient.swift",
                "Models/Authentication.swift", "Models/Create.swift", "Models/Credential.swift", "Models/Error.swift",
                "Models/Group.swift", "Models/Issue.swift", "Models/List.swift",
            ])
    }

    @Test func everyFileBeginsWithTheHeaderAndEndsWithANewline() {
        for file in SwiftEmitter(FeatureModule.module()).files() {
            #expect(file.contents.hasPrefix(GeneratedHeader.prefix), "\(file.path)")
            #expect(file.contents.hasSuffix("\n") && !file.contents.hasSuffix("\n\n"), "\(file.path)")
        }
    }

    @Test func theSameModuleGivesTheSameFiles() {
        #expect(SwiftEmitter(FeatureModule.module()).files() == SwiftEmitter(FeatureModule.module()).files())
    }

    /// Nothing a document says gets out of a comment, a literal or the output folder.
    @Test func hostileTextStaysWhereItBelongs() {
        var module = FeatureModule.module()
        module.types.append(Emission.declaration("../../../etc/passwd", Emission.structure()))
        module.groups[0].typeName = "a/../../b"
        for file in SwiftEmitter(module).files() {
            #expect(file.path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-./".contains($0)) })
            #expect(!file.path.contains(".."))
            let hidden = file.contents.unicodeScalars.filter { scalar in
                let category = scalar.properties.generalCategory
                return scalar != "\n" && [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
            }
            #expect(hidden.isEmpty, "\(file.path)")
            for word in ["One */", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] {
                let lines = file.contents.split(separator: "\n").filter { $0.contains(word) }
                #expect(lines.allSatisfy { $0.drop { $0 == " " }.hasPrefix("///") }, "\(file.path): \(word)")
            }
        }
    }

    /// Shapes that the type checker would choke on do not occur.
    @Test func noLineIsLong() {
        for file in SwiftEmitter(FeatureModule.module()).files() {
            for line in file.contents.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("///") {
                #expect(line.utf8.count <= 200, "\(file.path): \(line)")
            }
        }
    }
}
