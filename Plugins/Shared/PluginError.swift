import Foundation

/// Why a plugin does nothing, as SwiftPM and Xcode show it.
struct PluginError: Error, CustomStringConvertible, LocalizedError {
    let description: String

    /// A message, with the place that it is about in front as compilers have it.
    init(_ message: String, at file: URL? = nil, line: Int? = nil) {
        let place = file.map { $0.path(percentEncoded: false) + (line.map { ":\($0):1" } ?? "") + ": " } ?? ""
        description = place + message
    }

    var errorDescription: String? { description }
}
