#if Simulator

    /// The faults that wait for a request they match; the one injected first goes first.
    actor FaultQueue {
        /// Which requests a fault is for.
        struct Target: Hashable {
            /// nil: every method.
            var method: String?
            /// A path, or the start of one followed by `*`. nil: every path.
            var path: String?

            func matches(method: String, path: String) -> Bool {
                if let wanted = self.method, wanted.uppercased() != method { return false }
                guard let wanted = self.path else { return true }
                return wanted.last == "*" ? path.hasPrefix(wanted.dropLast()) : path == wanted
            }
        }

        private struct Entry {
            let fault: HyperstackSimulator.Fault
            let target: Target
            var remaining: Int
        }

        private var entries: [Entry] = []

        func add(_ fault: HyperstackSimulator.Fault, times: Int, target: Target) {
            guard times > 0 else { return }
            entries.append(Entry(fault: fault, target: target, remaining: times))
        }

        /// Takes the fault for a request; nil: nothing goes wrong.
        func take(method: String, path: String) -> HyperstackSimulator.Fault? {
            guard let index = entries.firstIndex(where: { $0.target.matches(method: method, path: path) }) else {
                return nil
            }
            let fault = entries[index].fault
            entries[index].remaining -= 1
            if entries[index].remaining == 0 { entries.remove(at: index) }
            return fault
        }

        func removeAll() {
            entries.removeAll()
        }
    }

#endif
