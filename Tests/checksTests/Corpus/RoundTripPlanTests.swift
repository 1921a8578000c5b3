import Diagnostics
import DocumentTree
import JSONCoding
import Testing

@testable import checks

@Suite struct RoundTripPlanTests {
    static func plan(_ candidates: [[String]]) throws -> RoundTripPlan {
        let file = SourceFile(path: "a.json", bytes: Array("{}".utf8))
        let schema = try #require(DocumentReader.read(file, diagnostics: DiagnosticSink()))
        return RoundTripPlan(
            module: "Pets", description: try DocumentDescription(Array(DescriptionFixture.json.utf8)),
            examples: candidates.map {
                Example(
                    pointer: JSONPointer(tokens: ["\"##\\(exit(1))\n"]), value: "\"##", schema: schema, candidates: $0)
            })
    }

    @Test func aSourceThatNamesTheTypes() throws {
        let plan = try Self.plan([
            ["#/components/schemas/Pet"], ["#/nowhere", "#/components/schemas/Pet/properties/kind"],
            ["#/components/schemas/Names"], ["#/components/schemas/Pet"], ["#/components/schemas/Gone"],
            [###"#/components/schemas/Pet/properties/"##\(exit(1))"###],
            [###"#/components/schemas/"##%0A\(exit(1))"###],
        ])
        #expect(plan.examples.map(\.type) == [0, 1, 2, 0, nil, 3, 4])
        #expect(
            plan.source == #"""
                internal import Pets
                internal import RoundTrips

                func addPets(_ table: inout RoundTripTable) {
                    table.add(0, Pets.Pet.self)
                    table.add(1, Pets.Pet.Kind.self)
                    table.add(2, ([String]).self)
                    table.add(3, \Pets.Pet.exit1)
                    table.add(4, Pets.Exit1.self)
                }

                """#)
    }

    /// A name that is none is no type, so its examples are counted as without one.
    @Test func whatIsNoNameIsNotWritten() throws {
        let plan = try Self.plan([
            ["#/components/schemas/Evil"], ["#/components/schemas/Pet/properties/evil"], ["#/components/schemas/Far"],
        ])
        #expect(plan.types.isEmpty)
        #expect(plan.examples.map(\.type) == [nil, nil, nil])
        #expect(!plan.source.contains("exit"))
    }

    @Test func whatAnAuthorChoseIsData() throws {
        let plan = try Self.plan([["#/components/schemas/Pet"]])
        let data = try JSON.decode(
            JSONValue.self, from: plan.data(document: "a\"##\n.json") { _ in .null })
        #expect(data["document"]?.string == "a\"##\n.json")
        #expect(data["examples"]?[0]?["value"]?.string == "\"##")
        #expect(data["examples"]?[0]?["type"]?.integer == 0)
    }
}
