internal import ArgumentParser
internal import DocumentTree
internal import Foundation
internal import GeneratorPipeline

/// Fetches one document for the process that started this one: a ``FetchMessage`` each in and out.
struct FetchDocumentCommand: ParsableCommand {
    static let name = "fetch-document"

    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Fetches a document, for clientgen itself.", shouldDisplay: false)

    func run() throws {
        guard let question = Self.question() else { throw ExitCode(ExitStatus.usage.rawValue) }
        Thread.detachNewThread {
            // Nothing more is said; the end means that nobody waits for the answer.
            _ = try? FileHandle.standardInput.read(upToCount: 1)
            Terminal.exit(ExitStatus.unreadableDocument.rawValue)
        }
        let url = URIReference(String(decoding: question.bytes, as: UTF8.self))
        let answer = DocumentSession.document(at: url, limit: question.number)
        try FileHandle.standardOutput.write(contentsOf: Data(FetchMessage(answer).encoded))
    }

    private static func question() -> FetchMessage? {
        let input = FileHandle.standardInput
        guard let head = try? input.read(upToCount: FetchMessage.headSize), let count = FetchMessage.head(head)?.count,
            let bytes = try? input.read(upToCount: count)
        else { return nil }
        return FetchMessage([UInt8](head + bytes))
    }
}
