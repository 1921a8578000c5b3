#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// A folder held open: what is below it is reached name by name and through no symbolic link, so that a path that was
/// checked leads where it led then, whatever somebody puts in its way meanwhile.
final class OpenFolder: Sendable {
    /// Symbolic links followed.
    let path: String
    private let descriptor: Int32

    /// Opens a folder that the user named; nil where there is none.
    init?(_ name: String) {
        guard !name.utf8.contains(0) else { return nil }
        let opened = open(name.isEmpty ? "." : name, Self.flags)
        guard opened >= 0 else { return nil }
        var (found, named) = (stat(), stat())
        guard let path = try? LocalFile.realPath(name).get(), fstat(opened, &found) == 0, stat(path, &named) == 0,
            found.st_dev == named.st_dev, found.st_ino == named.st_ino
        else {
            close(opened)
            return nil
        }
        self.path = path
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// The bytes of the regular file at an absolute path inside, which has no symbolic link in it.
    func read(_ path: String, limit: Int) -> Result<[UInt8], LocalFile.Failure> {
        guard FilePath.isInside(path, self.path), !path.utf8.contains(0) else { return .failure(.notFound) }
        let names = path.utf8.dropFirst(self.path.utf8.count).split(separator: UInt8(ascii: "/"))
            .map { String($0) ?? "" }
        guard let file = names.last, !names.contains(where: { ["", ".", ".."].contains($0) }) else {
            return .failure(.unreadable("it is a folder"))
        }
        var folder = descriptor
        defer { if folder != descriptor { close(folder) } }
        for name in names.dropLast() {
            let next = openat(folder, name, Self.flags | O_NOFOLLOW)
            let code = errno
            guard next >= 0 else { return .failure(failure(code)) }
            if folder != descriptor { close(folder) }
            folder = next
        }
        let opened = openat(folder, file, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
        let code = errno
        guard opened >= 0 else { return .failure(failure(code)) }
        defer { close(opened) }
        return LocalFile.read(opened, limit: limit)
    }

    /// What was no link when the path was checked is one now.
    private func failure(_ code: Int32) -> LocalFile.Failure {
        [ELOOP, EMLINK, ENOTDIR].contains(code) ? .unreadable("it changed while it was read") : LocalFile.failure(code)
    }

    /// Folders need not be listed, only passed.
    private static var flags: Int32 {
        #if os(Linux) || os(Android)
            // `O_PATH`, which the C library shows to its own kind of programs only.
            0o10_000_000 | O_DIRECTORY | O_CLOEXEC
        #else
            O_RDONLY | O_DIRECTORY | O_CLOEXEC
        #endif
    }
}
