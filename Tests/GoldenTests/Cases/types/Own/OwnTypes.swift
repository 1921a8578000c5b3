public import ClientRuntime
public import Foundation

/// What the configuration has in place of the schema `Money`.
public nonisolated struct Amount: APIModel, Hashable {
    public var value: Foundation.Decimal
    public var currency: String

    public init(value: Foundation.Decimal, currency: String) {
        self.value = value
        self.currency = currency
    }

    private static let fields = JSONFields(required: ["amount", "currency"])

    public init(json reader: inout JSONReader) throws(JSONError) {
        var value: Decimal?
        var currency: String?
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            switch field {
            case 0: value = try Decimal(json: &reader)
            case 1: currency = try reader.readString()
            default: try reader.skip()
            }
        }
        guard let value, let currency else { throw reader.missingField(object, Self.fields) }
        self.init(value: value, currency: currency)
    }

    public func write(json writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("amount", value)
        writer.field("currency", currency)
        writer.endObject()
    }
}

/// What it has in place of a property's number.
public nonisolated struct Grams: APIModel, Hashable {
    public var count: Double

    public init(_ count: Double) { self.count = count }

    public init(json reader: inout JSONReader) throws(JSONError) { count = try reader.readDouble() }

    public func write(json writer: inout JSONWriter) { count.write(json: &writer) }
}

/// What it has in place of texts of the format `decimal`; a parameter as well.
nonisolated extension Foundation.Decimal: @retroactive JSONDecodable, @retroactive JSONEncodable,
    @retroactive ParameterValue
{
    public init(json reader: inout JSONReader) throws(JSONError) {
        guard let value = Decimal(string: try reader.readString()) else {
            throw reader.error(.invalidFormat, "this is no decimal number")
        }
        self = value
    }

    public func write(json writer: inout JSONWriter) { description.write(json: &writer) }

    public var parameterContent: ParameterContent { .scalar(description) }
}
