/// How far an upload or a download has come.
public struct TransferProgress: Hashable, Sendable {
    /// How many bytes have gone over so far.
    public var completedBytes: Int
    /// How many there are in all; nil if that is not known.
    public var totalBytes: Int?

    /// Makes progress.
    public init(completedBytes: Int, totalBytes: Int? = nil) {
        self.completedBytes = completedBytes
        self.totalBytes = totalBytes
    }

    /// A number from 0 to 1; nil if it is not known how many bytes there are.
    public var fraction: Double? {
        guard let totalBytes else { return nil }
        return totalBytes > 0 ? min(1, Double(completedBytes) / Double(totalBytes)) : 1
    }
}
