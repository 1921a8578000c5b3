#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
internal import Diagnostics

/// A system call that failed, with what was being done and to which file.
public struct FileSystemError: Error, Sendable, CustomStringConvertible {
    /// What was being done, as an infinitive: `write`, `read`, `create the folder`.
    public let action: String
    /// The file or folder, as the person running the tool would name it.
    public let path: String
    /// The system's error number.
    public let code: Int32

    /// An error of doing something with a file or folder.
    package init(action: String, path: String, code: Int32) {
        self.action = action
        self.path = path
        self.code = code
    }

    /// `Could not write Generated/Pets/Pet.swift: No space left on device.`
    public var description: String {
        let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        return "Could not \(action) \(VisibleText.escaping(path)): \(reason)."
    }

    /// The error of the system call that failed last on this thread.
    static func last(_ action: String, _ path: String) -> FileSystemError {
        FileSystemError(action: action, path: path, code: errno)
    }
}
