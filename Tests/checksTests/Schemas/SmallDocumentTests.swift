import DocumentTree
import JSONCoding
import Testing

@testable import checks

struct SmallDocumentTests {
    @Test func aSeedGivesTheSameDocumentEveryTime() throws {
        #expect(try SmallDocument(seed: 7).text == SmallDocument(seed: 7).text)
        #expect(try SmallDocument(seed: 7).text != SmallDocument(seed: 8).text)
    }

    /// What a seed stands for is the same on every machine: its numbers are known.
    @Test func theNumbersAreThoseOfSplitMix() {
        var random = SeededGenerator(seed: 1_234_567)
        #expect([random.next(), random.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
    }

    /// Every reference leads to a schema of the document, or the document would not be valid.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func referencesLeadSomewhere(seed: UInt64) throws {
        let document = try JSON.decode(JSONValue.self, from: SmallDocument(seed: seed, schemas: 12).text)
        guard case .object(let members) = document, case .object(let components)? = members["components"],
            case .object(let schemas)? = components["schemas"]
        else { throw CheckFailure("no schemas") }
        #expect(schemas.count == 12)
        var pending = [document]
        var references: Set<String> = []
        while let value = pending.popLast() {
            switch value {
            case .array(let elements): pending += elements
            case .object(let members):
                if case .string(let text)? = members["$ref"] { references.insert(text) }
                pending += members.values
            default: break
            }
        }
        #expect(references.isSubset(of: schemas.keys.map { "#/components/schemas/\($0)" }))
        #expect(!references.isEmpty)
    }

    /// What documents are made of, over a few seeds: what is never made is never compiled.
    @Test func allKindsAreMade() throws {
        var keys: Set<String> = []
        for seed in 1...20 as ClosedRange<UInt64> {
            var pending = [try JSON.decode(JSONValue.self, from: SmallDocument(seed: seed).text)]
            while let value = pending.popLast() {
                switch value {
                case .array(let elements): pending += elements
                case .object(let members):
                    keys.formUnion(members.keys)
                    if members["allOf"] != nil, members["properties"] != nil { keys.insert("beside allOf") }
                    pending += members.values
                default: break
                }
            }
        }
        #expect(
            keys.isSuperset(of: [
                "oneOf", "anyOf", "allOf", "items", "prefixItems", "additionalProperties", "patternProperties", "enum",
                "const", "nullable", "discriminator", "mapping", "default", "beside allOf",
            ]))
    }

    /// Components that only refer to each other in a circle would be no valid document.
    @Test func mereReferencesLeadOn() throws {
        for seed in 1...200 as ClosedRange<UInt64> {
            let document = try JSON.decode(JSONValue.self, from: SmallDocument(seed: seed, schemas: 12).text)
            let schemas = document["components"]?["schemas"]?.object ?? [:]
            for name in schemas.keys {
                var next: String? = name
                var steps = 0
                while let here = next, steps <= schemas.count {
                    next = schemas[here]?["$ref"]?.string?.split(separator: "/").last.map(String.init)
                    steps += 1
                }
                #expect(next == nil, "\(name) of document \(seed)")
            }
        }
    }
}
