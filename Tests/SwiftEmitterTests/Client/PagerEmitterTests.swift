import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct PagerEmitterTests {
    private let size = Property(name: "size", key: "size", type: .integer, presence: .optional)

    private func text(
        page: [Property], parameters: [Parameter] = [], body: [Property]? = nil, handedOn: [FlattenedProperty]
    ) -> String? {
        let context = Emission.context(types: [
            Emission.declaration("Page", .structure(Structure(properties: page))),
            Emission.declaration("Request", .structure(Structure(properties: body ?? []))),
        ])
        let operation = ClientModel.Operation(
            id: "listPets", name: "list", method: "GET", path: [.literal("/pets")], pointer: "#",
            parameters: parameters,
            body: body.map { _ in
                RequestBody(
                    format: .json, contentType: "application/json", type: .named(TypeName(["Request"])),
                    isRequired: true)
            },
            pagination: Pagination(
                name: "all",
                rule: .page(
                    Emission.input("page"), first: 1, total: Emission.member("total"), size: Emission.member("size"),
                    count: nil),
                pageSize: Emission.input("size"), items: Emission.member("items"),
                itemType: .named(TypeName(["Pet"])), identity: Emission.member("id"),
                pageType: .named(TypeName(["Page"])), parameters: handedOn))
        return PagerEmitter(operation, in: .top, context)?.method().map { Emission.text([$0.declaration]) }
    }

    private func parameter(_ name: String, _ type: TypeReference, isRequired: Bool = false) -> Parameter {
        Parameter(
            name: name, key: name, location: .query, style: .form, explode: true, type: type, isRequired: isRequired)
    }

    @Test func parametersInTheQuery() {
        let page = [
            Property(name: "items", key: "items", type: .array(.any), presence: .optional),
            Property(name: "total", key: "total", type: .int64, presence: .optionalNullable),
            Property(name: "size", key: "size", type: .double, presence: .required),
        ]
        let text = text(
            page: page, parameters: [parameter("page", .int32), parameter("size", .integer), parameter("q", .string)],
            handedOn: [FlattenedProperty(parameterName: "size", property: size)])
        #expect(
            text == """
                /// Walks every page of `list` and gives its items; the next page is fetched while one is used.
                ///
                /// `GET /pets`
                public func all(size: Int? = nil) -> PagedSequence<Page, Pet> {
                    PagedSequence(
                        operation: "listPets", items: { $0.items ?? [] }, identity: { $0.id },
                        total: { $0.total.wrapped.flatMap { Int(exactly: $0) } }, pageSize: { Int(exactly: $0.size) }
                    ) { page in
                        try await self.list(page: Int32(page), size: size, q: nil)
                    }
                }

                """)
    }

    @Test func parametersInTheBody() {
        let body = [
            Property(name: "page", key: "page", type: .integer, presence: .optional), size,
            Property(name: "owner", key: "owner", type: .string, presence: .required),
        ]
        let text = text(
            page: [], parameters: [parameter("owner", .string, isRequired: true)], body: body,
            handedOn: [
                FlattenedProperty(parameterName: "owner", property: body[2]),
                FlattenedProperty(parameterName: "bodyOwner", property: body[2]),
                FlattenedProperty(parameterName: "page", property: size),
            ])
        #expect(text?.contains(") { jsonPage in\n") == true)
        #expect(
            text?.contains(
                "    try await self.list(Request(page: jsonPage, size: page, owner: bodyOwner), owner: owner)\n")
                == true)
    }

    /// Without a place for the page's number there is no walk; without a value for a required parameter neither.
    @Test func whatCannotBeWalkedHasNoMethod() {
        #expect(text(page: [], parameters: [parameter("size", .integer)], handedOn: []) == nil)
        #expect(
            text(
                page: [], parameters: [parameter("page", .integer), parameter("q", .string, isRequired: true)],
                handedOn: [])
                == nil)
    }
}
