internal import Foundation

/// A program with all that it started, and what these started in turn.
///
/// The compiler's driver starts its frontends in process groups of their own, so that its group is not all of it.
enum ProcessTree {
    /// Ends all of them at once: what hangs listens to no other signal.
    static func kill(_ root: Int32) {
        var found: Set<Int32> = []
        var new: Set<Int32> = [root]
        // What is stopped starts nothing more, and its children still say whose they are.
        while !new.isEmpty {
            for identifier in new { signal(identifier, SIGSTOP) }
            found.formUnion(new)
            new = children(of: found, in: all()).subtracting(found)
        }
        for identifier in found { signal(identifier, SIGKILL) }
    }

    /// Those whose parent is among them.
    static func children(of parents: Set<Int32>, in all: [(process: Int32, parent: Int32)]) -> Set<Int32> {
        Set(all.filter { parents.contains($0.parent) }.map(\.process))
    }

    /// The lines of ps(1), each a process and its parent.
    static func processes(_ text: String) -> [(process: Int32, parent: Int32)] {
        text.split(separator: "\n").compactMap { line in
            let numbers = line.split(separator: " ").compactMap { Int32($0) }
            return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
        }
    }

    /// To a process, and to its group if it leads one.
    private static func signal(_ identifier: Int32, _ number: Int32) {
        // 0 and 1 would be this program itself and everything.
        guard identifier > 1 else { return }
        Foundation.kill(identifier, number)
        Foundation.kill(-identifier, number)
    }

    /// All processes; none where there is no ps(1), so that groups have to do.
    private static func all() -> [(process: Int32, parent: Int32)] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/ps")
        process.arguments = ["-A", "-o", "pid=,ppid="]
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return [] }
        let text = (try? output.fileHandleForReading.readToEnd()).flatMap { $0 } ?? Data()
        process.waitUntilExit()
        return processes(String(decoding: text, as: UTF8.self))
    }
}
