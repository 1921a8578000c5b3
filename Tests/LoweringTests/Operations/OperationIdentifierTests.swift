import Testing

@testable import Lowering

/// What an operation is called, in its readings.
@Suite struct OperationIdentifierTests {
    @Test func oneThatIsReadAsItIsWritten() {
        let id = OperationIdentifier("getPet")
        #expect(id.written == "getPet" && id.spoken == "getPet" && id.method == "getPet")
        #expect(!id.isUndone && id.others == [] && id.othersOfMethod == [])
    }

    @Test func oneOfAFunction() {
        let id = OperationIdentifier(written: "get_pet_pets_get", spoken: "get_pet", method: "get_pet")
        #expect(id.written == "get_pet_pets_get" && id.spoken == "get_pet" && id.method == "get_pet")
        #expect(id.isUndone && id.others == ["get_pet_pets_get"] && id.othersOfMethod == [])
    }

    /// Another group has the function too.
    @Test func oneWhoseMethodAloneIsCalledByTheFunction() {
        let id = OperationIdentifier(written: "get_pet_pets_get", spoken: nil, method: "get_pet")
        #expect(id.spoken == "get_pet_pets_get" && id.method == "get_pet")
        #expect(!id.isUndone && id.others == [] && id.othersOfMethod == ["get_pet_pets_get"])
    }

    @Test func whatTheDocumentHasOnceStandsForIt() {
        let names = FrameworkNames([
            .init(id: "read_pets_get", method: "GET", path: "/pets", tag: "pets"),
            .init(id: "read_shops_get", method: "GET", path: "/shops", tag: "shops"),
            .init(id: "list_shops_get", method: "GET", path: "/shops", tag: "shops"),
        ])
        #expect(names.identifier("read_pets_get") == .init(written: "read_pets_get", spoken: nil, method: "read"))
        #expect(names.identifier("list_shops_get") == .init(written: "list_shops_get", spoken: "list", method: "list"))
        #expect(names.identifier("other") == .init("other"))
    }
}
