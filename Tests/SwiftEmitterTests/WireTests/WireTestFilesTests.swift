import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct WireTestFilesTests {
    /// The names of the tests in each file that holds some.
    private func files(_ calls: [(name: String, path: String)], testsEach: Int, limit: Int) -> [String: [String]] {
        let operations = calls.map {
            Operation(id: $0.name, name: $0.name, method: "GET", path: [.literal($0.path)], pointer: "#")
        }
        let tests = calls.indices.map { index in
            CallTests(
                address: MappedOperation.Address(group: nil, index: index), callIndex: 0,
                tests: (0..<testsEach).map { number in
                    WireTest(
                        name: "\(calls[index].name)\(number)", status: "\(200 + number)", arguments: [], body: nil,
                        request: WireRequest(method: "GET", url: "https://shop.example\(calls[index].path)"),
                        answer: WireAnswer(status: 200 + number, outcome: .success(caseName: nil)))
                })
        }
        let files = WireTestFiles(
            context: Emission.context(operations: operations), plan: WireTestPlan(serverURL: nil, calls: tests),
            division: SubjectDivision(limit: limit)
        ).files()
        #expect(Set(files.map { $0.path.lowercased() }).count == files.count)
        var names: [String: [String]] = [:]
        for file in files where !file.path.hasPrefix("Wire") {
            names[file.path] = file.contents.matches(of: /@Test func (\w+)\(/).map { String($0.1) }
        }
        return names
    }

    /// Tests of one path are told apart by the calls.
    @Test func longFilesAreDivided() {
        let calls = [("createPet", "/pets"), ("listPets", "/pets"), ("getPet", "/pets/pet"), ("getHealth", "/health")]
        let files = files(calls, testsEach: 3, limit: 40)
        #expect(
            files == [
                "ShopClientTests+Health.swift": ["getHealth0", "getHealth1", "getHealth2"],
                "ShopClientTests+PetsCreate.swift": ["createPet0", "createPet1", "createPet2"],
                "ShopClientTests+PetsList.swift": ["listPets0", "listPets1", "listPets2"],
                "ShopClientTests+PetsPet.swift": ["getPet0", "getPet1", "getPet2"],
            ])
    }

    /// `/pets/owners` and `/petsOwners` have files of one name.
    @Test func partsOfOneNameAreOneFile() {
        let calls = [("a", "/pets/owners"), ("b", "/pets/x"), ("c", "/petsOwners"), ("d", "/petsowners")]
        let files = files(calls, testsEach: 2, limit: 20)
        #expect(files.values.joined().sorted() == ["a0", "a1", "b0", "b1", "c0", "c1", "d0", "d1"])
        #expect(files["ShopClientTests+PetsOwners.swift"]?.contains("a0") ?? false)
    }

    /// A media type that is the caller's to choose is said once.
    @Test func theMediaTypeIsChosenOnce() {
        let body = RequestBody(
            format: .text, contentType: "text/*",
            choice: RequestBody.Choice(type: .string, ranges: ["text/*"], defaultValue: nil), type: .string,
            isRequired: true)
        let operation = Operation(
            id: "note", name: "note", method: "PUT", path: [.literal("/note")], pointer: "#", body: body)
        let test = WireTest(
            name: "noteNoContent", status: "204", arguments: [], body: .text("text"),
            request: WireRequest(method: "PUT", url: "https://shop.example/note", contentType: "text/plain"),
            answer: WireAnswer(status: 204, outcome: .success(caseName: nil)))
        let call = CallTests(address: MappedOperation.Address(group: nil, index: 0), callIndex: 0, tests: [test])
        let files = WireTestFiles(
            context: Emission.context(operations: [operation]), plan: WireTestPlan(serverURL: nil, calls: [call])
        ).files()
        let text = files.first { $0.path == "ShopClientTests.swift" }?.contents ?? ""
        #expect(text.contains(#".note("text", contentType: "text/plain")"#))
    }
}
