import Diagnostics
import Lowering
import Naming
import Testing

/// What the configuration says of names that the document does not have.
@Suite struct ConfiguredNamesTests {
    private func messages(_ adjust: (inout LoweringOptions) -> Void) -> [String] {
        let lowered = Lowered(
            paths: """
                /parcels/{id}:
                  get:
                    operationId: getParcel
                    tags: [parcels]
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
                """,
            schemas: """
                Sized: {type: object, properties: {weight_grams: {type: integer}}}
                Parcel: {allOf: [{$ref: '#/components/schemas/Sized'}, {type: object, properties: {note: {type: string}}}]}
                """, adjust)
        return lowered.diagnostics.map { "\($0.message) | \($0.help ?? "")" }
    }

    @Test func aNameThatNothingHasIsTold() {
        let found = messages { options in
            options.nameOverrides.operations = ["getParcell": "parcel", "getParcel": "one"]
            options.nameOverrides.schemas = ["Parcell": "Box"]
            options.nameOverrides.properties = [
                "Parcel.weigth_grams": "weight", "Parcel.weight_grams": "weight", "Parcell.note": "text",
            ]
            options.nameOverrides.parameters = ["getParcel.idd": "parcel"]
            options.nameOverrides.tags = ["vans": "vehicles"]
            options.streamMembers = ["getParcl": "stream"]
            options.streamTerminators = ["getParcl": "END"]
            options.environmentVariables = ["bearerAut": "TOKEN"]
        }
        #expect(
            found == [
                "`names.operations` has `getParcell`, but the document has no such operation | did you mean `getParcel`?",
                "`stream-members` has `getParcl`, but the document has no such operation | did you mean `getParcel`?",
                "`stream-terminators` has `getParcl`, but the document has no such operation | did you mean `getParcel`?",
                "`names.tags` has `vans`, but the document has no such tag | remove it",
                "`names.schemas` has `Parcell`, but the document has no such component schema | did you mean `Parcel`?",
                "`token-variables` has `bearerAut`, but the document has no such security scheme | remove it",
                "`names.parameters` has `getParcel.idd`, but the document has no such parameter | did you mean `getParcel.id`?",
                "`names.properties` has `Parcel.weigth_grams`, but the document has no such property | "
                    + "did you mean `Parcel.weight_grams`?",
                "`names.properties` has `Parcell.note`, but the document has no such property | did you mean `Parcel.note`?",
            ])
    }

    @Test func namesThatTheDocumentHasAreTaken() {
        let found = messages { options in
            options.nameOverrides.operations = ["getParcel": "one"]
            options.nameOverrides.schemas = ["Parcel": "Box"]
            options.nameOverrides.properties = ["Parcel.weight_grams": "weight", "Parcel.note": "text"]
            options.nameOverrides.parameters = ["getParcel.id": "parcel"]
            options.nameOverrides.tags = ["parcels": "boxes"]
        }
        #expect(found.isEmpty)
    }
}
