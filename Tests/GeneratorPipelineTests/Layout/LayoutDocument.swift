/// A document with many schemas and operations, for tests of where they stand.
enum LayoutDocument {
    private static let subjects = ["Account", "Basket", "Card", "Delivery", "Event", "File", "Group", "Hook"]

    /// As many schemas and operations of each subject as `relatives` says.
    static func value(relatives: [Int]) -> DocumentValue {
        var schemas: [DocumentValue.Member] = []
        var paths: [DocumentValue.Member] = []
        for (subject, count) in zip(subjects, relatives) {
            for index in 0..<count {
                let name = "\(subject)\(kind(index))"
                schemas.append(
                    .init(name, schema(members: 3 + index % 7, previous: index > 0 ? schemas.last?.key : nil)))
                paths.append(
                    .init("/\(subject.lowercased())/\(kind(index).lowercased())/{id}", path(name, tag: subject)))
            }
        }
        return .object(
            ("openapi", .text("3.1.0")),
            ("info", .object(("title", .text("Layout")), ("version", .text("1")))),
            ("servers", .sequence([.object(("url", .text("https://example.com")))])),
            ("paths", .mapping(paths)), ("components", .object(("schemas", .mapping(schemas)))))
    }

    private static func kind(_ index: Int) -> String {
        let first = ["List", "Page", "Status", "Request", "Kind"][index % 5]
        return index < 5 ? first : "\(first)\(["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"][index / 5 % 6])"
    }

    private static func reference(_ name: String) -> DocumentValue {
        .object(("$ref", .text("#/components/schemas/\(name)")))
    }

    private static func schema(members: Int, previous: String?) -> DocumentValue {
        var properties: [DocumentValue.Member] = (0..<members).map {
            .init("member\($0)", .object(("type", .text($0.isMultiple(of: 2) ? "string" : "integer"))))
        }
        if let previous { properties.append(.init("previous", reference(previous))) }
        return .object(("type", .text("object")), ("properties", .mapping(properties)))
    }

    private static func path(_ schema: String, tag: String) -> DocumentValue {
        let id = DocumentValue.object(
            ("name", .text("id")), ("in", .text("path")), ("required", .scalar("true")),
            ("schema", .object(("type", .text("string")))))
        let content = DocumentValue.object(("application/json", .object(("schema", reference(schema)))))
        let response = DocumentValue.object(("description", .text("OK")), ("content", content))
        return .object(
            (
                "get",
                .object(
                    ("operationId", .text("fetch\(schema)")), ("tags", .sequence([.text(tag)])),
                    ("parameters", .sequence([id])), ("responses", .object(("200", response))))
            ))
    }
}
