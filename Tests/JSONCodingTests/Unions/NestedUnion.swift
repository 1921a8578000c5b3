import JSONCoding

/// A union of two types that both hold it, as it is generated: what is within a value is read for each of them.
struct NestedUnion: JSONDecodable {
    /// From the outermost value on, whether each was read as the type that names `b`.
    let areWide: [Bool]

    init(json reader: inout JSONReader) throws(JSONError) {
        var choice = reader.choice(of: [Bool].self)
        try reader.offer(Narrow.self, to: &choice) { [false] + $0.held }
        try reader.offer(Wide.self, to: &choice) { [true] + $0.held }
        guard let areWide = reader.take(choice) else { throw reader.error(.typeMismatch, "none of the branches") }
        self.areWide = areWide
    }

    /// The text of values within each other.
    ///
    /// - Parameter member: What stands in each before the next.
    static func text(levels: Int, _ member: String) -> String {
        String(repeating: "{\(member),\"held\":", count: levels - 1) + "{\(member)"
            + String(repeating: ",\"b\":1}", count: levels)
    }

    private struct Narrow: JSONDecodable {
        var held: [Bool] = []
        private static let fields = JSONFields(optional: ["held", "a"])

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: held = try NestedUnion(json: &reader).areWide
                case 1: _ = try Int(json: &reader)
                default: try reader.skip()
                }
            }
        }
    }

    private struct Wide: JSONDecodable {
        var held: [Bool] = []
        private static let fields = JSONFields(optional: ["held", "a", "b"])

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: held = try NestedUnion(json: &reader).areWide
                case 1, 2: _ = try Int(json: &reader)
                default: try reader.skip()
                }
            }
        }
    }
}
