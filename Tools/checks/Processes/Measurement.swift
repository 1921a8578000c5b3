internal import Foundation

/// What a program took.
struct Measurement: Sendable {
    /// Seconds by the clock.
    let seconds: Double
    /// Megabytes of its largest process; nil where time(1) can't tell.
    let megabytes: Int?

    /// The seconds for a table.
    var secondsText: String { String(format: "%.2f", seconds) }

    /// The megabytes for a table.
    var megabytesText: String { megabytes.map(String.init) ?? "-" }

    /// Runs a program and measures it.
    ///
    /// - Parameter scratch: A file for what time(1) writes.
    static func of(
        _ process: ChildProcess, output: URL, errors: URL? = nil, scratch: URL
    ) async throws -> (succeeded: Bool, measurement: Measurement) {
        let prefix = try await canMeasureMemory(scratch) ? ["/usr/bin/time", "-f", "%M", "-o", scratch.path()] : []
        let start = ContinuousClock.now
        let succeeded = try await ChildProcess(prefix + process.command, in: process.folder)
            .run(output: output, errors: errors)
        let taken = ContinuousClock.now - start
        let kilobytes = prefix.isEmpty ? nil : Self.kilobytes(try String(contentsOf: scratch, encoding: .utf8))
        return (succeeded, Measurement(seconds: taken / .seconds(1), megabytes: kilobytes.map { ($0 + 512) / 1024 }))
    }

    /// The number in the last line that time(1) wrote.
    static func kilobytes(_ text: String) -> Int? {
        text.split(separator: "\n").last.flatMap { Int($0) }
    }

    /// GNU's time(1) has `-f`; that of BSD has not, and many machines have none.
    private static func canMeasureMemory(_ scratch: URL) async throws -> Bool {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/time") else { return false }
        return try await ChildProcess(["/usr/bin/time", "-f", "%M", "true"], in: scratch.deletingLastPathComponent())
            .run(output: scratch)
    }
}
