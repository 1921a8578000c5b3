import Foundation
import HTTPTypes
import JSONCoding

@testable import ClientRuntime
@testable import HTTPTransport
@testable import WireFormats

extension FuzzTarget {
    /// Header fields of responses, as each type that a document can give them.
    static let headers = FuzzTarget(name: "headers") { bytes in
        var fields = HTTPFields()
        let names = ["Retry-After", "Set-Cookie", "Link"]
        for line in bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 3) {
            for name in names.compactMap({ HTTPField.Name($0) }) {
                fields.append(HTTPField(name: name, value: String(decoding: line, as: UTF8.self)))
            }
        }
        for name in names {
            for explode in [false, true] {
                _ = HeaderKey<String>(name, explode: explode).value(in: fields)
                _ = HeaderKey<[String]>(name, explode: explode).value(in: fields)
                _ = HeaderKey<[Int]>(name, explode: explode).value(in: fields)
                _ = HeaderKey<[String: JSONValue]>(name, explode: explode).value(in: fields)
                _ = HeaderKey<FuzzModel>(name, explode: explode).value(in: fields)
            }
            _ = HeaderKey<Date>(name).value(in: fields)
            _ = HeaderKey<JSONValue>(name, json: true).value(in: fields)
        }
        _ = RetryAfter.parse(fields, status: .tooManyRequests, now: Date(timeIntervalSince1970: 1_700_000_000))
    }

    /// Dates in all forms, and what they are written as.
    static let dates = FuzzTarget(name: "dates") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        _ = HTTPDate.parse(text, now: now)
        if let name = HTTPField.Name("Retry-After") {
            let fields = HTTPFields([HTTPField(name: name, value: text)])
            if let wait = RetryAfter.parse(fields, status: .serviceUnavailable, now: now) {
                require(wait >= .zero, "a wait into the past")
            }
        }
        if let name = HTTPField.Name("X-RateLimit-Reset") {
            let fields = HTTPFields([HTTPField(name: name, value: text)])
            if let wait = RetryAfter.parse(fields, status: .tooManyRequests, now: now) {
                require(wait >= .zero, "a wait into the past")
            }
        }
        if let day = CalendarDate(text) { require(CalendarDate(day.description) == day, "another day") }
        guard let quoted = try? JSON.encode(text), let date = try? JSON.decode(Date.self, from: quoted) else { return }
        // An offset can lead out of the years that can be written.
        guard let written = try? JSON.encode(date) else { return }
        do {
            let again = try JSON.decode(Date.self, from: written)
            require(abs(again.timeIntervalSince(date)) < 1e-6, "another date: \(text)")
        } catch { require(false, "\(error)") }
    }

    /// Media types, and text in their charsets.
    static let media = FuzzTarget(name: "media") { bytes in
        var input = FuzzInput(bytes)
        let field = input.line()
        let type = ContentType(field)
        _ = (type.isJSON, ContentType.pieces(of: field))
        if let text = type.text(input.rest), let again = type.bytes(text) {
            require(type.text(again) != nil, "written, but not read")
        }
        let ranges = [input.line(), "text/*", "application/json"]
        _ = ContentType.problem(field, among: ranges)
        if let preferred = ContentType.preferred(among: ranges + [field], forFile: input.line()) {
            require(!ContentType(preferred).essence.contains("*"), "a range is preferred")
        }
    }

    /// The URL of a server with variables in it.
    static let servers = FuzzTarget(name: "servers") { bytes in
        var input = FuzzInput(bytes)
        let (template, name, value) = (input.line(), input.line(), input.line())
        for server in [ServerTemplate(template), ServerTemplate(template, [name: value])] {
            do throws(ConfigurationError) {
                let url = try server.url([name: value])
                let text = url.absoluteString
                require(text.lowercased().hasPrefix("http"), "another scheme: \(text)")
                require(url.user == nil && url.password == nil, "a user: \(text)")
            } catch { require(error.code == .invalidServer, "\(error)") }
        }
        // A variable for a part of the host is that, and no more.
        for value in [template, value] {
            guard let url = try? ServerTemplate("https://{v}.example.com/p").url(["v": value]) else { continue }
            let rest = url.absoluteString.dropFirst("https://".count)
            require(rest.prefix { $0 != "/" }.lowercased().hasSuffix(".example.com"), "another host or port: \(url)")
            require(rest.drop { $0 != "/" } == "/p", "another path: \(url)")
        }
    }
}
