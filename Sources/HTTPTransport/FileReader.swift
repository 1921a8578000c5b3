import Safeguards

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#else
    import Glibc
#endif

/// Reads a file from its beginning, piece by piece.
package final class FileReader {
    package static let chunkSize = 64 * 1024

    /// How many bytes the file had when it was opened.
    package let size: Int
    private let descriptor: CInt

    /// - Throws: ``FileError`` if the file cannot be read, or is no file.
    package init(_ path: String) throws(FileError) {
        // A pipe would wait for its writer.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError("read", path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let error = FileError("read", path)
            close(descriptor)
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw FileError("cannot read \(FileError.shown(path)): it is not a file")
        }
        size = Int(status.st_size)
    }

    /// The next piece; nil at the end.
    ///
    /// - Throws: ``FileError``.
    package func next() throws(FileError) -> [UInt8]? {
        var count = 0
        var code: CInt = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, initialized in
            repeat {
                count = read(descriptor, buffer.baseAddress, buffer.count)
                code = errno
            } while count < 0 && code == EINTR
            initialized = max(0, count)
        }
        if count < 0 { throw FileError("cannot read the file: \(FileError.reason(code))") }
        return count == 0 ? nil : chunk
    }

    deinit { close(descriptor) }
}

/// Why a file could not be read or written.
package struct FileError: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }

    /// `cannot read a.bin: no such file or directory`
    package init(_ verb: String, _ path: String) {
        let code = errno
        self.init("cannot \(verb) \(Self.shown(path)): \(Self.reason(code))")
    }

    package static func shown(_ path: String) -> String { "`\(VisibleLine.of(path, limit: 200))`" }

    package static func reason(_ code: CInt) -> String {
        guard let text = strerror(code).map({ String(cString: $0) }) else { return "error \(code)" }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
