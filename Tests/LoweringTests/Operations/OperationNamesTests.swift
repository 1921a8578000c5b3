import ClientModel
import Lowering
import Naming
import Testing

@Suite struct OperationNamesTests {
    private func lowered(_ ids: [String], tag: String? = "pets", _ adjust: (inout [String: String]) -> Void = { _ in })
        -> Lowered
    {
        var overrides: [String: String] = [:]
        adjust(&overrides)
        let paths = ids.map { id in
            "/\(id): {get: {operationId: '\(id)', \(tag.map { "tags: ['\($0)'], " } ?? "")"
                + "responses: {'204': {description: Done}}}}"
        }
        return Lowered(paths: paths.joined(separator: "\n")) { $0.nameOverrides.operations = overrides }
    }

    @Test(arguments: [
        ("listPets", "pets", "list"), ("getPet", "pets", "get"), ("get_pet_by_id", "pets", "getByID"),
        ("issueCredential", "credentials", "issue"), ("petsList", "pets", "list"),
        (
            "PetsController_findAll", "pets",
            "controllerFindAll"
        ), ("listCategories", "category", "list"), ("repos/list-for-user", "repos", "listForUser"),
        ("get_tasks_id", "tasks", "getByID"),
        ("actions/get-allowed-actions-for-org", "actions", "getAllowedActionsForOrg"),
        ("pets.getPet", "pets", "get"), ("getFileComments", "comments", "getFileComments"),
        ("getAllPets", "pets", "getAll"), ("createOrUpdatePet", "pets", "createOrUpdate"),
        ("get_current_user", "users", "getCurrent"), ("createUsersWithList", "user", "createWithList"),
        ("uploadFileToFolder", "folders", "uploadFileToFolder"), ("getUserFiles", "users", "getFiles"),
        ("getPerson", "people", "get"), ("listPeople", "people", "list"), ("get_status", "statuses", "get"),
        ("updateIndex", "indices", "update"), ("getData", "data", "get"), ("post_pets", "pets", "post"),
        ("listPetStores", "pet-stores", "list"), ("pets", "pets", "pets"),
        ("list", "pets", "list"), ("listDogs", "pets", "listDogs"), ("pets2", "pets", "pets2"),
        ("listPets", "", "listPets"), ("initPets", "pets", "initPets"),
    ])
    func theTagsNounIsTakenOff(_ id: String, _ tag: String, _ name: String) throws {
        #expect(lowered([id], tag: tag).methods[id] == name)
    }

    @Test func withoutATagTheWholeIdStays() {
        #expect(
            lowered(["listPets", "delete_pet"], tag: nil).methods == [
                "listPets": "listPets", "delete_pet": "deletePet",
            ])
    }

    /// As AutoRest, TypeSpec and NSwag write them.
    @Test(arguments: [
        ("Pets_list", "pets", "list"), ("PetStores_getPet", "petStores", "getPet"), ("Pet_Get", "pet", "get"),
    ])
    func withoutATagAnIdCanHaveAGroup(_ id: String, _ group: String, _ name: String) throws {
        let lowered = lowered([id], tag: nil)
        let found = try #require(lowered.module?.groups.first)
        #expect(found.propertyName == group)
        #expect(found.operations.map(\.name) == [name])
    }

    @Test(arguments: [
        "pets_list", "Pets_", "_list", "Pets_list_all", "PETS_LIST", "Pets_1", "Pets-list", "Pets_list.x",
    ])
    func idsWithoutAGroup(_ id: String) {
        #expect(lowered([id], tag: nil).module?.groups.isEmpty == true)
    }

    /// Where the plural says what the verb does not, it stays: one of them is not renamed by the other.
    @Test func oneAndMany() {
        for order in ["getPet", "getPets", "findPet", "findPets", "deletePet"].permutations {
            #expect(
                lowered(order).methods == [
                    "getPet": "get", "getPets": "getPets", "findPet": "findPet", "findPets": "find",
                    "deletePet": "delete",
                ])
        }
    }

    /// A trimmed name that clashes keeps the exact operationId, whatever the order.
    @Test func clashesKeepTheOperationId() {
        for order in ["pet_get", "getPet", "deletePet"].permutations {
            #expect(lowered(order).methods == ["pet_get": "petGet", "getPet": "getPet", "deletePet": "delete"])
        }
        for order in ["pet_list", "pets_list"].permutations {
            #expect(lowered(order).methods == ["pet_list": "petList", "pets_list": "list"])
        }
    }

    @Test func anExactIdAgainstATrimmedOne() {
        for order in ["list", "listPets"].permutations {
            let methods = lowered(order).methods
            #expect(methods["listPets"] == "listPets")
            #expect(methods["list"] == "list")
        }
    }

    @Test func idsThatDifferInCaseAlone() {
        for order in ["getPet", "GetPet", "get_pet"].permutations {
            let methods = lowered(order).methods
            #expect(methods["getPet"] == "getPet")
            #expect(Set(methods.values).count == 3)
        }
    }

    @Test func addingAnOperationRenamesNoOther() {
        let ids = ["listPets", "getPet", "deletePet", "pets", "find_by_tag"]
        for added in ["archivePet", "listDogs", "petHealth", "get_pet_health", "getPets", "listPet", "deletePets"] {
            let before = lowered(ids).methods
            let after = lowered([added] + ids).methods
            #expect(after.filter { before.keys.contains($0.key) } == before)
        }
    }

    /// Operations of another tag are in another type.
    @Test func otherGroups() {
        let lowered = Lowered(
            paths: """
                /a: {get: {operationId: listPets, tags: [pets], responses: {'204': {description: Done}}}}
                /b: {get: {operationId: listDogs, tags: [dogs, pets], responses: {'204': {description: Done}}}}
                """)
        #expect(lowered.methods == ["listPets": "list", "listDogs": "list"])
        #expect(lowered.module?.groups.map(\.propertyName) == ["dogs", "pets"])
    }

    @Test func tagsThatReadTheSameAreOneGroup() throws {
        let lowered = Lowered(
            paths: """
                /a: {get: {operationId: a, tags: [pet-store], responses: {'204': {description: Done}}}}
                /b: {get: {operationId: b, tags: [Pet Store], responses: {'204': {description: Done}}}}
                """)
        let group = try #require(lowered.module?.groups.first)
        #expect(lowered.module?.groups.count == 1)
        #expect(group.propertyName == "petStore")
        #expect(group.typeName == "PetStore")
        #expect(group.protocolName == "TestPetStoreAPI")
        #expect(group.operations.map(\.id) == ["a", "b"])
    }

    @Test func chosenNames() {
        #expect(
            lowered(["listPets", "getPet"]) { $0 = ["listPets": "everything"] }.methods == [
                "listPets": "everything", "getPet": "get",
            ])
        let lowered = Lowered(
            paths: """
                /a: {get: {operationId: a, x-clientgen-name: first, responses: {'204': {description: Done}}}}
                /b: {get: {operationId: b, x-clientgen-name: 'not a name', responses: {'204': {description: Done}}}}
                """)
        #expect(lowered.methods == ["a": "first", "b": "b"])
    }

    @Test func chosenGroupNames() {
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            tags: [{name: pets, x-clientgen-name: animals, description: All of them}]
            paths:
              /a: {get: {operationId: a, tags: [pets], responses: {'204': {description: Done}}}}
              /b: {get: {operationId: b, tags: [dogs], responses: {'204': {description: Done}}}}
            """
        ) { $0.nameOverrides.tags = ["dogs": "hounds"] }
        #expect(lowered.module?.groups.map(\.propertyName) == ["animals", "hounds"])
        #expect(lowered.module?.groups.first?.documentation == "All of them")
    }

    /// A schema that comes later renames no group.
    @Test func aGroupAndASchemaOfOneName() {
        let lowered = Lowered(
            paths: "/a: {get: {operationId: a, tags: [Pet], responses: {'204': {description: Done}}}}",
            schemas: "Pet: {type: object, properties: {a: {}}}")
        #expect(lowered.module?.groups.map(\.typeName) == ["Pet"])
        #expect(lowered.typeNames == ["Pet"])
    }
}
