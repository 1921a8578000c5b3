// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "CommandPlugin",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "clientgen", path: "../..")
    ],
    targets: [
        // `swift package generate-client` writes Sources/PetStore/Generated, which is committed.
        .target(
            name: "PetStore",
            dependencies: [
                .product(name: "ClientRuntime", package: "clientgen"),
                .product(name: "AsyncHTTPClientTransport", package: "clientgen"),
            ],
            exclude: ["openapi.yaml", "clientgen.yaml"]),
        .executableTarget(name: "Pets", dependencies: ["PetStore"]),
    ]
)
