internal import ClientModel
internal import OpenAPI

/// Tells the parts of a form that are bytes or plain text from those whose type is that of their schema.
struct PartKinds {
    let graph: SchemaGraph

    /// Whether a part's Swift type is that of its schema, and not a file or a text that the caller writes.
    func hasType(_ schema: SchemaNode, _ encoding: Encoding?, isFormData: Bool) -> Bool {
        if let encoding, isStyled(schema, encoding, isFormData: isFormData), PartContents.style(of: encoding) != nil {
            return true
        }
        switch graph.resolvedShape(of: schema).shape.form {
        case .array(let item): return item.map { isOfSchema($0, encoding) } ?? true
        case .union(let union) where areFiles(union.branches, encoding): return false
        default: return isOfSchema(schema, encoding)
        }
    }

    private func isOfSchema(_ schema: SchemaNode, _ encoding: Encoding?) -> Bool {
        let media = (encoding?.contentTypes ?? []).map { MediaType(name: $0, origin: schema.origin) }
        if media.first?.essence.hasPrefix("multipart/") == true || isFile(schema, encoding) { return false }
        return media.isEmpty || media.contains(where: \.isJSON) || isPlain(schema)
    }

    /// Whether a part is written in a style for parameters; of a file, none says anything.
    func isStyled(_ schema: SchemaNode, _ encoding: Encoding, isFormData: Bool) -> Bool {
        guard encoding.hasStyle, isFormData else { return false }
        guard case .array(let item?) = graph.resolvedShape(of: schema).shape.form else { return !saysFile(schema) }
        return !saysFile(item)
    }

    private static let maximumDepth = 16

    /// Whether a value says that it is bytes, or that it may be.
    private func saysFile(_ schema: SchemaNode, depth: Int = 0) -> Bool {
        let shape = graph.resolvedShape(of: schema).shape
        if ([shape.schema] + shape.schema.parts).contains(where: \.isBinary) { return true }
        guard depth < Self.maximumDepth else { return false }
        switch shape.form {
        case .scalar(.string):
            return shape.schema.unions.joined().contains { saysFile($0, depth: depth + 1) }
        case .union(let union): return union.branches.contains { saysFile($0, depth: depth + 1) }
        default: return false
        }
    }

    /// Whether a value is bytes, and not a text or JSON.
    func isFile(_ schema: SchemaNode, _ encoding: Encoding?, depth: Int = 0) -> Bool {
        let shape = graph.resolvedShape(of: schema).shape
        let media = (encoding?.contentTypes ?? []).map { MediaType(name: $0, origin: schema.origin) }
        let isBinary = !media.isEmpty && media.allSatisfy { !$0.isJSON && !$0.isText }
        switch shape.form {
        case .scalar(.string), .scalar(.any):
            // One that may be a file is one: as that, a text can be sent too.
            if saysFile(schema) { return true }
            if media.contains(where: { $0.isJSON }) { return false }
            // Branches that are all texts are one text, which says nothing of what they hold.
            let branches = shape.schema.unions.joined().filter { $0.keywords.types != [.null] }
            if depth < Self.maximumDepth, !branches.isEmpty,
                branches.allSatisfy({ isFile($0, encoding, depth: depth + 1) })
            {
                return true
            }
            if case .scalar(.any) = shape.form {
                // "_absent_ … `application/octet-stream`"
                return shape.schema.saysNoShape && (media.isEmpty || isBinary)
            }
            return isBinary
        case .union(let union):
            return saysFile(schema)
                || depth < Self.maximumDepth
                    && union.branches.allSatisfy { isFile($0, encoding, depth: depth + 1) }
        default: return false
        }
    }

    /// Whether there are files, each by itself or an array of them, and one is an array.
    func areFiles(_ branches: [SchemaNode], _ encoding: Encoding?) -> Bool {
        let saysFiles = branches.contains { branch in
            if case .array(let item?) = graph.resolvedShape(of: branch).shape.form { saysFile(item) } else { false }
        }
        return saysFiles || areAllFiles(branches, encoding)
    }

    private func areAllFiles(_ branches: [SchemaNode], _ encoding: Encoding?) -> Bool {
        var hasArray = false
        return branches.allSatisfy { branch in
            guard case .array(let item?) = graph.resolvedShape(of: branch).shape.form else {
                return isFile(branch, encoding)
            }
            hasArray = true
            return isFile(item, encoding)
        } && hasArray
    }

    /// Whether a value may be one text without structure.
    func mayBePlain(_ schema: SchemaNode) -> Bool {
        guard case .union(let union) = graph.resolvedShape(of: schema).shape.form else { return false }
        return union.branches.contains { isPlain($0) }
    }

    /// Whether a value is one text without structure.
    func isPlain(_ schema: SchemaNode, depth: Int = 0) -> Bool {
        switch graph.resolvedShape(of: schema).shape.form {
        case .scalar(.any): false
        case .scalar(.external(let type)): type.isScalar
        case .scalar, .enumeration: true
        case .union(let union):
            depth < Self.maximumDepth && union.branches.allSatisfy { isPlain($0, depth: depth + 1) }
        case .reference, .array, .tuple, .dictionary, .structure: false
        }
    }
}
