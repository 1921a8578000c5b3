#if Simulator

    extension HyperstackSimulator.Fault: CustomStringConvertible {
        /// A fault's text could not be read.
        public struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
            /// What is wrong, in one sentence.
            public let message: String

            /// The message.
            public var description: String { message }
        }

        /// Reads a fault from its text: parts separated by `;`, each of them at most once.
        ///
        /// | part | meaning |
        /// |---|---|
        /// | `status=503` | an answer with that status, 200 to 599 |
        /// | `retry-after=2` | a `Retry-After` header with that value; alone it stands for `status=429;retry-after=2` |
        /// | `delay=250ms` | the answer comes after that time (`ms` or `s`, at most an hour) |
        /// | `drop` | the connection is closed instead of an answer |
        /// | `cut` | the connection is closed in the middle of the body |
        /// | `garbage` | the body is an HTML page; the status is 200 unless another is given |
        /// | `processed` | the request is processed first |
        ///
        /// - Throws: ``ParsingError`` naming the part.
        public init(_ text: String) throws(ParsingError) {
            self.init()
            var seen: Set<Substring> = []
            for part in text.split(separator: ";", omittingEmptySubsequences: false) {
                let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let name = pieces.first?.trimmed ?? ""
                guard seen.insert(name).inserted else {
                    throw ParsingError(message: "'\(name)' is given twice.")
                }
                try set(name, pieces.count > 1 ? pieces[1].trimmed : nil)
            }
            if ending == .dropped, status != nil || retryAfter != nil {
                throw ParsingError(message: "'drop' leaves no answer that could have a status or a header.")
            }
            if retryAfter != nil, status == nil, ending == .answered {
                status = 429
            }
        }

        private mutating func set(_ name: Substring, _ value: Substring?) throws(ParsingError) {
            switch (name, value) {
            case ("status", .some(let value)):
                guard let code = Int(value), (200...599).contains(code) else {
                    throw ParsingError(message: "'status' is a number from 200 to 599.")
                }
                status = code
            case ("retry-after", .some(let value)):
                guard !value.isEmpty, value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
                    throw ParsingError(message: "'retry-after' is a number of seconds or an HTTP date.")
                }
                retryAfter = String(value)
            case ("delay", .some(let value)):
                guard let duration = Self.duration(value) else {
                    throw ParsingError(message: "'delay' is a whole number with 'ms' or 's', at most an hour.")
                }
                delay = duration
            case ("drop", nil): try end(.dropped)
            case ("cut", nil): try end(.cut)
            case ("garbage", nil): try end(.garbage)
            case ("processed", nil): isProcessed = true
            default:
                throw ParsingError(
                    message:
                        "'\(name)' is not one of status=N, retry-after=N, delay=Nms, drop, cut, garbage, processed.")
            }
        }

        private mutating func end(_ new: Ending) throws(ParsingError) {
            guard ending == .answered else {
                throw ParsingError(message: "Only one of 'drop', 'cut' and 'garbage' can happen.")
            }
            ending = new
        }

        private static func duration(_ text: Substring) -> Duration? {
            let isMilliseconds = text.hasSuffix("ms")
            guard isMilliseconds || text.hasSuffix("s"), let count = Int(text.dropLast(isMilliseconds ? 2 : 1)) else {
                return nil
            }
            let duration: Duration = isMilliseconds ? .milliseconds(count) : .seconds(count)
            return (.zero...longestDelay).contains(duration) ? duration : nil
        }

        /// The text that ``init(_:)`` reads.
        public var description: String {
            var parts: [String] = []
            if let status { parts.append("status=\(status)") }
            if let retryAfter { parts.append("retry-after=\(retryAfter)") }
            if delay > .zero { parts.append("delay=\(Int64(delay / .milliseconds(1)))ms") }
            switch ending {
            case .answered: break
            case .dropped: parts.append("drop")
            case .cut: parts.append("cut")
            case .garbage: parts.append("garbage")
            }
            if isProcessed { parts.append("processed") }
            return parts.joined(separator: ";")
        }
    }

    extension Substring {
        /// Without spaces and tabs at both ends.
        fileprivate var trimmed: Substring {
            let isSpace = { (character: Character) in character == " " || character == "\t" }
            var text = drop(while: isSpace)
            while let last = text.last, isSpace(last) { text.removeLast() }
            return text
        }
    }

#endif
