package import ClientModel
internal import Diagnostics
internal import OpenAPI

/// What each response of an operation is to a caller.
package struct ResponseRoles {
    package typealias Entry = (status: StatusPattern, response: OperationPlan.ResponsePlan)

    /// What a call that succeeds gives back.
    package private(set) var successes: [Entry] = []
    /// What a call that fails throws.
    package private(set) var failures: [Entry] = []
    /// Responses of 1xx, which are no outcome of a call.
    private(set) var others: [OperationPlan.ResponsePlan] = []
    /// Those whose status is none, or another's in another spelling.
    private(set) var invalid: [(response: OperationPlan.ResponsePlan, finding: Diagnostic)] = []

    package init(_ plan: OperationPlan) {
        var known: Set<StatusPattern> = []
        for response in plan.responses {
            let (status, origin) = (response.status, response.response.origin)
            guard let pattern = Self.pattern(status) else {
                invalid.append((response, .badStatus(status, origin)))
                continue
            }
            guard known.insert(pattern).inserted else {
                invalid.append((response, .sameStatus(status, response.use)))
                continue
            }
            switch pattern {
            case .code(200..<300), .range(2): successes.append((pattern, response))
            case .code(100..<200), .range(1): others.append(response)
            case .code, .range, .default: failures.append((pattern, response))
            }
        }
        // Without a 2xx, a document means what it does have: `default`, or else a redirection. 304 says that there is
        // nothing new, which is no other outcome's success.
        if successes.isEmpty { take { $0 == .default } }
        if successes.isEmpty { take { $0.isRedirection && $0 != .code(304) } }
        if successes.isEmpty { take { $0 == .code(304) } }
    }

    private mutating func take(_ isSuccess: (StatusPattern) -> Bool) {
        successes = failures.filter { isSuccess($0.status) }
        failures = failures.filter { !isSuccess($0.status) }
    }

    private static func pattern(_ status: String) -> StatusPattern? {
        if status == "default" { return .default }
        let bytes = Array(status.utf8)
        guard bytes.count == 3, let first = bytes.first, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(first) else {
            return nil
        }
        if status.uppercased().hasSuffix("XX") { return .range(Int(first - UInt8(ascii: "0"))) }
        // Three bytes, the first a digit: no sign is among them.
        return Int(status).map { .code($0) }
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
