internal import Diagnostics
internal import DocumentTree

extension ReadContext {
    /// What a reference names, one step far.
    enum Value {
        case found(Node, Place)
        /// Nobody has it, which was told.
        case absent
        /// It is an error, which was told.
        case refused
    }

    /// The value that a reference names, one step far; what is not there is told, with what becomes of the reference.
    func value(of reference: Reference, orElse absence: Absence) -> Value {
        switch locate(reference) {
        case .found(let target):
            if target.hasEmptyToken { report(.emptyToken(reference.text, reference.origin.location), for: reference) }
            return .found(target.node, place(of: target))
        case .missing(let reason):
            report(.badReference(reference, why: reason, absence), for: reference)
            return .absent
        case .noFile(let diagnostic):
            report(.noFile(diagnostic, absence), for: reference)
            return .absent
        case .unreadable: return .refused
        }
    }

    /// Follows a reference, and the references it leads to, until an object is reached; nil, with a finding, if there is
    /// none.
    func object(of reference: Reference, orElse absence: Absence) -> (Node, Place)? {
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
            guard case .found(let node, let place) = value(of: reference, orElse: absence) else {
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
        reportOnce(diagnostic, at: reference.origin.location)
    }

    /// Reports what is wrong at a place that is read several times.
    func reportOnce(_ diagnostic: Diagnostic, at location: SourceLocation) {
        guard reported.insert(location).inserted else { return }
        report(diagnostic)
    }
}
