/// A file as a part of a form: what is in it, what it is called, and its media type.
///
/// ```swift
/// try await client.files.create(file: .file(at: "train.jsonl"), purpose: .fineTune)
/// try await client.files.create(file: .bytes(bytes, filename: "a.jsonl", contentType: "application/jsonl"), purpose: …)
/// ```
///
/// A file on disk is read while it is sent and is never in memory as a whole.
public struct FileUpload: Sendable {
    /// What is in it.
    public var content: RequestBody
    /// What it is called; nil stands for the name of the part.
    public var filename: String?
    /// Its media type; nil is the one that the document names first, else `application/octet-stream`.
    public var contentType: String?
    /// Whether it is a text, and so has no name of a file.
    var isText = false

    init(content: RequestBody, filename: String?, contentType: String?) {
        self.content = content
        self.filename = filename
        self.contentType = contentType
    }

    /// A file with a body of any kind for its content.
    public static func content(_ content: RequestBody, filename: String? = nil, contentType: String? = nil) -> Self {
        Self(content: content, filename: filename, contentType: contentType)
    }

    /// A file on disk, called by the last component of its path unless another name is given.
    public static func file(at path: String, filename: String? = nil, contentType: String? = nil) -> Self {
        let last = path.split(separator: "/").last.map(String.init)
        return content(.file(at: path), filename: filename ?? last, contentType: contentType)
    }

    /// A file of bytes.
    public static func bytes(_ bytes: [UInt8], filename: String? = nil, contentType: String? = nil) -> Self {
        content(.bytes(bytes), filename: filename, contentType: contentType)
    }

    /// A text in place of a file, where a document allows either: the id of one that was sent before, or where to get it.
    ///
    /// It is a part as a text is: without the name of a file, and without a media type unless one is given.
    public static func text(_ text: String, contentType: String? = nil) -> Self {
        var part = content(.bytes(Array(text.utf8)), contentType: contentType)
        part.isText = true
        return part
    }

    /// A file whose chunks come one by one. It can be sent once: the call is not repeated.
    public static func sequence<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks,
        length: Int? = nil,
        filename: String? = nil,
        contentType: String? = nil
    ) -> Self where Chunks.Element == [UInt8] {
        content(.sequence(chunks, length: length), filename: filename, contentType: contentType)
    }
}
