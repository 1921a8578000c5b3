// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Only with the trait is Hummingbird resolved, so services that use the client alone never fetch it.
let simulator: TargetDependencyCondition? = .when(traits: ["Simulator"])

let package = Package(
    name: "clientgen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "Hyperstack", targets: ["Hyperstack"]),
        .library(name: "HyperstackSimulator", targets: ["HyperstackSimulator"]),
        .library(name: "ClientRuntime", targets: ["ClientRuntime", "JSONCoding"]),
        .library(name: "AsyncHTTPClientTransport", targets: ["AsyncHTTPClientTransport"]),
        .library(name: "DocumentTree", targets: ["Diagnostics", "DocumentTree"]),
        .library(name: "GeneratorPipeline", targets: ["GeneratorPipeline"]),
        .executable(name: "clientgen", targets: ["clientgen"]),
        .executable(name: "hyperstack-simulator", targets: ["hyperstack-simulator"]),
    ],
    traits: [
        .trait(
            name: "Simulator", description: "The simulator of the service, for tests and demos (needs Hummingbird).")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.24.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.27.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.15.0", traits: []),
    ],
    targets: [
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
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: settings),
        .target(
            name: "Hyperstack", dependencies: ["AsyncHTTPClientTransport", "ClientRuntime"],
            path: "Generated/Hyperstack", exclude: ["README.md"], swiftSettings: settings),

        // How a document becomes one, from the bytes up.
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
                "ClientModel", "Diagnostics", "DocumentTree", "JSONCoding", "Lowering", "OpenAPI", "SwiftEmitter",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "clientgen",
            dependencies: [
                "DocumentTree", "GeneratorPipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings),

        // A stand-in for the service, and what is shown with it.
        .target(
            name: "HyperstackSimulator",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird", condition: simulator),
                .product(name: "HTTPTypes", package: "swift-http-types", condition: simulator),
                .product(name: "Logging", package: "swift-log", condition: simulator),
                .product(name: "NIOCore", package: "swift-nio", condition: simulator),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: simulator),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "hyperstack-simulator",
            dependencies: [
                "HyperstackSimulator",
                .product(name: "UnixSignals", package: "swift-service-lifecycle", condition: simulator),
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: simulator),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "hyperstack-demo", dependencies: ["Hyperstack", "HyperstackSimulator"],
            path: "Examples/HyperstackDemo", swiftSettings: settings),

        .testTarget(name: "JSONCodingTests", dependencies: ["JSONCoding"], swiftSettings: settings),
        .testTarget(
            name: "ClientRuntimeTests",
            dependencies: [
                "ClientRuntime", "JSONCoding",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AsyncHTTPClientTransportTests",
            dependencies: [
                "AsyncHTTPClientTransport", "ClientRuntime",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .testTarget(name: "HyperstackTests", dependencies: ["Hyperstack"], swiftSettings: settings),
        .testTarget(
            name: "HyperstackDocumentTests", dependencies: ["Diagnostics", "DocumentTree", "Hyperstack", "JSONCoding"],
            swiftSettings: settings),

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
        .testTarget(
            name: "DocumentTreeTests", dependencies: ["Diagnostics", "DocumentTree", "JSONCoding"],
            swiftSettings: settings),
        .testTarget(
            name: "FuzzTests", dependencies: ["Diagnostics", "DocumentTree", "JSONCoding"], swiftSettings: settings),
        .testTarget(
            name: "OpenAPITests", dependencies: ["Diagnostics", "DocumentTree", "OpenAPI"], swiftSettings: settings),
        .testTarget(
            name: "LoweringTests",
            dependencies: ["ClientModel", "Diagnostics", "DocumentTree", "Lowering", "OpenAPI"],
            swiftSettings: settings),
        .testTarget(name: "SwiftEmitterTests", dependencies: ["ClientModel", "SwiftEmitter"], swiftSettings: settings),
        .testTarget(
            name: "GeneratorPipelineTests",
            dependencies: [
                "ClientModel", "Diagnostics", "DocumentTree", "GeneratorPipeline", "JSONCoding", "Lowering",
                "SwiftEmitter",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "clientgenTests",
            dependencies: [
                "clientgen", "DocumentTree",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "GoldenTests", dependencies: ["Diagnostics", "DocumentTree", "GeneratorPipeline", "SwiftEmitter"],
            exclude: ["Cases"], swiftSettings: settings),

        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(
            name: "HyperstackSimulatorTests",
            dependencies: [
                "HyperstackSimulator", "hyperstack-simulator",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: simulator),
                .product(name: "HTTPTypes", package: "swift-http-types", condition: simulator),
                .product(name: "NIOCore", package: "swift-nio", condition: simulator),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: simulator),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "AsyncHTTPClientTransport", "Hyperstack", "HyperstackSimulator",
                .product(name: "Logging", package: "swift-log", condition: simulator),
            ],
            swiftSettings: settings),
    ]
)
