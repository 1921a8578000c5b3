// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "clientgen", path: "../..")
    ],
    targets: [
        // Sources/PetStore holds openapi.yaml, clientgen.yaml, and at least one Swift file of its own.
        .target(
            name: "PetStore",
            dependencies: [
                .product(name: "ClientRuntime", package: "clientgen"),
                .product(name: "AsyncHTTPClientTransport", package: "clientgen"),
            ],
            plugins: [.plugin(name: "ClientgenPlugin", package: "clientgen")]),
        .executableTarget(name: "Pets", dependencies: ["PetStore"]),
    ]
)
