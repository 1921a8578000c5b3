import ClientRuntime
import Foundation
import NullableMembers
import Testing

/// Members that may be left out and may be `null`, as plain optionals and as what tells the two apart.
@Suite struct NullableMemberTests {
    private typealias Found = TaskModel

    private func tasks(_ responses: [TransportResponse]) throws -> (NullableMembersClient, InMemoryTransport) {
        let transport = InMemoryTransport(responses: responses)
        let url = try #require(URL(string: "https://tasks.example"))
        return (try NullableMembersClient(serverURL: url, transport: transport), transport)
    }

    @Test func aFilterIsWrittenInOneBreath() async throws {
        let (client, transport) = try tasks([.json("[]")])
        _ = try await client.filterTasks(tasks: .init(state: .init(any: [.failed])))
        let sent = try read(
            JSONValue.self, String(decoding: try #require(transport.requests.first?.body), as: UTF8.self))
        #expect(sent == ["tasks": ["state": ["any": ["failed"]]]])
    }

    @Test func nilIsLeftOutAndNullReadAsNil() throws {
        let least = try keeps(Found.self, #"{"id":"a"}"#, as: #"{"id":"a","title":null}"#)
        let nulls = try keeps(
            Found.self,
            """
            {"id":"a","title":null,"owner":null,"tags":null,"state":null,"note":null,"seen":null,"next":null}
            """, as: #"{"id":"a","title":null}"#)
        #expect(nulls == least && least == Found(id: "a"))
        #expect(nulls.owner == nil && nulls.state == nil && nulls.note?.text == nil && nulls.next?.next == nil)
    }

    @Test func valuesStayValues() throws {
        let task = try keeps(
            Found.self,
            """
            {"id":"a","title":"t","owner":"o","tags":["x",null],"state":"done","note":{"text":"n"},
             "next":{"id":"b","title":null,"state":"lost"},"anything":null}
            """)
        #expect(task.owner == "o" && task.tags == ["x", nil] && task.state == .done && task.note?.text == "n")
        #expect(task.next?.state == .init(rawValue: "lost") && task.anything == .null)
    }

    @Test func whatIsKeptTellsThemApart() throws {
        let task = try keeps(
            Found.self, #"{"id":"a","title":"t","parent":null,"locked":null,"kept":null,"note":{"pinned":null}}"#)
        #expect(task.parent == .null && task.locked == .null && task.kept == .null && task.note?.pinned == .null)
        let update = try keeps(TaskUpdate.self, #"{"state":null,"note":{"pinned":null}}"#)
        #expect(update == TaskUpdate(state: .null, note: .value(.init(pinned: .null))))
        try keeps(TaskUpdate.self, #"{"title":null}"#, as: "{}")
    }

    @Test func aBodyThatIsNilIsNone() async throws {
        let (client, transport) = try tasks([.status(204), .status(204)])
        try await client.annotateTask(nil, id: "a")
        try await client.annotateTask(id: "a", text: "n")
        #expect(
            transport.requests.map { $0.body.map { String(decoding: $0, as: UTF8.self) } } == [nil, #"{"text":"n"}"#])
    }
}
