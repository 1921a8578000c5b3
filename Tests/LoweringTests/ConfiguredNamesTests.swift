import ClientModel
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
                Parcel: {allOf: [{$ref: '#/components/schemas/Sized'}, {type: object, properties: {note: {type: [string, 'null']}}}]}
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

    @Test func whatIsSaidOfPlacesThatAreNotThereIsTold() {
        let found = messages { options in
            options.safeOperations = ["getParcell": true, "#/paths/~1parcels~1{id}/get": true]
            options.idempotencyFields = ["#/paths/~1parcels~1{id}/gett": "Key"]
            options.schemaSettings.envelopes = [
                "Parcel.nota": true, "Parcel.weight_grams": true, "#/components/schemas/Parcell/properties/a": true,
            ]
            options.schemaSettings.valueNames = ["Parzel": ["a": "b"], "Parcel": ["a": "b"]]
            options.schemaSettings.valueDescriptions = ["#/nothing": [:]]
            options.schemaSettings.nullableMembers = ["Parcel.nott": .optional, "Parcel.note": .distinct]
            options.nameOverrides.servers = ["https://a.test": "a"]
            options.nameOverrides.schemas = ["#/paths/~1parcels~1{id}/get/parameters/0/schem": "Number"]
            options.webhookSelection = WebhookSelection(selector: .member("type"), values: ["sent": ["a"]])
        }
        #expect(
            found == [
                "`safe` has `getParcell`, but the document has no such operation | did you mean `getParcel`?",
                "`idempotency-keys` has `#/paths/~1parcels~1{id}/gett`, but the document has no such operation | "
                    + "did you mean `#/paths/~1parcels~1{id}/get`?",
                "`webhook-selector.values` has `sent`, but the document has no such webhook | remove it",
                "`envelopes` has `#/components/schemas/Parcell/properties/a`, but the document has no such schema | "
                    + "did you mean `#/components/schemas/Parcel/properties/a`?",
                "`envelopes` has `Parcel.nota`, but the document has no such schema | did you mean `Parcel.note`?",
                "`envelopes` has `Parcel.weight_grams`, but the document has no such schema | "
                    + "did you mean `#/components/schemas/Sized/properties/weight_grams`?",
                "`enum-names` has `Parzel`, but the document has no such schema | did you mean `Parcel`?",
                "`enum-descriptions` has `#/nothing`, but the document has no such schema | remove it",
                "`nullable-members` has `Parcel.nott`, but the document has no such schema | did you mean `Parcel.note`?",
                "`names.schemas` has `#/paths/~1parcels~1{id}/get/parameters/0/schem`, but the document has no such schema "
                    + "| did you mean `#/paths/~1parcels~1{id}/get/parameters/0/schema`?",
                "`enum-names.Parcel` has `a`, but the document has no such value, since this schema leads to no `enum` | "
                    + "name the schema that has the `enum`, by its name or JSON pointer",
                "`names.servers` has `https://a.test`, but the document has no such server | remove it",
            ])
    }

    @Test func whatHasNoNullableMembersIsTold() {
        let found = Lowered(
            schemas: """
                A: {type: object, required: [b], properties: {a: {type: string}, b: {type: [string, 'null']}}}
                B: {allOf: [{$ref: '#/components/schemas/C'}, {type: object, properties: {d: {type: [string, 'null']}}}]}
                C: {type: object, properties: {c: {type: [string, 'null']}}}
                """
        ) {
            $0.schemaSettings.nullableMembers = [
                "A": .optional, "A.a": .optional, "A.b": .distinct, "B": .optional, "C.c": .optional, "C": .distinct,
                "#/components/schemas/B/allOf/1": .distinct,
            ]
        }
        #expect(found.ids == ["configuration-unused", "configuration-unused", "configuration-unused"])
        #expect(
            found.messages("configuration-unused")
                == ["A", "A.a", "A.b"].map {
                    "`nullable-members` has `\($0)`, but the document has no such schema with members that may be left out and "
                        + "may be `null`"
                })
    }

    /// One that no call can be sent to, one that is listed before, and one that is not there.
    @Test func serversThatGetNoNameAreTold() {
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers: [{url: "https://a.test"}, {url: "ftp://b.test"}, {url: "https://a.test"}, {url: "https://c.test"}]
            paths: {}
            """
        ) { options in
            options.nameOverrides.servers = [
                "#/servers/1": "one", "#/servers/2": "two", "#/servers/3": "three", "#/servers/4": "four",
                "ftp://b.test": "b", "https://a.test": "a", "https://d.test": "d",
            ]
        }
        let found = lowered.diagnostics.filter { $0.id == "configuration-unused" }
        #expect(
            found.map { "\($0.message) | \($0.help ?? "")" } == [
                "`names.servers` has `#/servers/1`, but the document has no such server that calls can be sent to | remove it",
                "`names.servers` has `#/servers/2`, but the document has no such server but one that is listed before | "
                    + "did you mean `#/servers/0`?",
                "`names.servers` has `#/servers/4`, but the document has no such server | did you mean `#/servers/0`?",
                "`names.servers` has `ftp://b.test`, but the document has no such server that calls can be sent to | remove it",
                "`names.servers` has `https://d.test`, but the document has no such server | did you mean `https://a.test`?",
            ])
        #expect(lowered.module?.servers.map(\.name) == ["a", "three"])
    }

    @Test func propertiesOfSchemasThatAreNotThereAreTold() {
        let found = messages { options in
            options.nameOverrides.properties = [
                "Invoice.total": "sum", "Parcell.note": "text", "Parcel": "box", "note": "text",
            ]
        }
        #expect(
            found == [
                "`names.properties` has `Invoice.total`, but the document has no such property | remove it",
                "`names.properties` has `Parcel`, but the document has no such property | remove it",
                "`names.properties` has `Parcell.note`, but the document has no such property | did you mean `Parcel.note`?",
                "`names.properties` has `note`, but the document has no such property | remove it",
            ])
    }

    /// The nearest place is written as a pointer is.
    @Test func pointersWithPercentSigns() {
        let lowered = Lowered(
            paths: "/a%20b: {get: {operationId: a, responses: {'204': {description: Done}}}}", schemas: "{}"
        ) { options in
            options.safeOperations = ["#/paths/~1a b/get": true]
            options.schemaSettings.envelopes = ["#/paths/~1a%20b/get": true, "#/paths/~1a%2520b/gett": true]
        }
        #expect(
            lowered.diagnostics.map { "\($0.message) | \($0.help ?? "")" } == [
                "`safe` has `#/paths/~1a b/get`, but the document has no such operation | "
                    + "did you mean `#/paths/~1a%2520b/get`?",
                "`envelopes` has `#/paths/~1a%20b/get`, but the document has no such schema | "
                    + "did you mean `#/paths/~1a%2520b/get`?",
                "`envelopes` has `#/paths/~1a%2520b/gett`, but the document has no such schema | "
                    + "did you mean `#/paths/~1a%2520b/get`?",
            ])
    }

    @Test func operationsByPointersWithPercentSigns() throws {
        let lowered = Lowered(
            paths: "/a%20b: {post: {operationId: a, responses: {'204': {description: Done}}}}"
        ) { $0.safeOperations = ["#/paths/~1a%2520b/post": true] }
        #expect(lowered.ids == [])
        #expect(try lowered.operation("a").isSafeToRepeat)
    }

    /// A pointer is shown as a whole, as far as anybody reads.
    @Test(arguments: [(250, false), (5_000, true)]) func longNamesAreCut(length: Int, isCut: Bool) {
        let name = "#/components/schemas/" + String(repeating: "a", count: length)
        let found = messages { $0.schemaSettings.envelopes = [name: true] }
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.contains(name) != isCut && $0.count < 500 })
    }

    @Test func namesThatTheDocumentHasAreTaken() {
        let found = messages { options in
            options.nameOverrides.operations = ["getParcel": "one"]
            options.nameOverrides.schemas = ["Parcel": "Box"]
            options.nameOverrides.properties = ["Parcel.weight_grams": "weight", "Parcel.note": "text"]
            options.nameOverrides.parameters = ["getParcel.id": "parcel"]
            options.nameOverrides.tags = ["parcels": "boxes"]
            options.safeOperations = ["getParcel": true]
            options.schemaSettings.envelopes = ["Parcel.note": false]
        }
        #expect(found.isEmpty)
    }
}
