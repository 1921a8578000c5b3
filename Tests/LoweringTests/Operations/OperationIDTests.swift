import Testing

@testable import Lowering

@Suite struct OperationIDTests {
    @Test(arguments: [
        ("get", "/pets", "getPets"), ("GET", "/pets/{id}", "getPetsByID"), ("get", "/pets/{petId}", "getPetsByID"),
        ("get", "/pets/{pet_id}/toys/{toyId}", "getPetsByIDToysByID"), ("put", "/api/v1/pets", "putPets"),
        ("get", "/api/v2/pets", "getV2Pets"), ("get", "/", "get"), ("get", "/v1", "getV1"),
        ("get", "/files/{name}.{format}", "getFilesByNameFormat"), ("get", "/{petId}", "getByPetID"),
    ])
    func short(_ method: String, _ path: String, _ id: String) {
        #expect(OperationID.short(method, path) == id)
    }
}
