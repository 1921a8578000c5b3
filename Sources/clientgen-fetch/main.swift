internal import DocumentTree
internal import Foundation

/// Fetches one document for the `clientgen` that started this process: a ``FetchMessage`` each in and out.
///
/// A program of its own, so that `clientgen` starts without Foundation's URL session, and no answer of a server ends it.
enum FetchProgram {
    static func question() -> FetchMessage? {
        let input = FileHandle.standardInput
        guard let head = try? input.read(upToCount: FetchMessage.headSize), let count = FetchMessage.head(head)?.count,
            let bytes = try? input.read(upToCount: count)
        else { return nil }
        return FetchMessage([UInt8](head + bytes))
    }

    /// Answers, unless nobody waits for it any more.
    static func run() -> ExitCode {
        guard let question = question() else { return .usage }
        Thread.detachNewThread {
            // Nothing more is said; the end means that nobody waits for the answer.
            _ = try? FileHandle.standardInput.read(upToCount: 1)
            exit(ExitCode.unanswered.rawValue)
        }
        let words = String(decoding: question.bytes, as: UTF8.self).split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, let reach = ReferenceAccess.Reach(rawValue: words[0]) else { return .usage }
        let answer = DocumentSession.document(at: URIReference(words[1]), limit: question.number, reach: reach)
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(FetchMessage(answer).encoded))
            return .answered
        } catch {
            return .unanswered
        }
    }

    enum ExitCode: Int32 {
        case answered = 0
        case usage = 2
        case unanswered = 3
    }
}

exit(FetchProgram.run().rawValue)
