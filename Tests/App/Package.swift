// swift-tools-version: 6.2
// An app with a client over the URL session. It is copied to a folder outside the tree and built there by
// `Scripts/check-app`, beside the module of the golden case `transport-url-session`.
import PackageDescription

let package = Package(
    name: "app", platforms: [.macOS(.v15)],
    dependencies: [.package(name: "clientgen", path: "../..", traits: [])],
    targets: [
        .target(
            name: "Lighthouses",
            dependencies: [
                .product(name: "ClientRuntime", package: "clientgen"),
                .product(name: "URLSessionTransport", package: "clientgen"),
            ],
            exclude: ["README.md"]),
        .executableTarget(name: "App", dependencies: ["Lighthouses"]),
    ])
