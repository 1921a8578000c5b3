import Foundation
import PackagePlugin

/// The command that generates one client into the plugin's own folder.
struct BuildCommand {
    private let source: ClientSource
    private let output: URL
    private let inputs: [URL]
    /// Where `clientgen` is told which files are inputs.
    private let list: URL

    /// Checks what the configuration asks of a build.
    init(_ source: ClientSource, workFolder: URL) throws {
        self.source = source
        output = workFolder.appending(path: "GeneratedSources", directoryHint: .isDirectory)
        inputs = source.inputs()
        list = workFolder.appending(path: "inputs.txt")
        let paths = inputs.map { $0.path(percentEncoded: false) }.joined(separator: "\n")
        try Data(paths.utf8).write(to: list, options: .atomic)
        try check(source.configuration)
    }

    /// The command; SwiftPM runs it when one of its inputs, or `clientgen` itself, has changed.
    func command(clientgen: URL) -> Command {
        let names = GeneratedFiles.names(module: source.module, count: fileCount)
        var arguments = [
            "generate", "--quiet", "--diagnostic-paths", "absolute", "--no-package", "--no-allow-remote-refs",
            "--module", source.module, "--file-count", "\(fileCount)",
            "--output", output.path(percentEncoded: false), "--watched-files", list.path(percentEncoded: false),
        ]
        // A configuration names the document by itself: it may change without the plugin being asked again.
        if let file = source.configuration.file {
            arguments += ["--config", file.path(percentEncoded: false)]
        } else {
            arguments += ["--spec", source.document.path(percentEncoded: false)]
        }
        return .buildCommand(
            displayName: "Generating the client of \(source.target) from \(source.document.lastPathComponent)",
            executable: clientgen, arguments: arguments, inputFiles: inputs,
            outputFiles: names.map { output.appending(path: $0) })
    }

    /// How many files the client is spread over, so that large ones compile in parallel: one for each 64 KiB of what is
    /// watched, rounded up to a power of two so that a document that grows seldom changes it.
    private var fileCount: Int {
        let bytes = inputs.reduce(0) { sum, file in
            sum + ((try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0)
        }
        var count = 1
        while count < GeneratedFiles.maximumCount, count << 16 < bytes { count *= 2 }
        return count
    }

    private func check(_ configuration: ConfigurationKeys) throws {
        guard let file = configuration.file else { return }
        if configuration.value("allow-remote-refs") == "true" {
            throw PluginError(
                "'allow-remote-refs' can't be true where the client is generated at build time: a build has no "
                    + "network. Keep copies of what the document refers to beside it, or commit the client and "
                    + "write it with 'swift package generate-client'.",
                at: file, line: configuration.line(of: "allow-remote-refs"))
        }
        if let module = configuration.value("module"), module != source.module {
            warn(
                "'module: \(module)' is not heeded: the client is generated for the target's module, \(source.module).",
                "module")
        }
        if let output = configuration.value("output") {
            warn(
                "'output: \(output)' is not heeded: a build keeps what it generates among its products. Use either "
                    + "ClientgenPlugin or 'swift package generate-client' for a target.",
                "output")
        }
        for (key, example) in [("allow-refs-in", "../common"), ("overlays", "partners.overlay.yaml")]
        where configuration.isUnclear(key) {
            warn(
                "What '\(key)' names can't be told by the plugin, so changes there do not generate anew. Write it as "
                    + "'\(key): [\(example)]'.",
                key)
        }
    }

    private func warn(_ message: String, _ key: String) {
        let file = source.configuration.file
        let line = source.configuration.line(of: key)
        Diagnostics.warning(
            PluginError(message, at: file, line: line).description, file: file?.path(percentEncoded: false), line: line)
    }
}
