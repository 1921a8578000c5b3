internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

extension ConfiguredNames {
    /// What is said of single schemas; to be called once all were read.
    ///
    /// - Parameter nullableMembers: What was asked of members that may be left out and may be `null`.
    func checkSchemas(_ nullableMembers: NullableMemberRule) {
        let settings = options.schemaSettings
        let found = document.additions.found
        let names = options.nameOverrides
        for (key, chosen) in [
            ("envelopes", Set(settings.envelopes.keys)), ("enum-names", Set(settings.valueNames.keys)),
            ("enum-descriptions", Set(settings.valueDescriptions.keys)),
            ("nullable-members", Set(settings.nullableMembers.keys)),
            ("names.schemas", Set(names.schemas.keys.filter(SchemaAdditions.isPointer))),
            ("names.properties", Set(names.properties.keys.filter(SchemaAdditions.isPointer))),
        ] {
            for name in chosen.sorted() where !found.contains(name) {
                report(key, name, "schema", nearest: nearestSchema(to: name))
            }
        }
        for name in settings.nullableMembers.keys.sorted() where found.contains(name) {
            guard document.additions.locations[name].map(nullableMembers.asked.isDisjoint) ?? false else { continue }
            report(
                "nullable-members", name, "schema with members that may be left out and may be `null`", nearest: nil)
        }
        checkValues("enum-names", settings.valueNames, VendorExtension.valueNames)
        checkValues("enum-descriptions", settings.valueDescriptions, VendorExtension.valueDescriptions)
    }

    /// The values of enumerations that were found.
    private func checkValues(_ key: String, _ texts: [String: [String: String]], _ extensions: [String]) {
        let additions = document.additions
        for (name, texts) in texts.ordered(on: { $0.key }) where additions.found.contains(name) {
            guard let known = additions.values[name]?.sorted() else {
                for value in texts.keys.sorted() {
                    report(
                        "\(key).\(name)", value, "value, since this schema leads to no `enum`", nearest: nil,
                        help: "name the schema that has the `enum`, by its name or JSON pointer")
                }
                continue
            }
            for value in texts.keys.sorted() {
                if !known.contains(value) {
                    report("\(key).\(name)", value, "value", nearest: NearestName.suggestion(for: value, among: known))
                } else if additions.overruled.contains(.init(key: extensions[0], name: name, value: value)) {
                    report("\(key).\(name)", value, "value of which nothing nearer says another", nearest: nil)
                }
            }
        }
    }

    private func nearestSchema(to name: String) -> String? {
        if SchemaAdditions.isPointer(name) { return nearestPlace(to: name) }
        let schemas = document.components.schemas
        let components = schemas.map(\.name)
        guard let dot = name.firstIndex(of: ".") else { return NearestName.suggestion(for: name, among: components) }
        let owner = String(name[..<dot])
        guard let nearest = components.contains(owner) ? owner : NearestName.suggestion(for: owner, among: components),
            let schema = schemas.first(where: { $0.name == nearest })?.schema
        else { return nil }
        // What it has from another schema is called by where it stands.
        if nearest == owner, let place = place(of: String(name[dot...].dropFirst()), in: schema) { return place }
        let members = properties(of: schema).map { "\(nearest).\($0)" }
        return NearestName.suggestion(for: nearest + name[dot...], among: members)
    }

    /// The pointer with its first step that leads nowhere replaced by the nearest one that does.
    private func nearestPlace(to pointer: String) -> String? {
        guard pointer.hasPrefix("#/"), var tokens = JSONPointer(pointer)?.tokens else { return nil }
        var node = document.root
        for (index, key) in tokens.enumerated() {
            if let next = node.mapping?[key] ?? element(key, of: node) {
                node = next
                continue
            }
            let known = (node.mapping?.entries ?? []).map(\.key)
            // Who copies a key with percent signs from the document means that one.
            let copied = known.first {
                JSONPointer("#/" + $0.replacing("~", with: "~0").replacing("/", with: "~1"))?.tokens == [key]
            }
            guard let nearest = copied ?? NearestName.suggestion(for: key, among: known) else { return nil }
            tokens[index] = nearest
            return JSONPointer(tokens: tokens).description
        }
        return nil
    }

    private func element(_ key: String, of node: Node) -> Node? {
        guard let index = Int(key), let elements = node.sequence, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}
