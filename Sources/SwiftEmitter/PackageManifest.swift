public import ClientModel

/// Writes the `Package.swift` of a generated package.
public enum PackageManifest {
    /// The manifest for a package whose sources are in `Sources/{module}`.
    ///
    /// The first line names the tools version, as it must; the line that marks the file as generated is the second.
    ///
    /// - Parameter tests: The folder of the generated tests in the package; nil if there are none.
    public static func file(
        for module: ClientModule, runtime: RuntimeDependency, tests: String? = nil
    ) -> GeneratedFile {
        let name = StringLiteral.quoted(module.name)
        let identity = StringLiteral.quoted(runtime.identity)
        let dependency =
            switch runtime.location {
            case .path(let path): "path: \(StringLiteral.quoted(path))"
            case .url(let url, let version):
                "url: \(StringLiteral.quoted(url)), from: \(StringLiteral.quoted(version))"
            }
        // What the runtime's package turns on by itself is the one transport that needs other packages.
        let traits = module.options.transport == .asyncHTTPClient ? "" : ", traits: []"
        let products =
            (["ClientRuntime"] + (module.usesOAuth ? ["ClientOAuth"] : [])
            + [module.options.transport.module].compactMap(\.self))
            .map { "                .product(name: \"\($0)\", package: \(identity))," }.joined(separator: "\n")
        let testTarget =
            tests.map { path in
                """
                ,
                        .testTarget(
                            name: \(StringLiteral.quoted(module.name + "WireTests")),
                            dependencies: [\(name), .product(name: "ClientRuntime", package: \(identity))],
                            path: \(StringLiteral.quoted(path))),
                """
            } ?? ""
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
                    .package(\(dependency)\(traits))
                ],
                targets: [
                    .target(
                        name: \(name),
                        dependencies: [
            \(products)
                        ],
                        swiftSettings: [
                            .enableUpcomingFeature("ExistentialAny"),
                            .enableUpcomingFeature("InternalImportsByDefault"),
                            .enableUpcomingFeature("MemberImportVisibility"),
                        ])\(testTarget)
                ]
            )

            """
        return GeneratedFile(path: "Package.swift", contents: text)
    }
}
