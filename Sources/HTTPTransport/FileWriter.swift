#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#else
    import Glibc
#endif

/// Writes a file that is there whole or not at all: it gets its name when it is complete.
package final class FileWriter {
    private let path: String
    private let temporaryPath: String
    private var descriptor: CInt

    /// Begins the file under another name beside its own.
    ///
    /// - Throws: ``FileError``.
    package init(_ path: String) throws(FileError) {
        guard !path.isEmpty, !path.utf8.contains(0), path.utf8.last != UInt8(ascii: "/") else {
            throw FileError("cannot write \(FileError.shown(path)): it is not the name of a file")
        }
        self.path = path
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
        let suffix = String(UInt64.random(in: .min ... .max), radix: 36)
        temporaryPath = "\(folder).download-\(suffix).partial"
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError("write", path) }
    }

    /// Adds bytes.
    ///
    /// - Throws: ``FileError``.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        var code: CInt = 0
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty, code == 0 {
                let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    code = errno
                }
            }
        }
        if code != 0 { throw FileError("cannot write \(FileError.shown(path)): \(FileError.reason(code))") }
    }

    /// Gives the file its name, in place of one that had it.
    ///
    /// - Throws: ``FileError``.
    package func complete() throws(FileError) {
        let isClosed = close(descriptor) == 0
        descriptor = -1
        guard isClosed, rename(temporaryPath, path) == 0 else {
            let error = FileError("write", path)
            unlink(temporaryPath)
            throw error
        }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporaryPath)
    }
}

private func systemWrite(_ descriptor: CInt, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}
