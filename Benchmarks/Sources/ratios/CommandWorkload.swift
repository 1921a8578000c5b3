import Foundation
import Workloads

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// `clientgen generate` as a whole process, from its start to its end.
enum CommandWorkload {
    /// - Parameters:
    ///   - command: The path of `clientgen`.
    ///   - output: The folder to generate into; after the first run nothing in it changes.
    static func generating(command: String, output: String) -> Workload {
        let configuration = GeneratorWorkloads.configuration.path(percentEncoded: false)
        return Workload(
            "generate Hyperstack, clientgen",
            ours: .init("process") { count in
                for _ in 0..<count {
                    try run([command, "generate", "--config", configuration, "--output", output])
                }
            },
            baseline: .init("clientgen --help") { count in
                for _ in 0..<count { try run([command, "--help"]) }
            })
    }

    /// Runs a command to its end. `Process` would add the time until its run loop notices.
    private static func run(_ words: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)

        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        var status: Int32 = 0
        guard posix_spawn(&process, words[0], &actions, nil, &arguments, nil) == 0,
            waitpid(process, &status, 0) == process, status == 0
        else { throw WorkloadError("`\(words.joined(separator: " "))` failed; is it built in release mode?") }
    }
}
