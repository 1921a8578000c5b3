import DocumentTree
import Foundation
import Hyperstack
import Testing

/// Every example and every default of the document goes through the generated reader and writer of its type.
@Suite struct DocumentExamplesTests {
    private static let values = Result { try DocumentedValues.all() }
    private static var examples: [DocumentedValue] { (try? values.get().filter { !$0.isDefault }) ?? [] }
    private static var defaults: [DocumentedValue] { (try? values.get().filter(\.isDefault)) ?? [] }

    @Test func valuesAreFound() throws {
        let values = try Self.values.get()
        let defaults = values.filter(\.isDefault)
        #expect(values.count - defaults.count >= 40)
        #expect(defaults.count == 4)
    }

    /// What this test does not find it does not test: every key that holds values is looked for, wherever it stands.
    @Test func noneIsMissed() throws {
        let document = try Document.read()
        let found = Set(try Self.values.get().map(\.pointer))
        for pointer in Self.values(in: document.root, JSONPointer()) where !found.contains(pointer) {
            // An example of `components` counts where it is referred to.
            if pointer.tokens.starts(with: ["components", "examples"]) { continue }
            Issue.record("\(pointer) is not tested")
        }
    }

    @Test func everySchemaHasItsType() throws {
        let document = try Document.read()
        for schema in document.schemas.map(\.key) where GeneratedType.all[schema] == nil {
            #expect(schema == "SuccessEnvelope", "\(schema) has no type in the table of this test")
        }
        #expect(Set(GeneratedType.all.keys).isSubset(of: document.schemas.map(\.key)))
    }

    @Test(arguments: examples)
    func anExampleIsReadAndWritten(_ example: DocumentedValue) throws {
        try check(example)
    }

    @Test(arguments: defaults)
    func aDefaultIsReadAndWrittenAndIsThatOfTheInitialiser(_ value: DocumentedValue) throws {
        try check(value)
        guard case .member(let member, of: let name) = value.subject else {
            Issue.record("\(value.pointer) is not a member")
            return
        }
        let type = try #require(GeneratedType.all[name], "\(name) is not in the table of this test")
        let minimal = try #require(type.minimal, "\(name) has no minimal value in the table of this test")
        #expect(try minimal()[member] == value.value)
    }

    private func check(_ value: DocumentedValue) throws {
        let document = try Document.read()
        switch value.subject {
        case .type(let name):
            let type = try #require(GeneratedType.all[name], "\(name) is not in the table of this test")
            try expectRoundTrip(of: value.value, type, except: document.envelope)
        case .member(let member, of: let name):
            let type = try #require(GeneratedType.all[name], "\(name) is not in the table of this test")
            var members = try #require(try Sample(document: document).value(ofSchema: name).object)
            members[member] = value.value
            try expectRoundTrip(of: .object(members), type, except: document.envelope)
        case .parameter(let kind):
            let type = try #require(GeneratedType.parameters[kind], "no parameter is known to be '\(kind)'")
            try expectRoundTrip(of: value.value, type, except: [])
        case .unknown:
            Issue.record("\(value.pointer) is an example of a schema without a name")
        }
    }

    private func expectRoundTrip(of value: JSONValue, _ type: GeneratedType, except envelope: Set<String>) throws {
        let expected: JSONValue =
            if let members = value.object { .object(members.filter { !envelope.contains($0.key) }) } else { value }
        let written = try type.roundTrip(value)
        #expect(Self.normalized(written) == Self.normalized(expected))
    }

    /// The value with every time in one spelling: two of them are equal if they are the same instant.
    private static func normalized(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text):
            if let json = try? JSON.encode(text), let date = try? JSON.decode(Date.self, from: json) {
                .string("time: \(date.timeIntervalSince1970)")
            } else {
                value
            }
        case .array(let elements): .array(elements.map(normalized))
        case .object(let members): .object(members.mapValues(normalized))
        default: value
        }
    }

    /// The pointers to what stands under `example`, `examples` and `default`, except where these are names.
    private static func values(in node: Node, _ pointer: JSONPointer) -> [JSONPointer] {
        if let elements = node.sequence {
            return elements.enumerated().flatMap { values(in: $1, pointer.appending($0)) }
        }
        let names: Set = ["properties", "schemas", "responses", "parameters", "headers", "callbacks", "content"]
        let areNames = pointer.tokens.last.map(names.contains) ?? false
        return (node.mapping?.entries ?? []).flatMap { entry -> [JSONPointer] in
            let place = pointer.appending(entry.key)
            switch entry.key {
            case "example" where !areNames, "default" where !areNames: return [place]
            case "examples" where !areNames:
                let members = entry.value.mapping?.keys.map { place.appending($0) }
                return members ?? (entry.value.sequence ?? []).indices.map { place.appending($0) }
            default: return values(in: entry.value, place)
            }
        }
    }
}
