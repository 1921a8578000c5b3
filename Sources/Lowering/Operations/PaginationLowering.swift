internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Lowers `x-clientgen-pagination`: how a list is walked by page numbers.
struct PaginationLowering {
    private static let knownKeys = [
        "name", "page", "page-size", "items", "total", "page-size-result", "identity",
    ]

    let declarations: [TypeName: TypeDeclaration]
    let diagnostics: DiagnosticSink

    func pagination(_ node: Node, _ operation: ClientModel.Operation) -> Pagination? {
        for entry in node.mapping?.entries ?? [] where !Self.knownKeys.contains(entry.key) {
            fail("has no `\(entry.key)`; it has \(Self.knownKeys.joined(separator: ", "))", node)
            return nil
        }
        guard let pageKey = node["page"]?.string, let itemsKey = node["items"]?.string,
            let identityKey = node["identity"]?.string
        else {
            fail("`page`, `items` and `identity` are needed", node)
            return nil
        }
        guard case .json(let pageType) = operation.result, let page = declarations.structure(pageType) else {
            fail("the operation does not answer with an object", node)
            return nil
        }
        guard let items = page.properties.first(where: { $0.key == itemsKey }), case .array(let itemType) = items.type,
            items.presence == .required
        else {
            fail("`items: \(itemsKey)` is not a required array of the answer", node)
            return nil
        }
        guard let item = declarations.structure(itemType),
            let identity = item.properties.first(where: { $0.key == identityKey }), identity.presence == .required
        else {
            fail("`identity: \(identityKey)` is not a required property of an item", node)
            return nil
        }
        let inputs = operation.body?.flattened ?? []
        let parameters = operation.parameters
        func input(_ key: String) -> String? {
            inputs.first { $0.property.key == key }?.parameterName ?? parameters.first { $0.key == key }?.name
        }
        guard let pageParameter = input(pageKey) else {
            fail("`page: \(pageKey)` is neither a parameter nor a property of the body", node)
            return nil
        }
        let size = node["page-size"]?.string
        return Pagination(
            name: node["name"]?.string ?? (operation.name == "list" ? "all" : operation.name + "All"),
            pageParameter: pageParameter, pageSizeParameter: size.flatMap(input), itemsProperty: items.name,
            totalProperty: integer(node["total"]?.string, page),
            pageSizeProperty: integer(
                node["page-size-result"]?.string ?? size, page),
            itemType: itemType, identityProperty: identity.name, pageType: pageType,
            parameters: (parameters.map(handedOn) + inputs).filter { $0.parameterName != pageParameter })
    }

    /// A parameter of the operation as one of the method that walks.
    private func handedOn(_ parameter: ClientModel.Parameter) -> FlattenedProperty {
        FlattenedProperty(
            parameterName: parameter.name,
            property: Property(
                name: parameter.name, key: parameter.key, type: parameter.type,
                presence: parameter.isRequired ? .required : .optional, isDeprecated: parameter.isDeprecated,
                documentation: parameter.documentation))
    }

    private func integer(_ key: String?, _ page: Structure) -> String? {
        page.properties.first { $0.key == key && $0.presence == .required }?.name
    }

    private func fail(_ why: String, _ node: Node) {
        diagnostics.report(.badExtension(VendorExtension.pagination, why, node))
    }
}
