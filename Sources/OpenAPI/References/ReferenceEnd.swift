internal import DocumentTree

/// Where a chain of references ends.
enum ReferenceEnd {
    case object(Node, Place)
    /// Nowhere: it leads back to itself.
    case cycle
    /// At a reference to nothing, which was told.
    case nothing
}
