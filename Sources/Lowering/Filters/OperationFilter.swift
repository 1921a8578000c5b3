internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Which operations and schemas of a document the configuration's `include` and `exclude` leave.
///
/// Names are those of the whole document: what is filtered out is lowered as all the rest and then left, so that no filter
/// renames anything.
struct OperationFilter {
    let filter: DocumentFilter

    /// Whether an operation is kept.
    func keeps(_ operation: OpenAPI.Operation, id: String, path: String) -> Bool {
        let include = filter.include
        let isIncluded = include.isEmpty || Self.selects(include, operation, id, path)
        return isIncluded && !Self.selects(filter.exclude, operation, id, path)
    }

    func keeps(_ plan: OperationPlan) -> Bool { keeps(plan.operation, id: plan.id, path: plan.item.path) }

    /// The paths with the operations that are kept.
    func kept(_ paths: [PathPlan]) -> [PathPlan] {
        paths.compactMap { path in
            var kept = path
            kept.operations.removeAll { !keeps($0) }
            kept.leftOut.removeAll { !keeps($0.operation, id: $0.operation.operationID ?? "", path: path.item.path) }
            return kept.operations.isEmpty && kept.leftOut.isEmpty ? nil : kept
        }
    }

    /// The positions of the webhooks that are kept, as operations whose path is their name, and of the callbacks of what is.
    func kept(_ webhooks: [WebhookPlan], _ paths: [PathPlan]) -> [Int] {
        let own = webhooks.filter { $0.owner == nil && keeps($0.operation, id: $0.id, path: $0.name) }
        let owners = Set(paths.flatMap(\.operations).map(\.id) + own.map(\.name))
        return webhooks.indices.filter { index in
            let plan = webhooks[index]
            guard let owner = plan.owner else { return keeps(plan.operation, id: plan.id, path: plan.name) }
            return ([owner] + plan.otherOwners).contains(where: owners.contains)
                && !Self.selects(filter.exclude, plan.operation, plan.id, plan.name)
        }
    }

    private static func selects(
        _ selection: DocumentFilter.Selection, _ operation: OpenAPI.Operation, _ id: String, _ path: String
    ) -> Bool {
        selection.operations.contains { $0 == id || isCall($0, operation.method, path) }
            || selection.tags.contains(where: operation.tags.contains)
            || selection.paths.contains { isPath($0, path) }
    }

    /// `get /pets` for `GET /pets`.
    static func isCall(_ text: String, _ method: String, _ path: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 1)
        return words.count == 2 && words[0].uppercased() == method && words[1] == path
    }

    /// Whether a path is the one that is named, or begins as one with a `*` at its end does.
    static func isPath(_ pattern: String, _ path: String) -> Bool {
        pattern.hasSuffix("*") ? path.hasPrefix(pattern.dropLast()) : pattern == path
    }

    // MARK: - What names nothing

    /// Warns of entries that select nothing.
    func check(_ paths: [PathPlan], _ webhooks: [WebhookPlan], _ document: OpenAPIDocument, _ names: ConfiguredNames) {
        let plans = paths.flatMap(\.operations)
        let ids = Set(plans.map(\.id) + webhooks.map(\.id))
        let calls = paths.flatMap { path in
            (path.operations.map(\.operation) + path.leftOut.map(\.operation)).map { "\($0.method) \(path.item.path)" }
        }
        let knownCalls = Set(calls)
        let tags = Set(plans.flatMap(\.operation.tags) + webhooks.flatMap(\.operation.tags))
        let schemas = Set(document.components.schemas.map(\.name))
        for (key, selection) in [("include", filter.include), ("exclude", filter.exclude)] {
            for name in selection.operations where !ids.contains(name) {
                let words = name.split(separator: " ", maxSplits: 1).map(String.init)
                let call = words.count == 2 ? words[0].uppercased() + " " + words[1] : name
                guard !knownCalls.contains(call) else { continue }
                names.report(
                    "\(key).operations", name, "operation",
                    nearest: NearestName.suggestion(for: name, among: words.count == 2 ? calls : ids.sorted()))
            }
            for name in selection.tags where !tags.contains(name) {
                names.report(
                    "\(key).tags", name, "tag", nearest: NearestName.suggestion(for: name, among: tags.sorted()))
            }
            for name in selection.paths
            where !(paths.map(\.item.path) + webhooks.map(\.name)).contains(where: { Self.isPath(name, $0) }) {
                names.report(
                    "\(key).paths", name, "path",
                    nearest: NearestName.suggestion(for: name, among: paths.map(\.item.path)))
            }
            for name in selection.schemas where !schemas.contains(name) {
                names.report(
                    "\(key).schemas", name, "component schema",
                    nearest: NearestName.suggestion(for: name, among: schemas.sorted()))
            }
        }
    }
}
