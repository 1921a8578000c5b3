package import ClientModel
internal import DocumentTree
package import Naming
package import OpenAPI

extension [String: Bool] {
    /// What is said of an operation, by its place or its id.
    func said(of plan: OperationPlan) -> Bool? { isEmpty ? nil : self[plan.operation.origin.citation] ?? self[plan.id] }
}

extension [String: String] {
    /// What is said of an operation, by its place or its id.
    func said(of plan: OperationPlan) -> String? {
        isEmpty ? nil : self[plan.operation.origin.citation] ?? self[plan.id]
    }
}

extension SchemaSettings {
    /// The extensions that schemas have by what is said of them here, for ``OpenAPIReader``: it goes before what the
    /// document says, and all that reads a schema sees it.
    package func extensions(_ names: NameOverrides) -> [String: SchemaAdditions.Extensions] {
        var all: [String: SchemaAdditions.Extensions] = [:]
        for (name, isEnvelope) in envelopes {
            all[name, default: .init()].values[VendorExtension.envelope] = .boolean(isEnvelope)
        }
        for (name, choice) in nullableMembers {
            all[name, default: .init()].values[VendorExtension.nullableMembers] = .string(choice.rawValue)
        }
        for (names, key) in [(names.schemas, VendorExtension.typeName), (names.properties, VendorExtension.name)] {
            for (name, chosen) in names where SchemaAdditions.isPointer(name) {
                all[name, default: .init()].values[key] = .string(chosen)
            }
        }
        for (name, texts) in valueNames {
            all[name, default: .init()].lists.append((VendorExtension.valueNames, texts))
        }
        for (name, texts) in valueDescriptions {
            all[name, default: .init()].lists.append((VendorExtension.valueDescriptions, texts))
        }
        return all
    }
}
