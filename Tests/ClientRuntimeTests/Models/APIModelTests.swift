import Testing

@testable import ClientRuntime

@Suite struct APIModelTests {
    @Test func isCodableByWayOfItsJSON() throws {
        let pet = Pet(name: "Rex", age: 3)
        let value = try JSONValue(pet)
        #expect(value == ["name": "Rex", "age": 3])
        #expect(try Foreign.decode(Pet.self, from: value) == pet)
        #expect(throws: DecodingError.self) { try Foreign.decode(Pet.self, from: ["age": 3]) }
    }
}
