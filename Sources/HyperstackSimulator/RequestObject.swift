#if Simulator

    /// A JSON object of a request; a member that is `null` is of the wrong type, or missing where it must be there.
    struct RequestObject: Sendable {
        private let members: [String: JSONNode]

        init(_ members: [String: JSONNode]) {
            self.members = members
        }

        /// Reads a request body that must be a JSON object.
        init(parsing body: [UInt8]) throws {
            guard let members = try JSONNode(parsing: body).object else { throw ServiceError.notAnObject }
            self.init(members)
        }

        subscript(_ name: String) -> JSONNode? {
            members[name]
        }

        /// A string that must be there and must not be empty.
        func string(_ name: String, missing: ServiceError) throws(ServiceError) -> String {
            guard self[name]?.isNull == false, let text = try optionalString(name), !text.isEmpty else { throw missing }
            return text
        }

        func optionalString(_ name: String) throws(ServiceError) -> String? {
            guard let member = self[name] else { return nil }
            guard let text = member.string else { throw .invalid(name, "\(name) must be a string") }
            return text
        }

        /// A boolean; false if absent.
        func flag(_ name: String) throws(ServiceError) -> Bool {
            guard let member = self[name] else { return false }
            guard let flag = member.boolean else { throw .invalid(name, "\(name) must be a boolean") }
            return flag
        }
    }

#endif
