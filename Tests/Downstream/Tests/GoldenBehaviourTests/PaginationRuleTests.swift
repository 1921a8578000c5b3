import ClientRuntime
import PaginationCursor
import PaginationHeader
import PaginationLink
import PaginationOffset
import PaginationPages
import PaginationUrl
import Testing

/// Each rule walks to the end, by the requests that the document describes.
@Suite struct PaginationRuleTests {
    /// Answers each path with JSON and a header field.
    private func transport(_ pages: [String: String], _ fields: [String: (String, String)] = [:]) -> InMemoryTransport {
        InMemoryTransport { request in
            let path = request.head.path ?? ""
            let body = request.body.map { " " + String(decoding: $0, as: UTF8.self) } ?? ""
            guard let json = pages[path + body] else { return .status(.notFound) }
            var headers = HTTPFields()
            if let (name, value) = fields[path], let name = HTTPField.Name(name) { headers[name] = value }
            return .json(json, headers: headers)
        }
    }

    private func walked<Page, Item>(_ sequence: PagedSequence<Page, Item>) async throws -> [Item] {
        var items: [Item] = []
        for try await item in sequence { items.append(item) }
        return items
    }

    @Test func links() async throws {
        let transport = transport(
            ["/api/repos/a/issues?per_page=2": #"[{"id":1},{"id":2}]"#, "/api/issues?page=2": #"[{"id":2},{"id":3}]"#],
            ["/api/repos/a/issues?per_page=2": ("Link", #"<https://issues.example.com/api/issues?page=2>; rel="next""#)]
        )
        let client = try PaginationLinkClient(transport: transport)
        #expect(try await walked(client.issues.all(owner: "a", perPage: 2)).map(\.id) == [1, 2, 3])
    }

    @Test func urls() async throws {
        let transport = transport([
            "/v1/senders?PageSize=1":
                #"{"senders":[{"sid":"a"}],"meta":{"next_page_url":"https://mail.example.com/v1/senders?Page=1"}}"#,
            "/v1/senders?Page=1": #"{"senders":[{"sid":"b"}],"meta":{"next_page_url":null}}"#,
            #"/v1/events/filter {"limit":1}"#: #"{"events":[{"name":"x"}],"next_page":"next?token=2"}"#,
            "/v1/events/next?token=2": #"{"events":[{"name":"y"}],"next_page":null}"#,
        ])
        let client = try PaginationUrlClient(transport: transport)
        #expect(try await walked(client.senders.listSenderAll(pageSize: 1)).map(\.sid) == ["a", "b"])
        #expect(try await walked(client.events.filterAll(limit: 1)).map(\.name) == ["x", "y"])
    }

    @Test func cursors() async throws {
        let transport = transport([
            "/files?folder=f": #"{"entries":[{"id":"1"}],"next_marker":"m"}"#,
            "/files?folder=f&marker=m": #"{"entries":[{"id":"2"}],"next_marker":null}"#,
            "/charges": #"{"data":[{"id":"c1"}],"has_more":true}"#,
            "/charges?starting_after=c1": #"{"data":[{"id":"c2"}],"has_more":false}"#,
            #"/search {"query":"q"}"#: #"{"results":[{"id":"1"}],"paging":{"next_cursor":"n"}}"#,
            #"/search {"query":"q","cursor":"n"}"#: #"{"results":[{"id":"2"}],"paging":{}}"#,
        ])
        let client = try PaginationCursorClient(transport: transport)
        #expect(try await walked(client.files.all(folder: "f")).map(\.id) == ["1", "2"])
        #expect(try await walked(client.charges.all()).map(\.id) == ["c1", "c2"])
        #expect(try await walked(client.files.searchAll(query: "q")).map(\.id) == ["1", "2"])
    }

    @Test func offsets() async throws {
        let (a, b) = ("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b")
        let transport = transport([
            "/flows?skip=0&take=1": #"{"items":[{"id":"\#(a)"}],"totalCount":2}"#,
            "/flows?skip=1&take=1": #"{"items":[{"id":"\#(b)"}],"totalCount":2}"#,
            #"/flows/filter {"offset":0,"limit":200}"#: #"[{"id":"\#(a)","name":"A"}]"#,
            #"/flows/filter {"offset":1,"limit":200}"#: "[]",
        ])
        let client = try PaginationOffsetClient(transport: transport)
        #expect(try await walked(client.flows.all(take: 1)).count == 2)
        #expect(try await walked(client.filters.readAll(limit: 200)).map(\.name) == ["A"])
    }

    @Test func headerFields() async throws {
        let transport = transport(
            [
                "/commits": #"[{"sha":"1"}]"#, "/commits?after=x": #"[{"sha":"2"}]"#, "/branches": #"[{"sha":"3"}]"#,
                "/branches?page=2": #"[{"sha":"4"}]"#,
            ],
            ["/commits": ("X-Next-Cursor", "x"), "/branches": ("X-Next-Page", "2")])
        let client = try PaginationHeaderClient(transport: transport)
        #expect(try await walked(client.commits.all()).map(\.sha) == ["1", "2"])
        #expect(try await walked(client.branches.everyBranch()).map(\.sha) == ["3", "4"])
    }

    @Test func numbers() async throws {
        let transport = transport([
            "/invoices?page=1": #"{"Invoices":[{"number":"1"}],"pagination":{"pageCount":2}}"#,
            "/invoices?page=2": #"{"Invoices":[{"number":"2"}],"pagination":{"pageCount":2}}"#,
            "/orders?page=0": #"{"content":[{"number":"1"}],"hasNext":true}"#,
            "/orders?page=1": #"{"content":[{"number":"2"}],"hasNext":false}"#,
            "/charts?q=%7B%22page%22%3A0%2C%22page_size%22%3A1%7D": #"{"count":2,"result":[{"id":1}]}"#,
            "/charts?q=%7B%22page%22%3A1%2C%22page_size%22%3A1%7D": #"{"count":2,"result":[{"id":2}]}"#,
        ])
        let client = try PaginationPagesClient(transport: transport)
        #expect(try await walked(client.invoices.getInvoicesAll()).map(\.number) == ["1", "2"])
        #expect(try await walked(client.orders.all()).map(\.number) == ["1", "2"])
        #expect(try await walked(client.charts.all(q: .init(pageSize: 1))).map(\.id) == [1, 2])
    }
}
