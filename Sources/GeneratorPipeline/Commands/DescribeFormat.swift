/// How `clientgen describe` prints what it finds.
public enum DescribeFormat: String, Hashable, Sendable, CaseIterable {
    /// For people.
    case text
    /// One JSON object, for programs.
    case json
}
