/// Writes objects as `application/x-www-form-urlencoded` (OpenAPI, Encoding Object: the defaults).
public enum FormText {
    /// The pairs, percent-encoded: arrays are repeated, what is nested otherwise is JSON. Nil for what is no object.
    public static func pairs(_ value: SampleValue) -> [String]? {
        guard let members = value.members else { return nil }
        return members.flatMap { member -> [String] in
            let key = ParameterText.encoded(member.key)
            return texts(member.value).map { "\(key)=\(ParameterText.encoded($0))" }
        }
    }

    private static func texts(_ value: SampleValue) -> [String] {
        switch value {
        case .null: []
        case .array(let elements): elements.flatMap { $0.scalarText.map { [$0] } ?? [$0.compact] }
        case .object: [value.compact]
        default: value.scalarText.map { [$0] } ?? []
        }
    }
}
