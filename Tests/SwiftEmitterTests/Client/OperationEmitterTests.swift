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
                format: .json, contentType: "application/json", type: type, isRequired: isBodyRequired,
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
                public func update(_ request: PetUpdate, id: Int, dryRun: Bool? = nil) async throws -> String {
                    try await core.send(
                        Call("updatePet", .patch, "/pets/\(id)", template: "/pets/{pet_id}").query("dry_run", dryRun).body(request))
                }

                """#)
    }

    /// What tells it from other calls of the operation, and what its token must be good for.
    @Test func mediaTypesAndScopes() {
        var operation = ClientModel.Operation.empty
        operation.bodyMediaType = "text/csv"
        operation.answerMediaType = "application/pdf"
        operation.scopes = [["read", "write"], ["all"]]
        let documentation = OperationDocumentation(context: Emission.context(types: []), operation: operation)
        #expect(
            documentation.full([]).lines.contains(
                "The body as `text/csv`. The answer as `application/pdf`. Scopes of the token: `read`, `write`; or `all`."
            ),
            "\(documentation.full([]).lines)")
    }

    /// The generator's own parameters give way to those of the document.
    @Test func labelsAndMediaTypesBesideParametersOfTheirNames() {
        var operation = operation()
        operation.parameters[1].name = "form"
        operation.body?.label = "form"
        operation.body?.choice = RequestBody.Choice(type: .string, ranges: ["*/*"])
        operation.body?.flattened?[1].parameterName = "contentType"
        let method = Emission.text([emitter(operation).clientMethod()])
        #expect(method.contains("jsonForm: PetUpdate,") && method.contains("form: Bool? = nil"))
        let call = emitter(operation).flattenedCall()
        #expect(call?.parameters.map(\.name) == ["id", "name", "contentType", "jsonContentType", "form"])
    }

    @Test func theCallThatTakesTheBodyAsAValue() {
        let call = emitter(operation(isDeprecated: true)).call()
        #expect(
            Emission.text([call.requirement(), call.defaultImplementation()] + [call.convenience()].compactMap(\.self))
                == """
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
                @available(*, deprecated, message: "The API document marks this as deprecated.")
                func update(_ request: PetUpdate, id: Int, dryRun: Bool?) async throws -> String

                @available(*, deprecated, message: "The API document marks this as deprecated.")
                public func update(_ request: PetUpdate, id: Int, dryRun: Bool?) async throws -> String {
                    try APIError.throwUnimplemented("updatePet")
                }
                @available(*, deprecated, message: "The API document marks this as deprecated.")
                public func update(_ request: PetUpdate, id: Int, dryRun: Bool? = nil, _: Never...) async throws -> String {
                    try await update(request, id: id, dryRun: dryRun)
                }

                """)
    }

    @Test func theCallThatTakesTheBodysProperties() throws {
        let emitter = emitter(operation())
        let call = try #require(emitter.flattenedCall())
        #expect(call.signature == "update(id: Int, name: String, bodyID: Int?, dryRun: Bool?)")
        #expect(
            Emission.text([call.defaultImplementation()] + [call.convenience()].compactMap(\.self)) == """
                public func update(id: Int, name: String, bodyID: Int?, dryRun: Bool?) async throws -> String {
                    try await update(PetUpdate(name: name, id: bodyID), id: id, dryRun: dryRun)
                }
                public func update(
                    id: Int, name: String, bodyID: Int? = nil, dryRun: Bool? = nil, _: Never...
                ) async throws -> String {
                    try await update(id: id, name: name, bodyID: bodyID, dryRun: dryRun)
                }

                """)
        // What it does is said once.
        #expect(
            Emission.text([emitter.call(besides: call).requirement()]) == """
                /// `update(id:name:bodyID:dryRun:)`, with the body as a value.
                func update(_ request: PetUpdate, id: Int, dryRun: Bool?) async throws -> String

                """)
    }

    /// Without arguments, the call that takes the members is meant, unless one of them has to be given.
    @Test func anOptionalBodyAsAValueHasNoDefaultBesideMembersThatCanBeLeftOut() throws {
        var withoutRequired = operation(isBodyRequired: false)
        withoutRequired.body?.flattened?.removeAll { $0.property.presence == .required }
        let unlabelled = try #require(self.emitter(withoutRequired).call().convenience())
        #expect(
            Emission.text([unlabelled]).contains("_ request: PetUpdate?, id: Int, dryRun: Bool? = nil, _: Never..."))
        let emitter = emitter(operation(isBodyRequired: false))
        #expect(emitter.signature == "update(_: PetUpdate?, id: Int, dryRun: Bool?)")
        let convenience = try #require(emitter.call().convenience())
        #expect(
            Emission.text([convenience]).contains(
                "_ request: PetUpdate? = nil, id: Int, dryRun: Bool? = nil, _: Never..."))
    }

    @Test func aCallWithoutOptionalParametersNeedsNoConvenience() {
        var operation = operation()
        operation.parameters.removeLast()
        #expect(emitter(operation).call().convenience().map { Emission.text([$0]) } == nil)
    }

    @Test func aParameterMayHideTheMethod() throws {
        var operation = operation()
        operation.parameters[1].name = "update"
        let call = try #require(emitter(operation).flattenedCall())
        let text = Emission.text([call.defaultImplementation()] + [call.convenience()].compactMap(\.self))
        #expect(text.contains("    try await self.update(PetUpdate(name: name, id: bodyID), id: id, update: update)\n"))
        #expect(text.contains("    try await self.update(id: id, name: name, bodyID: bodyID, update: update)\n"))
    }
}

extension ClientModel.Operation {
    /// An operation that does nothing.
    static let empty = ClientModel.Operation(id: "none", name: "none", method: "GET", path: [], pointer: "#")
}
