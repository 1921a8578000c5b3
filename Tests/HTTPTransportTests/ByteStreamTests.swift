import Synchronization
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(1))) struct ByteStreamTests {
    /// Tells of the end of the task that writes.
    private static func watched(
        _ chunks: [[UInt8]],
        length: Int? = nil
    ) -> (ByteStream, ends: AsyncStream<Bool>, written: Recorder<Int>) {
        let ends = AsyncStream.makeStream(of: Bool.self)
        let written = Recorder<Int>()
        let stream = ByteStream(length: length) { writer in
            defer { ends.continuation.yield(Task.isCancelled) }
            for (index, chunk) in chunks.enumerated() {
                try await writer.write(chunk)
                written.append(index)
            }
        }
        return (stream, ends.stream, written)
    }

    @Test func givesTheChunksInOrder() async throws {
        let (stream, _, _) = Self.watched([[1], [], [2, 3]])
        var chunks: [[UInt8]] = []
        for try await chunk in stream { chunks.append(chunk) }
        #expect(chunks == [[1], [2, 3]])
        #expect(try await ByteStream([1, 2]).collect(upTo: 2) == [1, 2])
        #expect(try await ByteStream([UInt8]()).collect(upTo: 0).isEmpty)
    }

    /// A length is what a server says.
    @Test func aLengthThatNothingHas() async throws {
        let (stream, _, _) = Self.watched([[1]], length: .max)
        await #expect(throws: TransportError.self) { try await stream.collect(upTo: .max) }
    }

    @Test func theLongestLimit() async throws {
        let (stream, _, _) = Self.watched([[1], [2]])
        #expect(try await stream.idleLimit(.seconds(Int64.max)).collect(upTo: 2) == [1, 2])
    }

    @Test func severalMayWrite() async throws {
        let stream = ByteStream { writer in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for byte in 0..<10 as Range<UInt8> { group.addTask { try await writer.write([byte]) } }
                try await group.waitForAll()
            }
        }
        #expect(try await stream.collect(upTo: 10).sorted() == Array(0..<10))
    }

    @Test func canBeReadOnce() async throws {
        let stream = ByteStream([1])
        _ = try await stream.collect(upTo: 1)
        let error = await #expect(throws: TransportError.self) { try await stream.collect(upTo: 1) }
        #expect(error?.kind == .alreadyRead)
    }

    @Test func isNotReadAhead() async throws {
        let (stream, ends, written) = Self.watched(Array(repeating: [1], count: 100))
        var iterator = stream.makeAsyncIterator()
        _ = try await iterator.next()
        // One is read, one may wait, and one may be under way.
        #expect(written.values.count <= 2)
        while try await iterator.next() != nil {}
        #expect(written.values.count == 100)
        for await wasCancelled in ends {
            #expect(!wasCancelled)
            break
        }
    }

    @Test func nothingStartsBeforeItIsRead() async throws {
        let isStarted = Recorder<Bool>()
        let stream = ByteStream { _ in isStarted.append(true) }
        #expect(isStarted.values.isEmpty)
        _ = try await stream.collect(upTo: 1)
        #expect(isStarted.values == [true])
    }

    @Test func leavingCancelsWhoWrites() async throws {
        let (stream, ends, _) = Self.watched(Array(repeating: [1], count: 100))
        for try await _ in stream { break }
        for await wasCancelled in ends {
            #expect(wasCancelled)
            break
        }
        #expect(stream.length == nil)
    }

    @Test func cancellingTheReaderCancelsWhoWrites() async throws {
        let ends = AsyncStream.makeStream(of: Void.self)
        let starts = AsyncStream.makeStream(of: Void.self)
        let stream = ByteStream { _ in
            starts.continuation.yield()
            try? await Task.sleep(for: .seconds(3600))
            ends.continuation.yield()
        }
        let task = Task { try await stream.collect(upTo: 1) }
        for await _ in starts.stream { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        for await _ in ends.stream { break }
    }

    @Test(arguments: [(nil, "4 bytes"), (10, "4 of 10 bytes")] as [(Int?, String)])
    func anErrorSaysHowFarItCame(_ length: Int?, _ place: String) async throws {
        struct Spilt: Error {}
        let stream = ByteStream(length: length) { writer in
            try await writer.write([1, 2])
            try await writer.write([3, 4])
            throw Spilt()
        }
        var count = 0
        let error = await #expect(throws: TransportError.self) {
            for try await chunk in stream { count += chunk.count }
        }
        #expect(count == 4)
        #expect(error?.message == "the response broke off after \(place) (Spilt())")
        #expect(error?.receivedBytes == 4)
        #expect(error?.expectedBytes == length)
        #expect(error?.underlying is Spilt)
        #expect(error?.kind == .unknown)
    }

    @Test func fewerBytesThanWereToldAreAnError() async throws {
        let (stream, _, _) = Self.watched([[1, 2]], length: 3)
        let error = await #expect(throws: TransportError.self) { try await stream.collect(upTo: 10) }
        #expect(error?.message == "the response broke off after 2 of 3 bytes (the connection was closed)")
    }

    @Test func whatIsTooLargeIsNotCollected() async throws {
        for length in [nil, 4] {
            let (stream, ends, _) = Self.watched(
                length == nil ? [[1, 2], [3, 4], [5]] : [[1, 2], [3, 4]], length: length)
            let error = await #expect(throws: TransportError.self) { try await stream.collect(upTo: 3) }
            #expect(error?.kind == .responseTooLarge)
            for await _ in ends { break }
        }
    }

    @Test func onlyTheWaitForAChunkIsLimited() async throws {
        let slow = ByteStream { writer in
            try await writer.write([1])
            try await Task.sleep(for: .seconds(3600))
        }
        let error = await #expect(throws: TransportError.self) {
            for try await _ in slow.idleLimit(.milliseconds(20)) { try await Task.sleep(for: .milliseconds(100)) }
        }
        #expect(error?.kind == .timeout(wasSent: true))
        // A busy machine may need longer for the first byte.
        #expect(error?.message.hasPrefix("no more of the response within 0.02 seconds, after ") == true)
        let (quick, _, _) = Self.watched([[1], [2]])
        var pause = Duration.milliseconds(2200)
        for try await _ in quick.idleLimit(.seconds(2)) {
            try await Task.sleep(for: pause)
            pause = .zero
        }
        #expect(pause == .zero)
    }

    @Test func progressIsToldAfterEachChunk() async throws {
        let seen = Recorder<TransferProgress>()
        let (stream, _, _) = Self.watched([[1], [2, 3]], length: 3)
        _ = try await stream.onProgress { seen.append($0) }.collect(upTo: 3)
        #expect(seen.values.map(\.completedBytes) == [1, 3])
        #expect(seen.values.map(\.totalBytes) == [3, 3])
        #expect(seen.values.last?.fraction == 1)
    }

    @Test func manyStreamsBegunAndLeftLeaveNothing() async throws {
        final class Held: Sendable {
            let count: Recorder<Int>
            init(_ count: Recorder<Int>) { self.count = count }
            deinit { count.append(1) }
        }
        let released = Recorder<Int>()
        for _ in 0..<10_000 {
            let held = Held(released)
            let stream = ByteStream { writer in
                try await writer.write([1])
                _ = held
                try await Task.sleep(for: .seconds(3600))
            }
            for try await _ in stream.idleLimit(.seconds(3600)) { break }
        }
        // The tasks that were cancelled come to their end.
        while released.values.count < 10_000 { await Task.yield() }
        #expect(released.values.count == 10_000)
    }
}
