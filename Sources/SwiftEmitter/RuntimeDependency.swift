/// Where a generated package finds the runtime.
public struct RuntimeDependency: Equatable, Sendable {
    /// The place of the package.
    public enum Location: Equatable, Sendable {
        /// A folder, absolute or from the generated package.
        case path(String)
        /// A repository, and the lowest version of it that will do.
        case url(String, from: String)
    }

    /// The place of the package.
    public var location: Location
    /// The identity of the package: for SwiftPM, the last component of its place.
    public var identity: String

    /// Describes a dependency.
    ///
    /// - Parameters:
    ///   - location: The place of the package.
    ///   - identity: Its identity; nil is the last component of the place without `.git`.
    public init(location: Location, identity: String? = nil) {
        self.location = location
        self.identity = identity ?? Self.identity(of: location)
    }

    private static func identity(of location: Location) -> String {
        let place =
            switch location {
            case .path(let path): path
            case .url(let url, from: _): url
            }
        let last = place.split(separator: "/").last.map(String.init) ?? place
        return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
    }
}
