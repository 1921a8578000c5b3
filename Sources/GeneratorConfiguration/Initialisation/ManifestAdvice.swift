internal import SwiftEmitter

/// What has to be added to a `Package.swift`, so that it builds a client.
struct ManifestAdvice {
    /// The target that holds the output.
    let target: String
    /// Whether the target is one of the package already.
    let isThere: Bool
    /// Whether the client gets tokens by itself.
    let usesOAuth: Bool
    /// Files in the target's folder that are no sources, relative to it.
    let excluded: [String]
    /// Whether there is a `Package.swift`.
    let hasPackage: Bool

    var text: String {
        let first =
            hasPackage
            ? "Add to the dependencies of Package.swift, with a checkout of clientgen beside the package:"
            : "There is no Package.swift here or above. Add to the dependencies of the one that will build it:"
        return """
            \(first)

                .package(name: "clientgen", path: "../clientgen"),

            \(isThere ? existingTarget : newTarget)

            Or, with the document and clientgen.yaml in the target's folder, have each build generate the client:

                plugins: [.plugin(name: "ClientgenPlugin", package: "clientgen")]

            """
    }

    private var newTarget: String {
        """
        In its targets:

            .target(
                name: "\(target)",
                dependencies: [
        \(products)
                ]),
        """
    }

    private var products: String {
        (["ClientRuntime"] + (usesOAuth ? ["ClientOAuth"] : []) + ["AsyncHTTPClientTransport"])
            .map { "            .product(name: \"\($0)\", package: \"clientgen\")," }.joined(separator: "\n")
    }

    private var existingTarget: String {
        let names = excluded.map(StringLiteral.quoted).joined(separator: ", ")
        let exclusion = names.isEmpty ? "" : "\n    exclude: [\(names)],"
        return """
            In its target \(target):

                dependencies: [
            \(products.replacing("            .product", with: "        .product"))
                ],\(exclusion)
            """
    }
}
