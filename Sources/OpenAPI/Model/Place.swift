public import Diagnostics
internal import DocumentTree

/// Where an object stands: its file and the path of keys that leads to it.
///
/// A linked list that shares its tail, because every object of a document has one and few are ever printed.
public final class Place: Sendable {
    /// The file that holds the object.
    public let file: SourceFile
    /// The place of the object around this one; nil for the file's root.
    public let parent: Place?
    /// The last reference token, unescaped; empty for the document's root.
    public let token: String
    /// How many tokens lead here from the root.
    package let depth: Int
    /// What references here are relative to; nil where nobody asked.
    let scope: ReferenceScope?

    /// The root of a file.
    public convenience init(root file: SourceFile) {
        self.init(root: file, scope: nil)
    }

    /// The root of a document.
    init(root file: SourceFile, scope: ReferenceScope?) {
        self.file = file
        parent = nil
        token = ""
        depth = 0
        self.scope = scope
    }

    private init(parent: Place?, token: String, file: SourceFile, scope: ReferenceScope?) {
        self.file = file
        self.parent = parent
        self.token = token
        depth = (parent?.depth ?? -1) + 1
        self.scope = scope
    }

    /// The same place, where references are relative to something else.
    func within(_ scope: ReferenceScope) -> Place { Place(parent: parent, token: token, file: file, scope: scope) }

    /// The place of the member of this name.
    public func appending(_ token: String) -> Place { Place(parent: self, token: token, file: file, scope: scope) }

    /// The place of the element at this index, counted from 0.
    public func appending(_ index: Int) -> Place { appending(String(index)) }

    /// The document's path from the root document's folder, or its URL; empty for the root document.
    public var documentName: String { scope?.documentName ?? "" }

    /// What an object here is called: the last token, or the name of the document.
    public var name: String {
        parent == nil ? DocumentName.stem(of: documentName.isEmpty ? file.path : documentName) : token
    }

    /// The tokens from the root to here.
    public var tokens: [String] {
        var tokens: [String] = []
        tokens.reserveCapacity(depth)
        var place = self
        while let parent = place.parent {
            tokens.append(place.token)
            place = parent
        }
        return tokens.reversed()
    }

    /// Whether this place is the other or lies below it.
    package func isWithin(_ other: Place) -> Bool {
        guard file === other.file else { return false }
        var place = self
        while place.depth > other.depth, let parent = place.parent { place = parent }
        return place.hasTokens(of: other)
    }

    /// Whether the same tokens lead here and to the other, which is of the same file.
    private func hasTokens(of other: Place) -> Bool {
        guard depth == other.depth else { return false }
        var (place, other) = (self, other)
        while place !== other, let parent = place.parent, let otherParent = other.parent {
            guard place.token == other.token else { return false }
            (place, other) = (parent, otherParent)
        }
        return true
    }

    /// The JSON pointer as a URI fragment, such as `#/components/schemas/Pet`; see ``JSONPointer/description``.
    public var pointer: String { JSONPointer(tokens: tokens).description }
}

/// A place in a document together with the line and column that diagnostics show.
public struct Origin: Sendable {
    /// The file and the keys that lead to the object.
    public let place: Place
    /// The line and column where the object begins.
    public let location: SourceLocation

    /// The origin of the object that begins at the location.
    public init(place: Place, location: SourceLocation) {
        self.place = place
        self.location = location
    }

    /// The place's JSON pointer, such as `#/components/schemas/Pet`.
    public var pointer: String { place.pointer }

    /// The pointer with the document it is in, unless that is the root document: `schemas/pet.yaml#/properties/name`.
    public var citation: String {
        let name = place.documentName
        return name.isEmpty ? pointer : place.parent == nil ? name : name + pointer
    }
}
