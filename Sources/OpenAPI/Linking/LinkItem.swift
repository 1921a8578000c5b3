/// An object of a document that holds references, or a reference to one.
indirect enum LinkItem {
    case pathItem(PathItem)
    /// A path item that is not there for others, and those that it leads to.
    case chain(PathItem)
    case operation(Operation)
    case callback(Callback)
    case parameter(Referenced<Parameter>)
    case requestBody(Referenced<RequestBody>)
    case response(Referenced<Response>)
    case header(Referenced<Header>)
    case securityScheme(Referenced<SecurityScheme>)
    case media(MediaType)
    case encoding(Encoding)
    case schema(Schema)
    case discriminator(Schema.Discriminator)
}

/// An object that holds others.
protocol LinkedObject {
    /// What stands in the object, in the order in which it is gone through.
    var parts: [LinkItem] { get }
}

extension PathItem: LinkedObject {
    var parts: [LinkItem] { parameters.map(LinkItem.parameter) + operations.map(LinkItem.operation) }
}

extension Operation: LinkedObject {
    var parts: [LinkItem] {
        var parts = parameters.map(LinkItem.parameter)
        if let requestBody { parts.append(.requestBody(requestBody)) }
        for response in responses { parts.append(.response(response.value)) }
        return parts + callbacks.map(LinkItem.callback)
    }
}

extension Parameter: LinkedObject {
    var parts: [LinkItem] { [schema].compactMap(\.self).map(LinkItem.schema) + content.map(LinkItem.media) }
}

extension Header: LinkedObject {
    var parts: [LinkItem] { [schema].compactMap(\.self).map(LinkItem.schema) + content.map(LinkItem.media) }
}

extension RequestBody: LinkedObject {
    var parts: [LinkItem] { content.map(LinkItem.media) }
}

extension Response: LinkedObject {
    var parts: [LinkItem] { content.map(LinkItem.media) + headers.map { LinkItem.header($0.value) } }
}

extension SecurityScheme: LinkedObject {
    var parts: [LinkItem] { [] }
}

extension MediaType: LinkedObject {
    var parts: [LinkItem] { [schema, itemSchema].compactMap(\.self).map(LinkItem.schema) + encodings.parts }
}

extension Encodings: LinkedObject {
    var parts: [LinkItem] {
        byName.map { LinkItem.encoding($0.value) } + byPosition.map(LinkItem.encoding) + items.map(LinkItem.encoding)
    }
}

extension Encoding: LinkedObject {
    var parts: [LinkItem] { headers.map { LinkItem.header($0.value) } + nested.parts }
}

extension Schema: LinkedObject {
    var parts: [LinkItem] {
        var schemas = (keywords.properties + keywords.patternProperties).map(\.schema)
        for case .schema(let schema)? in [keywords.additionalProperties, keywords.items] { schemas.append(schema) }
        schemas += keywords.prefixItems
        if let content = keywords.contentSchema { schemas.append(content) }
        schemas += keywords.conditionals
        schemas += keywords.allOf
        schemas += keywords.oneOf
        schemas += keywords.anyOf
        var parts = schemas.map(LinkItem.schema)
        // A mapping may name a branch, whose own reference tells more of what is wrong with it.
        if let discriminator = keywords.discriminator { parts.append(.discriminator(discriminator)) }
        return parts
    }
}
