import ClientModel
import Testing

@testable import Naming

@Suite struct ReservedNamesTests {
    /// A type of these names would hide the one that generated code means.
    @Test(arguments: [
        "String", "Int", "Error", "Task", "Optional", "Result", "Type", "Data", "Date", "URL", "UUID", "APIError",
        "JSONValue", "Call", "Nullable", "Set", "Any",
    ])
    func typesGiveWay(_ name: String) throws {
        let lowered = Lowered(schemas: "\(name): {type: object, properties: {a: {type: string}}}")
        #expect(lowered.typeNames == [name + "Model"])
    }

    @Test func theModuleAndItsClientGiveWayToNone() {
        let lowered = Lowered(
            schemas: """
                Test: {type: object, properties: {a: {type: string}}}
                TestClient: {type: object, properties: {a: {type: string}}}
                TestAPI: {type: object, properties: {a: {type: string}}}
                """)
        #expect(lowered.typeNames == ["TestAPIModel", "TestClientModel", "TestModel"])
    }

    @Test func nestedTypesGiveWay() throws {
        let lowered = Lowered(
            schemas: """
                Pet:
                  type: object
                  properties:
                    error: {type: object, properties: {a: {type: string}}}
                    pet: {type: object, properties: {a: {type: string}}}
                """)
        #expect(lowered.typeNames == ["Pet", "Pet.ErrorDetails", "Pet.PetDetails"])
    }

    @Test(arguments: [
        ("self", "selfValue"), ("Self", "selfValue"), ("init", "initValue"), ("hashValue", "hashValueValue"),
        ("parameterContent", "parameterContentValue"), ("class", "class"), ("default", "default"),
    ])
    func properties(_ key: String, _ name: String) throws {
        let lowered = Lowered(schemas: "Pet: {type: object, properties: {\(key): {type: string}}}")
        #expect(try lowered.property("Pet", key).name == name)
    }

    @Test(arguments: [
        ("none", "noneValue"), ("some", "someValue"), ("rawValue", "rawValueValue"), ("knownCases", "knownCasesValue"),
        ("init", "initValue"), ("default", "default"),
    ])
    func enumerationMembers(_ value: String, _ name: String) throws {
        let lowered = Lowered(schemas: "Pet: {type: string, enum: [\(value), other]}")
        #expect(try lowered.enumeration("Pet").members.map(\.name) == [name, "other"])
    }

    @Test func membersOfTheClient() throws {
        let lowered = Lowered(
            paths: """
                /a: {get: {operationId: with, responses: {'204': {description: Done}}}}
                /b: {get: {operationId: b, tags: [core], responses: {'204': {description: Done}}}}
                /c: {get: {operationId: withResponse, tags: [pets], responses: {'204': {description: Done}}}}
                """)
        #expect(lowered.methods == ["with": "withOperation", "b": "b", "withResponse": "withResponseOperation"])
        #expect(lowered.module?.groups.map(\.propertyName) == ["coreAPI", "pets"])
    }

    @Test func anOperationGivesWayToAGroup() throws {
        let lowered = Lowered(
            paths: """
                /a: {get: {operationId: pets, responses: {'204': {description: Done}}}}
                /b: {get: {operationId: listPets, tags: [pets], responses: {'204': {description: Done}}}}
                """)
        #expect(lowered.methods == ["pets": "petsOperation", "listPets": "list"])
    }
}
