/// Something to measure, beside what it is compared with.
public struct Workload: Sendable {
    /// One way to do the work.
    public struct Side: Sendable {
        /// What does it, in a word or two.
        public let name: String
        private let body: @Sendable (Int) async throws -> Void

        /// A side whose `body` does the work as often as it is told.
        public init(_ name: String, _ body: @escaping @Sendable (Int) async throws -> Void) {
            self.name = name
            self.body = body
        }

        /// Does the work `count` times.
        public func run(_ count: Int) async throws { try await body(count) }
    }

    /// What is done.
    public let name: String
    /// How much JSON goes through it each time, in bytes; nil where that is not the point.
    public let byteCount: Int?
    /// Whether it takes so few microseconds that a sample needs many of them.
    public let isBrief: Bool
    /// What this project makes of it.
    public let ours: Side
    /// What it is compared with; nil if there is nothing.
    public let baseline: Side?

    /// Makes a workload.
    public init(_ name: String, byteCount: Int? = nil, isBrief: Bool = false, ours: Side, baseline: Side? = nil) {
        self.name = name
        self.byteCount = byteCount
        self.isBrief = isBrief
        self.ours = ours
        self.baseline = baseline
    }

    /// Everything that one process can measure about itself.
    ///
    /// - Throws: ``WorkloadError`` when both sides do not come to the same.
    public static func all() throws -> [Workload] {
        try CodingWorkloads.all() + CallWorkloads.all() + GeneratorWorkloads.all()
    }
}

/// Why there is nothing worth measuring.
public struct WorkloadError: Error, CustomStringConvertible {
    /// What is wrong.
    public let description: String

    /// An error that says so.
    public init(_ description: String) { self.description = description }
}

/// Takes a result, so that the optimizer cannot leave out the work behind it.
@_optimize(none)
public func consume(_ result: some Any) {}
