import Logging
import Testing

@testable import ClientRuntime

/// What a client does about answers that are not what the document says.
@Suite struct TolerantReadingTests {
    private static let call = Call("listPets", .get, "/v1/pets", tag: "pets")

    private static func client(_ configuration: ClientConfiguration, _ answers: String...) throws -> TestClient {
        try TestClient(
            configuration: configuration, transport: InMemoryTransport(responses: answers.map { .json($0) }))
    }

    @Test func strictByDefaultAndTheErrorSaysWhatWouldHelp() async throws {
        let client = try Self.client(.init(), #"[{"name":"Rex","age":"5"}]"#)
        let error = try await apiError { let _: [Pet] = try await client.core.send(Self.call) }
        #expect(error.code == .decoding)
        #expect(
            error.message.contains(
                "[0].age: expected a whole number, found a string; with `configuration.reading = .tolerant` it would be read"
            ))
    }

    @Test func theErrorSaysNothingOfItWhereItWouldNotHelp() async throws {
        let client = try Self.client(.init(), #"[{"age":5}]"#)
        let error = try await apiError { let _: [Pet] = try await client.core.send(Self.call) }
        #expect(error.code == .decoding)
        #expect(!error.message.contains("tolerant"))
    }

    @Test func eachPlaceIsToldOnceAndCounted() async throws {
        let told = Recorder<Deviation>()
        let deviations = Deviations { told.append($0) }
        let lines = Recorder<String>()
        let client = try Self.client(
            .init(reading: .tolerant, deviations: deviations, logger: .recording(lines)),
            #"[{"name":"Rex","age":"5"},{"name":"Tom","age":"6"}]"#, #"[{"name":"Rex","age":"","new":1}]"#)
        for _ in 0..<3 {
            let pets: [Pet] = try await client.core.send(Self.call)
            #expect(pets.first?.name == "Rex")
        }
        #expect(
            told.values.map(\.description) == [
                "listPets: /0/age: expected a whole number, found a number in quotes [converted]",
                "listPets: /0/age: expected a whole number, found an empty string; it is nil [left-out]",
                "listPets: /0/new: expected no such member, found a number [unknown-member]",
            ])
        #expect(told.values.allSatisfy { $0.operationPointer == "#/paths/~1v1~1pets/get" })
        #expect(deviations.found.map(\.place) == ["/*/age", "/*/age", "/*/new"])
        #expect(deviations.found.map(\.count) == [2, 2, 2])
        #expect(lines.values.filter { $0.hasPrefix("warning API deviation") }.count == 2)
    }

    @Test func clientsMadeFromOneTellEachPlaceOnce() async throws {
        let lines = Recorder<String>()
        let client = try Self.client(.init(logger: .recording(lines)), #"[{"name":5}]"#)
        for _ in 0..<2 {
            let _: [Pet] = try await client.with(reading: .tolerant).core.send(Self.call)
        }
        #expect(lines.values.filter { $0.hasPrefix("warning API deviation") }.count == 1)
    }

    @Test func whatIsNewIsCountedByAStrictClientToo() async throws {
        let deviations = Deviations()
        let client = try Self.client(.init(deviations: deviations), #"{"colour":"mauve","x":1}"#)
        let _: [String: Colour] = try await TestClient(
            configuration: .init(deviations: deviations), transport: InMemoryTransport(json: #"{"colour":"mauve"}"#)
        ).core.send(Self.call)
        let error = try await apiError { let _: Pet = try await client.core.send(Self.call) }
        #expect(error.code == .decoding)
        #expect(deviations.found.map(\.kind) == [.unknownValue])
        #expect(deviations.found.map(\.place) == ["/colour"])
    }

    /// No type has the member that says whether a call succeeded.
    @Test func envelopesDoNotDeviate() async throws {
        let deviations = Deviations()
        let client = try Self.client(.init(deviations: deviations), #"{"success":true,"name":"Rex","new":1}"#)
        let _: Pet = try await client.core.send(Self.call.envelope("success"))
        #expect(deviations.found.map(\.place) == ["/new"])
    }

    @Test func secretsInNamesAreNotTold() async throws {
        let deviations = Deviations()
        let client = try Self.client(.init(deviations: deviations), #"{"name":"Rex","s3cret-token":1}"#)
        let _: Pet = try await client.core.send(Self.call)
        #expect(deviations.found.count == 1)
        #expect(!"\(deviations.found)".contains("s3cret-token"))
    }

    @Test func itemsOfStreams() async throws {
        let deviations = Deviations()
        let client = try TestClient(
            configuration: .init(reading: .tolerant, deviations: deviations),
            transport: InMemoryTransport(json: "{\"name\":1}\n{\"name\":2}\n"))
        var names: [String] = []
        let stream: ItemStream<Pet> = try await client.core.sendForJSONLines(Self.call)
        for try await pet in stream { names.append(pet.name) }
        #expect(names == ["1", "2"])
        #expect(deviations.found.map(\.count) == [2])
    }

    // MARK: Bodies of errors

    /// All of whose members may be missing.
    private struct Problem: APIModel, Hashable {
        var title: String?
        static let fields = JSONFields(optional: ["title"])

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: title = try String?(json: &reader)
                default: try reader.skip()
                }
            }
        }

        func write(json writer: inout JSONWriter) {}
    }

    @Test(arguments: [
        (#"{"message":"no","code":5}"#, false), (#"{"title":"no","code":5}"#, true), (#"{"title":null}"#, true),
        ("{}", true),
    ])
    func aBodyOfWhichNotAMemberFits(_ body: String, _ fits: Bool) {
        let error = APIError(
            code: .status, operation: "x", message: "", rawBody: Array(body.utf8), outcome: .answered)
        #expect((error.body(as: Problem.self) != nil) == fits)
    }
}
