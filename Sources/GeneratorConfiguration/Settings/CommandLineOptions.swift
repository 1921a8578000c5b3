/// What the command line says; nil means that it leaves the matter to the configuration.
public struct CommandLineOptions: Sendable {
    /// `--spec`: the document.
    public var spec: String?
    /// `--overlay`: overlays to apply to the document, in their order; empty means left to the configuration.
    public var overlays: [String] = []
    /// `--output`: the folder to generate into.
    public var output: String?
    /// `--config`: the configuration file.
    public var configuration: String?
    /// `--module`: the generated module's name.
    public var module: String?
    /// `--package`, `--no-package`: whether a `Package.swift` is generated too.
    public var package: Bool?
    /// `--runtime-path`: a checkout of the runtime for the generated `Package.swift` to depend on.
    public var runtimePath: String?
    /// `--file-count`: how many files are generated, for build systems.
    public var fileCount: Int?
    /// `--readme`, `--no-readme`: whether a `README.md` with the calls is generated too.
    public var readme: Bool?
    /// `--documentation`, `--no-documentation`: whether a `Documentation.docc` is generated too.
    public var documentation: Bool?
    /// `--tests`, `--no-tests`: whether tests of the calls are generated too.
    public var tests: Bool?
    /// `--tests-output`: the folder to generate them into.
    public var testsOutput: String?
    /// `--allow-refs-in`: other folders that references may name files of; empty means left to the configuration.
    public var referenceFolders: [String] = []
    /// `--allow-remote-refs`, `--no-allow-remote-refs`: whether references to URLs are fetched.
    public var remoteReferences: Bool?
    /// `--allow-private-refs`, `--no-allow-private-refs`: whether this machine and private networks are asked too.
    public var privateReferences: Bool?
    /// `--strict`, `--no-strict`: whether warnings count as errors.
    public var strict: Bool?
    /// `--watched-files`: a list of the files that the build system generates anew for.
    public var watchedFiles: String?
    /// `--generate-command`: what to run to bring the output up to date, where that is not `clientgen`.
    public var generateCommand: String?

    /// Options that leave everything open.
    public init() {}

    /// The command that regenerates what these options describe, ready to be pasted into a shell.
    ///
    /// - Parameter foundConfiguration: The configuration that was found without being named.
    func generateCommand(foundConfiguration: String?) -> String {
        if let generateCommand { return generateCommand }
        var words = ["clientgen", "generate"]
        func add(_ option: String, _ value: String?) {
            if let value { words += [option, Self.quoted(value)] }
        }
        add("--config", configuration ?? foundConfiguration)
        add("--spec", spec)
        for overlay in overlays { add("--overlay", overlay) }
        add("--output", output)
        add("--module", module)
        if let package { words.append(package ? "--package" : "--no-package") }
        add("--runtime-path", runtimePath)
        add("--file-count", fileCount.map(String.init))
        if let readme { words.append(readme ? "--readme" : "--no-readme") }
        if let documentation { words.append(documentation ? "--documentation" : "--no-documentation") }
        if let tests { words.append(tests ? "--tests" : "--no-tests") }
        add("--tests-output", testsOutput)
        for folder in referenceFolders { add("--allow-refs-in", folder) }
        if let remoteReferences {
            words.append(remoteReferences ? "--allow-remote-refs" : "--no-allow-remote-refs")
        }
        if let privateReferences {
            words.append(privateReferences ? "--allow-private-refs" : "--no-allow-private-refs")
        }
        if let strict { words.append(strict ? "--strict" : "--no-strict") }
        return words.joined(separator: " ")
    }

    /// The text as one word of a POSIX shell.
    package static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            SwiftIdentifier.isLetter($0) || SwiftIdentifier.isDigit($0) || "_-./+:@%,".utf8.contains($0)
        }
        return isPlain && !text.isEmpty
            ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
