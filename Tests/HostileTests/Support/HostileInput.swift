import Diagnostics

/// Bytes, and the name of the file that they come as.
struct HostileInput: Sendable {
    var fileName: String
    var bytes: [UInt8]

    init(_ bytes: [UInt8], as fileName: String = "openapi.json") {
        self.bytes = bytes
        self.fileName = fileName
    }

    init(_ text: String, as fileName: String = "openapi.json") {
        self.init([UInt8](text.utf8), as: fileName)
    }

    var file: SourceFile { SourceFile(path: fileName, bytes: bytes) }
}
