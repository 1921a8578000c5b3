// swift-tools-version: 6.2
import PackageDescription

// Apart from the package itself, so that what only attacks it is never resolved or built by those who use or test it.
// `Scripts/fuzz` builds it: all of it, what is attacked too, has to be compiled for libFuzzer.

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "clientgen", path: "..", traits: [])],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "CLibFuzzer",
                .product(name: "ClientRuntime", package: "clientgen"),
                .product(name: "DocumentTree", package: "clientgen"),
                .product(name: "GeneratorPipeline", package: "clientgen"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ],
            // GNU's gold does not get through it.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
    ]
)
