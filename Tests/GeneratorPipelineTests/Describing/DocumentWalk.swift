import DocumentTree

/// Every place of a document that a description must account for, found without the generator: by keys alone.
struct DocumentWalk {
    /// A place, and what stands there.
    struct Found {
        var what: String
        var file: String
        var pointer: JSONPointer
    }

    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// Reads a document beside the root one.
    let read: (String) -> Node?
    private(set) var found: [Found] = []
    private var file = ""

    init(_ root: Node, read: @escaping (String) -> Node? = { _ in nil }) {
        self.read = read
        document(root)
    }

    private mutating func document(_ root: Node) {
        let start = JSONPointer()
        for (path, item) in Self.entries(root["paths"]) {
            pathItem(item, start.appending("paths").appending(path), root)
        }
        for (name, _) in Self.entries(root["webhooks"]) {
            add("webhook", start.appending("webhooks").appending(name))
        }
        for (kind, components) in root["components"]?.mapping?.entries.map({ ($0.key, $0.value) }) ?? []
        where kind != "examples" && !kind.hasPrefix("x-") {
            for (name, _) in Self.entries(components) {
                add("component", start.appending("components").appending(kind).appending(name))
            }
        }
    }

    private mutating func pathItem(_ item: Node, _ pointer: JSONPointer, _ root: Node) {
        if let reference = item["$ref"]?.string { follow(reference, root) }
        list(item["parameters"], "parameter", pointer.appending("parameters"))
        for method in Self.methods {
            if let node = item[method] { operation(node, pointer.appending(method)) }
        }
        for (method, node) in Self.entries(item["additionalOperations"]) {
            operation(node, pointer.appending("additionalOperations").appending(method))
        }
    }

    /// A path item that stands somewhere else.
    private mutating func follow(_ reference: String, _ root: Node) {
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.first, let pointer = JSONPointer("#" + (parts.dropFirst().first ?? "")),
            let target = name.isEmpty ? root : read(name), let item = pointer.resolve(in: target)
        else { return add("unresolved reference to \(reference)", JSONPointer()) }
        let outer = file
        file = name.isEmpty ? file : name
        pathItem(item, pointer, target)
        file = outer
    }

    private mutating func operation(_ node: Node, _ pointer: JSONPointer) {
        add("operation", pointer)
        list(node["parameters"], "parameter", pointer.appending("parameters"))
        if let body = node["requestBody"] {
            add("request body", pointer.appending("requestBody"))
            content(body, pointer.appending("requestBody"))
        }
        for (status, response) in Self.entries(node["responses"]) {
            let place = pointer.appending("responses").appending(status)
            add("response", place)
            content(response, place)
            for key in ["headers", "links"] {
                for (name, _) in Self.entries(response[key]) {
                    add("of \(key)", place.appending(key).appending(name))
                }
            }
        }
        for (name, _) in Self.entries(node["callbacks"]) {
            add("callback", pointer.appending("callbacks").appending(name))
        }
    }

    /// Media types are told of where there are several.
    private mutating func content(_ owner: Node, _ pointer: JSONPointer) {
        let names = Self.entries(owner["content"]).map(\.0)
        guard names.count > 1 else { return }
        for name in names { add("media type", pointer.appending("content").appending(name)) }
    }

    private mutating func list(_ node: Node?, _ what: String, _ pointer: JSONPointer) {
        for index in (node?.sequence ?? []).indices { add(what, pointer.appending(index)) }
    }

    private mutating func add(_ what: String, _ pointer: JSONPointer) {
        found.append(Found(what: what, file: file, pointer: pointer))
    }

    private static func entries(_ node: Node?) -> [(String, Node)] {
        (node?.mapping?.entries ?? []).filter { !$0.key.hasPrefix("x-") }.map { ($0.key, $0.value) }
    }
}
