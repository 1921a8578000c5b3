import ClientModel
import Testing

@Suite struct RecursionTests {
    /// `Type.property` of what is stored behind a reference.
    private func indirect(_ schemas: String) -> Set<String> {
        var found: Set<String> = []
        for type in Lowered(schemas: schemas).allTypes {
            guard case .structure(let structure) = type.kind else { continue }
            for property in structure.properties where property.isIndirect {
                found.insert("\(type.name.qualified).\(property.name)")
            }
        }
        return found
    }

    @Test func aTypeWithinItself() {
        #expect(
            indirect("A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {type: string}}}")
                == ["A.a"])
    }

    @Test func aCircle() {
        #expect(
            indirect(
                """
                A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, d: {$ref: '#/components/schemas/D'}}}
                B: {type: object, properties: {c: {$ref: '#/components/schemas/C'}}}
                C: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
                D: {type: object, properties: {x: {type: string}}}
                """) == ["A.b", "B.c", "C.a"])
    }

    /// What leads into a circle is not in it.
    @Test func outsideTheCircle() {
        #expect(
            indirect(
                """
                Start: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
                A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
                """) == ["A.a"])
    }

    /// Arrays, maps and unions already hold their contents elsewhere.
    @Test(arguments: [
        "A: {type: object, properties: {a: {type: array, items: {$ref: '#/components/schemas/A'}}}}",
        "A: {type: object, properties: {a: {additionalProperties: {$ref: '#/components/schemas/A'}}}}",
        "A: {type: object, properties: {a: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}}}",
        "A: {type: object, properties: {a: {$ref: '#/components/schemas/B'}}}\nB: {type: object}",
    ])
    func noCircle(_ schemas: String) {
        #expect(indirect(schemas) == [])
    }

    @Test func throughNestedAndNamedOnes() {
        #expect(
            indirect(
                """
                A: {type: object, properties: {in: {type: object, properties: {a: {$ref: '#/components/schemas/Alias'}}}}}
                Alias: {$ref: '#/components/schemas/A'}
                """) == ["A.in", "A.In.a"])
    }

    @Test func aDeepChainEnds() {
        let count = 3_000
        let schemas = (0..<count).map {
            "S\($0): {type: object, properties: {next: {$ref: '#/components/schemas/S\(($0 + 1) % count)'}}}"
        }
        #expect(indirect(schemas.joined(separator: "\n")).count == count)
    }
}
