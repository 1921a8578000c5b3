internal import ClientModel
internal import OpenAPI

/// What each response of an operation is to a caller.
struct ResponseRoles {
    typealias Entry = (status: StatusPattern, response: OperationPlan.ResponsePlan)

    /// What a call that succeeds gives back.
    private(set) var successes: [Entry] = []
    /// What a call that fails throws.
    private(set) var failures: [Entry] = []
    /// Responses of 1xx, which are no outcome of a call.
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
            case .code(100..<200), .range(1): others.append(response)
            case .code, .range, .default: failures.append((pattern, response))
            }
        }
        // Without a 2xx, a document means what it does have: a redirection, or else `default`.
        if successes.isEmpty { take { $0.isRedirection } }
        if successes.isEmpty { take { $0 == .default } }
    }

    private mutating func take(_ isSuccess: (StatusPattern) -> Bool) {
        successes = failures.filter { isSuccess($0.status) }
        failures = failures.filter { !isSuccess($0.status) }
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

extension StatusPattern {
    /// Whether it is 3xx.
    var isRedirection: Bool {
        switch self {
        case .code(300..<400), .range(3): true
        case .code, .range, .default: false
        }
    }
}
