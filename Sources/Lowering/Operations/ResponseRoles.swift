internal import ClientModel
internal import OpenAPI

/// What each response of an operation is to a caller.
struct ResponseRoles {
    typealias Entry = (status: StatusPattern, response: OperationPlan.ResponsePlan)

    /// What a call that succeeds gives back.
    private(set) var successes: [Entry] = []
    /// What a call that fails throws.
    private(set) var failures: [Entry] = []
    /// Responses of 1xx and 3xx, which are no outcome of a call.
    private(set) var others: [OperationPlan.ResponsePlan] = []
    /// Those whose status is none.
    private(set) var invalid: [OperationPlan.ResponsePlan] = []

    init(_ plan: OperationPlan) {
        for response in plan.responses {
            guard let pattern = Self.pattern(response.status) else {
                invalid.append(response)
                continue
            }
            switch pattern {
            case .code(200..<300), .range(2): successes.append((pattern, response))
            case .code(100..<400), .range(1...3): others.append(response)
            case .code, .range, .default: failures.append((pattern, response))
            }
        }
        // A document that only says `default` means what a call usually gives.
        if successes.isEmpty, others.isEmpty, failures.count == 1, failures[0].status == .default {
            successes = failures
            failures = []
        }
    }

    private static func pattern(_ status: String) -> StatusPattern? {
        if status == "default" { return .default }
        let text = status.uppercased()
        if text.count == 3, text.hasSuffix("XX"), let digit = text.first?.wholeNumberValue, (1...5).contains(digit) {
            return .range(digit)
        }
        return Int(status).flatMap { (100..<600).contains($0) ? .code($0) : nil }
    }
}
