#if Simulator

    import Foundation

    /// Shows how far it has come: on a terminal in one line that changes, else a line for each tenth.
    struct Progress {
        private let tally: Tally
        private let total: Int

        init(_ tally: Tally, total: Int) {
            self.tally = tally
            self.total = total
        }

        func show() async {
            let isTerminal = isatty(STDOUT_FILENO) == 1
            var shown = 0
            while !Task.isCancelled {
                let tenth = tally.ended * 10 / total
                if isTerminal {
                    write("\r\(line)\u{1B}[K")
                } else if tenth > shown {
                    shown = tenth
                    write("\(line)\n")
                }
                try? await Task.sleep(for: .milliseconds(500))
            }
            if isTerminal { write("\r\(line)\u{1B}[K\n") }
        }

        /// `43% ########............  43000 of 100000, 1210 a second, 1.061 requests a call, 48 MB`
        private var line: String {
            let ended = tally.ended
            let filled = ended * 20 / total
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
            return """
                \(ended * 100 / total)% \(bar) \(ended) of \(total), \(Int(tally.rate)) a second, \
                \(String(format: "%.3f", tally.worstMinute)) requests a call, \(ProcessMemory.resident >> 20) MB
                """
        }

        private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
    }

#endif
