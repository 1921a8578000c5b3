#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reads HTTP/1.1 requests from a socket, byte for byte (RFC 9112).
struct RequestReader {
    let socket: Int32
    private var buffer: [UInt8] = []

    init(_ socket: Int32) { self.socket = socket }

    /// The next request; nil when the client has closed the connection, or sends what is no request.
    mutating func next() -> RawRequest? {
        guard let head = line(endingIn: [13, 10, 13, 10]) else { return nil }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        let fields = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (String(line[..<colon]), String(value))
        }
        var request = RawRequest(method: String(words[0]), target: String(words[1]), fields: fields, body: nil)
        if request.field("transfer-encoding")?.lowercased() == "chunked" {
            guard let body = chunks() else { return nil }
            request.body = body
        } else if let length = request.field("content-length").flatMap({ Int($0) }) {
            guard let body = take(length) else { return nil }
            // A method that has content usually says so where it has none.
            request.body = body.isEmpty ? nil : body
        }
        return request
    }

    private mutating func chunks() -> [UInt8]? {
        var body: [UInt8] = []
        while let line = line(endingIn: [13, 10]) {
            guard let size = Int(String(decoding: line, as: UTF8.self), radix: 16), let chunk = take(size),
                take(2) != nil
            else { return nil }
            if size == 0 { return body }
            body += chunk
        }
        return nil
    }

    private mutating func line(endingIn end: [UInt8]) -> [UInt8]? {
        var searched = 0
        while true {
            while searched + end.count <= buffer.count {
                if buffer[searched..<searched + end.count].elementsEqual(end) {
                    let line = Array(buffer[..<searched])
                    buffer.removeFirst(searched + end.count)
                    return line
                }
                searched += 1
            }
            guard buffer.count < 1 << 20, fill() else { return nil }
        }
    }

    private mutating func take(_ count: Int) -> [UInt8]? {
        while buffer.count < count { guard fill() else { return nil } }
        let bytes = Array(buffer[..<count])
        buffer.removeFirst(count)
        return bytes
    }

    private mutating func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(socket, &chunk, chunk.count)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }
}
