internal import ClientRuntime
internal import Foundation

/// A request as it came over a socket.
struct RawRequest: Sendable {
    var method: String
    var target: String
    /// The lines of the head in their order.
    var fields: [(name: String, value: String)]
    /// The content without its framing; nil for none.
    var body: [UInt8]?

    /// The value of a field that is there once.
    func field(_ name: String) -> String? { fields.first { $0.name.lowercased() == name }?.value }

    /// The request as a line of JSON; the content is in base64.
    ///
    /// - Parameter origin: The scheme and host that the client meant.
    func line(origin: String) -> String {
        let fields = fields.filter { $0.name.lowercased() != WireServer.tagName && $0.name.lowercased() != "host" }
        let object: JSONValue = .object([
            "method": .string(method), "url": .string(origin + target),
            "headers": .array(fields.map { .array([.string($0.name), .string($0.value)]) }),
            "body": body.map { .string(Data($0).base64EncodedString()) } ?? .null,
        ])
        return (try? JSON.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
