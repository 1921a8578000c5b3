#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder held open, whose entries are reached by name alone.
///
/// Every access goes through the open descriptor and refuses to follow a symbolic link, so nothing that is done
/// here can leave the folder, whatever somebody puts into it meanwhile.
package final class Folder {
    /// What stands behind a name.
    package enum Kind { case file, folder, symbolicLink, other }

    private let descriptor: Int32
    /// The folder's path, for messages.
    package let displayPath: String

    private init(descriptor: Int32, displayPath: String) {
        self.descriptor = descriptor
        self.displayPath = displayPath
    }

    deinit { close(descriptor) }

    /// Opens a folder by path; here a symbolic link is followed, because whoever named the folder chose it.
    ///
    /// - Returns: Nil when nothing is there.
    package static func open(_ path: String, displayPath: String) throws(FileSystemError) -> Folder? {
        let descriptor = systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 { return Folder(descriptor: descriptor, displayPath: displayPath) }
        if errno == ENOENT { return nil }
        throw .last("open the folder", displayPath)
    }

    /// Creates a folder and those above it; one that exists already is fine.
    ///
    /// - Returns: The folders created, outermost first, so that a failure later on can take them back.
    @discardableResult
    package static func create(_ path: String, displayPath: String) throws(FileSystemError) -> [String] {
        var missing: [String] = []
        var candidate = path
        while access(candidate, F_OK) != 0 {
            let above = PathText.parent(of: candidate)
            guard errno == ENOENT, above != candidate else { throw .last("create the folder", displayPath) }
            missing.append(candidate)
            candidate = above
        }
        var created: [String] = []
        for folder in missing.reversed() {
            if mkdir(folder, 0o777) == 0 {
                created.append(folder)
            } else if errno != EEXIST {
                let failure = FileSystemError.last("create the folder", displayPath)
                remove(created)
                throw failure
            }
        }
        return created
    }

    /// Takes back folders made by ``create(_:displayPath:)``, as far as they are empty.
    package static func remove(_ created: [String]) {
        for folder in created.reversed() { rmdir(folder) }
    }

    /// What tells the folder from every other, whatever path leads to it.
    package struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    package func identity() throws(FileSystemError) -> Identity {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last("look at", displayPath) }
        return Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    }

    /// The path of an entry, for messages.
    package func displayPath(of name: String) -> String {
        displayPath == "." ? name : displayPath + "/" + name
    }

    /// What the name stands for; nil when nothing is there.
    package func kind(of name: String) throws(FileSystemError) -> Kind? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .last("look at", displayPath(of: name))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .symbolicLink
        default: return .other
        }
    }

    /// Opens a folder inside this one, never through a symbolic link.
    package func subfolder(_ name: String) throws(FileSystemError) -> Folder {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let opened = openat(descriptor, name, flags)
        guard opened >= 0 else { throw .last("open the folder", displayPath(of: name)) }
        return Folder(descriptor: opened, displayPath: displayPath(of: name))
    }

    /// Creates a folder inside this one.
    ///
    /// - Returns: False when it was there already.
    package func createSubfolder(_ name: String) throws(FileSystemError) -> Bool {
        if mkdirat(descriptor, name, 0o777) == 0 { return true }
        if errno == EEXIST { return false }
        throw .last("create the folder", displayPath(of: name))
    }

    /// The names of all entries but `.` and `..`, sorted.
    package func names() throws(FileSystemError) -> [String] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw .last("list", displayPath) }
        guard let stream = fdopendir(copy) else {
            close(copy)
            throw .last("list", displayPath)
        }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw .last("list", displayPath) }
        return names.sorted()
    }

    /// The bytes of a regular file, or its first ones.
    package func read(_ name: String, upTo limit: Int = .max) throws(FileSystemError) -> [UInt8] {
        let opened = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else { throw .last("read", displayPath(of: name)) }
        defer { close(opened) }
        guard let bytes = FileBytes.read(opened, upTo: limit) else { throw .last("read", displayPath(of: name)) }
        return bytes
    }

    /// Writes a new file; one of that name must not be there.
    package func create(_ name: String, _ bytes: [UInt8], shownAs displayName: String) throws(FileSystemError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let opened = openat(descriptor, name, flags, 0o666)
        guard opened >= 0 else { throw .last("write", displayPath(of: displayName)) }
        let isWritten = FileBytes.write(bytes, to: opened)
        let failure = errno
        let isClosed = close(opened) == 0
        guard isWritten, isClosed else {
            let code = isWritten ? errno : failure
            unlinkat(descriptor, name, 0)
            throw FileSystemError(action: "write", path: displayPath(of: displayName), code: code)
        }
    }

    /// Puts a file in another's place within this folder, in one step.
    package func rename(_ name: String, to newName: String) throws(FileSystemError) {
        guard renameat(descriptor, name, descriptor, newName) == 0 else {
            throw .last("write", displayPath(of: newName))
        }
    }

    /// Removes a file.
    package func remove(_ name: String) throws(FileSystemError) {
        guard unlinkat(descriptor, name, 0) == 0 else { throw .last("remove", displayPath(of: name)) }
    }

    /// Removes a folder if it is empty.
    ///
    /// - Returns: Whether it is gone.
    @discardableResult
    package func removeEmptySubfolder(_ name: String) -> Bool {
        unlinkat(descriptor, name, AT_REMOVEDIR) == 0
    }
}

/// `open(2)`, which a method of the same name would hide.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
    open(path, flags)
}
