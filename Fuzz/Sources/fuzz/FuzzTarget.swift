import Foundation

/// What is given bytes that libFuzzer makes up, and must hold whatever they are.
///
/// A target ends in one of three ways: it comes back; the program crashes, by itself or in ``require(_:_:)``; or it is
/// too slow, which is a crash too. libFuzzer keeps what crashed in a file.
struct FuzzTarget: Sendable {
    let name: String
    /// What is done with the bytes.
    let run: @Sendable ([UInt8]) -> Void
    /// Makes another input of one, from a seed; nil where libFuzzer's own way is good enough.
    var mutate: (@Sendable ([UInt8], UInt64) -> [UInt8]?)?

    static let all: [FuzzTarget] = [
        json, models, yaml, tree, references, configuration, documents, texts, names, patterns,
        events, lines, headers, dates, media, parameters, multipart, servers,
    ]

    static let chosen: FuzzTarget? = {
        let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"]
        return all.first { $0.name == name }
    }()

    /// How long an input may keep the processor; the clock on the wall also counts what other programs do.
    #if DEBUG
        private static let limit = 30.0
    #else
        private static let limit = 2.0
    #endif

    func attack(_ bytes: [UInt8]) {
        let start = Self.processorSeconds
        run(bytes)
        let seconds = Self.processorSeconds - start
        require(seconds < Self.limit, "\(bytes.count) bytes took \(seconds) s of the processor")
    }

    static func tell(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Ends the program if something does not hold, so that libFuzzer keeps the input.
func require(
    _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String, line: Int = #line,
    file: String = #fileID
) {
    if condition() { return }
    FuzzTarget.tell("\(file):\(line): \(message())")
    abort()
}
