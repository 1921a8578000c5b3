import ClientModel

extension FeatureModule {
    static let scalars: [(String, TypeReference)] = [
        ("string", .string), ("boolean", .boolean), ("integer", .integer), ("int32", .int32), ("int64", .int64),
        ("double", .double), ("exact", .exactNumber), ("dateTime", .dateTime), ("date", .date), ("uuid", .uuid),
        ("url", .url), ("base64", .base64), ("base64URL", .base64URL), ("any", .any), ("named", named("Color")),
        ("array", .array(.string)),
        ("dictionary", .dictionary(.array(.optional(.integer)))), ("labels", named("Labels")),
        ("union", named("Shape")),
    ]

    static let defaults: [Property] = [
        property("text", .string, .optional, default: .string("a\"\\(b)\n\u{2028}\u{202E}")),
        property("count", .integer, .optional, default: .integer(-3)),
        property("small", .int32, .optional, default: .integer(1 << 40)),
        property("ratio", .double, .optionalNullable, default: .number(1e300)),
        property("whole", .integer, .optional, default: .number(2)),
        property("isOn", .boolean, .required, default: .boolean(true)),
        property("color", named("Color"), .optionalNullable, default: .member("none")),
        property("colour", named("Color"), .optional, default: .member("none")),
        property("shade", named("Color"), .optional, default: .member("default")),
        property("hue", named("Color"), .optional, default: .string("re\"d")),
        property("level", named("Level"), .requiredNullable, default: .integer(2)),
        property("tags", .array(named("Color")), .optional, default: .array([.member("red"), .member("init")])),
        property("matrix", .array(.array(.integer)), .optionalNullable, default: .array([.array([.integer(1)])])),
        property("map", named("Labels"), .optional, default: .emptyDictionary),
        property("nothing", .string, .optionalNullable, default: .null),
        property("anything", .any, .optional, default: .array([.integer(1), .string("x")])),
        property("nullAnything", .any, .required, default: .null),
        property("when", .dateTime, .optional, default: .string("2024-01-01T00:00:00Z")),
        property("shape", named("Shape"), .optional, default: .string("x")),
    ]

    static let hostileNames = [
        "reader", "writer", "object", "field", "key", "value", "fields", "json", "self", "init", "default", "in",
        "inout", "await", "Type", "rawValue", "core", "any", "jsonReader", "newValue", "write", "let", "var", "throws",
        "é", "keys", "isolated", "package", "unsafe",
    ]

    static let manyProperties = (0..<130).map { index in
        property(
            "property\(index)", index % 3 == 0 ? .string : .integer, index % 4 == 0 ? .optional : .required,
            key: "property_\(index)")
    }

    static let color = type(
        "Color",
        .enumeration(
            Enumeration(
                rawType: .string,
                members: ["red", "none", "default", "init", "self", "Type", "some"].map { name in
                    Enumeration.Member(name: name, value: .string("\(name)\"\\(x)\n"))
                })), documentation: hostileText)

    static let level = type(
        "Level",
        .enumeration(
            Enumeration(
                rawType: .integer,
                members: [
                    Enumeration.Member(name: "low", value: .integer(-1), documentation: "Low.\n\nVery."),
                    Enumeration.Member(name: "high", value: .integer(2)),
                ])))

    static let many = type(
        "Many",
        .enumeration(
            Enumeration(
                rawType: .string,
                members: (0..<900).map { Enumeration.Member(name: "value\($0)", value: .string("value-\($0)")) })))

    static let ratio = type(
        "Ratio",
        .enumeration(
            Enumeration(
                rawType: .number,
                members: [
                    Enumeration.Member(name: "half", value: .number(0.5)),
                    Enumeration.Member(name: "one", value: .integer(1)),
                ])))

    /// Hides names of the runtime and the standard library, at the top level and nested.
    static let shadows = ["Date", "String", "JSONReader", "Hashable", "Nullable", "APIError", "URL", "JSONFields"]
        .map(plain)

    static func plain(_ name: String) -> TypeDeclaration {
        type(name, structure([property("text", .string), property("at", .dateTime, .optional)]))
    }

    static let order = type(
        "Order",
        structure([
            property("status", named("Order", "Status")), property("outer", named("Status")),
            property("pets", .array(named("Pets"))), property("call", named("Call"), .optional),
            property("inner", named("Order", "Status", "Inner"), .optionalNullable),
        ]),
        nested: [
            type(
                "Order.Status", structure([property("inner", named("Order", "Status", "Inner"))]),
                nested: [
                    type(
                        "Order.Status.Inner",
                        structure([property("date", .dateTime), property("outer", named("Status"), .optional)]))
                ]),
            type("Order.UUID", .enumeration(Enumeration(rawType: .string, members: []))),
        ])

    static let types: [TypeDeclaration] =
        [
            type(
                "Everything",
                structure(
                    scalars.map { property($0.0, $0.1) } + scalars.map { property("\($0.0)2", $0.1, .requiredNullable) }
                        + scalars.map { property("\($0.0)3", $0.1, .optional) }
                        + scalars.map { property("\($0.0)4", $0.1, .optionalNullable) })),
            type("Defaults", structure(defaults)),
            type(
                "Hostile",
                structure(hostileNames.map { property($0, .string, .optional, documentation: hostileText) })),
            type("HostileRequired", structure(hostileNames.map { property($0, .string, key: "\($0)\"\\(x)\n") })),
            type(
                "HostileDeprecated",
                structure(hostileNames.map { property($0, .string, isDeprecated: true) }),
                isDeprecated: true),
            type("Large", structure(manyProperties)),
            type("LargeOptional", structure(manyProperties.map { property($0.name, .string, .optional) })),
            type("Empty", structure([])),
            type(
                "Open",
                structure(
                    [property("key", .string), property("self", .integer, .optional)],
                    additional: Structure.AdditionalProperties(name: "others", valueType: .any))),
            type(
                "OpenOnly",
                structure([], additional: Structure.AdditionalProperties(name: "key", valueType: named("Shape")))),
            type(
                "Tree",
                structure([
                    property("left", named("Tree"), .optional, isIndirect: true),
                    property("right", named("Tree"), .optionalNullable, isIndirect: true),
                    property("old", named("Tree"), .optional, isIndirect: true, isDeprecated: true),
                    property("children", .array(named("Tree"))),
                ])),
            type("Labels", .alias(.dictionary(.string)), documentation: "Labels."),
            type("Instant", .alias(.dateTime)),
            type("OptionalText", .alias(.optional(.string))),
            type("Aliased", structure([property("text", named("OptionalText"), .optional)])),
            type("Pets", structure([property("id", .integer)])),
            type("Status", structure([property("text", .string)])),
            type(
                "Page",
                structure([
                    property("items", .array(named("Pets")), .optional), property("total", .int64, .optional),
                    property("size", .integer, .optionalNullable),
                ])),
            type("Update", structure(updateProperties), documentation: "Changes."),
            type("Listing", structure(listingProperties)),
            color, level, many, ratio, order, plain("Call"), plain("Error"),
        ] + unions
}
