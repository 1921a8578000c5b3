// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "clientgen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "Hyperstack", targets: ["Hyperstack"]),
        .library(name: "HyperstackSimulator", targets: ["HyperstackSimulator"]),
        .library(name: "ClientRuntime", targets: ["ClientRuntime", "HTTPTransport", "JSONCoding", "WireFormats"]),
        .library(name: "ClientOAuth", targets: ["ClientOAuth"]),
        .library(name: "PrivateKeyJWT", targets: ["PrivateKeyJWT"]),
        .library(name: "AsyncHTTPClientTransport", targets: ["AsyncHTTPClientTransport"]),
        .library(name: "URLSessionTransport", targets: ["URLSessionTransport"]),
        .library(name: "ClientTracing", targets: ["ClientTracing"]),
        .library(name: "ClientMetrics", targets: ["ClientMetrics"]),
        .library(name: "ClientWebhooks", targets: ["ClientWebhooks"]),
        .library(name: "DocumentTree", targets: ["Diagnostics", "DocumentTree"]),
        .library(name: "GeneratorPipeline", targets: ["GeneratorConfiguration", "GeneratorPipeline"]),
        .executable(name: "clientgen", targets: ["clientgen"]),
        .executable(name: "clientgen-fetch", targets: ["clientgen-fetch"]),
        .executable(name: "hyperstack-simulator", targets: ["hyperstack-simulator"]),
        .plugin(name: "ClientgenPlugin", targets: ["ClientgenPlugin"]),
        .plugin(name: "GenerateClientPlugin", targets: ["GenerateClientPlugin"]),
        .plugin(name: "CheckClientPlugin", targets: ["CheckClientPlugin"]),
    ],
    traits: [
        .default(enabledTraits: ["AsyncHTTPClient"]),
        .trait(name: "AsyncHTTPClient", description: "The transport over AsyncHTTPClient (needs SwiftNIO)."),
        .trait(
            name: "Simulator", description: "The simulator of the service, for tests and demos (needs Hummingbird).",
            enabledTraits: ["AsyncHTTPClient"]),
        .trait(
            name: "PrivateKeyJWT", description: "Clients that ask for tokens by a private key (needs JWTKit)."),
        .trait(name: "Tracing", description: "Spans of calls (needs swift-distributed-tracing)."),
        .trait(name: "Metrics", description: "Counters and timers of calls (needs swift-metrics)."),
        .trait(name: "WebhookSignatures", description: "Signatures of webhooks (needs swift-crypto)."),
        .trait(
            name: "Everything", description: "All of these, for the tests of this package.",
            enabledTraits: ["Simulator", "PrivateKeyJWT", "Tracing", "Metrics", "WebhookSignatures"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.24.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.27.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.15.0", traits: []),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.2.0"),
    ],
    targets: [
        // What a client links.
        .target(name: "JSONCoding"),
        .target(name: "Safeguards"),
        .target(name: "WireFormats", dependencies: ["JSONCoding", "Safeguards", .httpTypes]),
        .target(name: "HTTPTransport", dependencies: ["JSONCoding", "Safeguards", .httpTypes]),
        .target(
            name: "ClientRuntime",
            dependencies: ["HTTPTransport", "JSONCoding", "Safeguards", "WireFormats", .httpTypes, .logging]),
        .target(name: "ClientOAuth", dependencies: ["ClientRuntime", "Safeguards"]),
        .target(
            name: "PrivateKeyJWT",
            dependencies: ["ClientOAuth", "ClientRuntime"] + .trait("PrivateKeyJWT", [.jwtKit])),
        .target(
            name: "AsyncHTTPClientTransport",
            dependencies: ["HTTPTransport", .httpTypes]
                + .trait(
                    "AsyncHTTPClient",
                    [.asyncHTTPClient, .nioCore, .nioHTTP1, .nioHTTPCompression, .nioPosix, .nioSSL])),
        .target(name: "URLSessionTransport", dependencies: ["HTTPTransport", .httpTypes]),
        .target(
            name: "ClientTracing",
            dependencies: ["ClientRuntime", .httpTypes] + .trait("Tracing", [.instrumentation, .tracing])),
        .target(name: "ClientMetrics", dependencies: ["ClientRuntime"] + .trait("Metrics", [.coreMetrics])),
        .target(
            name: "ClientWebhooks",
            dependencies: ["ClientRuntime", .httpTypes] + .trait("WebhookSignatures", [.crypto])),
        .target(
            name: "Hyperstack", dependencies: ["AsyncHTTPClientTransport", "ClientRuntime"],
            path: "Generated/Hyperstack", exclude: ["README.md"]),

        // How a document becomes one, from the bytes up.
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "Diagnostics", dependencies: ["Safeguards"]),
        .target(name: "DocumentTree", dependencies: ["CLibYAML", "Diagnostics", "JSONCoding"]),
        // It imports no Linting, nor does ClientModel import Safeguards: what a release build compiles on two processors
        // comes in the order in which Lowering waits for it.
        .target(name: "Patterns", dependencies: ["Linting"]),
        .target(name: "Overlays", dependencies: ["Diagnostics", "DocumentTree", "Patterns"]),
        .target(name: "OpenAPI", dependencies: ["Diagnostics", "DocumentTree"]),
        .target(
            name: "Linting", dependencies: ["Diagnostics", "DocumentTree", "JSONCoding", "OpenAPI", "Safeguards"]),
        .target(name: "ClientModel", dependencies: ["Safeguards"]),
        .target(name: "Naming", dependencies: ["ClientModel"]),
        .target(
            name: "Lowering",
            dependencies: ["ClientModel", "Diagnostics", "DocumentTree", "Naming", "OpenAPI", "Safeguards"]),
        // These import no Linting: by waiting for it, they leave the processor to what Lowering waits for, and to
        // Lowering, which takes longest.
        .target(name: "SwiftEmitter", dependencies: ["ClientModel", "Linting", "Safeguards"]),
        .target(name: "Samples", dependencies: ["DocumentTree", "JSONCoding", "Linting", "OpenAPI", "Patterns"]),
        .target(
            name: "WireTestLowering",
            dependencies: ["ClientModel", "Diagnostics", "DocumentTree", "Lowering", "Naming", "OpenAPI", "Samples"]),
        .target(
            name: "Describing",
            dependencies: ["ClientModel", "Diagnostics", "JSONCoding", "Safeguards", "SwiftEmitter"]),
        .target(name: "OutputFolders", dependencies: ["Diagnostics", "SwiftEmitter"]),
        .target(
            name: "GeneratorConfiguration",
            dependencies: [
                "ClientModel", "Diagnostics", "DocumentTree", "Naming", "OutputFolders", "Overlays", "SwiftEmitter",
            ]),
        .target(
            name: "GeneratorPipeline",
            dependencies: [
                "ClientModel", "Describing", "Diagnostics", "DocumentTree", "GeneratorConfiguration", "Linting",
                "Lowering", "Naming", "OpenAPI", "OutputFolders", "Overlays", "SwiftEmitter", "WireTestLowering",
            ]),
        // Who builds clientgen gets clientgen-fetch beside it, for a program that depends on one does not link it.
        .executableTarget(
            name: "clientgen",
            dependencies: [
                "DocumentTree", "GeneratorConfiguration", "GeneratorPipeline", "clientgen-fetch", .argumentParser,
            ]),
        .executableTarget(name: "clientgen-fetch", dependencies: ["DocumentTree", "Safeguards"]),

        // The tool within SwiftPM: at build time, and as commands of a package.
        .plugin(name: "ClientgenPlugin", capability: .buildTool(), dependencies: ["clientgen"]),
        .plugin(
            name: "GenerateClientPlugin",
            capability: .command(
                intent: .custom(
                    verb: "generate-client", description: "Writes the package's generated clients anew."),
                permissions: [
                    .writeToPackageDirectory(reason: "It writes the generated client among the package's sources.")
                ]),
            dependencies: ["clientgen"]),
        .plugin(
            name: "CheckClientPlugin",
            capability: .command(
                intent: .custom(
                    verb: "check-client",
                    description: "Tells whether the package's generated clients are up to date.")),
            dependencies: ["clientgen"]),

        // A stand-in for the service, and what is shown with it.
        .target(
            name: "HyperstackSimulator",
            dependencies: .trait("Simulator", [.hummingbird, .httpTypes, .logging, .nioCore, .serviceLifecycle])),
        .executableTarget(
            name: "hyperstack-simulator",
            dependencies: ["HyperstackSimulator"] + .trait("Simulator", [.unixSignals, .argumentParser])),
        .executableTarget(
            name: "hyperstack-demo", dependencies: ["Hyperstack", "HyperstackSimulator"],
            path: "Examples/HyperstackDemo"),
        .executableTarget(
            name: "hyperstack-soak",
            dependencies: ["Hyperstack", "hyperstack-simulator"]
                + .trait("Simulator", [.argumentParser]),
            path: "Examples/HyperstackSoak"),

        // What `make` checks outside the tree. No product: nobody who depends on this package builds it.
        .executableTarget(
            name: "checks", dependencies: ["Diagnostics", "DocumentTree", "JSONCoding", .argumentParser],
            path: "Tools/checks"),

        // Tests of what a client links.
        .testTarget(name: "JSONCodingTests", dependencies: ["JSONCoding"]),
        .testTarget(name: "SafeguardsTests", dependencies: ["Safeguards"]),
        .testTarget(name: "WireFormatsTests", dependencies: ["JSONCoding", "WireFormats", .httpTypes]),
        .testTarget(name: "HTTPTransportTests", dependencies: ["HTTPTransport", .httpTypes]),
        .testTarget(name: "ClientRuntimeTests", dependencies: ["ClientRuntime", "JSONCoding", .httpTypes, .logging]),
        .testTarget(
            name: "ClientOAuthTests",
            dependencies: [
                "AsyncHTTPClientTransport", "ClientOAuth", "ClientRuntime", "PrivateKeyJWT", "Safeguards",
                "URLSessionTransport", .httpTypes, .logging,
            ] + .trait("AsyncHTTPClient", [.nioCore, .nioPosix])
                + .trait("PrivateKeyJWT", [.cryptoExtras, .jwtKit])),
        .testTarget(
            name: "AsyncHTTPClientTransportTests",
            dependencies: ["AsyncHTTPClientTransport", "ClientRuntime", .httpTypes]
                + .trait("AsyncHTTPClient", [.asyncHTTPClient, .nioCore, .nioHTTP1, .nioPosix])),
        .testTarget(
            name: "TransportTests",
            dependencies: ["AsyncHTTPClientTransport", "ClientRuntime", "URLSessionTransport", .httpTypes]
                + .trait("AsyncHTTPClient", [.nioCore, .nioPosix])),
        .testTarget(
            name: "TelemetryTests",
            dependencies: ["ClientMetrics", "ClientRuntime", "ClientTracing", "Hyperstack", .httpTypes]
                + .trait("Tracing", [.inMemoryTracing, .instrumentation, .tracing])
                + .trait("Metrics", [.coreMetrics, .metricsTestKit])),
        .testTarget(
            name: "ClientWebhooksTests",
            dependencies: ["AsyncHTTPClientTransport", "ClientRuntime", "ClientWebhooks", "JSONCoding", .httpTypes]
                + .trait("AsyncHTTPClient", [.nioCore, .nioHTTP1, .nioPosix])
                + .trait("WebhookSignatures", [.crypto])),
        .testTarget(name: "HyperstackTests", dependencies: ["Hyperstack"]),
        .testTarget(
            name: "HyperstackWireTests", dependencies: ["ClientRuntime", "Hyperstack"],
            path: "Generated/HyperstackWireTests"),
        .testTarget(
            name: "HyperstackDocumentTests", dependencies: ["Diagnostics", "DocumentTree", "Hyperstack", "JSONCoding"]),

        // Tests of the generator.
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "DocumentTreeTests", dependencies: ["Diagnostics", "DocumentTree", "JSONCoding"]),
        .testTarget(name: "FuzzTests", dependencies: ["Diagnostics", "DocumentTree", "JSONCoding"]),
        .testTarget(
            name: "HostileTests",
            dependencies: [
                "ClientModel", "ClientRuntime", "Describing", "Diagnostics", "DocumentTree", "GeneratorConfiguration",
                "GeneratorPipeline", "JSONCoding", "Linting", "OpenAPI", "Overlays", "Samples", "SwiftEmitter",
                .httpTypes, .logging,
            ]),
        .testTarget(name: "OverlaysTests", dependencies: ["Diagnostics", "DocumentTree", "JSONCoding", "Overlays"]),
        .testTarget(name: "OpenAPITests", dependencies: ["Diagnostics", "DocumentTree", "Linting", "OpenAPI"]),
        .testTarget(
            name: "LoweringTests",
            dependencies: [
                "ClientModel", "Diagnostics", "DocumentTree", "Lowering", "Naming", "OpenAPI", "WireTestLowering",
            ]),
        .testTarget(
            name: "SamplesTests", dependencies: ["Diagnostics", "DocumentTree", "OpenAPI", "Patterns", "Samples"]),
        .testTarget(name: "SwiftEmitterTests", dependencies: ["ClientModel", "SwiftEmitter"]),
        .testTarget(
            name: "GeneratorPipelineTests",
            dependencies: [
                "ClientModel", "Describing", "Diagnostics", "DocumentTree", "GeneratorConfiguration",
                "GeneratorPipeline", "JSONCoding", "Linting", "Lowering", "Naming", "OutputFolders", "SwiftEmitter",
            ]),
        .testTarget(
            name: "clientgenTests",
            dependencies: ["clientgen", "Diagnostics", "DocumentTree"]
                + .trait("AsyncHTTPClient", [.nioCore, .nioHTTP1, .nioPosix, .nioSSL])),
        .testTarget(name: "PluginsTests", dependencies: ["SwiftEmitter"]),
        .testTarget(
            name: "GoldenTests",
            dependencies: [
                "Diagnostics", "DocumentTree", "GeneratorConfiguration", "GeneratorPipeline", "OutputFolders",
                "Overlays", "SwiftEmitter",
            ],
            exclude: ["Cases"]),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "checksTests", dependencies: ["checks", "Diagnostics", "DocumentTree", "JSONCoding"]),

        // Tests of both against the simulator.
        .testTarget(
            name: "HyperstackSimulatorTests",
            dependencies: ["HyperstackSimulator", "hyperstack-simulator"]
                + .trait("Simulator", [.asyncHTTPClient, .httpTypes, .nioCore, .nioHTTP1])),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["AsyncHTTPClientTransport", "Hyperstack", "HyperstackSimulator"]
                + .trait("Simulator", [.logging])),
    ]
)

for target in package.targets where ![.system, .plugin].contains(target.type) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}

extension Target.Dependency {
    static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let asyncHTTPClient = product(name: "AsyncHTTPClient", package: "async-http-client")
    static let coreMetrics = product(name: "CoreMetrics", package: "swift-metrics")
    static let crypto = product(name: "Crypto", package: "swift-crypto")
    static let cryptoExtras = product(name: "CryptoExtras", package: "swift-crypto")
    static let httpTypes = product(name: "HTTPTypes", package: "swift-http-types")
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let jwtKit = product(name: "JWTKit", package: "jwt-kit")
    static let inMemoryTracing = product(name: "InMemoryTracing", package: "swift-distributed-tracing")
    static let instrumentation = product(name: "Instrumentation", package: "swift-distributed-tracing")
    static let logging = product(name: "Logging", package: "swift-log")
    static let metricsTestKit = product(name: "MetricsTestKit", package: "swift-metrics")
    static let nioCore = product(name: "NIOCore", package: "swift-nio")
    static let nioHTTP1 = product(name: "NIOHTTP1", package: "swift-nio")
    static let nioHTTPCompression = product(name: "NIOHTTPCompression", package: "swift-nio-extras")
    static let nioPosix = product(name: "NIOPosix", package: "swift-nio")
    static let nioSSL = product(name: "NIOSSL", package: "swift-nio-ssl")
    static let serviceLifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let tracing = product(name: "Tracing", package: "swift-distributed-tracing")
    static let unixSignals = product(name: "UnixSignals", package: "swift-service-lifecycle")
}

extension [Target.Dependency] {
    /// Products that are resolved only with the trait: a service that uses the client alone never fetches Hummingbird, an
    /// app whose clients use the URL session no SwiftNIO.
    static func trait(_ trait: String, _ products: Self) -> Self {
        products.map { dependency in
            guard case .productItem(let name, let package, let aliases, _) = dependency else { return dependency }
            return .productItem(
                name: name, package: package, moduleAliases: aliases, condition: .when(traits: [trait]))
        }
    }
}
