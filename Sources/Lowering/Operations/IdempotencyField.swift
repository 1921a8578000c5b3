internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Finds the header field by which a server knows a call that it has had before, so that the call can be repeated.
struct IdempotencyField {
    let options: SharedOptions
    let diagnostics: DiagnosticSink

    /// What the field is called where nobody says so (draft-ietf-httpapi-idempotency-key-header, and what came before it).
    private static let usualNames: Set<String> = ["idempotency-key", "x-idempotency-key"]

    /// The field that the configuration or the extension names, or a header parameter that is called as such fields are.
    func find(in operation: ClientModel.Operation, _ plan: OperationPlan) -> String? {
        let chosen =
            options.idempotencyFields.said(of: plan) ?? plan.operation.extensions.text(VendorExtension.idempotencyKey)
        if let chosen {
            if chosen.isEmpty { return nil }
            if HeaderName.isFree(chosen) { return chosen }
            diagnostics.report(.headerName(chosen, plan.operation.origin))
            return nil
        }
        return operation.parameters.first {
            $0.location == .header && Self.usualNames.contains($0.key.lowercased())
        }?.key
    }
}
