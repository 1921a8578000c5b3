/// All tests of a module's calls.
public struct WireTestPlan: Sendable {
    /// Where a client must be told that the service is; nil where the document says it.
    public var serverURL: String?
    /// The tests, by call.
    public var calls: [CallTests]

    /// The tests of a module.
    public init(serverURL: String?, calls: [CallTests]) {
        self.serverURL = serverURL
        self.calls = calls
    }
}
