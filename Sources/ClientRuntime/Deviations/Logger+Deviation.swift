import Logging

extension Logger {
    /// Notes what deviates, without a value.
    func log(_ deviation: Deviation) {
        log(
            level: deviation.kind.isBreach ? .warning : .debug, "API deviation",
            metadata: [
                "operation": "\(deviation.operation)", "kind": "\(deviation.kind)", "place": "\(deviation.place)",
                "expected": "\(deviation.expected)", "found": "\(deviation.found)",
            ])
    }
}
