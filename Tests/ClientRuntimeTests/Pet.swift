import ClientRuntime

struct Colour: OpenEnum {
    var rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static let red = Self(rawValue: "red")
    static let knownCases = [red]
}

/// What generated models look like.
struct Pet: APIModel, Hashable {
    var name: String
    var age: Int?

    private static let fields = JSONFields(required: ["name"], optional: ["age"])

    init(name: String, age: Int? = nil) {
        self.name = name
        self.age = age
    }

    init(json reader: inout JSONReader) throws(JSONError) {
        var name: String?
        var age: Int?
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            switch field {
            case 0: name = try String(json: &reader)
            case 1: age = try Int?(json: &reader)
            default: try reader.skip()
            }
        }
        guard let name else { throw reader.missingField(object, Self.fields) }
        self.init(name: name, age: age)
    }

    func write(json writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("name", name)
        writer.optionalField("age", age)
        writer.endObject()
    }
}
