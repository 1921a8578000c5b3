internal import JSONCoding

/// What SwiftPM plans to run, as its build description has it.
struct BuildPlan {
    private let lines: [Substring]

    init(_ text: String) {
        lines = text.split(separator: "\n")
    }

    /// The compiler and the flags by which a module finds what it imports.
    ///
    /// - Throws: `CheckFailure` if the module is not in the plan.
    func importFlags(of module: String) throws -> (compiler: String, flags: [String]) {
        let heading = lines.firstIndex { $0.hasPrefix("  \"C.\(module)-") && $0.hasSuffix(".module\":") }
        let command = lines[(heading ?? lines.endIndex)...].first { $0.hasPrefix("    args: ") }
        guard let command, let arguments = try? JSON.decode([String].self, from: String(command.dropFirst(10))),
            let compiler = arguments.first
        else { throw CheckFailure("the build plan does not compile \(module)") }
        return (compiler, Self.importFlags(arguments))
    }

    /// Those of a compiler's arguments that say where modules are, for which machine, and in which language.
    static func importFlags(_ arguments: [String]) -> [String] {
        let withValue: Set = [
            "-I", "-F", "-Xcc", "-sdk", "-target", "-swift-version", "-enable-upcoming-feature", "-package-name",
        ]
        var flags: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard withValue.contains(argument), let value = rest.popFirst() else { continue }
            flags += [argument, value]
        }
        return flags
    }
}
