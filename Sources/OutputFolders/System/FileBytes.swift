#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Whole files through their descriptors; interrupted calls are repeated, short ones continued.
enum FileBytes {
    /// Reads to the end, or up to a limit; nil, with `errno` set, when reading fails.
    static func read(_ descriptor: Int32, upTo limit: Int = .max) -> [UInt8]? {
        var status = stat()
        let size = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
        // One byte more than the file holds, so that one call reads it and a second finds its end.
        var buffer = [UInt8](repeating: 0, count: min(limit, min(size, 1 << 26) + 1))
        var count = 0
        while count < limit {
            if count == buffer.count {
                buffer.append(contentsOf: repeatElement(0, count: min(limit - count, max(count, 4096))))
            }
            let received = buffer.withUnsafeMutableBytes { bytes in
                let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
                return systemRead(descriptor, rest.baseAddress, rest.count)
            }
            if received == 0 { break }
            if received > 0 {
                count += received
            } else if errno != EINTR {
                return nil
            }
        }
        buffer.removeLast(buffer.count - count)
        return buffer
    }

    /// Writes all bytes; false, with `errno` set, when that fails.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
                let count = systemWrite(descriptor, rest.baseAddress, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                offset += count
            }
            return true
        }
    }
}

/// What is at a path, without opening it.
package enum FileStatus {
    /// The absolute path of a folder that relative paths start from; nil when the process's own is gone.
    package static func absolute(_ folder: String) -> String? {
        if folder.hasPrefix("/") { return PathText.normalised(folder) }
        guard let current = getcwd(nil, 0) else { return nil }
        defer { free(current) }
        return PathText.join(String(cString: current), folder)
    }

    /// The path with its symbolic links followed; as it is where nothing is there.
    package static func real(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Whether a folder is there, symbolic links followed.
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a regular file is there, symbolic links followed.
    package static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

/// `read(2)`, which a method of the same name would hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

/// `write(2)`, which a method of the same name would hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
