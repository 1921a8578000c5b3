import Foundation
import Hyperstack
import Testing

/// The generated types as values: what they read, what they write, and what they say of input that does not fit.
@Suite struct ModelTests {
    private static let credential = """
        {
          "document_id": "d", "document_url": "https://hyperstack.id/credential/d", "status": "active",
          "recipient": {"name": "John Doe", "email": "john@example.com"},
          "group": {"title": "Cloud Certification", "key": "GcI6H5b66a3v", "code": "CC-2024"},
          "issued_on": "2024-03-15T10:30:00Z", "valid_until": null,
          "metadata": {"custom_location": "Mars"}, "privacy": "public"
        }
        """

    private static func read(_ replacements: (String, String)...) throws -> Credential {
        var text = credential
        for (original, replacement) in replacements {
            try #require(text.contains(original))
            text = text.replacing(original, with: replacement)
        }
        return try JSON.decode(Credential.self, from: text)
    }

    private static func json(_ value: some JSONEncodable) throws -> String {
        String(decoding: try JSON.encode(value), as: UTF8.self)
    }

    // MARK: Codable

    @Test func codableIsTheSameJSON() throws {
        let credential = try Self.read((#""Mars""#, #"[1, 0.1, 9007199254740993, true, null, {"a": "ä\n"}]"#))
        let encoded = try JSONEncoder().encode(credential)
        #expect(try JSONDecoder().decode(Credential.self, from: encoded) == credential)
        #expect(try JSON.decode(Credential.self, from: [UInt8](encoded)) == credential)
        let own = Data(try JSON.encode(credential))
        #expect(try JSONDecoder().decode(Credential.self, from: own) == credential)
        let members = try #require(try JSONSerialization.jsonObject(with: encoded) as? [String: Any])
        #expect(members["issued_on"] as? String == "2024-03-15T10:30:00Z")
        #expect(members["valid_until"] is NSNull)
        #expect(members["status"] as? String == "active")
    }

    @Test func codableWorksWithinOtherTypes() throws {
        struct Cached: Codable, Equatable {
            var credentials: [Credential]
            var byStatus: [String: CredentialStatus]
            var last: Credential?
        }
        let credential = try Self.read()
        let cached = Cached(
            credentials: [credential, credential], byStatus: ["d": .init(rawValue: "frozen")], last: nil)
        let encoded = try JSONEncoder().encode(cached)
        #expect(try JSONDecoder().decode(Cached.self, from: encoded) == cached)
        let list = try PropertyListEncoder().encode(ErrorResponse(error: "E", errorCode: .lowBalance))
        #expect(
            try PropertyListDecoder().decode(ErrorResponse.self, from: list)
                == ErrorResponse(error: "E", errorCode: .lowBalance))
    }

    @Test func codableSaysWhatIsMissing() throws {
        let error = try #require(
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode([Recipient].self, from: Data(#"[{"name": "A"}]"#.utf8))
            })
        #expect("\(error)".contains("email"))
    }

    // MARK: Optional members

    @Test func whatIsNilIsLeftOut() throws {
        #expect(try Self.json(ListCredentialsRequest()) == #"{"page":1,"page_size":50}"#)
        #expect(try Self.json(ListCredentialsRequest(page: nil, pageSize: nil)) == "{}")
        #expect(try Self.json(ListCredentialsRequest(page: nil, pageSize: 7)) == #"{"page_size":7}"#)
        let request = IssueCredentialRequest(recipient: .init(name: "A", email: "a@example.com"), groupKey: "g")
        #expect(
            try Self.json(request) == #"{"recipient":{"name":"A","email":"a@example.com"},"group_key":"g"}"#)
    }

    @Test(arguments: ["{}", #"{"page": null}"#, #"{"page": null, "page_size": null, "more": 1}"#])
    func whatIsAbsentOrNullIsNil(_ text: String) throws {
        let request = try JSON.decode(ListCredentialsRequest.self, from: text)
        #expect(request == ListCredentialsRequest(page: nil, pageSize: nil))
    }

    @Test func whatIsRequiredAndNullableIsWrittenAsNull() throws {
        let credential = try Self.read()
        #expect(credential.validUntil == nil)
        #expect(try Self.json(credential).contains(#""valid_until":null"#))
        // Absence is read as nil: a service that leaves it out means the same.
        #expect(try Self.read((#""valid_until": null,"#, "")) == credential)
        let limited = try Self.read((#""valid_until": null"#, #""valid_until": "2025-03-15T12:30:00+02:00""#))
        #expect(limited.validUntil == Date(timeIntervalSince1970: 1_742_034_600))
        #expect(try Self.json(limited).contains(#""valid_until":"2025-03-15T10:30:00Z""#))
    }

    // MARK: Open values

    @Test func metadataHasValuesOfAnyKind() throws {
        let credential = try Self.read(
            (#"{"custom_location": "Mars"}"#, #"{"n": 1, "d": 1.5, "t": true, "z": null, "a": [{}], "o": {"k": "v"}}"#))
        #expect(
            credential.metadata == ["n": 1, "d": 1.5, "t": true, "z": nil, "a": [[:]], "o": ["k": "v"]])
        #expect(credential.metadata["o"]?["k"]?.string == "v")
        #expect(try JSON.decode(Credential.self, from: try JSON.encode(credential)) == credential)
    }

    @Test func unknownValuesOfEnumerationsAreKept() throws {
        let credential = try Self.read((#""active""#, #""frozen""#), (#""public""#, #""friends""#))
        #expect(credential.status == CredentialStatus(rawValue: "frozen"))
        #expect(credential.privacy == Privacy(rawValue: "friends"))
        #expect(!CredentialStatus.knownCases.contains(credential.status))
        #expect(Set([credential.status, .active, .init(rawValue: "frozen")]).count == 2)
        #expect(try JSON.decode(Credential.self, from: try JSON.encode(credential)) == credential)
    }

    // MARK: What does not fit

    @Test(arguments: [
        (#""document_id": "d","#, "", "document_id", ""), (#""name": "John Doe", "#, "", "name", "recipient"),
        (#", "code": "CC-2024""#, "", "code", "group"), (#", "privacy": "public""#, "", "privacy", ""),
    ])
    func aMissingMemberIsNamed(_ original: String, _ replacement: String, _ member: String, _ path: String) throws {
        let error = try #require(#expect(throws: JSONError.self) { try Self.read((original, replacement)) })
        #expect(error.code == .missingField)
        #expect(error.path == path)
        #expect(error.message.contains(member))
        #expect(error.description.contains(member))
    }

    @Test(arguments: [
        (#""document_id": "d""#, #""document_id": null"#, "document_id"), (#""active""#, "null", "status"),
        (#""John Doe""#, "null", "recipient.name"), (#"{"custom_location": "Mars"}"#, "null", "metadata"),
        (#""2024-03-15T10:30:00Z""#, "null", "issued_on"), (#""public""#, "null", "privacy"),
    ])
    func nullIsNoRequiredValue(_ original: String, _ replacement: String, _ path: String) throws {
        let error = try #require(#expect(throws: JSONError.self) { try Self.read((original, replacement)) })
        #expect(error.code == .typeMismatch)
        #expect(error.path == path)
        #expect(error.line > 1)
    }

    @Test(arguments: [
        (#""2024-03-15T10:30:00Z""#, #""2024-02-30T10:30:00Z""#, "issued_on"),
        (#""2024-03-15T10:30:00Z""#, #""yesterday""#, "issued_on"),
        (#""https://hyperstack.id/credential/d""#, #""""#, "document_url"),
    ])
    func whatHasNotItsFormatIsRefused(_ original: String, _ replacement: String, _ path: String) throws {
        let error = try #require(#expect(throws: JSONError.self) { try Self.read((original, replacement)) })
        #expect(error.code == .invalidFormat)
        #expect(error.path == path)
    }

    @Test func anErrorResponseNeedsNoEnvelope() throws {
        let bare = try JSON.decode(ErrorResponse.self, from: #"{"error": "E", "error_code": "new_one"}"#)
        #expect(bare == ErrorResponse(error: "E", errorCode: ErrorCode(rawValue: "new_one")))
    }
}
