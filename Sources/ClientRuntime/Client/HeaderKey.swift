public import HTTPTypes
public import JSONCoding

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A header field of responses, with the type that the document gives it.
///
/// ```swift
/// let (pets, response) = try await client.withResponse { try await $0.pets.list() }
/// if response[PetsClient.ResponseHeaders.xRateLimitRemaining] == 0 { … }
/// ```
public struct HeaderKey<Value: JSONDecodable & Sendable>: Sendable {
    /// The name of the field.
    public let name: String
    private let explode: Bool
    private let isJSON: Bool

    /// A field.
    ///
    /// - Parameters:
    ///   - name: The name of the field.
    ///   - explode: Whether the members of an object stand as `name=value`.
    ///   - json: Whether the value is a JSON text.
    public init(_ name: String, explode: Bool = false, json: Bool = false) {
        self.name = name
        self.explode = explode
        isJSON = json
    }

    /// The value among those fields, in style `simple`; nil if there is none, or it is not of the type.
    func value(in headers: HTTPFields) -> Value? {
        guard let name = HTTPField.Name(name), headers.contains(name) else { return nil }
        let lines = headers[values: name]
        let text = lines.joined(separator: ", ")
        if isJSON { return decode(text) }
        // Cookies have commas of their own (RFC 6265, section 3).
        let elements = name == .setCookie ? lines : Self.elements(of: text)
        // What a text is taken for depends on the type alone: a string, a number, an array of these, an object of these.
        return decode(quoted(text)) ?? decode(text) ?? HTTPDate.parse(text, now: Date()) as? Value
            ?? decode("[\(elements.map(quoted).joined(separator: ","))]")
            ?? decode("[\(elements.joined(separator: ","))]")
            ?? object(pairs(of: Self.elements(of: text, keepsEmpty: true)))
    }

    /// - Parameter keepsEmpty: Whether there are empty ones: a list has none (RFC 9110, section 5.6.1.2), but a member of
    ///   an object may be empty.
    private static func elements(of text: String, keepsEmpty: Bool = false) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: !keepsEmpty).map { element in
            var element = element.drop(while: isSpace)
            while element.last.map(isSpace) ?? false { element.removeLast() }
            return String(element)
        }
    }

    private static func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }

    private func pairs(of elements: [String]) -> [[String]] {
        guard explode else {
            return stride(from: 0, to: elements.count - 1, by: 2).map { [elements[$0], elements[$0 + 1]] }
        }
        return elements.map { element in
            element.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        }.filter { $0.count == 2 }
    }

    private func decode(_ text: String) -> Value? { try? JSON.decode(Value.self, from: text) }

    /// Of `height=4,colour=12`, only the type says that the colour is a text: what is refused as a number is one.
    private func object(_ pairs: [[String]]) -> Value? {
        var texts: Set<Int> = []
        while true {
            let members = pairs.enumerated().map { index, pair in
                "\(quoted(pair[0])):\(texts.contains(index) ? quoted(pair[1]) : literal(pair[1]))"
            }
            do throws(JSONError) {
                return try JSON.decode(Value.self, from: "{\(members.joined(separator: ","))}")
            } catch {
                guard texts.count < pairs.count else { return nil }
                let refused = pairs.firstIndex { error.path == $0[0] }
                // Where the way to it is more than its name, all are tried as texts.
                guard let refused, texts.insert(refused).inserted else {
                    texts = Set(pairs.indices)
                    continue
                }
                // One by one, a header of many would be read as many times.
                if pairs.count > 100 { texts = Set(pairs.indices) }
            }
        }
    }

    private func quoted(_ text: String) -> String {
        (try? JSON.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    /// A number or a Boolean as it stands, everything else as a string.
    private func literal(_ text: String) -> String {
        let value = try? JSON.decode(JSONValue.self, from: text)
        return value?.number != nil || value?.boolean != nil ? text : quoted(text)
    }
}

/// What has the header fields of a response.
public protocol DocumentedHeaders {
    /// The header fields.
    var headers: HTTPFields { get }
}

extension DocumentedHeaders {
    /// The value of a header field that the document describes; nil if it is missing, or not of its type.
    public subscript<Value>(key: HeaderKey<Value>) -> Value? { key.value(in: headers) }
}
