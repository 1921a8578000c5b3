/// What becomes of members that may be left out, and may be `null`.
public enum NullableMembers: String, CaseIterable, Sendable {
    /// `Nullable<T>`, which tells the two apart.
    case distinct
    /// `T?`: left out when nil; `null` reads as nil.
    case optional
}
