import Diagnostics
import Testing

@testable import OpenAPI

@Suite struct ObjectDescriptionTests {
    @Test func everyKindIsDescribedOnce() {
        #expect(ObjectDescription.all.map(\.kind.rawValue).sorted() == ObjectKind.allCases.map(\.rawValue).sorted())
    }

    @Test func noKeyIsDescribedTwiceInAVersion() {
        for description in ObjectDescription.all {
            for version in [OpenAPIDocument.Version.v3_0, .v3_1, .v3_2] {
                let names = description.fields.filter { $0.versions.contains(version) }.map(\.name)
                #expect(Set(names).count == names.count, "\(description.kind) in \(version)")
            }
        }
    }

    @Test func keysComeAndGoWithVersions() throws {
        let shape = try #require(Standard(.v3_0).shape(.schema))
        #expect(shape.value(of: "nullable") != nil && shape.value(of: "const") == nil)
        let later = try #require(Standard(.v3_1).shape(.schema))
        #expect(later.value(of: "nullable") == nil && later.value(of: "const") == nil || later.isOpen)
        #expect(Standard.version(knowing: "itemSchema", of: .mediaType) == .v3_2)
        #expect(Standard.version(knowing: "nothing", of: .mediaType) == nil)
    }

    @Test func whatIsRequired() throws {
        #expect(try #require(Standard(.v3_0).shape(.response)).required.contains("description"))
        #expect(try #require(Standard(.v3_0).shape(.openAPI)).required.contains("paths"))
        #expect(try !#require(Standard(.v3_1).shape(.openAPI)).required.contains("paths"))
    }

    @Test func extensionsAndPatterns() throws {
        let paths = try #require(Standard(.v3_1).shape(.paths))
        #expect(paths.value(of: "/pets") != nil && paths.value(of: "x-own") == nil)
    }
}

@Suite struct ObjectKindTests {
    @Test(arguments: [
        (ObjectKind.info, "an Info Object", "`info`"), (.operation, "an Operation Object", "an operation"),
        (.mediaType, "a Media Type Object", "a media type"), (.xml, "an XML Object", "a xml"),
        (.openAPI, "an OpenAPI Object", "an OpenAPI document"),
    ])
    func phrases(_ kind: ObjectKind, _ phrase: String, _ plain: String) {
        #expect(kind.phrase == phrase)
        if kind != .xml { #expect(kind.plainPhrase == plain) }
    }
}

@Suite struct KeyHelpTests {
    @Test(arguments: [
        ("operationid", ObjectKind.operation, "did you mean `operationId`?"),
        ("parameter", .operation, "did you mean `parameters`?"), ("propertes", .schema, "did you mean `properties`?"),
        ("itemSchema", .mediaType, "it came with OpenAPI 3.2"), ("nullable", .schema, "it was only in OpenAPI 3.0"),
        ("schema", .response, "put it under `content`, by media type"),
        ("something", .info, "a key of your own begins with `x-`"),
    ])
    func help(_ key: String, _ kind: ObjectKind, _ help: String) {
        #expect(KeyHelp.help(for: key, in: kind, .v3_1) == help)
    }
}
