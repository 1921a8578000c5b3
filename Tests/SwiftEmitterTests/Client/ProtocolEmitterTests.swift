import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct ProtocolEmitterTests {
    private func group(_ operations: ClientModel.Operation...) -> OperationGroup {
        OperationGroup(
            propertyName: "pets", typeName: "Pets", protocolName: "ShopPetsAPI", documentation: "Pets.",
            operations: operations)
    }

    private func list(_ parameters: Parameter...) -> ClientModel.Operation {
        ClientModel.Operation(
            id: "listPets", name: "list", method: "GET", path: [.literal("/pets")], pointer: "#", parameters: parameters
        )
    }

    private let page = Parameter(
        name: "page", key: "page", location: .query, style: .form, explode: true, type: .integer, isRequired: false)

    @Test func theClientsProtocolNamesItsGroups() {
        let context = Emission.context(groups: [group(list())])
        #expect(
            Emission.text(ProtocolEmitter(context: context).clientProtocol()) == """
                /// What ``ShopClient`` does, for a service's own test doubles.
                public nonisolated protocol ShopAPI: Sendable {
                    associatedtype Pets: ShopPetsAPI

                    /// The operations of `pets`.
                    var pets: Pets { get }
                }

                """)
    }

    @Test func aGroupsProtocol() {
        let group = group(list(page))
        let context = Emission.context(groups: [group])
        #expect(
            Emission.text(ProtocolEmitter(context: context).groupProtocol(group)) == """
                /// What `ShopClient.pets` does, for a service's own test doubles.
                public nonisolated protocol ShopPetsAPI: Sendable {
                    /// `GET /pets`
                    ///
                    /// - Throws: `APIError`.
                    func list(page: Int?) async throws
                }

                /// The calls with default arguments. `_: Never...`, which takes none, tells them from the requirements.
                extension ShopPetsAPI {
                    public func list(page: Int? = nil, _: Never...) async throws { try await list(page: page) }
                }

                /// What a test double does not implement.
                extension ShopPetsAPI {
                    public func list(page: Int?) async throws { try APIError.throwUnimplemented("listPets") }
                }

                """)
    }

    /// What cannot be called is no requirement, so that doubles need nothing for it, and says why.
    @Test func callsThatCannotBeSent() {
        var operation = list(page)
        operation.unavailable = "no \"way\""
        operation.isDeprecated = true
        let group = group(operation)
        let context = Emission.context(groups: [group])
        #expect(
            Emission.text(ProtocolEmitter(context: context).groupProtocol(group)) == #"""
                /// What `ShopClient.pets` does, for a service's own test doubles.
                public nonisolated protocol ShopPetsAPI: Sendable {}

                /// What cannot be called as the document has it.
                extension ShopPetsAPI {
                    /// `GET /pets`
                    ///
                    /// - Throws: `APIError`.
                    @available(*, unavailable, message: "no \"way\"")
                    public func list(page: Int? = nil) async throws { try APIError.throwUnimplemented("listPets") }
                }

                """#)
        #expect(!Emission.text(GroupEmitter(context: context, group: group).declarations()).contains("func list"))
    }

    /// A body without properties gives a call without arguments.
    @Test func noMethodIsDeclaredTwice() {
        var operation = list()
        operation.body = RequestBody(
            format: .json, contentType: "application/json", type: .named(TypeName(["Empty"])), isRequired: false,
            flattened: [])
        let group = group(operation)
        let context = Emission.context(
            types: [Emission.declaration("Empty", Emission.structure())], groups: [group])
        let text = Emission.text(ProtocolEmitter(context: context).groupProtocol(group))
        #expect(text.ranges(of: "    func list()").count == 1)
        #expect(text.ranges(of: "public func list()").count == 1)
        #expect(text.contains("    public func list() async throws { try await list(Call.optionalBody(Empty())) }\n"))
        #expect(text.contains("    func list(_ request: Empty?) async throws\n"))
    }

    @Test func aTypeNamedLikeAGroupIsQualifiedWhereTheGroupHidesIt() {
        var operation = list()
        operation.result = .json(.named(TypeName(["Pets"])))
        let context = Emission.context(
            types: [Emission.declaration("Pets", Emission.structure())], groups: [group(operation)],
            operations: [operation])
        let emitter = ProtocolEmitter(context: context)
        #expect(Emission.text(emitter.clientProtocol()).contains("func list() async throws -> Shop.Pets\n"))
        #expect(
            Emission.text(emitter.groupProtocol(context.module.groups[0])).contains(
                "func list() async throws -> Pets\n"))
    }
}
