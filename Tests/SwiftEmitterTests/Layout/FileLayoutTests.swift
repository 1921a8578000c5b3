import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct FileLayoutTests {
    private func files(_ module: ClientModule, limit: Int) -> [GeneratedFile] {
        FileLayout(context: EmissionContext(module), division: SubjectDivision(limit: limit)).files()
    }

    /// How often each line occurs that does not come and go with files and extensions.
    private func lines(_ files: [GeneratedFile]) -> [String: Int] {
        let all = files.flatMap { $0.contents.split(separator: "\n") }
        // What is said of an extension is said of each of its parts.
        let own: [Substring] = zip(all, all.dropFirst() + [""])
            .filter { line, next in !line.hasPrefix("///") || !next.hasPrefix("extension ") }
            .map(\.0)
        let lines =
            own.filter { !$0.hasPrefix("// ") && !$0.hasPrefix("extension ") && !$0.contains(" import ") }
            .map { $0.drop { $0 == " " } }
            .filter { $0 != "}" }
        return Dictionary(lines.map { (String($0), 1) }, uniquingKeysWith: +)
    }

    @Test func longSubjectsAndGroupsAreDivided() {
        #expect(
            files(CredentialsModule.module, limit: 120).map(\.path) == [
                "CredentialsClient+Credentials.swift", "CredentialsClient+Groups.swift", "CredentialsClient.swift",
                "CredentialsCredentialsAPI.swift", "Models/Authentication.swift", "Models/Create.swift",
                "Models/Credential.swift", "Models/CredentialPage.swift", "Models/CredentialStatus.swift",
                "Models/Error.swift", "Models/Group.swift", "Models/Issue.swift", "Models/List.swift",
            ])
        let shorter = files(CredentialsModule.module, limit: 60).map(\.path)
        #expect(shorter.contains { $0.hasPrefix("CredentialsClient+Credentials+V1Credential") })
    }

    @Test func dividingLosesAndRepeatsNothing() {
        var nested = CredentialsModule.module
        nested.types = [Self.owner]
        for module in [CredentialsModule.module, FeatureModule.module(), nested] {
            let whole = lines(files(module, limit: 100_000))
            for limit in [20, 50, 100, 200, 500] {
                let divided = lines(files(module, limit: limit))
                let different = Set(divided.keys).union(whole.keys).filter { divided[$0] != whole[$0] }
                #expect(different.isEmpty, "\(limit)")
            }
        }
    }

    private static func property(_ name: String, _ type: String...) -> Property {
        Property(name: name, key: name, type: .named(TypeName(type)), presence: .required)
    }

    private static let owner = Emission.declaration(
        "Owner",
        Emission.structure(
            property("kind", "Owner", "Kind"), property("address", "Owner", "Address"), property("pet", "Owner", "Pet")),
        nested: [
            Emission.declaration("Owner.Kind", Emission.structure()),
            Emission.declaration(
                "Owner.Address", Emission.structure(property("street", "Owner", "Address", "Street")),
                nested: [Emission.declaration("Owner.Address.Street", Emission.structure())]),
            Emission.declaration("Owner.AddressFormat", Emission.structure()),
            Emission.declaration("Owner.Pet", Emission.structure()),
        ])

    @Test func typesNestedInALongOneHaveFilesNamedForIt() throws {
        var module = CredentialsModule.module
        module.types = [Self.owner, Emission.declaration("OwnerList", Emission.structure())]
        let files = self.files(module, limit: 100).filter { $0.path.hasPrefix("Models/") }
        #expect(
            files.map(\.path) == [
                "Models/Owner+Address.swift", "Models/Owner+Kind.swift", "Models/Owner+Pet.swift", "Models/Owner.swift",
            ])
        let address = try #require(files.first).contents.split(separator: "\n")
        #expect(address.contains("extension Owner {"))
        #expect(address.contains { $0.hasPrefix("    public") && $0.contains("struct AddressFormat") })
        #expect(address.contains("extension Owner.Address.Street {"))
    }

    /// A neighbour that is added or removed moves nothing of another subject.
    @Test func otherSubjectsDecideNothing() {
        let module = CredentialsModule.module
        let before = files(module, limit: 200)
        for name in ["Aardvark", "CredentialA", "Zebra"] {
            var larger = module
            larger.types.insert(Emission.declaration(name, Emission.structure()), at: 0)
            let after = files(larger, limit: 200)
            let changed = Set(after).symmetricDifference(before).map(\.path)
            #expect(Set(changed).count == 1, "\(name): \(changed)")
        }
    }
}
