// swift-tools-version: 6.2
import PackageDescription

// Apart from the package itself, so that what only measures is never resolved or built by those who use or test it.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "clientgen", path: "..", traits: [.defaults, "Tracing", "Metrics"]),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // What is measured: ours beside what a person would write without it.
        .target(
            name: "Workloads",
            dependencies: [
                .product(name: "AsyncHTTPClientTransport", package: "clientgen"),
                .product(name: "GeneratorPipeline", package: "clientgen"),
                .product(name: "Hyperstack", package: "clientgen"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings),
        // Both sides in turn, and how they compare.
        .executableTarget(
            name: "ratios", dependencies: ["Workloads", .product(name: "clientgen", package: "clientgen")],
            swiftSettings: settings),
        // What spans and metrics add to a call. It needs no HTTP client, and is built in a minute.
        .executableTarget(
            name: "telemetry",
            dependencies: [
                .product(name: "ClientMetrics", package: "clientgen"),
                .product(name: "ClientRuntime", package: "clientgen"),
                .product(name: "ClientTracing", package: "clientgen"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
            ],
            swiftSettings: settings),
        // Each side alone, with percentiles and peak memory.
        .executableTarget(
            name: "HyperstackBenchmarks",
            dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/HyperstackBenchmarks", swiftSettings: settings,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ]
)
