// swift-tools-version: 6.2
// A service that depends on the product Hyperstack alone, beside a second generated client. It is copied to a folder
// outside the tree and built there: `Scripts/check-client` as it is, `checks` with more targets at its end.
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]
let hyperstack: Target.Dependency = .product(name: "Hyperstack", package: "clientgen")
let runtime: [Target.Dependency] = [
    .product(name: "ClientRuntime", package: "clientgen"),
    .product(name: "ClientOAuth", package: "clientgen"),
    .product(name: "AsyncHTTPClientTransport", package: "clientgen"),
    .product(name: "URLSessionTransport", package: "clientgen"),
]

let package = Package(
    name: "downstream", platforms: [.macOS(.v15)],
    dependencies: [.package(name: "clientgen", path: "../..")],
    targets: [
        .target(name: "HyperstackOnly", dependencies: [hyperstack], swiftSettings: strict),
        .target(name: "HyperstackOnlyRelaxed", dependencies: [hyperstack]),
        .target(name: "Pagination", dependencies: runtime, swiftSettings: strict),
        .executableTarget(
            name: "Downstream", dependencies: ["HyperstackOnly", "HyperstackOnlyRelaxed", "Pagination", hyperstack],
            swiftSettings: strict),
    ])
