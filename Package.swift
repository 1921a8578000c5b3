// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "clientgen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .executable(name: "clientgen", targets: ["clientgen"]),
        .library(name: "ClientRuntime", targets: ["ClientRuntime", "JSONCoding"]),
        .library(name: "AsyncHTTPClientTransport", targets: ["AsyncHTTPClientTransport"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    ],
    targets: [
        // What a document becomes a client with.
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "Diagnostics", swiftSettings: settings),
        .target(
            name: "DocumentTree", dependencies: ["CLibYAML", "Diagnostics", "JSONCoding"], swiftSettings: settings),
        .target(name: "OpenAPI", dependencies: ["Diagnostics", "DocumentTree"], swiftSettings: settings),
        .target(name: "ClientModel", swiftSettings: settings),
        .target(
            name: "Lowering", dependencies: ["ClientModel", "Diagnostics", "DocumentTree", "OpenAPI"],
            swiftSettings: settings),
        .target(name: "SwiftEmitter", dependencies: ["ClientModel"], swiftSettings: settings),
        .target(
            name: "GeneratorPipeline",
            dependencies: [
                "ClientModel", "Diagnostics", "DocumentTree", "Lowering", "OpenAPI", "SwiftEmitter",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "clientgen",
            dependencies: [
                "GeneratorPipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // What a client links.
        .target(name: "JSONCoding", swiftSettings: settings),
        .target(
            name: "ClientRuntime",
            dependencies: [
                "JSONCoding",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .target(
            name: "AsyncHTTPClientTransport",
            dependencies: [
                "ClientRuntime",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings),
    ]
)
