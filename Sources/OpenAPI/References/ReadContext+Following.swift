internal import Diagnostics
internal import DocumentTree

extension ReadContext {
    /// The value that a reference names, one step far; nil, with a finding, if there is none.
    func value(of reference: Reference) -> (Node, Place)? {
        switch locate(reference) {
        case .found(let target):
            if target.hasEmptyToken { report(.emptyToken(reference.text, reference.origin.location), for: reference) }
            return (target.node, place(of: target))
        case .missing(let reason):
            report(.badReference(reference.text, why: reason, location: reference.origin.location), for: reference)
            return nil
        case .unreadable: return nil
        }
    }

    /// Follows a reference, and the references it leads to, until an object is reached; nil, with a finding, if there is
    /// none.
    func object(of reference: Reference) -> (Node, Place)? {
        var reference = reference
        var way: [SourceLocation] = []
        var visited: Set<SourceLocation> = []
        let end: ReferenceEnd
        while true {
            // Each step of a long chain is taken once, wherever one begins.
            if let known = ends[reference.origin.location] {
                if case .cycle = known, way.isEmpty { reportCycle(reference) }
                end = known
                break
            }
            way.append(reference.origin.location)
            guard let (node, place) = value(of: reference) else {
                end = .nothing
                break
            }
            guard visited.insert(node.location).inserted else {
                reportCycle(reference)
                end = .cycle
                break
            }
            guard let next = self.reference(node, place) else {
                end = .object(node, place)
                break
            }
            reference = next
        }
        for location in way { ends[location] = end }
        guard case .object(let node, let place) = end else { return nil }
        return (node, place)
    }

    func reportCycle(_ reference: Reference) {
        report(.referenceCycle(reference.text, location: reference.origin.location), for: reference)
    }

    /// Reports what is wrong with a reference, once for the place where it stands.
    func report(_ diagnostic: Diagnostic, for reference: Reference) {
        guard reported.insert(reference.origin.location).inserted else { return }
        report(diagnostic)
    }
}
