internal import OpenAPI

/// Which schemas describe what is sent, and which what is received: what only one direction has is asked for there alone.
///
/// One type stands for a schema in both directions. A member that is required and `readOnly` is asked for where its type is
/// received alone; where it is sent too, nobody could make a value to send, so it may be left out, and an answer without it
/// is read. What stands within a `readOnly` member is not sent, and so on.
struct SchemaDirections {
    private let sent: Set<SchemaNode>
    private let received: Set<SchemaNode>

    init(_ plans: [OperationPlan], _ graph: SchemaGraph) {
        var sent: [SchemaNode] = []
        var received: [SchemaNode] = []
        for plan in plans {
            sent += plan.parameters.compactMap { $0.schema.map { .schema($0) } }
            sent += plan.bodies.compactMap { $0.media.schema.map { .schema($0) } }
            received += plan.responses.flatMap(\.answers).compactMap { $0.schema.map { .schema($0) } }
        }
        self.sent = Self.reached(from: sent, graph) { !$0.isReadOnly }
        self.received = Self.reached(from: received, graph) { !$0.isWriteOnly }
    }

    /// Whether values of the schema are received and never sent.
    func isReceivedAlone(_ node: SchemaNode) -> Bool { received.contains(node) && !sent.contains(node) }

    /// Whether values of the schema are sent and never received.
    func isSentAlone(_ node: SchemaNode) -> Bool { sent.contains(node) && !received.contains(node) }

    /// - Parameter goes: Whether a member goes in that direction, by what is said of it.
    private static func reached(
        from roots: [SchemaNode], _ graph: SchemaGraph, where goes: (Annotations) -> Bool
    ) -> Set<SchemaNode> {
        var reached: Set<SchemaNode> = []
        var pending = roots
        while let node = pending.popLast() {
            guard reached.insert(node).inserted else { continue }
            switch graph.shape(of: node).form {
            case .scalar, .enumeration: break
            case .reference(let target, _): pending.append(target)
            case .array(let inner), .dictionary(let inner): pending += [inner].compactMap(\.self)
            case .tuple(let tuple): pending += tuple.elements + schemas(tuple.rest)
            case .structure(let structure):
                pending += structure.members.filter { goes(graph.annotations(of: $0)) }.map(\.schema)
                pending += schemas(structure.additional)
            case .union(let union): pending += union.branches
            }
        }
        return reached
    }

    private static func schemas(_ rest: StructureShape.AdditionalMembers) -> [SchemaNode] {
        if case .schema(let schema) = rest { [schema] } else { [] }
    }
}
