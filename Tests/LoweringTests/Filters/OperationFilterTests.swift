import ClientModel
import Diagnostics
import Testing

@testable import Lowering

@Suite struct OperationFilterTests {
    private static let paths = """
        /pets:
          get:
            operationId: listPets
            tags: [pets]
            responses: {'200': {description: OK, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
          post:
            operationId: addPet
            tags: [pets, admin]
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
            responses: {'204': {description: OK}}
        /pets/{id}:
          get:
            operationId: getPet
            tags: [pets]
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
        /orders:
          get:
            operationId: listOrders
            tags: [orders]
            responses:
              '200': {description: OK, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
              default: {description: Error, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        """
    private static let schemas = """
        Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
        Owner: {type: object, properties: {name: {type: string}, pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
        NewPet: {type: object, properties: {kind: {type: string, enum: [cat, dog]}}}
        Problem: {type: object, properties: {text: {type: string}}}
        Names: {type: array, items: {type: string}}
        Alone: {type: object, properties: {names: {$ref: '#/components/schemas/Names'}}}
        """

    private func lowered(_ change: (inout DocumentFilter) -> Void) -> Lowered {
        Lowered(paths: Self.paths, schemas: Self.schemas) { change(&$0.filter) }
    }

    @Test func withoutAFilterAllIsThere() {
        let lowered = lowered { _ in }
        #expect(lowered.methods.count == 4)
        #expect(lowered.typeNames.contains("Alone") && lowered.typeNames.contains("Names"))
    }

    @Test(
        arguments: [
            (["listPets"], [], [], ["listPets"]), (["GET /pets/{id}"], [], [], ["getPet"]),
            (["post /pets"], [], [], ["addPet"]),
            ([], ["admin"], [], ["addPet"]), ([], ["pets"], [], ["addPet", "getPet", "listPets"]),
            ([], [], ["/pets"], ["addPet", "listPets"]), ([], [], ["/pets*"], ["addPet", "getPet", "listPets"]),
            ([], [], ["/pets/*"], ["getPet"]), (["listPets"], ["orders"], [], ["listOrders", "listPets"]),
        ] as [([String], [String], [String], [String])])
    func includes(_ operations: [String], _ tags: [String], _ paths: [String], _ expected: [String]) {
        let lowered = lowered {
            $0.include.operations = operations
            $0.include.tags = tags
            $0.include.paths = paths
        }
        #expect(lowered.methods.keys.sorted() == expected)
        #expect(lowered.ids.isEmpty)
    }

    @Test func exclusionWins() {
        let some = lowered {
            $0.include.tags = ["pets"]
            $0.exclude.operations = ["GET /pets"]
            $0.exclude.tags = ["admin"]
        }
        #expect(some.methods.keys.sorted() == ["getPet"])
        #expect(lowered { $0.exclude.paths = ["/pets*"] }.methods.keys.sorted() == ["listOrders"])
    }

    @Test func typesAreThoseThatAreNeeded() {
        #expect(lowered { $0.include.operations = ["getPet"] }.typeNames == ["Owner", "Pet"])
        #expect(lowered { $0.include.operations = ["addPet"] }.typeNames == ["NewPet", "NewPet.Kind"])
        #expect(lowered { $0.include.tags = ["orders"] }.typeNames == ["ListOrdersResponse", "Problem"])
        let models = lowered { $0.include.schemas = ["Alone"] }
        #expect(models.methods.isEmpty)
        #expect(models.typeNames == ["Alone", "Names"])
    }

    @Test func aSchemaThatIsNeededStaysAndThatIsTold() {
        let needed = lowered {
            $0.include.operations = ["getPet"]
            $0.exclude.schemas = ["Owner", "NewPet"]
        }
        #expect(needed.typeNames == ["Owner", "Pet"])
        #expect(needed.ids == ["configuration-excluded-needed"])
        let all = lowered { $0.exclude.schemas = ["Alone", "Names"] }
        #expect(!all.typeNames.contains("Alone") && all.ids.isEmpty)
    }

    @Test func whatNamesNothingIsTold() {
        let lowered = lowered {
            $0.include.operations = ["listPet", "GET /pet", "listPets"]
            $0.include.tags = ["pet"]
            $0.exclude.paths = ["/order", "/nothing/*"]
            $0.exclude.schemas = ["Ownr"]
        }
        #expect(lowered.ids.filter { $0 == "configuration-unused" }.count == 6)
        let help = lowered.diagnostics.map { $0.help ?? "" }
        #expect(
            help == [
                "did you mean `listPets`?", "did you mean `GET /pets`?", "did you mean `pets`?",
                "did you mean `/orders`?",
                "remove it", "did you mean `Owner`?",
            ])
    }

    /// Two that clash are told apart by what they are; one of them alone is called as beside the other.
    @Test func nothingThatStaysIsRenamed() {
        let paths = """
            /a: {get: {operationId: pet_get, tags: [pet], responses: {'204': {description: OK}}}}
            /b: {get: {operationId: getPet, tags: [pet], responses: {'204': {description: OK}}}}
            """
        let schemas =
            "id_query: {type: object, properties: {a: {type: string}}}\nIdQuery: {type: object, properties: {b: {type: string}}}"
        let all = Lowered(paths: paths, schemas: schemas)
        for id in ["pet_get", "getPet"] {
            let one = Lowered(paths: paths, schemas: schemas) { $0.filter.include.operations = [id] }
            #expect(one.methods == all.methods.filter { $0.key == id })
        }
        for name in ["id_query", "IdQuery"] {
            let one = Lowered(paths: paths, schemas: schemas) { $0.filter.include.schemas = [name] }
            #expect(one.typeNames.count == 1 && Set(one.typeNames).isSubset(of: all.typeNames))
        }
    }

    // MARK: Findings

    private static let faulty = """
        /good: {get: {operationId: good, responses: {'204': {description: OK}}}}
        /bad:
          get:
            operationId: bad
            requestBody: {content: {application/json: {schema: {$ref: 'https://a.example/nothing'}}}}
            callbacks: {onIt: {}}
            responses: {'999x': {description: OK}}
        """

    @Test func whatIsFilteredOutIsNotDiagnosed() {
        #expect(Lowered(paths: Self.faulty, schemas: "{}").module == nil)
        let good = Lowered(paths: Self.faulty, schemas: "{}") { $0.filter.include.operations = ["good"] }
        #expect(good.module != nil && good.ids.isEmpty, "\(good.diagnostics)")
        let bad = Lowered(paths: Self.faulty, schemas: "{}") { $0.filter.exclude.operations = ["good"] }
        #expect(bad.module == nil && bad.ids.contains("ref-remote"))
    }

    @Test func whatIsKeptIsDiagnosedAlsoWhereItIsReferredTo() {
        let paths = """
            /a: {get: {operationId: a, responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
            /b: {get: {operationId: b, responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}}}}
            """
        let schemas =
            "A: {type: object, required: [x], properties: {a: {type: strin}}}\nB: {type: object, required: [x], properties: {a: {type: strin}}}"
        let both = Lowered(paths: paths, schemas: schemas)
        let one = Lowered(paths: paths, schemas: schemas) { $0.filter.include.operations = ["a"] }
        #expect(!one.ids.isEmpty && one.ids.count * 2 == both.ids.count, "\(both.ids)")
    }
}
