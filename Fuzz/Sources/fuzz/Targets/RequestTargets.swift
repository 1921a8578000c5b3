import HTTPTypes
import JSONCoding

@testable import ClientRuntime
@testable import HTTPTransport
@testable import WireFormats

extension FuzzTarget {
    /// Parameters in all styles: no value reaches another path, another parameter's name or another line.
    static let parameters = FuzzTarget(name: "parameters") { bytes in
        var input = FuzzInput(bytes)
        let name = input.line()
        let (explode, reserved) = (input.flag(), input.flag())
        let rest = input.rest
        let value = (try? JSON.decode(JSONValue.self, from: rest)) ?? .string(String(decoding: rest, as: UTF8.self))
        let text = String(decoding: rest, as: UTF8.self)

        for style in [PathStyle.simple, .label, .matrix("name")] {
            var interpolation = CallPath.StringInterpolation(literalCapacity: 0, interpolationCount: 1)
            interpolation.appendLiteral("/a/")
            interpolation.appendInterpolation(value, style: style, explode: explode, allowsReserved: reserved)
            interpolation.appendLiteral("/b")
            let path = CallPath(stringInterpolation: interpolation)
            if path.failure == nil { checkPath(path.bytes) }
        }
        var call = Call("fuzz", .get, "/a")
        for style in [QueryStyle.form, .spaceDelimited, .pipeDelimited] {
            call = call.query(name, value, style: style, explode: explode, allowsReserved: reserved)
        }
        call = call.deepObject(name, value, allowsReserved: reserved)
            .querystring(name, value, styles: ["a": .deepObject(), "b": .json, "c": .pipeDelimited()])
        if call.failure == nil { checkQuery(call.encodedQuery) }

        let cookies = Call("fuzz", .get, "/a")
            .cookie("n", value, explode: explode, isEscaped: true, allowsReserved: reserved)
            .cookie("m", text, isEscaped: false)
        if cookies.failure == nil {
            let isSafe = cookies.encodedCookies.allSatisfy { $0 > 0x1F && $0 != 0x7F && $0 != UInt8(ascii: ",") }
            require(isSafe, "a cookie: \(String(decoding: cookies.encodedCookies, as: UTF8.self))")
        }
        _ = Call("fuzz", .get, "/a").header(name, value, explode: explode)
    }

    private static func checkPath(_ bytes: [UInt8]) {
        let segments = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        require(segments.count == 4 && segments.last.map { Array($0) } == Array("b".utf8), "another path: \(bytes)")
        require(bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#".utf8.contains($0) }, "a path: \(bytes)")
        let name = String(decoding: segments[2], as: UTF8.self).lowercased().replacing("%2e", with: ".")
        require(name != "." && name != ".." && !name.isEmpty, "a segment: \(name)")
    }

    private static func checkQuery(_ bytes: [UInt8]) {
        require(bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }, "a query: \(bytes)")
    }

    /// Bodies of parts: as many parts as were put in, and no name or type adds a line to a part's head.
    static let multipart = FuzzTarget(name: "multipart") { bytes in
        var input = FuzzInput(bytes)
        let (name, filename, type, container) = (input.line(), input.line(), input.line(), input.line())
        let text = input.restText
        let body = MultipartBody().text(name, text, contentType: input.flag() ? type : nil)
            .json(name, text)
            .file(name, .bytes(input.rest, filename: filename, contentType: type), contentTypes: [])
            .file(name, .bytes([], filename: filename), contentTypes: [type, "image/*"])
            .header("X-Part", text)
        let boundary = "part-of-the-fuzz-target"
        let (content, contentType) = body.encoded(as: "multipart/" + container, boundary: boundary)
        require(contentType.hasSuffix("; boundary=\(boundary)"), "no boundary: \(contentType)")
        guard body.failure == nil, let written = content.bytes else { return }
        for part in body.parts {
            for field in part.fields {
                require(HTTPField.isValidValue(field.value) || field.value.utf8.allSatisfy(isInLine), "\(field)")
            }
        }
        guard !bytes.containsPart(of: boundary) else { return }
        let marks = String(decoding: written, as: UTF8.self).ranges(of: "--\(boundary)").count
        require(marks == body.parts.count + 1, "\(marks) boundaries for \(body.parts.count) parts")
    }

    private static func isInLine(_ byte: UInt8) -> Bool { byte != 0x0A && byte != 0x0D && byte != 0 }
}

extension [UInt8] {
    fileprivate func containsPart(of boundary: String) -> Bool {
        String(decoding: self, as: UTF8.self).contains(boundary)
    }
}
