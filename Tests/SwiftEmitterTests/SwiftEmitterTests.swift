import ClientModel
import SwiftEmitter
import Testing

@Suite struct SwiftEmitterTests {
    @Test func smallModulesHaveAFileForEachType() {
        #expect(
            SwiftEmitter(CredentialsModule.module).files().map(\.path) == [
                "CredentialsAPI.swift", "CredentialsClient+Credentials.swift", "CredentialsClient+Groups.swift",
                "CredentialsClient.swift", "Models/AuthenticationFailure.swift", "Models/CreateGroupRequest.swift",
                "Models/Credential.swift", "Models/CredentialPage.swift", "Models/CredentialStatus.swift",
                "Models/ErrorResponse.swift", "Models/Group.swift", "Models/IssueCredentialRequest.swift",
                "Models/ListCredentialsRequest.swift",
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

    @Test func largeModulesAreShards() throws {
        let types = (0..<300).map { number in
            Emission.declaration(
                "Type\(number + 1000)",
                .structure(
                    Structure(properties: [
                        Property(name: "id", key: "id", type: .integer, presence: .required)
                    ])))
        }
        var module = CredentialsModule.module
        module.types = types
        let shards = SwiftEmitter(module).files().filter { $0.path.hasPrefix("Models/") }
        #expect(shards.first?.path == "Models/Models+01.swift")
        #expect(shards.count > 10)
        for shard in shards.dropLast() {
            let lines = shard.contents.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect((700..<800).contains(lines), "\(shard.path)")
        }
        // Every type is in one shard, in order.
        let names = shards.flatMap { shard in
            shard.contents.split(separator: "\n").compactMap { line in
                line.hasPrefix("public struct ") ? line.split(separator: " ")[2].dropLast() : nil
            }
        }
        #expect(names == types.map { $0.name.qualified[...] })
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
