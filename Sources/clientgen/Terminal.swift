#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
internal import ArgumentParser
internal import GeneratorPipeline

/// The process's standard streams.
enum Terminal {
    enum Stream: Int32 {
        case output = 1
        case error = 2
    }

    /// Writes the whole text; what can't be written, such as to a closed pipe, is let go.
    static func write(_ text: String, to stream: Stream) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = systemWrite(stream.rawValue, rest.baseAddress, rest.count)
                if count > 0 {
                    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
                } else if errno != EINTR {
                    return
                }
            }
        }
    }

    /// Whether the stream is shown to somebody who has not asked for plain text (see no-color.org).
    static func showsColours(_ stream: Stream) -> Bool {
        isatty(stream.rawValue) == 1 && getenv("NO_COLOR") == nil
            && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
    }

    /// Ends the process.
    static func exit(_ status: Int32) -> Never {
        systemExit(status)
    }
}

extension CommandEnvironment {
    /// The process's own folder and terminal.
    static func current(_ options: DiagnosticOptions) -> CommandEnvironment {
        current(options.diagnosticPaths, isVerbose: options.verbose)
    }

    static func current(_ paths: DiagnosticPaths = .given, isVerbose: Bool = false) -> CommandEnvironment {
        CommandEnvironment(
            colour: Terminal.showsColours(.error), diagnosticPaths: paths, isVerbose: isVerbose,
            fetch: DocumentFetcher.fetch)
    }
}

/// Prints what a command leaves behind, and ends it with its status.
func finish(_ result: CommandResult) throws {
    Terminal.write(result.standardError, to: .error)
    Terminal.write(result.standardOutput, to: .output)
    if result.status != .success { throw ExitCode(result.status.rawValue) }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}

private func systemExit(_ status: Int32) -> Never {
    exit(status)
}
