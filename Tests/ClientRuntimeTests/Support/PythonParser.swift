import Foundation
import Testing

@testable import ClientRuntime

/// Another's reading of multipart bodies: the `email` package of Python, where that is installed.
enum PythonParser {
    struct Part: Decodable, Equatable {
        var fields: [String: String]
        var bytes: Data
        var parts: [Part]?
    }

    static let isInstalled = FileManager.default.isExecutableFile(atPath: path)
    private static let path = "/usr/bin/python3"

    private static let script = """
        import base64, email, email.policy, json, sys
        def part(message):
            fields = {k.lower(): str(v).encode("utf-8", "surrogateescape").decode() for k, v in message.raw_items()}
            if message.is_multipart():
                return {"fields": fields, "bytes": "", "parts": [part(p) for p in message.get_payload()]}
            return {"fields": fields, "bytes": base64.b64encode(message.get_payload(decode=True)).decode()}
        head = b"Content-Type: " + sys.argv[2].encode() + b"\\r\\n\\r\\n"
        message = email.message_from_bytes(head + open(sys.argv[1], "rb").read(), policy=email.policy.HTTP)
        if message.defects: sys.exit(str(message.defects))
        print(json.dumps(part(message)["parts"]))
        """

    /// The parts of a body.
    static func parts(of body: RequestBody, _ contentType: String) async throws -> [Part] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("multipart-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        var bytes = Data()
        for try await chunk in body.chunks { bytes += chunk }
        try bytes.write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-c", script, file.path, contentType]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let json = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try JSONDecoder().decode([Part].self, from: json)
    }
}
