extension JSONWriter {
    /// Writes one object of the members of several; of a member that several have, objects are merged in turn, and of
    /// anything else the first counts.
    ///
    /// Generated code for `anyOf` writes with it what several of the branches describe.
    public mutating func writeMerged(_ values: [(any JSONEncodable)?]) {
        var merged: JSONValue?
        for case let value? in values {
            do throws(JSONError) {
                let tree = try JSON.decode(JSONValue.self, from: JSON.encode(value))
                merged = merged.map { Self.merge($0, tree) } ?? tree
            } catch {
                // Written once more, so that the error is told with its place in the whole.
                value.write(json: &self)
                fail(error)
                return
            }
        }
        (merged ?? .null).write(json: &self)
    }

    private static func merge(_ first: JSONValue, _ second: JSONValue) -> JSONValue {
        guard case .object(let known) = first, case .object(let added) = second else { return first }
        return .object(known.merging(added) { merge($0, $1) })
    }
}
