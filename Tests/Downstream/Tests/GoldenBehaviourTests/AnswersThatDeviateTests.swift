import AnswersThatDeviate
import ClientRuntime
import Testing

/// Answers that are not what their document says.
@Suite struct AnswersThatDeviateTests {
    private static let sent = #"""
        {"id": "17", "weight": "2.50", "labels": "fragile", "state": 3, "sealed": "TRUE", "arrived": "", "left": 0,
         "owner": {"name": 5, "key": "", "page": "", "since": "May"},
         "contents": [{"kind": "tool", "age": "4"}, {"kind": "part", "sizes": 3}, {"kind": "gas", "litres": 2}],
         "counts": [], "shelf": "A"}
        """#

    private func client(_ body: String, _ configuration: ClientConfiguration) throws -> AnswersThatDeviateClient {
        try AnswersThatDeviateClient(
            configuration: configuration, transport: InMemoryTransport(json: body))
    }

    @Test func whatIsRead() async throws {
        let deviations = Deviations()
        let client = try client(Self.sent, .init(reading: .tolerant, deviations: deviations))
        let crate = try await client.getCrate(id: 17)
        #expect(crate.id == 17 && crate.weight == 2.5 && crate.labels == ["fragile"] && crate.sealed == true)
        #expect(crate.state.rawValue == "3")
        #expect(crate.arrived == nil && crate.left.wrapped == nil)
        #expect(crate.owner == Owner(name: "5"))
        #expect(crate.counts == [:])
        #expect(
            crate.contents == [
                .tool(.init(age: 4)), .part(.init(sizes: [3])), .other(["kind": "gas", "litres": 2]),
            ])
        #expect(
            deviations.found.map { "\($0.place) \($0.found) [\($0.kind)]" }
                == [
                    "/arrived an empty string [left-out]", "/contents/*/age a number in quotes [converted]",
                    "/contents/*/sizes a number [converted]", "/contents/* an object [unknown-branch]",
                    "/counts an empty array [converted]", "/id a number in quotes [converted]",
                    "/labels a string [converted]", "/left a number [left-out]",
                    "/owner/key an empty string [left-out]",
                    "/owner/name a number [converted]", "/owner/page an empty string [left-out]",
                    "/owner/since a string [unknown-member]", "/sealed a boolean in quotes [converted]",
                    "/shelf a string [unknown-member]", "/state a number [converted]",
                    "/state a number [unknown-value]",
                    "/weight a number in quotes [converted]",
                ].sorted())
    }

    @Test(arguments: [
        ("\"id\": \"17\"", "\"id\": \"seventeen\""), ("\"id\": \"17\"", "\"no\": 17"), ("\"weight\"", "\"mass\""),
        ("\"fragile\"", "null"),
    ])
    func whatIsRequiredIsAnErrorStill(_ old: String, _ new: String) async throws {
        let client = try client(Self.sent.split(separator: old).joined(separator: new), .init(reading: .tolerant))
        let error = await #expect(throws: APIError.self) { try await client.getCrate(id: 17) }
        #expect(error?.code == .decoding)
    }

    @Test func anErrorSaysThatItCouldBeRead() async throws {
        let client = try client(Self.sent, .init())
        let error = await #expect(throws: APIError.self) { try await client.getCrate(id: 17) }
        #expect(error?.message.contains("`configuration.reading = .tolerant`") == true)
        #expect(try await client.with(reading: .tolerant).getCrate(id: 17).id == 17)
    }

    @Test func aProblemOfWhichNoMemberFits() async throws {
        for (body, title) in [(#"{"error":"no"}"#, nil), (#"{"title":"No","error":"no"}"#, "No")] {
            let client = try AnswersThatDeviateClient(
                transport: InMemoryTransport(json: body, status: .conflict))
            let error = await #expect(throws: APIError.self) { try await client.getCrate(id: 17) }
            #expect(error?.body(as: Problem.self)?.title == title)
            #expect((error?.body(as: Problem.self) == nil) == (title == nil))
        }
    }
}
