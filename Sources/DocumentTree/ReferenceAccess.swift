/// What a document may reach by its references, besides the files of its own folder.
public struct ReferenceAccess: Sendable {
    /// What came of asking for a URL.
    public enum Answer: Hashable, Sendable {
        /// The bytes of the document.
        case document([UInt8])
        /// Where else to look; perhaps relative to the URL.
        case redirect(String)
        /// The document has more bytes than the limit.
        case tooLarge
        /// Why there is none, such as `the server answered 404`.
        case failure(String)
    }

    /// Which servers may be asked.
    public enum Reach: String, Hashable, Sendable {
        /// Those of the Internet: neither this machine nor what stands in a private network.
        case publicAddresses = "public"
        /// All.
        case allAddresses = "all"
    }

    /// Asks once for a URL, `http` or `https`; follows no redirect, and gives up at `limit` bytes.
    public typealias Fetch = @Sendable (_ url: URIReference, _ limit: Int) -> Answer

    /// Other folders whose files may be read.
    public var folders: [String]

    /// Fetches what references name by a URL; nil where that is not allowed.
    public var fetch: Fetch?

    /// Access to these folders; by default, to nothing but the document's own.
    public init(folders: [String] = [], fetch: Fetch? = nil) {
        self.folders = folders
        self.fetch = fetch
    }
}
