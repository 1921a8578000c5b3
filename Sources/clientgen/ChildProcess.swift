#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A program that this process started, with a pipe to its input and one from its output. It ends with this value.
///
/// Over the system's calls, since Foundation's `Process` would have every run of `clientgen` load all of Foundation.
struct ChildProcess: ~Copyable {
    /// Why a program did not start, in the system's words.
    struct StartFailure: Error {
        var reason: String
    }

    private let id: pid_t
    private let input: Int32
    private let output: Int32

    /// Starts a program without arguments. What it prints as errors is shown to nobody.
    init(_ path: String, environment: [String: String]) throws(StartFailure) {
        // One that ends before it has read its input must not end this process.
        signal(SIGPIPE, SIG_IGN)
        (id, input, output) = try Self.start(path, environment: environment)
    }

    deinit {
        kill(id, SIGKILL)
        while waitpid(id, nil, 0) == -1, errno == EINTR {}
        close(input)
        close(output)
    }

    /// What the program answers until it closes its output, at most so many bytes; nil when the time is over before.
    ///
    /// Its input stays open: by its end, the program knows that nobody waits any more.
    func answer(to question: [UInt8], upTo limit: Int, before deadline: ContinuousClock.Instant) -> [UInt8]? {
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
        var received: [UInt8] = []
        var rest = question[...]
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while received.count < limit {
            var streams = [
                pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                // A negative one is passed over.
                pollfd(fd: rest.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
            ]
            let left = ContinuousClock.now.duration(to: deadline).components
            guard left.seconds >= 0, left.attoseconds >= 0 else { return nil }
            let milliseconds = min(left.seconds, 3600) * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
            guard poll(&streams, nfds_t(streams.count), Int32(milliseconds)) > 0 else { continue }
            if streams[1].revents != 0 {
                let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
                rest = count > 0 ? rest.dropFirst(count) : errno == EAGAIN || errno == EINTR ? rest : []
            }
            if streams[0].revents != 0 {
                let count = buffer.withUnsafeMutableBytes { read(output, $0.baseAddress, $0.count) }
                if count == 0 || count < 0 && errno != EINTR { break }
                received += buffer.prefix(max(count, 0))
            }
        }
        return received
    }

    // MARK: - The system's calls

    private static func start(
        _ path: String, environment: [String: String]
    ) throws(StartFailure) -> (id: pid_t, input: Int32, output: Int32) {
        // Two ends each: what is read from, and what is written to.
        var (toChild, fromChild): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        var id: pid_t = 0
        var status: Int32 = 0
        if pipe(&toChild) != 0 || pipe(&fromChild) != 0 { status = errno }
        for end in toChild + fromChild where status == 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        if status == 0 {
            status = spawn(path, environment: environment, input: toChild[0], output: fromChild[1], id: &id)
        }
        let isStarted = status == 0
        for end in isStarted ? [toChild[0], fromChild[1]] : toChild + fromChild { close(end) }
        guard isStarted else { throw StartFailure(reason: String(cString: strerror(status))) }
        return (id, toChild[1], fromChild[0])
    }

    private static func spawn(
        _ path: String, environment: [String: String], input: Int32, output: Int32, id: inout pid_t
    ) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // What else is open is not the program's.
        #if canImport(Darwin)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_CLOEXEC_DEFAULT))
        #else
            for other in 3..<Int32(min(sysconf(Int32(_SC_OPEN_MAX)), 1024)) {
                posix_spawn_file_actions_addclose(&actions, other)
            }
        #endif
        var arguments = [strdup(path), nil]
        var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        return posix_spawn(&id, path, &actions, &attributes, &arguments, &variables)
    }
}
