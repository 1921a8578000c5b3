internal import Diagnostics
internal import OpenAPI

/// Whether most of a document comes to nothing, so that its client would be of no use to anybody.
struct LossCheck {
    let losses: DocumentLosses
    /// Whether the configuration chooses what is generated: then what is not chosen may be lost.
    let isFiltered: Bool

    /// A few schemas that are not there are any values; so many are a document that was never put together.
    static let minimumSchemas = 10
    /// A few operations may well be those that no client can call.
    static let minimumOperations = 10

    /// - Parameters:
    ///   - callable: How many of the module's operations can be called.
    ///   - count: How many there are.
    func check(callable: Int, of count: Int, _ diagnostics: DiagnosticSink) {
        if !isFiltered, losses.operations.isMost {
            diagnostics.report(
                .mostlyLost("operations", losses.operations.lost, of: losses.operations.total, "left out or empty"))
        } else if count >= Self.minimumOperations, callable * 2 < count {
            diagnostics.report(.mostlyLost("operations", count - callable, of: count, "such as can't be called"))
        }
        if !isFiltered, losses.schemas.isMost, losses.schemas.lost >= Self.minimumSchemas {
            diagnostics.report(
                .mostlyLost("schemas", losses.schemas.lost, of: losses.schemas.total, "not there or empty"))
        }
    }
}

extension DocumentLosses.Part {
    fileprivate var isMost: Bool { lost * 2 > total }
}
