/// The files that `clientgen generate --file-count` writes, known before it runs: SwiftPM has to know them.
enum GeneratedFiles {
    /// The most files a client is spread over.
    static let maximumCount = 32

    /// The names, in the order of `SwiftEmitter`.
    static func names(module: String, count: Int) -> [String] {
        (1...count).map { "\(module)+\($0 < 10 ? "0" : "")\($0).swift" }
    }
}
