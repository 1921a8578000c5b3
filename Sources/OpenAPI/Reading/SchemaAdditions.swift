public import Diagnostics
public import DocumentTree

/// Extensions that schemas have besides those that the document gives them: what a user says of a document that is not
/// theirs to change.
///
/// A schema is called by its name in the components (`Status`), as a property of such a schema (`Answer.success`), or by
/// its JSON pointer (`#/components/schemas/Answer/properties/success`).
public final class SchemaAdditions {
    /// What one schema has besides.
    public struct Extensions: Sendable {
        /// By their keys.
        public var values: [String: Node.Content] = [:]
        /// Those that are lists beside `enum`: the keys that such an extension can have, and its texts by value.
        public var lists: [(keys: [String], texts: [String: String])] = []

        /// Nothing.
        public init() {}
    }

    private var byPointer: [String: [(name: String, extensions: Extensions)]] = [:]
    /// As far as properties are called by the schema that has them, also in a part of its `allOf`.
    private var byProperty: [String: [(name: String, extensions: Extensions)]] = [:]
    /// The last steps to all of them: of any other place, no pointer need be written.
    private var lastTokens: Set<ExactText> = []
    /// How many dots of a name may be the one before a property.
    private static let maximumDots = 100
    private(set) var uses = Uses()
    /// What is said of schemas that have no values of their own.
    private var waiting: [(name: String, keys: [String], texts: [String: String], keywords: Schema.Keywords)] = []
    /// What is said of single values, and by what name.
    private var said: [SourceLocation: [Said]] = [:]
    /// The extensions of enumerations that other schemas lead to, by the numbers of the schemas.
    private(set) var followed: [Int: [String: Node]] = [:]

    /// What became of them.
    public struct Uses: Sendable {
        /// What was found among the schemas that were read.
        public fileprivate(set) var found: Set<String> = []
        /// Where these stand, by what a user calls them.
        public fileprivate(set) var locations: [String: Set<SourceLocation>] = [:]
        /// The values of the enumerations that were, by what a user calls these.
        public fileprivate(set) var values: [String: Set<String>] = [:]
        /// What is said of values of which something nearer says another.
        public fileprivate(set) var overruled: Set<Said> = []
    }

    /// A text that is said of a value.
    public struct Said: Hashable, Sendable {
        /// The extension that it is said by.
        public var key: String
        /// What a user calls the schema.
        public var name: String
        /// The value as it is spelled.
        public var value: String

        /// Something that is said.
        public init(key: String, name: String, value: String) {
            self.key = key
            self.name = name
            self.value = value
        }
    }

    /// Extensions by what a user calls the schemas.
    ///
    /// - Parameter root: The document, whose components may have dots in their names.
    init(_ extensions: [String: Extensions], root: Node) {
        let components = root.mapping?["components"]?.mapping?["schemas"]?.mapping
        for (name, extensions) in extensions.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
            if Self.isPointer(name) {
                byPointer[name, default: []].append((name, extensions))
            } else if components?[name] != nil || !name.contains(".") {
                byPointer[Self.component(name), default: []].append((name, extensions))
            } else {
                for dot in name.indices.lazy.filter({ name[$0] == "." }).prefix(Self.maximumDots) {
                    let place = Self.component(
                        String(name[..<dot]), ["properties", String(name[name.index(after: dot)...])])
                    byProperty[place, default: []].append((name, extensions))
                }
            }
        }
        for pointer in Array(byPointer.keys) + byProperty.keys {
            guard let hash = pointer.firstRange(of: "#/") else { continue }
            lastTokens.insert(ExactText(JSONPointer(String(pointer[hash.lowerBound...]))?.tokens.last ?? ""))
        }
    }

    /// Whether a name is a JSON pointer, perhaps behind a file's name.
    public static func isPointer(_ name: String) -> Bool { name.contains("#/") }

    /// A place goes before a name, so it comes last.
    private static func order(_ name: String) -> (Int, String) { (isPointer(name) ? 1 : 0, name) }

    private static func component(_ name: String, _ within: [String] = []) -> String {
        JSONPointer(tokens: ["components", "schemas", name] + within).description
    }

    /// Adds what is said of the schema that stands there; it goes before what the document says.
    func add(to keywords: inout Schema.Keywords, at origin: Origin) {
        guard !lastTokens.isEmpty, lastTokens.contains(ExactText(origin.place.token)) else { return }
        let place = origin.citation
        let all = (byProperty.isEmpty ? nil : byProperty[Self.withoutParts(place)]) ?? []
        for (name, extensions) in all + (byPointer[place] ?? []) {
            uses.found.insert(name)
            uses.locations[name, default: []].insert(origin.location)
            for (key, content) in extensions.values {
                keywords.extensions[key] = Node(content, at: origin.location)
            }
            for list in extensions.lists { add(list.texts, list.keys, of: name, to: &keywords, at: origin) }
        }
    }

    /// A list in the order of the values, with the document's texts where there is nothing else.
    private func add(
        _ texts: [String: String], _ keys: [String], of name: String, to keywords: inout Schema.Keywords,
        at origin: Origin
    ) {
        guard let key = keys.first else { return }
        let known = keys.compactMap { keywords.extensions[$0]?.sequence }.first ?? []
        var seen = SeenValues()
        // As enumerations have them: each once, without `null`.
        let values = (keywords.enumeration ?? []).filter { !$0.isNull && seen.insert($0) }
        guard !values.isEmpty else {
            waiting.append((name, keys, texts, keywords))
            return
        }
        uses.values[name, default: []].formUnion(values.compactMap(\.scalarText))
        let list = values.enumerated().map { index, value -> Node in
            guard let spelled = value.scalarText, let text = texts[spelled] else {
                return known.indices.contains(index) ? known[index] : Node(.string(""), at: origin.location)
            }
            said[origin.location, default: []].append(Said(key: key, name: name, value: spelled))
            return Node(.string(text), at: origin.location)
        }
        keywords.extensions[key] = Node(.sequence(list), at: origin.location)
    }

    /// Adds what is said of schemas that have no values to the enumerations that these lead to, once all were read: to
    /// what they refer to, and to their branches. What is said of an enumeration itself goes before that.
    ///
    /// - Parameter target: What a reference names.
    func follow(_ target: @escaping (Reference) -> Schema?) {
        let search = EnumerationSearch(target: target)
        // Here the first goes before the others.
        func order(_ name: String) -> (Int, String) { (Self.isPointer(name) ? 0 : 1, name) }
        let waiting = waiting.sorted { order($0.name) < order($1.name) }
        self.waiting = []
        for (name, keys, texts, keywords) in waiting {
            for schema in search.enumerations(from: keywords) {
                guard let id = schema.id else { continue }
                var keywords = schema.keywords
                keywords.extensions = followed[id] ?? keywords.extensions
                let before = (said[schema.origin.location] ?? []).filter { keys.contains($0.key) && $0.name != name }
                let taken = Set(before.map(\.value))
                for value in texts.keys where taken.contains(value) {
                    uses.overruled.insert(Said(key: keys.first ?? "", name: name, value: value))
                }
                add(texts.filter { !taken.contains($0.key) }, keys, of: name, to: &keywords, at: schema.origin)
                followed[id] = keywords.extensions
            }
        }
    }

    /// The place without the steps into parts of an `allOf`: `#/components/schemas/Answer/allOf/1/properties/success`
    /// is where a property of `Answer` stands.
    private static func withoutParts(_ place: String) -> String {
        guard place.contains("/allOf/") else { return place }
        var kept: [Substring] = []
        for token in place.split(separator: "/", omittingEmptySubsequences: false) {
            if kept.last == "allOf", !token.isEmpty, token.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                kept.removeLast()
            } else {
                kept.append(token)
            }
        }
        return kept.joined(separator: "/")
    }
}
