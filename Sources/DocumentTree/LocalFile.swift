#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Files of this machine, through POSIX.
enum LocalFile {
    enum Failure: Error, Hashable {
        case notFound
        case unreadable(String)
        case tooLarge
    }

    /// The bytes of a regular file.
    static func read(_ path: String, limit: Int) -> Result<[UInt8], Failure> {
        // A NUL would cut the path short, and another file would be read.
        guard !path.utf8.contains(0), !path.isEmpty else { return .failure(.notFound) }
        // Not blocking: opening a FIFO would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(failure(errno)) }
        defer { close(descriptor) }
        return read(descriptor, limit: limit)
    }

    /// The bytes of an open file, if that is a regular one.
    static func read(_ descriptor: Int32, limit: Int) -> Result<[UInt8], Failure> {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(failure(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: return .failure(.unreadable("it is a folder"))
        default: return .failure(.unreadable("it is not a regular file"))
        }
        guard status.st_size <= limit else { return .failure(.tooLarge) }
        return contents(of: descriptor, expectedSize: Int(status.st_size), limit: limit)
    }

    /// The absolute path with every symbolic link followed, or why there is none.
    static func realPath(_ path: String) -> Result<String, Failure> {
        guard !path.utf8.contains(0) else { return .failure(.notFound) }
        guard let resolved = realpath(path.isEmpty ? "." : path, nil) else { return .failure(failure(errno)) }
        defer { free(resolved) }
        return .success(String(cString: resolved))
    }

    /// Whether a regular file is there.
    static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func contents(of descriptor: Int32, expectedSize: Int, limit: Int) -> Result<[UInt8], Failure> {
        var bytes = [UInt8](repeating: 0, count: max(0, expectedSize) + 1)
        var count = 0
        while true {
            // The file may grow meanwhile.
            if count == bytes.count {
                guard count <= limit else { return .failure(.tooLarge) }
                bytes += [UInt8](repeating: 0, count: max(4096, count))
            }
            let read = bytes.withUnsafeMutableBytes { buffer in
                readSome(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            }
            if read < 0 {
                if errno == EINTR { continue }
                return .failure(failure(errno))
            }
            if read == 0 { break }
            count += read
        }
        guard count <= limit else { return .failure(.tooLarge) }
        bytes.removeLast(bytes.count - count)
        return .success(bytes)
    }

    static func failure(_ code: Int32) -> Failure {
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EACCES, EPERM: .unreadable("permission is denied")
        case ELOOP: .unreadable("its symbolic links form a circle")
        case ENAMETOOLONG: .unreadable("its name is too long")
        case ENXIO: .unreadable("it is not a regular file")
        default: .unreadable(String(cString: strerror(code)))
        }
    }
}

private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
