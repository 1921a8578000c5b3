#if Simulator

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// The body of create group, checked; what no answer shows is checked and forgotten.
    struct GroupRequest: Sendable {
        let title: String
        let code: String?
        let validity: Double?

        init(title: String, code: String? = nil, validity: Double? = nil) {
            self.title = title
            self.code = code
            self.validity = validity
        }

        init(_ body: RequestObject) throws(ServiceError) {
            title = try body.string("title", missing: .missingTitle)
            _ = try body.string("description", missing: .missingDescription)
            let templates = [
                try body.optionalString("certificate_template"), try body.optionalString("badge_template"),
            ]
            guard templates.contains(where: { $0 != nil }), !templates.contains("") else { throw .missingTemplate }
            try Self.checkURL(body)
            if let tags = body["tags"] {
                guard let elements = tags.array, elements.allSatisfy({ $0.string != nil }) else { throw .invalidTags }
            }
            code = try Self.code(body)
            validity = try Self.validity(body)
            _ = try body.flag("blockchain")
        }

        private static func checkURL(_ body: RequestObject) throws(ServiceError) {
            guard let text = try body.optionalString("url") else { return }
            guard URL(string: text)?.scheme != nil else { throw .invalid("url", "URL must be a URL") }
        }

        private static func code(_ body: RequestObject) throws(ServiceError) -> String? {
            guard let member = body["group_code"] else { return nil }
            guard let code = member.string, !code.isEmpty,
                code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == " ") })
            else {
                throw .invalidGroupCode
            }
            return code
        }

        /// The years of validity count only for a group that expires, but then there must be some.
        private static func validity(_ body: RequestObject) throws(ServiceError) -> Double? {
            let doesExpire = try body.flag("does_expire")
            let years = body["validity"]
            if let years, years.double.map({ $0 > 0 }) != true { throw .invalidValidity }
            guard doesExpire else { return nil }
            guard let years = years?.double else { throw .invalidValidity }
            return min(years, longestValidity)
        }

        /// In years: dates far beyond are none that anybody can read.
        private static let longestValidity = 1_000.0
    }

#endif
