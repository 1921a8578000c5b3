internal import Diagnostics
internal import DocumentTree

/// The schemas and encodings that are being read, each for one that it is part of.
///
/// A document is a tree, but a `$ref` where the standard has none is read as what it points to, and so is the template
/// that a schema fills in: what is read can be deeper than the document, or stand in itself.
struct ReadNesting {
    /// What can stand in others of its kind.
    enum Part: String {
        case schema
        case encoding

        /// So deep may it stand: a schema as deep as a document's values may, an encoding as deep as anyone sends parts
        /// in parts, since it is read anew for each that refers to it.
        var maximumDepth: Int { self == .schema ? 512 : 32 }
    }

    /// Where those stand that are being read; a template that is filled in is another schema than the template itself.
    private var open: Set<SourceLocation> = []
    private var depth = 0

    /// Begins what stands there; false, with an error, if that is being read already, or is too deep.
    mutating func begin(_ part: Part, _ node: Node, _ context: ReadContext) -> Bool {
        guard depth < part.maximumDepth else {
            context.reportOnce(.readTooDeep(part, node), at: node.location)
            return false
        }
        guard open.insert(node.location).inserted else {
            context.reportOnce(.standsInItself(part, node), at: node.location)
            return false
        }
        depth += 1
        return true
    }

    /// Ends what was begun.
    mutating func end(_ node: Node) {
        open.remove(node.location)
        depth -= 1
    }

    /// The nesting within a template that is being filled in.
    var ofTemplate: ReadNesting {
        var nesting = self
        nesting.open = []
        return nesting
    }
}
