import Diagnostics
import Testing

@testable import DocumentTree

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

struct DocumentStoreTests {
    private let folder: TemporaryFolder
    private let sink = DiagnosticSink()
    private let root: SourceFile
    private let place: SourceLocation

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("name: root\n$ref: x\n", to: "spec/api.yaml")
        try folder.write("name: pet", to: "spec/schemas/pet.yaml")
        try folder.write("name: blank", to: "spec/a b.yaml")
        try folder.write("{\"name\": \"json\"}", to: "spec/schemas/more/deep.json")
        try folder.write("name: secret", to: "secret.yaml")
        try folder.write("name: sibling", to: "spec-other/x.yaml")
        root = SourceFile(path: "spec/api.yaml", text: "name: root\n$ref: x\n")
        place = SourceLocation(file: root, line: 2, column: 7)
    }

    private func store(folders: [String] = [], fetch: ReferenceAccess.Fetch? = nil) -> DocumentStore {
        DocumentStore(
            root: root, path: folder.path("spec/api.yaml"), access: ReferenceAccess(folders: folders, fetch: fetch),
            diagnostics: sink)
    }

    private var complaints: [String] { sink.diagnostics.map(Reading.line) }

    @Test(arguments: [
        ("schemas/pet.yaml", "pet"), ("./schemas/pet.yaml", "pet"), ("schemas/../schemas/pet.yaml#/a/b", "pet"),
        ("a%20b.yaml", "blank"), ("a b.yaml", "blank"), ("schemas%2Fpet.yaml", "pet"),
        ("schemas/more/deep.json", "json"),
        ("api.yaml", "root"), ("../spec/api.yaml", "root"), ("", "root"), ("#/x", "root"),
    ])
    func loadsWhatStandsBesideTheDocument(reference: String, name: String) {
        let node = store().load(relative: reference, from: root, at: place)
        #expect(node?["name"]?.string == name)
        #expect(complaints == [])
    }

    @Test func referencesAreRelativeToTheirFile() throws {
        let store = store()
        let deep = try #require(store.load(relative: "schemas/more/deep.json", from: root))
        #expect(deep.location.file.path == "spec/schemas/more/deep.json")
        let pet = try #require(store.load(relative: "../pet.yaml", from: deep.location.file))
        #expect(pet.location.file.path == "spec/schemas/pet.yaml")
        #expect(store.load(relative: "../../api.yaml", from: deep.location.file)?["name"]?.string == "root")
        #expect(store.load(relative: "#/name", from: deep.location.file)?["name"]?.string == "json")
        #expect(store.load(relative: "pet.yaml", from: root) == nil)
        #expect(
            complaints == ["error ref-file-not-found: There is no file `spec/pet.yaml`."])
    }

    @Test func everyFileIsReadOnce() throws {
        try folder.write("a: 1\na: 2", to: "spec/broken.yaml")
        try folder.link("spec/alias.yaml", to: "broken.yaml")
        let store = store()
        for reference in ["broken.yaml", "./broken.yaml", "alias.yaml", "broken.yaml#/a"] {
            #expect(store.load(relative: reference, from: root)?["a"]?.integer == 1)
        }
        #expect(complaints == ["2:1 error duplicate-key: The key `a` is already on line 1."])
        #expect(store.files.map(\.path) == ["spec/api.yaml", "spec/broken.yaml"])
    }

    @Test func aFileWithoutATreeIsReportedOnce() throws {
        try folder.write("a: ]", to: "spec/broken.yaml")
        let store = store()
        #expect(store.load(relative: "broken.yaml", from: root) == nil)
        #expect(store.load(relative: "broken.yaml", from: root) == nil)
        #expect(sink.diagnostics.map(\.id) == ["yaml-syntax"])
    }

    @Test func theRootIsReadWhenItIsNeeded() {
        let broken = SourceFile(path: "spec/api.yaml", text: "a: ]")
        let store = DocumentStore(root: broken, path: folder.path("spec/api.yaml"), diagnostics: sink)
        #expect(complaints == [])
        #expect(store.rootNode == nil)
        #expect(store.load(relative: "api.yaml", from: broken) == nil)
        #expect(sink.diagnostics.map(\.id) == ["yaml-syntax"])
    }

    @Test func theRootsTreeMayBeGiven() throws {
        let node = try #require(Reading("name: given").node)
        let store = DocumentStore(
            root: root, rootNode: node, path: folder.path("spec/api.yaml"), diagnostics: sink)
        #expect(store.rootNode?["name"]?.string == "given")
        #expect(store.load(relative: "#", from: root)?["name"]?.string == "given")
    }

    @Test(arguments: ["https://example.com/a.yaml", "HTTP://example.com"])
    func urlsAreRefusedUnlessAllowed(reference: String) {
        #expect(store().load(relative: reference, from: root, at: place) == nil)
        let shown = reference.replacing("HTTP", with: "http")
        #expect(
            complaints == [
                "2:7 error ref-remote: `\(shown)` is a URL, and nothing is fetched unless that is allowed. "
                    + "(Pass --allow-remote-refs to fetch it, or copy it beside the document and refer to it by its path.)"
            ])
        #expect(sink.diagnostics.first?.length == reference.count)
    }

    @Test(arguments: ["file:///etc/passwd", "//example.com/a.yaml", "urn:x:y", "data:text/plain,a", "http:///a"])
    func otherURLsAreAlwaysRefused(reference: String) {
        let store = store(fetch: { _, _ in .document([]) })
        #expect(store.load(relative: reference, from: root, at: place) == nil)
        #expect(
            complaints == [
                "2:7 error ref-remote: `\(reference)` is neither a relative path nor an http or https URL. "
                    + "(Refer to a file by its path from this one.)"
            ])
    }

    @Test(arguments: [
        ("../secret.yaml", "."), ("../nothing.yaml", "."), ("../spec-other/x.yaml", "spec-other"),
        ("schemas/../../secret.yaml", "."), ("%2e%2e/secret.yaml", "."), ("..%2Fsecret.yaml", "."),
        ("../spec/../secret.yaml", "."), ("../../x/y.yaml", "../x"),
    ])
    func filesOutsideTheFolderAreRefused(reference: String, needed: String) {
        #expect(store().load(relative: reference, from: root, at: place) == nil)
        #expect(
            complaints == [
                "2:7 error ref-outside-root: `\(reference)` is outside the document's folder `spec`. "
                    + "(Pass --allow-refs-in \(needed) to read files there too.)"
            ])
    }

    @Test func linksDoNotLeadOutside() throws {
        try folder.link("spec/link.yaml", to: "../secret.yaml")
        try folder.link("spec/out", to: "..")
        let store = store()
        for reference in ["link.yaml", "out/secret.yaml", "out/spec-other/x.yaml"] {
            #expect(store.load(relative: reference, from: root, at: place) == nil)
        }
        #expect(sink.diagnostics.map(\.id) == ["ref-outside-root", "ref-outside-root", "ref-outside-root"])
        #expect(store.load(relative: "out/spec/schemas/pet.yaml", from: root)?["name"]?.string == "pet")
    }

    @Test func theFolderMayBeALinkItself() throws {
        try folder.link("here", to: "spec")
        let store = DocumentStore(root: root, path: folder.path("here/api.yaml"), diagnostics: sink)
        #expect(store.load(relative: "schemas/pet.yaml", from: root)?["name"]?.string == "pet")
        #expect(store.load(relative: "../secret.yaml", from: root) == nil)
        #expect(sink.diagnostics.map(\.id) == ["ref-outside-root"])
    }

    @Test func anotherFolderMayBeAllowed() {
        let store = store(folders: [folder.path])
        #expect(store.load(relative: "../secret.yaml", from: root)?["name"]?.string == "secret")
        #expect(store.load(relative: "../spec-other/x.yaml", from: root)?["name"]?.string == "sibling")
        #expect(complaints == [])
        #expect(store.load(relative: "../../x.yaml", from: root) == nil)
        #expect(sink.diagnostics.map(\.id) == ["ref-outside-root"])
    }

    @Test func anAllowedFolderThatIsNotThereAllowsNothingMore() {
        let store = store(folders: [folder.path("nowhere")])
        #expect(store.load(relative: "a%20b.yaml", from: root)?["name"]?.string == "blank")
        #expect(store.load(relative: "../secret.yaml", from: root) == nil)
        #expect(sink.diagnostics.map(\.id) == ["ref-outside-root"])
    }

    @Test func anAllowedFolderMayBeALink() throws {
        try folder.link("linked", to: "spec-other")
        let store = store(folders: [folder.path("linked")])
        #expect(store.load(relative: "../linked/x.yaml", from: root)?["name"]?.string == "sibling")
        #expect(store.load(relative: "../spec-other/x.yaml", from: root)?["name"]?.string == "sibling")
        #expect(store.files.map(\.path) == ["spec/api.yaml", "spec-other/x.yaml"])
        #expect(complaints == [])
    }

    @Test func linksDoNotLeadOutOfAnAllowedFolder() throws {
        try folder.link("spec-other/link.yaml", to: "../secret.yaml")
        let store = store(folders: [folder.path("spec-other")])
        #expect(store.load(relative: "../spec-other/link.yaml", from: root, at: place) == nil)
        #expect(sink.diagnostics.map(\.id) == ["ref-outside-root"])
    }

    @Test func documentsAreNamedFromTheRootsFolder() throws {
        try folder.link("spec/schemas/alias.yaml", to: "more/deep.json")
        let store = store(folders: [folder.path])
        let deep = try #require(store.load(relative: "schemas/alias.yaml", from: root))
        let secret = try #require(store.load(relative: "../secret.yaml", from: root))
        #expect(store.name(of: root) == "")
        #expect(store.name(of: deep.location.file) == "schemas/more/deep.json")
        #expect(store.name(of: secret.location.file) == "../secret.yaml")
        #expect(secret.location.file.path == "secret.yaml")
        #expect(store.uri(of: secret.location.file).description == "file://" + folder.realPath + "/secret.yaml")
    }

    @Test func missingFilesAreErrorsWhereverTheyAreNamed() {
        let store = store()
        for place in [place, SourceLocation(file: root, line: 3, column: 1), place] {
            #expect(store.load(relative: "schemas/x%20y.yaml#/A", from: root, at: place) == nil)
        }
        #expect(
            complaints == [
                "2:7 error ref-file-not-found: There is no file `spec/schemas/x y.yaml`.",
                "3:1 error ref-file-not-found: There is no file `spec/schemas/x y.yaml`.",
            ])
    }

    @Test(arguments: ["a%.yaml", "a%2", "%FF.yaml", "a%00b.yaml"])
    func wrongPercentEncodingIsAnError(reference: String) {
        #expect(store().load(relative: reference, from: root, at: place) == nil)
        #expect(
            complaints == [
                "2:7 error ref-invalid: `\(reference)` is not a relative reference: its percent-encoding is wrong. "
                    + "(Write `%` itself as `%25`.)"
            ])
    }

    @Test func foldersPipesAndHugeFilesAreRefused() throws {
        try folder.makeFIFO("spec/pipe")
        try folder.writeSparse("spec/huge.yaml", size: DocumentReader.maximumFileSize + 1)
        let store = store()
        for reference in ["schemas", "pipe", "huge.yaml"] {
            #expect(store.load(relative: reference, from: root, at: place) == nil)
        }
        #expect(
            complaints == [
                "2:7 error file-unreadable: `spec/schemas` cannot be read: it is a folder.",
                "2:7 error file-unreadable: `spec/pipe` cannot be read: it is not a regular file.",
                "2:7 error file-too-large: `spec/huge.yaml` is larger than 64 MiB.",
            ])
    }

    /// Folders and files that differ in their normalisation only.
    @Test func normalisationIsNotIgnored() throws {
        try folder.write("name: one", to: "spec/caf\u{E9}.yaml")
        try folder.write("name: two", to: "spec/cafe\u{301}.yaml")
        let store = store()
        #expect(store.load(relative: "caf%C3%A9.yaml", from: root, at: place)?["name"]?.string == "one")
        #expect(store.load(relative: "cafe%CC%81.yaml", from: root, at: place)?["name"]?.string == "two")
        try folder.write("name: api", to: "caf\u{E9}/api.yaml")
        try folder.write("name: secret", to: "cafe\u{301}/x.yaml")
        let other = SourceFile(path: "caf\u{E9}/api.yaml", text: "name: api")
        let inside = DocumentStore(root: other, path: folder.path("caf\u{E9}/api.yaml"), diagnostics: sink)
        #expect(inside.load(relative: "../cafe%CC%81/x.yaml", from: other) == nil)
        #expect(sink.diagnostics.map(\.id) == ["ref-outside-root"])
    }

    /// While references are followed, somebody swaps a file for a link out of the folder, again and again.
    @Test func aRaceReadsNothingOutside() async throws {
        let folder = folder
        try folder.write("name: inside", to: "spec/kept.yaml")
        try folder.link("outwards", to: folder.path("secret.yaml"))
        let (path, outwards) = (folder.path("spec/raced.yaml"), folder.path("outwards"))
        let kept = folder.path("spec/kept.yaml")
        let swapping = Task.detached {
            while !Task.isCancelled {
                _ = link(kept, path)
                unlink(path)
                _ = symlink(outwards, path)
                unlink(path)
                await Task.yield()
            }
        }
        var names: Set<String> = []
        for _ in 0..<500 {
            let name = store().load(relative: "raced.yaml", from: root)?["name"]?.string
            if let name { names.insert(name) }
        }
        swapping.cancel()
        await swapping.value
        #expect(!names.contains("secret"))
    }

    /// A document that refers to files without end is refused once, however many there are.
    @Test func noMoreDocumentsThanAreAllowed() throws {
        for index in 0..<5 { try folder.write("name: part", to: "spec/part\(index).yaml") }
        let store = store()
        store.countLimit = 3
        let read = (0..<5).map { store.load(relative: "part\($0).yaml", from: root, at: place) != nil }
        #expect(read == [true, true, true, false, false])
        #expect(sink.diagnostics.map(\.id) == ["documents-too-many"])
        #expect(sink.diagnostics.first?.message.contains("part3.yaml") == true)
        // What is there already stays.
        #expect(store.load(relative: "part1.yaml", from: root, at: place) != nil)
    }

    /// What is fetched may be meant for nobody's eyes, such as the answers of a service that was not to be reached.
    @Test(arguments: [
        "password: sesame\npassword: sesame\n", "{sesame: [", "*sesame", "\"sesame", "a: !sesame {sesame: 1}",
    ])
    func nothingFetchedIsPrinted(_ text: String) throws {
        let store = store(fetch: { _, _ in .document(Array(text.utf8)) })
        _ = store.load(relative: "http://a.example/x", from: root, at: place)
        #expect(!sink.diagnostics.isEmpty)
        for diagnostic in sink.diagnostics {
            let shown = DiagnosticPrinter().print(diagnostic) + diagnostic.message + (diagnostic.help ?? "")
            #expect(!shown.contains("sesame") && !shown.contains("password"), "\(shown)")
        }
    }
}
