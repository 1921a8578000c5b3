import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct OperationEmitterTests {
    private let update = Emission.declaration(
        "PetUpdate",
        Emission.structure(
            Property(name: "name", key: "name", type: .string, presence: .required, documentation: "Its name."),
            Property(name: "id", key: "id", type: .integer, presence: .optional)))

    private func operation(isBodyRequired: Bool = true, isDeprecated: Bool = false) -> ClientModel.Operation {
        let type = TypeReference.named(TypeName(["PetUpdate"]))
        guard case .structure(let structure) = update.kind else { return ClientModel.Operation.empty }
        return ClientModel.Operation(
            id: "updatePet", name: "update", method: "PATCH",
            path: [.literal("/pets/"), .parameter(0)], pointer: "#/paths/~1pets~1{id}/patch",
            summary: "Changes a pet.", documentation: "Only what is given.", isDeprecated: isDeprecated,
            parameters: [
                Parameter(
                    name: "id", key: "pet_id", location: .path, style: .simple, explode: false, type: .integer,
                    isRequired: true, documentation: "Which one.\n\nA number."),
                Parameter(
                    name: "dryRun", key: "dry_run", location: .query, style: .form, explode: true, type: .boolean,
                    isRequired: false, isDeprecated: true),
            ],
            body: RequestBody(
                kind: .json, contentType: "application/json", type: type, isRequired: isBodyRequired,
                flattened: zip(["name", "bodyID"], structure.properties).map {
                    FlattenedProperty(parameterName: $0, property: $1)
                }),
            result: .json(.string),
            failures: [
                DocumentedFailure(status: .code(404), type: .named(TypeName(["Error"]))),
                DocumentedFailure(status: .code(409), type: .named(TypeName(["Error"]))),
                DocumentedFailure(status: .range(5), type: .named(TypeName(["Problem", "Body"]))),
                DocumentedFailure(status: .default, type: .array(.string)),
            ])
    }

    private func emitter(_ operation: ClientModel.Operation) -> OperationEmitter {
        OperationEmitter(operation, in: .top, Emission.context(types: [update]))
    }

    @Test func theClientsMethod() {
        #expect(
            Emission.text([emitter(operation()).clientMethod()]) == #"""
                /// Changes a pet.
                ///
                /// Only what is given.
                ///
                /// `PATCH /pets/{pet_id}`
                ///
                /// - Parameters:
                ///   - id: Which one.
                ///
                ///     A number.
                ///   - dryRun: Deprecated.
                /// - Throws: `APIError`. Its body is an ``Error`` for 404 and 409, a ``Problem/Body`` for 5XX, a `[String]` for any other status.
                public func update(_ request: PetUpdate, id: Int, dryRun: Bool? = nil) async throws -> String {
                    try await core.send(Call("updatePet", .patch, "/pets/\(id)").query("dry_run", dryRun).body(request))
                }

                """#)
    }

    @Test func theRequirementAndItsDefault() {
        let emitter = emitter(operation(isDeprecated: true))
        #expect(
            Emission.text([emitter.requirement(), emitter.defaultImplementation()]) == """
                /// Changes a pet.
                ///
                /// `PATCH /pets/{pet_id}`
                @available(*, deprecated, message: "The API document marks this as deprecated.")
                func update(_ request: PetUpdate, id: Int, dryRun: Bool?) async throws -> String

                /// Throws `APIError`: not implemented.
                @available(*, deprecated, message: "The API document marks this as deprecated.")
                public func update(_ request: PetUpdate, id: Int, dryRun: Bool?) async throws -> String {
                    throw APIError.unimplemented("updatePet")
                }

                """)
    }

    /// A method without the optional parameters, and one with the body's properties.
    @Test func conveniences() {
        let conveniences = emitter(operation()).conveniences()
        #expect(
            conveniences.map(\.signature) == [
                "update(_: PetUpdate, id: Int)", "update(id: Int, name: String, bodyID: Int?, dryRun: Bool?)",
            ])
        let code = Emission.text(conveniences.map(\.declaration)).split(separator: "\n").filter {
            !$0.hasPrefix("///")
        }
        #expect(
            code.joined(separator: "\n") == """
                public func update(_ request: PetUpdate, id: Int) async throws -> String {
                    try await update(request, id: id, dryRun: nil)
                }
                public func update(id: Int, name: String, bodyID: Int? = nil, dryRun: Bool? = nil) async throws -> String {
                    try await update(PetUpdate(name: name, id: bodyID), id: id, dryRun: dryRun)
                }
                """)
    }

    @Test func anOptionalBodyMayBeLeftOut() {
        let emitter = emitter(operation(isBodyRequired: false))
        #expect(emitter.signature == "update(_: PetUpdate?, id: Int, dryRun: Bool?)")
        #expect(emitter.conveniences().first?.signature == "update(id: Int)")
        let text = Emission.text(emitter.conveniences().prefix(1).map(\.declaration))
        #expect(text.contains("    try await update(nil, id: id, dryRun: nil)\n"))
    }

    @Test func aParameterMayHideTheMethod() {
        var operation = operation()
        operation.parameters[1].name = "update"
        let text = Emission.text(emitter(operation).conveniences().map(\.declaration))
        #expect(text.contains("    try await self.update(PetUpdate(name: name, id: bodyID), id: id, update: update)\n"))
    }
}

extension ClientModel.Operation {
    /// An operation that does nothing.
    static let empty = ClientModel.Operation(id: "none", name: "none", method: "GET", path: [], pointer: "#")
}
