import DocumentTree

/// One schema or operation of a document that is added, removed or changed.
struct DocumentMutation {
    /// What was done, for messages.
    let description: String
    /// What stands in every declaration that is new or different; nil where something is taken away.
    let mark: String?
    /// The changed document as JSON.
    let after: String

    enum Kind: CaseIterable {
        case addSchema, removeSchema, changeSchema, addOperation, removeOperation, changeOperation
    }

    /// Nil if the document has nothing of the kind.
    init?(_ kind: Kind, of document: DocumentValue, using generator: inout some RandomNumberGenerator) {
        let schemas = document["components"]?["schemas"]?.members ?? []
        let paths = document["paths"]?.members ?? []
        let operations = paths.flatMap { path in
            (path.value.members ?? []).filter { Self.methods.contains($0.key) }.map { (path: path.key, method: $0.key) }
        }
        var changed = document
        let objects = schemas.filter { $0.value["properties"]?.members?.isEmpty == false && $0.value["$ref"] == nil }
        let number = Int.random(in: 100_000..<1_000_000, using: &generator)
        var mark: String? = "\(number)"
        let pointer: String
        switch kind {
        case .addSchema:
            guard !schemas.isEmpty else { return nil }
            // Beside a relative as often as not.
            let relative = Bool.random(using: &generator) ? schemas.randomElement(using: &generator)?.key : nil
            let key = "\(relative ?? "Aardvark")Extra\(number)"
            changed.insert(
                Self.object(members: Int.random(in: 1...20, using: &generator)), at: ["components", "schemas", key],
                position: Int.random(in: 0...schemas.count, using: &generator))
            pointer = "#/components/schemas/\(key)"
        case .removeSchema:
            guard let key = schemas.randomElement(using: &generator)?.key else { return nil }
            mark = nil
            changed.remove(["components", "schemas", key])
            changed.dropReferences(to: "#/components/schemas/\(key)")
            pointer = "#/components/schemas/\(key)"
        case .changeSchema:
            guard let object = objects.randomElement(using: &generator) else { return nil }
            let (key, schema) = (object.key, object.value)
            changed.insert(
                .object(("type", .text("string"))),
                at: ["components", "schemas", key, "properties", "extra\(number)"],
                position: Int.random(in: 0...(schema["properties"]?.members?.count ?? 0), using: &generator))
            pointer = "#/components/schemas/\(key)"
        case .addOperation:
            guard let (path, method) = operations.randomElement(using: &generator),
                var operation = document["paths"]?[path]?[method]
            else { return nil }
            operation.set(.text("addedOperation\(number)"), for: "operationId")
            changed.insert(
                .object((method, operation)), at: ["paths", "\(path)/added\(number)"],
                position: Int.random(in: 0...paths.count, using: &generator))
            pointer = "#/paths/\(Self.escaped("\(path)/added\(number)"))/\(method)"
        case .removeOperation:
            guard let (path, method) = operations.randomElement(using: &generator) else { return nil }
            mark = nil
            changed.remove(["paths", path, method])
            pointer = "#/paths/\(Self.escaped(path))/\(method)"
        case .changeOperation:
            guard let (path, method) = operations.randomElement(using: &generator),
                var operation = document["paths"]?[path]?[method]
            else { return nil }
            let parameter = DocumentValue.object(
                ("name", .text("extra\(number)")), ("in", .text("query")),
                ("schema", .object(("type", .text("string")))))
            operation.set(.sequence((operation["parameters"]?.elements ?? []) + [parameter]), for: "parameters")
            changed.insert(operation, at: ["paths", path, method], position: 0)
            pointer = "#/paths/\(Self.escaped(path))/\(method)"
        }
        description = "\(kind) \(pointer)"
        self.mark = mark
        after = changed.json
    }

    private static let methods: Set<String> = ["get", "put", "post", "delete", "patch", "head", "options", "trace"]

    static func object(members: Int) -> DocumentValue {
        let properties = (0..<members).map {
            DocumentValue.Member("member\($0)", .object(("type", .text("string"))))
        }
        return .object(("type", .text("object")), ("properties", .mapping(properties)))
    }

    private static func escaped(_ key: String) -> String {
        key.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
