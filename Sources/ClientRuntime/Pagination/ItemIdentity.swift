/// What tells the items of a listing apart, so that none comes twice.
///
/// ```swift
/// ItemIdentity<Pet>.by(\.id)
/// ```
public struct ItemIdentity<Item: Sendable>: Sendable {
    /// Nil where items have no identity.
    let key: (@Sendable (Item) -> AnyHashable?)?

    /// Items have no identity: each that comes is given.
    public static var none: ItemIdentity { ItemIdentity(key: nil) }

    /// What every item has, and no two have in common.
    public static func by(_ identity: @escaping @Sendable (Item) -> some Hashable & Sendable) -> ItemIdentity {
        ItemIdentity { AnyHashable(identity($0)) }
    }

    /// What no two items have in common; one without it is always given.
    public static func byOptional<ID: Hashable & Sendable>(
        _ identity: @escaping @Sendable (Item) -> ID?
    ) -> ItemIdentity {
        ItemIdentity { identity($0).map { AnyHashable($0) } }
    }

    /// Nil where items have none.
    func identities(of items: [Item]) -> [AnyHashable?]? {
        key.map { items.map($0) }
    }
}
