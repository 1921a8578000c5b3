#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// Files by their URLs, which is how pickers, bundles and `FileManager` hand them out.

extension RequestBody {
    /// The content of the file at a `file:` URL, read from the disk while it is sent.
    ///
    /// A file that cannot be read, and a URL of any other scheme, makes the call throw an error of code ``APIError/Code/invalidRequest``.
    public static func file(at url: URL) -> Self { .file(at: url.pathOfFile) }
}

extension FileUpload {
    /// A file on disk by its `file:` URL, called by the last component of its path unless another name is given.
    public static func file(at url: URL, filename: String? = nil, contentType: String? = nil) -> Self {
        .file(at: url.pathOfFile, filename: filename, contentType: contentType)
    }
}

extension ResponseStream {
    /// Writes the body to the file at a `file:` URL, which is there whole or not at all, as one written to a path is.
    ///
    /// - Returns: How many bytes it has.
    /// - Throws: ``APIError``, of code ``APIError/Code/file`` if the file cannot be written, or the URL is of any other
    ///   scheme; `CancellationError`.
    @discardableResult
    public func write(to url: URL) async throws -> Int { try await write(to: url.pathOfFile) }
}

extension URL {
    /// What is no file stays as it is, so that the error shows it.
    fileprivate var pathOfFile: String { isFileURL ? path(percentEncoded: false) : absoluteString }
}
