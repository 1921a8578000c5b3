import ClientModel

extension FeatureModule {
    static func parameter(
        _ name: String, _ location: Parameter.Location, _ type: TypeReference = .string, required: Bool = false,
        style: Parameter.Style = .form, explode: Bool = true, documentation: String? = nil
    ) -> Parameter {
        Parameter(
            name: name, key: location == .query ? "\(name)\"\\(x)" : name, location: location, style: style,
            explode: explode, type: type,
            isRequired: required, isDeprecated: name == "old", documentation: documentation)
    }

    static let updateProperties: [Property] = [
        property("name", .string, documentation: "First.\n\nSecond."), property("tag", .string, .optionalNullable),
        property("petID", .integer, .optional), property("self", .boolean, .optional),
        property("old", .string, .optional, isDeprecated: true), property("update", .dateTime, .optional),
    ]

    static let updateFlattened = updateProperties.map { property in
        FlattenedProperty(parameterName: property.name == "petID" ? "bodyPetID" : property.name, property: property)
    }

    static func json(
        _ type: TypeReference, required: Bool = true, contentType: String = "application/json",
        flattened: [FlattenedProperty]? = nil
    ) -> RequestBody {
        RequestBody(format: .json, contentType: contentType, type: type, isRequired: required, flattened: flattened)
    }

    static func operation(
        _ name: String, _ method: String = "GET", path: [PathSegment] = [.literal("/\"\\(x)/{y}")],
        isDeprecated: Bool = false, parameters: [Parameter] = [], body: RequestBody? = nil,
        result: OperationResult = .none, security: SecurityRequirement? = nil, pagination: Pagination? = nil,
        failures: [DocumentedFailure] = []
    ) -> Operation {
        Operation(
            id: "\(name)\"\\(id)", name: name, method: method, path: path, pointer: "#/paths", summary: hostileText,
            documentation: name == "search" ? nil : hostileText, isDeprecated: isDeprecated,
            isSafeToRepeat: method == "POST", parameters: parameters, body: body, result: result, failures: failures,
            security: security, envelope: method == "PUT" ? Envelope(key: "ok\"") : nil, pagination: pagination)
    }

    static let untagged = operation(
        "ping", parameters: [parameter("verbose", .query, .boolean)], result: .json(named("Pets")))

    static let failures: [DocumentedFailure] = [
        DocumentedFailure(status: .range(4), type: named("Error")), DocumentedFailure(status: .code(404), type: nil),
        DocumentedFailure(status: .default, type: named("Order", "Status")),
        DocumentedFailure(status: .code(500), type: .array(.string)),
    ]

    static func listing(
        _ name: String, parameters: [Parameter] = [], body: RequestBody? = nil, walk: String
    ) -> Operation {
        operation(
            name, "POST", parameters: parameters, body: body, result: .json(named("Page")),
            pagination: Pagination(
                name: walk,
                rule: .page(
                    Emission.input("page"), first: 1, total: Emission.member("total"), size: Emission.member("size"),
                    count: nil),
                pageSize: Emission.input("size"), items: Emission.member("items"), itemType: named("Pets"),
                identity: Emission.member("id"), pageType: named("Page"),
                parameters: [
                    FlattenedProperty(parameterName: "in", property: property("in", .string)),
                    FlattenedProperty(parameterName: "size", property: property("size", .integer, .optional)),
                ]))
    }

    static let pets = OperationGroup(
        propertyName: "pets", typeName: "Pets", protocolName: "FeaturesPetsAPI", documentation: hostileText,
        operations: [
            operation(
                "view", path: [.literal("/pets/"), .parameter(0), .literal("/x\"")],
                parameters: [
                    parameter("in", .path, .array(.string), required: true, explode: true, documentation: "Where."),
                    parameter("core", .query, named("Color"), documentation: "One\nTwo"),
                    parameter("old", .header, .dictionary(.string)),
                    parameter("self", .cookie, .array(.integer), explode: false),
                    parameter("filter", .query, named("Pets"), style: .deepObject),
                ], result: .json(named("Pets")), security: SecurityRequirement(alternatives: []), failures: failures),
            operation(
                "search",
                parameters: (0..<40).map { parameter("parameter\($0)", .query, $0 % 2 == 0 ? .string : .dateTime) }
                    + [parameter("call", .query)], result: .json(.array(named("Pets")))),
            operation(
                "update", "PUT", path: [.literal("/"), .parameter(0)],
                parameters: [
                    parameter("petID", .path, .integer, required: true), parameter("dryRun", .query, .boolean),
                    parameter("request", .query),
                ], body: json(named("Update"), flattened: updateFlattened), result: .json(named("Pets"))),
            operation(
                "create", "POST", isDeprecated: true,
                body: json(named("Update"), required: false, flattened: updateFlattened), result: .json(named("Pets"))),
            operation("touch", "POST", body: json(named("Empty"), required: false, flattened: [])),
            operation("replace", "QUERY", body: json(.any, contentType: "application/x+json"), result: .json(.any)),
            operation(
                "send", "PATCH",
                body: RequestBody(
                    format: .formURLEncoded, contentType: "application/x-www-form-urlencoded", type: named("Update"),
                    isRequired: true)),
            listing(
                "list",
                parameters: [
                    parameter("page", .query, .int32), parameter("in", .query, required: true),
                    parameter("size", .query, .integer),
                ], walk: "all"),
            listing(
                "query",
                body: json(
                    named("Listing"),
                    flattened: listingProperties.map {
                        FlattenedProperty(parameterName: $0.name, property: $0)
                    }), walk: "everything"),
            nested,
        ])

    static let nested =
        operation(
            "nestedSeveral",
            result: .several(
                typeName: TypeName(["FeaturesClient", "Pets", "Result"]),
                cases: [
                    OperationResult.ResultCase(name: "at", status: .code(200), content: .json(.dateTime)),
                    OperationResult.ResultCase(name: "gone", status: .code(204), content: .none),
                ]))

    static let listingProperties = [
        property("page", .int64, .optional), property("in", .string), property("size", .integer, .optional),
        property("more", .string, .optional),
    ]

    static let jobs = OperationGroup(
        propertyName: "default", typeName: "Type", protocolName: "FeaturesJobsAPI",
        operations: [
            operation(
                "text", body: RequestBody(format: .text, contentType: "text/plain", type: .string, isRequired: false),
                result: .text),
            operation(
                "bytes", body: RequestBody(format: .bytes, contentType: "image/png", type: .string, isRequired: true),
                result: .bytes),
            operation(
                "start", "DELETE", security: SecurityRequirement(alternatives: [["a", "b\""], ["c"]]),
            ),
            operation(
                "several",
                result: .several(
                    typeName: TypeName(["SeveralResult"]),
                    cases: [
                        OperationResult.ResultCase(name: "default", status: .code(200), content: .json(named("Pets"))),
                        OperationResult.ResultCase(name: "accepted", status: .code(202), content: .none),
                        OperationResult.ResultCase(name: "text", status: .range(2), content: .text),
                        OperationResult.ResultCase(name: "rest", status: .default, content: .bytes),
                    ])),
        ])
}
