/// The text of the outside package's manifest: that of `Tests/Downstream`, and more targets.
struct Manifest {
    /// A target in the folder of its name.
    struct Target: Equatable {
        enum Kind: String {
            case library = "target"
            case executable = "executableTarget"
            case test = "testTarget"
        }

        let name: String
        var kind = Kind.library
        /// Other targets of the package.
        var modules: [String] = []
        /// Whether it may use what is deprecated.
        var isStrict = true
    }

    /// The manifest of `Tests/Downstream`.
    let base: String
    /// What is added to it.
    var targets: [Target]

    /// The manifest.
    ///
    /// - Throws: `CheckFailure` if a name is no identifier, or two are the same.
    func text() throws -> String {
        var seen: Set<String> = []
        var lines = [base]
        for target in targets {
            for name in [target.name] + target.modules where !SwiftName.isIdentifier(name) {
                throw CheckFailure("'\(TextTable.onOneLine(name))' is no name for a module")
            }
            // Where file names know no case, neither do modules.
            guard seen.insert(target.name.lowercased()).inserted else {
                throw CheckFailure("two modules are called \(target.name)")
            }
            // The base has it already.
            if base.contains("name: \"\(target.name)\"") { continue }
            let modules = target.modules.map { "\"\($0)\", " }.joined()
            let settings = target.isStrict ? ", swiftSettings: strict" : ""
            lines.append(
                "package.targets.append(.\(target.kind.rawValue)(name: \"\(target.name)\", "
                    + "dependencies: [\(modules)] + runtime\(settings)))")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
