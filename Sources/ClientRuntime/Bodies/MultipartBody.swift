import HTTPTypes
public import JSONCoding
import Safeguards

/// What can be sent as a body of a `multipart` type: generated forms, and parts that are put together by hand.
public protocol MultipartForm: Sendable {
    /// Its parts.
    var multipartBody: MultipartBody { get }
}

/// The parts of a `multipart` body (RFC 2046 section 5.1, RFC 7578), in order.
///
/// ```swift
/// MultipartBody().text("caption", "Öl").file("photo", .file(at: "one.png")).json("place", place)
/// ```
///
/// Each method returns a changed copy, and adds nothing for nil. What cannot be sent is found out when the call is sent.
/// Without a name, a part goes by its position.
public struct MultipartBody: MultipartForm {
    struct Part: Sendable {
        var fields: [(name: String, value: String)]
        var content: RequestBody
    }

    private(set) var parts: [Part] = []
    /// Why it cannot be sent: the first reason found.
    private(set) var failure: CallFailure?
    /// Where the parts begin that the last method added.
    private var latest = 0

    /// A body without parts.
    public init() {}

    /// Itself.
    public var multipartBody: MultipartBody { self }

    /// Adds a part of text, or one for each element of an array.
    public consuming func text(_ name: String?, _ value: (some ParameterValue)?, contentType: String? = nil) -> Self {
        latest = parts.count
        if let value { addText(name, value.parameterContent, contentType) }
        return self
    }

    /// Adds the parts that a style makes of a value (RFC 6570, without percent-encoding).
    public consuming func text(_ name: String, _ value: (some ParameterValue)?, style: FieldStyle) -> Self {
        latest = parts.count
        guard let value else { return self }
        var writer = ParameterWriter(escaping: .part)
        style.write(name, value.parameterContent, to: &writer)
        for (name, bytes) in writer.parts { add(name, filename: nil, nil, .bytes(bytes)) }
        if let problem = writer.problem { failure.note("\(Self.shown(name)) \(problem)") }
        return self
    }

    /// Adds a part of JSON.
    public consuming func json(
        _ name: String?, _ value: (some JSONEncodable)?, contentType: String = "application/json"
    ) -> Self {
        json(name, each: value.map { [$0] }, contentType: contentType)
    }

    /// Adds a part of JSON for each element.
    public consuming func json(
        _ name: String?, each values: [some JSONEncodable]?, contentType: String = "application/json"
    ) -> Self {
        latest = parts.count
        for value in values ?? [] { addJSON(name, value, contentType) }
        return self
    }

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - name: The name of the part.
    ///   - value: The file.
    ///   - contentTypes: The media types and ranges that it may have; none is any.
    public consuming func file(_ name: String?, _ value: FileUpload?, contentTypes: [String] = []) -> Self {
        file(name, each: value.map { [$0] }, contentTypes: contentTypes)
    }

    /// Adds a file for each element.
    public consuming func file(_ name: String?, each values: [FileUpload]?, contentTypes: [String] = []) -> Self {
        latest = parts.count
        for value in values ?? [] { addFile(name, value, contentTypes) }
        return self
    }

    /// Adds parts of text that are named by the keys.
    public consuming func text(members values: [String: some ParameterValue], contentType: String? = nil) -> Self {
        latest = parts.count
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            addText(name, value.parameterContent, contentType)
        }
        return self
    }

    /// Adds a part of JSON for each element, named by the keys.
    public consuming func json(
        members values: [String: [some JSONEncodable]], contentType: String = "application/json"
    ) -> Self {
        latest = parts.count
        for (name, values) in values.sorted(by: { $0.key < $1.key }) {
            for value in values { addJSON(name, value, contentType) }
        }
        return self
    }

    /// Adds a file for each element, named by the keys.
    public consuming func file(members values: [String: [FileUpload]], contentTypes: [String] = []) -> Self {
        latest = parts.count
        for (name, values) in values.sorted(by: { $0.key < $1.key }) {
            for value in values { addFile(name, value, contentTypes) }
        }
        return self
    }

    /// Adds a part that is a `multipart` body itself.
    public consuming func multipart(_ name: String?, _ value: MultipartBody?, contentType: String) -> Self {
        multipart(name, each: value.map { [$0] }, contentType: contentType)
    }

    /// Adds a part for each `multipart` body.
    public consuming func multipart(_ name: String?, each values: [MultipartBody]?, contentType: String) -> Self {
        latest = parts.count
        for value in values ?? [] {
            let (content, contentType) = value.encoded(as: contentType)
            failure = failure ?? value.failure
            add(name, filename: nil, contentType, content)
        }
        return self
    }

    /// Adds a field to the header of each part that the method before added; nil adds none.
    ///
    /// - Parameters:
    ///   - name: The field's name.
    ///   - value: The value to send.
    ///   - explode: Whether the members of an object stand as `name=value`.
    public consuming func header(_ name: String, _ value: (some ParameterValue)?, explode: Bool = false) -> Self {
        guard let content = value?.parameterContent, !content.isEmpty else { return self }
        var writer = ParameterWriter(escaping: .field)
        writer.list(content, equals: explode ? "=" : ",")
        if let problem = writer.problem {
            failure.note("the header field `\(VisibleLine.of(name, limit: 60))` of a part \(problem)")
        }
        let text = String(decoding: writer.bytes, as: UTF8.self)
        for index in parts.indices.dropFirst(latest) {
            parts[index].fields.removeAll { $0.name.lowercased() == name.lowercased() }
            parts[index].fields.append((name, text))
        }
        if HTTPField.Name(name) == nil || !HTTPField.isValidValue(text) {
            let shown = VisibleLine.of(name, limit: 60)
            failure.note("the header field `\(shown)` of a part has characters that it cannot have")
        }
        return self
    }

    // MARK: Parts

    private mutating func addText(_ name: String?, _ content: ParameterContent, _ contentType: String?) {
        switch content {
        case .absent: break
        case .scalar(let text), .literal(let text):
            guard let bytes = ContentType(contentType).bytes(text) else {
                return failure.note("the text of \(Self.shown(name)) cannot be written as `\(contentType ?? "")`")
            }
            add(name, filename: nil, contentType, .bytes(bytes))
        case .array(let elements):
            for element in elements {
                guard element.isContainer else { addText(name, element, contentType); continue }
                addText(name, .scalar(element.json), contentType ?? "application/json")
            }
        case .object: addText(name, .scalar(content.json), contentType ?? "application/json")
        case .invalid(let reason): failure.note("\(Self.shown(name)) \(reason)")
        }
    }

    private mutating func addJSON(_ name: String?, _ value: some JSONEncodable, _ contentType: String) {
        do throws(JSONError) {
            add(name, filename: nil, contentType, .bytes(try JSON.encode(value)))
        } catch {
            failure.note("\(Self.shown(name)) has no JSON form: \(error.message)", error)
        }
    }

    private mutating func addFile(_ name: String?, _ file: FileUpload, _ allowed: [String]) {
        if file.isText { return add(name, filename: nil, file.contentType, file.content) }
        let filename = file.filename ?? name
        let isAny = allowed.isEmpty || allowed.contains { ContentType($0).essence == "*/*" }
        guard
            let contentType = file.contentType ?? ContentType.preferred(among: allowed, forFile: filename)
                ?? (isAny ? "application/octet-stream" : nil)
        else { return failure.note("\(Self.shown(name)) needs a `contentType:` of \(allowed.joined(separator: ", "))") }
        if let problem = ContentType.problem(contentType, among: isAny ? [] : allowed) {
            return failure.note("\(Self.shown(name)) \(problem)")
        }
        add(name, filename: filename, contentType, file.content)
    }

    private mutating func add(_ name: String?, filename: String?, _ contentType: String?, _ content: RequestBody) {
        var fields: [(String, String)] = []
        if name != nil || filename != nil {
            let parameters = [("name", name), ("filename", filename)].compactMap { key, value in
                value.map { "; \(key)=\"\(Self.escaped($0))\"" }
            }
            // Only a form's data has names; a file without one is something attached (RFC 2183).
            fields.append(
                ("Content-Disposition", (name == nil ? "attachment" : "form-data") + parameters.joined()))
        }
        if let contentType {
            if !HTTPField.isValidValue(contentType) {
                failure.note("the content type of \(Self.shown(name)) cannot be sent")
            }
            fields.append(("Content-Type", contentType))
        }
        parts.append(Part(fields: fields, content: content))
    }

    private static func shown(_ name: String?) -> String {
        name.map { "the part `\(VisibleLine.of($0, limit: 60))`" } ?? "a part"
    }

    /// As HTML has it ("Multipart form data"): what would end the text or the line is percent-encoded, all else stands.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            // No field may have it.
            case "\0": result += "%00"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    // MARK: Encoding

    /// A boundary that no content has, but for one chance in 2^128.
    static func randomBoundary() -> String {
        let digits = (0..<2).map { _ in
            let text = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        return "part-" + digits.joined()
    }

    /// The body with its content type; what the boundary was in that does not count.
    func encoded(
        as contentType: String,
        boundary: String = randomBoundary()
    ) -> (content: RequestBody, contentType: String) {
        var pieces: [RequestBody] = []
        for part in parts {
            let fields = part.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
            pieces.append(.bytes(Array("--\(boundary)\r\n\(fields)\r\n".utf8)))
            pieces.append(part.content)
            pieces.append(.bytes(Array("\r\n".utf8)))
        }
        pieces.append(.bytes(Array("--\(boundary)--\r\n".utf8)))
        var type = ContentType.pieces(of: contentType)
            .filter { !$0.lowercased().hasPrefix("boundary=") }
            .map { piece -> String in
                // A value that is no token stands in quotes (RFC 2045 section 5.1).
                guard let equals = piece.firstIndex(of: "="), !piece.contains("\"") else { return piece }
                let value = piece[piece.index(after: equals)...]
                return HTTPField.Name(String(value)) == nil ? "\(piece[...equals])\"\(value)\"" : piece
            }
        // The type of the root, which is the first part (RFC 2387 section 3.1).
        if type.first?.lowercased() == "multipart/related",
            !type.contains(where: { $0.lowercased().hasPrefix("type=") }),
            let root = parts.first?.fields.first(where: { $0.name == "Content-Type" })?.value
        {
            type.append("type=\"\(ContentType(root).essence)\"")
        }
        return (.joined(pieces), type.joined(separator: "; ") + "; boundary=\(boundary)")
    }
}
