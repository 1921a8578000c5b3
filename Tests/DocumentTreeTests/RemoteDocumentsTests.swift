import Diagnostics
import DocumentTree
import Synchronization
import Testing

/// What a store makes of URLs, with a table in place of the network.
@Suite struct RemoteDocumentsTests {
    private final class Network: Sendable {
        let pages: [String: ReferenceAccess.Answer]
        let asked = Mutex<[String]>([])

        init(_ pages: [String: ReferenceAccess.Answer]) { self.pages = pages }

        func fetch(_ url: URIReference, _ limit: Int) -> ReferenceAccess.Answer {
            asked.withLock { $0.append(url.description) }
            return pages[url.withoutUserInfo.description] ?? .failure("the server answered 404")
        }

        var requests: [String] { asked.withLock { $0 } }
    }

    private let sink = DiagnosticSink()
    private let root = SourceFile(path: "api.yaml", text: "a: 1")

    private func store(_ network: Network) -> DocumentStore {
        DocumentStore(
            root: root, access: ReferenceAccess(fetch: { network.fetch($0, $1) }), diagnostics: sink)
    }

    private static func page(_ text: String) -> ReferenceAccess.Answer { .document(Array(text.utf8)) }

    @Test func eachIsFetchedOnceHoweverItIsReached() throws {
        let network = Network([
            "http://a/x": .redirect("y/z.yaml"), "http://a/y/z.yaml": Self.page("name: z"),
            "http://a/y/other.yaml": Self.page("name: other"), "http://a/w": .redirect("http://a/x"),
        ])
        let store = store(network)
        let first = try #require(store.load(relative: "http://a/x#/name", from: root))
        #expect(first.location.file.path == "http://a/y/z.yaml")
        #expect(store.name(of: first.location.file) == "http://a/y/z.yaml")
        #expect(store.isRemote(first.location.file))
        for reference in ["http://a/x", "http://a/y/z.yaml", "http://a/w", "HTTP://a/y/../x"] {
            let again = store.load(relative: reference, from: root)
            #expect(again?.location.file === first.location.file, "\(reference)")
        }
        #expect(store.load(relative: "other.yaml", from: first.location.file)?["name"]?.string == "other")
        #expect(store.load(relative: "../x", from: first.location.file)?.location.file === first.location.file)
        #expect(network.requests == ["http://a/x", "http://a/y/z.yaml", "http://a/w", "http://a/y/other.yaml"])
        #expect(store.files.map(\.path) == ["api.yaml", "http://a/y/other.yaml", "http://a/y/z.yaml"])
        #expect(sink.diagnostics.isEmpty)
    }

    @Test func usersStayWithTheirServer() throws {
        let network = Network([
            "https://a/x": Self.page("a: 1"), "https://a/y": Self.page("a: 1"), "https://b/z": Self.page("a: 1"),
            "https://a/to-b": .redirect("https://b/z"),
        ])
        let store = store(network)
        let node = try #require(store.load(relative: "https://ann:x@a/x", from: root))
        #expect(node.location.file.path == "https://a/x")
        _ = store.load(relative: "y", from: node.location.file)
        _ = store.load(relative: "to-b", from: node.location.file)
        #expect(
            network.requests == [
                "https://ann:x@a/x", "https://ann:x@a/y", "https://ann:x@a/to-b", "https://b/z",
            ])
    }

    @Test(arguments: [
        ("file:///etc/passwd", "it is redirected to what is no http or https URL"),
        ("http://a/x", "it is redirected from https to http"), ("https://a/0", "it is redirected too often"),
    ])
    func redirectsThatAreNotFollowed(target: String, reason: String) {
        let network = Network(["https://a/0": .redirect(target)])
        let store = store(network)
        for _ in 0..<2 { #expect(store.load(relative: "https://ann:x@a/0", from: root) == nil) }
        let message = "error ref-fetch-failed: `https://a/0` cannot be fetched: \(reason)."
        #expect(sink.diagnostics.map(Reading.line) == [message])
        #expect(network.requests.count == 1)
    }

    @Test func aServerCannotLeadOnForever() {
        let store = DocumentStore(
            root: root,
            access: ReferenceAccess(fetch: { url, _ in .redirect(url.path + "1") }), diagnostics: sink)
        #expect(store.load(relative: "http://a/0", from: root) == nil)
        #expect(sink.diagnostics.map(\.id) == ["ref-fetch-failed"])
        let endless = DocumentStore(
            root: root, access: ReferenceAccess(fetch: { _, _ in .document(Array("a: 1".utf8)) }), diagnostics: sink)
        for number in 0..<1001 { _ = endless.load(relative: "http://a/\(number)", from: root) }
        #expect(
            sink.diagnostics.last?.message
                == "`http://a/1000` cannot be fetched: 1000 documents have been fetched, and no more are.")
        #expect(sink.diagnostics.count == 2)
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://b/x", "urn:x", "http:///x"])
    func fetchedDocumentsNameOnlyURLs(reference: String) throws {
        let store = store(Network(["http://a/x": Self.page("a: 1")]))
        let node = try #require(store.load(relative: "http://a/x", from: root))
        #expect(!store.hasFile("api.yaml", from: node.location.file))
        #expect(store.load(relative: reference, from: node.location.file) == nil)
        #expect(
            sink.diagnostics.map(\.message) == [
                "`\(reference)` stands in a fetched document, which may name only http and https URLs."
            ])
    }

    @Test func tooLarge() {
        let store = store(Network(["http://a/x": .tooLarge]))
        #expect(store.load(relative: "http://a/x", from: root) == nil)
        #expect(sink.diagnostics.map(\.message) == ["`http://a/x` cannot be fetched: it is larger than 64 MiB."])
    }
}
