// swift-tools-version: 6.2
// The module that is generated from schemas at random, and a program that reads and writes values by its types.
// `Scripts/check-schemas` copies it beside what it generates.
import PackageDescription

let package = Package(
    name: "schemas", platforms: [.macOS(.v15)],
    dependencies: [.package(name: "clientgen", path: "../../..")],
    targets: [
        .target(name: "Checked", dependencies: [.product(name: "ClientRuntime", package: "clientgen")]),
        .executableTarget(
            name: "RoundTrip", dependencies: ["Checked", .product(name: "ClientRuntime", package: "clientgen")]),
    ])
