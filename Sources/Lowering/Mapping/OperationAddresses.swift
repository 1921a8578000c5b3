package import ClientModel

/// Where the module has the operation of each plan.
package struct OperationAddresses {
    private var addresses: [String: MappedOperation.Address] = [:]

    /// Groups and operations stand in the module as they stand here.
    init(groups: [[OperationPlan]], untagged: [OperationPlan]) {
        for (group, plans) in groups.enumerated() { add(plans, group) }
        add(untagged, nil)
    }

    private mutating func add(_ plans: [OperationPlan], _ group: Int?) {
        for (index, plan) in plans.enumerated() { addresses[plan.identity] = .init(group: group, index: index) }
    }

    /// The address of a plan's operation.
    package subscript(_ plan: OperationPlan) -> MappedOperation.Address? { addresses[plan.identity] }
}
