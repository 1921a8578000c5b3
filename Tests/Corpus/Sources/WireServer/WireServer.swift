internal import ClientRuntime
internal import Foundation
internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A server on the loopback interface that gives each test the answer that it asked for, and keeps the raw requests.
///
/// The environment variable `WIRE_REQUESTS` names a folder: each request is appended to the file there that is named for
/// the module of its test, as a line of JSON.
final class WireServer: Sendable {
    static let shared = WireServer()
    /// The header field that says which test a request is of; it is kept out of what is recorded.
    static let tagName = "x-wire-test"

    private struct Expected {
        var answer: TransportResponse
        let module: Substring
        var requests: [RawRequest] = []
    }

    let port: UInt16
    private let listener: Int32
    private let expected = Mutex<[String: Expected]>([:])
    private let folder: String?
    private let files = Mutex<[Substring: FileHandle]>([:])

    private init() {
        listener = socket(AF_INET, Self.streamKind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && listen(listener, 128) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        port = isBound ? UInt16(bigEndian: address.sin_port) : 0
        folder = ProcessInfo.processInfo.environment["WIRE_REQUESTS"]
        Thread.detachNewThread { [self] in accept() }
    }

    #if canImport(Glibc)
        private static let streamKind = Int32(SOCK_STREAM.rawValue)
    #else
        private static let streamKind = SOCK_STREAM
    #endif

    /// Keeps an answer for a test of a module; gives the tag of the requests that get it.
    func expect(_ answer: TransportResponse, of module: Substring) -> String {
        let id = UUID().uuidString
        expected.withLock { $0[id] = Expected(answer: answer, module: module) }
        return id
    }

    /// The requests with a tag, in their order.
    func requests(_ id: String) -> [RawRequest] { expected.withLock { $0[id]?.requests ?? [] } }

    // MARK: - Serving

    private func accept() {
        while true {
            let client = Self.accepted(by: listener)
            guard client >= 0 else { return }
            Thread.detachNewThread { [self] in serve(client) }
        }
    }

    private static func accepted(by listener: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.accept(listener, nil, nil)
        #elseif canImport(Musl)
            Musl.accept(listener, nil, nil)
        #else
            Glibc.accept(listener, nil, nil)
        #endif
    }

    private func serve(_ client: Int32) {
        var reader = RequestReader(client)
        while let request = reader.next() {
            let tag = (request.field(Self.tagName) ?? "").split(separator: " ").map(String.init)
            let test = expected.withLock { expected -> Expected? in
                guard let id = tag.first else { return nil }
                expected[id]?.requests.append(request)
                return expected[id]
            }
            if let test { record(request.line(origin: tag.dropFirst().first ?? ""), of: test.module) }
            let bytes = Self.bytes(of: test?.answer ?? .status(.notFound), to: request.method)
            guard bytes.withUnsafeBytes({ write(client, $0.baseAddress, $0.count) }) == bytes.count else { break }
        }
        close(client)
    }

    private func record(_ line: String, of module: Substring) {
        guard let folder else { return }
        files.withLock { files in
            if files[module] == nil {
                let path = "\(folder)/\(module).requests.jsonl"
                if !FileManager.default.fileExists(atPath: path) {
                    _ = FileManager.default.createFile(atPath: path, contents: nil)
                }
                files[module] = FileHandle(forWritingAtPath: path)
                _ = try? files[module]?.seekToEnd()
            }
            try? files[module]?.write(contentsOf: Data((line + "\n").utf8))
        }
    }

    /// The answer as it goes over the socket (RFC 9112, section 6.3).
    private static func bytes(of answer: TransportResponse, to method: String) -> [UInt8] {
        let code = answer.head.status.code
        var head = "HTTP/1.1 \(code) Answer\r\n"
        for field in answer.head.headerFields { head += "\(field.name.rawName): \(field.value)\r\n" }
        let hasBody = method != "HEAD" && code != 204 && code != 304 && code >= 200
        if hasBody { head += "Content-Length: \(answer.body.count)\r\n" }
        return [UInt8]((head + "\r\n").utf8) + (hasBody ? answer.body : [])
    }
}
