public import ClientModel

/// Where a generated package finds the runtime.
public struct RuntimeDependency: Hashable, Sendable {
    /// The place of the package.
    public enum Location: Hashable, Sendable {
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

/// Writes the `Package.swift` of a generated package.
public enum PackageManifest {
    /// The manifest for a package whose sources are in `Sources/{module}`.
    ///
    /// The first line names the tools version, as it must; the line that marks the file as generated is the second.
    public static func file(for module: ClientModule, runtime: RuntimeDependency) -> GeneratedFile {
        let name = StringLiteral.quoted(module.name)
        let identity = StringLiteral.quoted(runtime.identity)
        let dependency =
            switch runtime.location {
            case .path(let path): "path: \(StringLiteral.quoted(path))"
            case .url(let url, let version):
                "url: \(StringLiteral.quoted(url)), from: \(StringLiteral.quoted(version))"
            }
        let text = """
            // swift-tools-version: 6.2
            \(GeneratedHeader.line(sourceName: module.sourceName))

            import PackageDescription

            let package = Package(
                name: \(name),
                platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
                products: [
                    .library(name: \(name), targets: [\(name)])
                ],
                dependencies: [
                    .package(\(dependency))
                ],
                targets: [
                    .target(
                        name: \(name),
                        dependencies: [
                            .product(name: "ClientRuntime", package: \(identity)),
                            .product(name: "AsyncHTTPClientTransport", package: \(identity)),
                        ],
                        swiftSettings: [
                            .enableUpcomingFeature("ExistentialAny"),
                            .enableUpcomingFeature("InternalImportsByDefault"),
                            .enableUpcomingFeature("MemberImportVisibility"),
                        ])
                ]
            )

            """
        return GeneratedFile(path: "Package.swift", contents: text)
    }
}
