#if Simulator

    import HTTPTypes

    /// An answer other than success, with the API's wording where its pages show one.
    struct ServiceError: Error, Hashable {
        let status: HTTPResponse.Status
        let code: String
        let message: String

        private init(_ status: HTTPResponse.Status, _ code: String, _ message: String) {
            self.status = status
            self.code = code
            self.message = message
        }

        // Shown by the pages.
        static let missingRecipient = Self(.badRequest, "missing_recipient", "Recipient Name and Email are required")
        static let lowBalance = Self(
            HTTPResponse.Status(code: 402, reasonPhrase: "Payment Required"), "low_balance", "Low balance")
        static let groupNotFound = Self(.notFound, "group_not_found", "Group Not Found")
        static let credentialExists = Self(
            .conflict, "credential_exists",
            "Credential already exists for this recipient, to overwrite, set duplication to true in group settings.")

        // After the pattern of those.
        static let credentialNotFound = Self(.notFound, "credential_not_found", "Credential Not Found")
        static let missingGroupKey = Self(.badRequest, "missing_group_key", "Group Key is required")
        static let missingTitle = Self(.badRequest, "missing_title", "Title is required")
        static let missingDescription = Self(.badRequest, "missing_description", "Description is required")
        static let missingTemplate = Self(
            .badRequest, "missing_template", "At least one of Certificate Template and Badge Template is required")
        static let invalidGroupCode = Self(
            .badRequest, "invalid_group_code", "Group Code may have letters, digits, hyphens and spaces only")
        static let invalidTags = Self(.badRequest, "invalid_tags", "Tags must be an array of strings")
        static let invalidValidity = Self(
            .badRequest, "invalid_validity", "Validity must be a number of years above 0")
        static let invalidCustomAttributes = Self(
            .badRequest, "invalid_custom_attributes",
            "Custom Attributes must be an object whose keys start with custom_")
        static let invalidPage = Self(.badRequest, "invalid_page", "Page must be a whole number from 1")
        static let invalidPageSize = Self(.badRequest, "invalid_page_size", "Page Size must be a whole number from 1")

        // HTTP.
        static let invalidJSON = Self(.badRequest, "invalid_json", "The body is not valid JSON")
        static let notAnObject = Self(.badRequest, "invalid_json", "The body must be a JSON object")
        static let bodyTooLarge = Self(.contentTooLarge, "body_too_large", "The body is too large")
        static let routeNotFound = Self(.notFound, "not_found", "Not Found")
        static let methodNotAllowed = Self(.methodNotAllowed, "method_not_allowed", "Method Not Allowed")
        static let internalError = Self(.internalServerError, "internal_error", "Internal Server Error")

        /// A member has the wrong type or form: `invalid_url`, "URL must be …".
        static func invalid(_ member: String, _ message: String) -> Self {
            Self(.badRequest, "invalid_\(member)", message)
        }

        /// The answer that a fault asks for.
        static func injected(_ status: HTTPResponse.Status) -> Self {
            Self(status, "injected_fault", "Injected fault")
        }

        /// A fault's text or a control request could not be read.
        static func invalidControl(_ message: String) -> Self {
            Self(.badRequest, "invalid_simulator_request", message)
        }
    }

#endif
