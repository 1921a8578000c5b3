import Foundation
import Testing

@testable import checks

@Suite(.timeLimit(.minutes(2))) struct ProcessTreeTests {
    @Test func linesOfTheListing() {
        let processes = ProcessTree.processes("    1     0\n 4711     1\n  bad\n")
        #expect(processes.map(\.process) == [1, 4711])
        #expect(processes.map(\.parent) == [0, 1])
    }

    @Test func childrenOfSome() {
        let all: [(process: Int32, parent: Int32)] = [(2, 1), (3, 2), (4, 3), (5, 1)]
        #expect(ProcessTree.children(of: [2, 3], in: all) == [3, 4])
    }

    /// Each holds the end of a pipe that it has written to: where that ends, all of them have.
    @Test func allThatAProgramStartedEndsWithIt() throws {
        let pipe = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        // `set -m` gives what is started a group of its own, as the compiler's driver does.
        process.arguments = [
            "-c",
            "set -m; sh -c 'trap \"\" TERM; echo inner; while :; do sleep 1000; done' & trap '' TERM; echo outer; wait",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        try process.run()
        var text = ""
        while !(text.contains("inner") && text.contains("outer")) {
            let data = pipe.fileHandleForReading.availableData
            try #require(!data.isEmpty)
            text += String(decoding: data, as: UTF8.self)
        }
        ProcessTree.kill(process.processIdentifier)
        #expect(try pipe.fileHandleForReading.readToEnd() ?? Data() == Data())
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
    }
}
