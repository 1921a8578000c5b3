import ClientModel
import Testing

/// What only one direction has is asked for in types of that direction.
@Suite struct SchemaDirectionsTests {
    private let account = """
        Account:
          type: object
          required: [id, name, password, note]
          properties:
            id: {type: string, readOnly: true}
            name: {type: string}
            password: {type: string, writeOnly: true}
            note: {type: [string, 'null'], readOnly: true}
        List: {type: array, items: {$ref: '#/components/schemas/Account'}}
        """

    private func paths(body: Bool, answer: Bool) -> String {
        let content = "content: {application/json: {schema: {$ref: '#/components/schemas/List'}}}"
        let sent = body ? "requestBody: {\(content)}, " : ""
        let received = answer ? ", \(content)" : ""
        return "/a: {post: {operationId: make, \(sent)responses: {'200': {description: It.\(received)}}}}"
    }

    @Test(arguments: [
        (true, true, Property.Presence.optional, Property.Presence.optional), (false, true, .required, .optional),
        (true, false, .optional, .required), (false, false, .optional, .optional),
    ])
    func whatIsAskedFor(
        _ isSent: Bool, _ isReceived: Bool, _ readOnly: Property.Presence, _ writeOnly: Property.Presence
    ) throws {
        let lowered = Lowered(paths: paths(body: isSent, answer: isReceived), schemas: account)
        #expect(try lowered.property("Account", "id").presence == readOnly)
        #expect(try lowered.property("Account", "password").presence == writeOnly)
        #expect(try lowered.property("Account", "name").presence == .required)
        // What may be null is not missed anyway.
        #expect(try lowered.property("Account", "note").presence == .optionalNullable)
    }

    /// drf-spectacular has one schema for both directions, with what it refers to marked `readOnly`.
    @Test func whatIsWithinAMemberOfOneDirection() throws {
        let members = """
            Owner: {type: object, required: [id, key], properties: {id: {type: string, readOnly: true}, key: {type: string, writeOnly: true}}}
            Secret: {type: object, required: [id, key], properties: {id: {type: string, readOnly: true}, key: {type: string, writeOnly: true}}}
            List:
              type: object
              properties:
                owner: {allOf: [{$ref: '#/components/schemas/Owner'}], readOnly: true}
                secret: {allOf: [{$ref: '#/components/schemas/Secret'}], writeOnly: true}
            """
        let lowered = Lowered(paths: paths(body: true, answer: true), schemas: members)
        #expect(try lowered.property("Owner", "id").presence == .required)
        #expect(try lowered.property("Owner", "key").presence == .optional)
        #expect(try lowered.property("Secret", "id").presence == .optional)
        #expect(try lowered.property("Secret", "key").presence == .required)
    }
}
