/// What the standard says about the keys of one kind of object.
package struct ObjectDescription: Sendable {
    /// A key with a fixed name.
    package struct Field: Sendable {
        package var name: String
        package var value: ValueKind
        package var isRequired: Bool
        /// The versions that know the key, or know it like this.
        package var versions: ClosedRange<OpenAPIDocument.Version>

        static func required(
            _ name: String, _ value: ValueKind, since: OpenAPIDocument.Version = .v3_0,
            until: OpenAPIDocument.Version = .v3_2
        ) -> Field {
            Field(name: name, value: value, isRequired: true, versions: since...until)
        }

        static func optional(
            _ name: String, _ value: ValueKind, since: OpenAPIDocument.Version = .v3_0,
            until: OpenAPIDocument.Version = .v3_2
        ) -> Field {
            Field(name: name, value: value, isRequired: false, versions: since...until)
        }
    }

    /// A key that must not stand beside certain others.
    package struct Exclusion: Sendable {
        package var key: String
        package var others: [String]

        init(_ key: String, _ others: String...) {
            self.key = key
            self.others = others
        }
    }

    package var kind: ObjectKind
    package var fields: [Field]
    /// What stands under every other key: the paths of a Paths Object.
    package var patterned: ValueKind?
    /// Whether keys that begin with `x-` are extensions.
    package var hasExtensions = true
    /// The first version in which any other key is allowed too.
    package var openSince: OpenAPIDocument.Version?
    package var exclusions: [Exclusion] = []
}

/// The descriptions of one version, ready to be looked up.
package struct Standard: Sendable {
    /// One kind of object, as one version has it.
    package struct Shape: Sendable {
        package var fields: [String: ObjectDescription.Field]
        package var required: [String]
        package var patterned: ValueKind?
        package var hasExtensions: Bool
        package var isOpen: Bool
        package var exclusions: [ObjectDescription.Exclusion]

        /// What may stand under the key; nil if the key is an extension or unknown.
        package func value(of key: String) -> ValueKind? {
            if let field = fields[key] { return field.value }
            if hasExtensions, key.hasPrefix("x-") { return nil }
            return patterned
        }
    }

    package let version: OpenAPIDocument.Version
    private let shapes: [ObjectKind: Shape]

    package init(_ version: OpenAPIDocument.Version) {
        self.version = version
        var shapes: [ObjectKind: Shape] = [:]
        for description in ObjectDescription.all {
            let fields = description.fields.filter { $0.versions.contains(version) }
            shapes[description.kind] = Shape(
                fields: Dictionary(fields.map { ($0.name, $0) }) { first, _ in first },
                required: fields.filter(\.isRequired).map(\.name), patterned: description.patterned,
                hasExtensions: description.hasExtensions,
                isOpen: description.openSince.map { $0 <= version } ?? false, exclusions: description.exclusions)
        }
        self.shapes = shapes
    }

    package func shape(_ kind: ObjectKind) -> Shape? { shapes[kind] }

    /// The first other version that knows the key of this kind of object.
    package static func version(knowing key: String, of kind: ObjectKind) -> OpenAPIDocument.Version? {
        ObjectDescription.all.first { $0.kind == kind }?.fields.first { $0.name == key }?.versions.lowerBound
    }
}
