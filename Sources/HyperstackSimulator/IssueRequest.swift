#if Simulator

    /// The body of issue and generate, checked.
    struct IssueRequest: Sendable {
        let recipient: Recipient
        let groupKey: String
        let customAttributes: [String: JSONNode]

        init(recipient: Recipient, groupKey: String, customAttributes: [String: JSONNode] = [:]) {
            self.recipient = recipient
            self.groupKey = groupKey
            self.customAttributes = customAttributes
        }

        init(_ body: RequestObject) throws(ServiceError) {
            recipient = try Self.recipient(body)
            groupKey = try body.string("group_key", missing: .missingGroupKey)
            guard let attributes = body["custom_attributes"] else {
                customAttributes = [:]
                return
            }
            guard let object = attributes.object, object.keys.allSatisfy({ $0.hasPrefix("custom_") }) else {
                throw .invalidCustomAttributes
            }
            customAttributes = object
        }

        private static func recipient(_ body: RequestObject) throws(ServiceError) -> Recipient {
            guard let member = body["recipient"], !member.isNull else { throw .missingRecipient }
            guard let object = member.object else { throw .invalid("recipient", "Recipient must be an object") }
            let fields = RequestObject(object)
            let name = try fields.string("name", missing: .missingRecipient)
            let email = try fields.string("email", missing: .missingRecipient)
            let parts = email.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !email.contains(where: \.isWhitespace) else {
                throw .invalid("email", "Recipient Email is not an email address")
            }
            return Recipient(name: name, email: email)
        }
    }

#endif
