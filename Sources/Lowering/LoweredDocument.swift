package import ClientModel
package import Diagnostics
package import OpenAPI

/// A document with its module and what the calls were made of: for whoever reads the document beside the client.
package final class LoweredDocument {
    package let document: OpenAPIDocument
    package let module: ClientModule
    /// Every operation that became one of the module, in document order.
    package let plans: [OperationPlan]
    /// Where the module has them.
    package let addresses: OperationAddresses
    package let graph: SchemaGraph
    package let nullableMembers: NullableMemberRule
    package let diagnostics: DiagnosticSink
    /// What is left of what may be written.
    package let budget: OutputBudget

    init(
        document: OpenAPIDocument, module: ClientModule, plans: [OperationPlan], addresses: OperationAddresses,
        graph: SchemaGraph, nullableMembers: NullableMemberRule, diagnostics: DiagnosticSink,
        budget: OutputBudget
    ) {
        self.document = document
        self.module = module
        self.plans = plans
        self.addresses = addresses
        self.graph = graph
        self.nullableMembers = nullableMembers
        self.diagnostics = diagnostics
        self.budget = budget
    }
}
