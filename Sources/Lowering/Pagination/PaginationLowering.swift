internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Decides how the list that an operation gives is walked: as the configuration says, or the document's extensions, or by
/// what is plain.
struct PaginationLowering {
    let symbols: SymbolTable
    let document: OpenAPIDocument
    let options: SharedOptions
    let diagnostics: DiagnosticSink

    /// - Parameters:
    ///   - plan: The operation as the document has it.
    ///   - operation: The call that walks.
    ///   - taken: The names of the calls beside it.
    func pagination(
        _ plan: OperationPlan, _ operation: ClientModel.Operation, taken: Set<String>
    ) -> Pagination? {
        guard let source = source(plan, operation) else { return found(plan, operation, taken) }
        if source.node.boolean == false { return nil }
        do throws(PaginationFailure) {
            if source.node.boolean == true {
                guard let pagination = found(plan, operation, taken, source: source.kind) else {
                    throw PaginationFailure(
                        "how the list is walked is not plain",
                        help: "say it: `x-clientgen-pagination` or `pagination` of the configuration takes a rule")
                }
                return pagination
            }
            guard let rule = try source.read(source.node) else { return nil }
            return try resolver(operation, taken).pagination(rule, source: source.kind)
        } catch {
            report(error, source)
            return nil
        }
    }

    private func resolver(_ operation: ClientModel.Operation, _ taken: Set<String>) -> PaginationResolver {
        PaginationResolver(symbols: symbols, operation: operation, taken: taken)
    }

    /// What is plain: by the rule that holds for the whole document, else by what the operation looks like.
    private func found(
        _ plan: OperationPlan, _ operation: ClientModel.Operation, _ taken: Set<String>,
        source: Pagination.Source? = nil
    ) -> Pagination? {
        let resolver = resolver(operation, taken)
        if let shared = shared {
            if shared.node.boolean == false, source == nil { return nil }
            // The mistakes of a rule that no single operation has are reported once; it holds where it fits.
            if shared.node.boolean == nil, let rule = try? shared.read(shared.node),
                let pagination = try? resolver.pagination(rule, source: source ?? shared.kind)
            {
                return pagination
            }
        }
        let search = PaginationSearch(symbols: symbols, document: document, plan: plan, operation: operation)
        guard let rule = search.rule() else { return nil }
        do throws(PaginationFailure) {
            return try resolver.pagination(rule, source: source ?? .found)
        } catch {
            guard error.isClash else { return nil }
            diagnostics.report(.paginationNameTaken(plan.operation, plan.id, error.why))
            return nil
        }
    }

    /// Reports what the rule for the whole document has that is none.
    func checkShared() {
        guard let shared, shared.node.boolean == nil else { return }
        do throws(PaginationFailure) { _ = try shared.read(shared.node) } catch { report(error, shared) }
    }

    // MARK: - Where rules stand

    /// A rule as it stands somewhere.
    private struct Source {
        var kind: Pagination.Source
        /// What it is called there.
        var key: String
        var node: Node
        /// Nil for a list of one page.
        var read: (Node) throws(PaginationFailure) -> PaginationRule?
        /// Whether it was written for this generator, so that what is wrong with it is an error.
        var isOwn: Bool { key.hasPrefix("pagination") || key == VendorExtension.pagination }
    }

    private static let dialects: [(key: String, read: @Sendable (Node) throws(PaginationFailure) -> PaginationRule?)] =
        [
            (VendorExtension.pagination, { node throws(PaginationFailure) in try PaginationNotation.rule(node) }),
            ("x-speakeasy-pagination", { node throws(PaginationFailure) in try PaginationDialects.speakeasy(node) }),
            ("x-fern-pagination", { node throws(PaginationFailure) in try PaginationDialects.fern(node) }),
            ("x-ms-pageable", { node throws(PaginationFailure) in try PaginationDialects.microsoft(node) }),
        ]

    /// What is said of the operation; the configuration goes first, then what was written for this generator.
    private func source(_ plan: OperationPlan, _ operation: ClientModel.Operation) -> Source? {
        for key in [operation.pointer, plan.id] {
            guard let node = options.pagination[key] else { continue }
            return Source(kind: .configuration, key: "pagination.\(key)", node: node) {
                node throws(PaginationFailure) in
                try PaginationNotation.rule(node)
            }
        }
        for (key, read) in Self.dialects {
            guard var node = plan.operation.extensions[key] else { continue }
            // Fern's `true` stands for the rule of the document.
            if key == "x-fern-pagination", node.boolean == true, let shared = document.extensions[key] { node = shared }
            return Source(kind: .vendorExtension(key), key: key, node: node, read: read)
        }
        return nil
    }

    /// What is said of all operations.
    private var shared: Source? {
        if let node = options.paginationDefault {
            return Source(kind: .configuration, key: "pagination-default", node: node) {
                node throws(PaginationFailure) in try PaginationNotation.rule(node)
            }
        }
        guard let node = document.extensions[VendorExtension.pagination] else { return nil }
        return Source(kind: .vendorExtension(VendorExtension.pagination), key: VendorExtension.pagination, node: node) {
            node throws(PaginationFailure) in try PaginationNotation.rule(node)
        }
    }

    private func report(_ failure: PaginationFailure, _ source: Source) {
        switch source.kind {
        case .vendorExtension(let key) where source.isOwn:
            diagnostics.report(.badExtension(key, failure.why, source.node, help: failure.help))
        case .vendorExtension, .found, .configuration:
            diagnostics.report(
                .badPagination(source.key, failure.why, source.node, help: failure.help, isError: source.isOwn))
        }
    }
}
