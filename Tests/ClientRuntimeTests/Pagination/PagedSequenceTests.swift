import Synchronization
import Testing

@testable import ClientRuntime

@Suite struct PagedSequenceTests {
    @Test(arguments: [true, false], [true, false])
    func givesEveryItemOnce(_ reportsTotal: Bool, _ reportsSize: Bool) async throws {
        for count in [0, 1, 9, 10, 11, 25, 30] {
            let list = TestList(0..<count, size: 10, reportsTotal: reportsTotal, reportsSize: reportsSize)
            #expect(try await list.collect() == Array(0..<count))
        }
    }

    @Test func asksForNoMorePagesThanNeeded() async throws {
        let list = TestList(0..<30, size: 10)
        #expect(try await list.collect().count == 30)
        #expect(list.requests == [1, 2, 3])
    }

    @Test func newItemsPushTheListDown() async throws {
        let list = TestList(100..<130, size: 10) { page, state in
            if page <= 3 { state.items.insert(contentsOf: [page * 3, page * 3 + 1, page * 3 + 2], at: 0) }
        }
        let items = try await list.collect()
        #expect(items.count == Set(items).count)
        #expect(Set(100..<130).isSubset(of: items))
    }

    @Test func aWholePageOfNewItemsIsAnErrorAndNotAnEnd() async throws {
        let list = TestList(100..<130, size: 10) { page, state in
            state.items.insert(contentsOf: (0..<10).map { page * 10 + $0 }, at: 0)
        }
        let error = try await apiError { _ = try await list.collect() }
        #expect(error.code == .pagination)
        #expect(error.operation == "listPets")
    }

    @Test func removedItemsShortenTheList() async throws {
        let list = TestList(0..<30, size: 10) { page, state in
            if page == 1 { state.items.removeFirst(5) }
        }
        let items = try await list.collect()
        #expect(items.count == Set(items).count)
        #expect(items.last == 29)
    }

    @Test func theSizeThatThePageSaysCounts() async throws {
        // Asked for 200, the service caps at 10 and says so.
        let list = TestList(0..<35, size: 10)
        let sequence = PagedSequence(
            operation: "listPets", items: \TestPage.items, identity: { $0 }, total: \.total, pageSize: \.pageSize
        ) { list.page($0) }
        #expect(try await sequence.reduce(into: []) { $0.append($1) } == Array(0..<35))
        #expect(list.requests == [1, 2, 3, 4])
    }

    @Test func aSizeThatGrowsLeavesNoGap() async throws {
        let list = TestList(0..<100, size: 10) { page, state in
            if page == 3 { state.size = 25 }
        }
        // After three pages of 10, page 4 of 25 begins at 75: page 2, from 25 on, comes first.
        #expect(try await list.collect() == Array(0..<100))
        #expect(list.requests == [1, 2, 3, 4, 2, 3, 4])
    }

    @Test func aSizeThatShrinksLeavesNoGap() async throws {
        let list = TestList(0..<100, size: 50) { page, state in
            if page == 1 { state.size = 20 }
        }
        #expect(try await list.collect() == Array(0..<100))
    }

    @Test func aSizeThatNeverSettlesIsAnError() async throws {
        let sizes = Mutex(1)
        let sequence = PagedSequence<TestPage, Int>(
            operation: "listPets", items: \.items, identity: \.self, total: \.total, pageSize: \.pageSize
        ) { number in
            let size = sizes.withLock { size in
                size *= 3
                return size
            }
            return TestPage(items: [number], total: 1_000_000, pageSize: size)
        }
        let error = try await apiError { for try await _ in sequence {} }
        #expect(error.code == .pagination)
    }

    @Test func aServerThatRepeatsItselfIsAnError() async throws {
        for total in [nil, 1000] {
            let sequence = PagedSequence<TestPage, Int>(
                operation: "listPets", items: \.items, identity: \.self, total: \.total, pageSize: \.pageSize
            ) { _ in TestPage(items: [1, 2, 3], total: total) }
            let error = try await apiError { for try await _ in sequence {} }
            #expect(error.code == .pagination)
        }
    }

    @Test func aServerThatNeverEndsCanBeLeft() async throws {
        let sequence = PagedSequence<TestPage, Int>(operation: "listPets", items: \.items, identity: \.self) { number in
            TestPage(items: [number * 2, number * 2 + 1])
        }
        var count = 0
        for try await _ in sequence {
            count += 1
            if count == 500 { break }
        }
        #expect(count == 500)
    }

    @Test(arguments: [
        TestPage(items: [], total: 5, pageSize: 10), TestPage(items: [1], total: 5, pageSize: 0),
        TestPage(items: [1], total: 5, pageSize: -3), TestPage(items: [1], total: -1, pageSize: 10),
    ])
    func pagesThatMakeNoSenseAreErrors(_ page: TestPage) async throws {
        let sequence = PagedSequence<TestPage, Int>(
            operation: "listPets", items: \.items, identity: \.self, total: \.total, pageSize: \.pageSize
        ) { _ in page }
        let error = try await apiError { for try await _ in sequence {} }
        #expect(error.code == .pagination)
    }

    @Test func hugeSizesDoNotOverflow() async throws {
        let sequence = PagedSequence<TestPage, Int>(
            operation: "listPets", items: \.items, identity: \.self, total: \.total, pageSize: \.pageSize
        ) { number in TestPage(items: [number], total: .max, pageSize: number == 1 ? 1 : .max) }
        let error = try await apiError { for try await _ in sequence {} }
        #expect(error.code == .pagination)
    }

    @Test func pagesComeAsTheyAre() async throws {
        let list = TestList(100..<120, size: 10) { page, state in
            if page == 1 { state.items.insert(0, at: 0) }
        }
        var pages: [[Int]] = []
        for try await page in list.sequence.pages { pages.append(page.items) }
        #expect(pages == [Array(100..<110), Array(109..<119), [119]])
    }

    @Test func theNextPageIsFetchedWhileThisOneIsUsed() async throws {
        let asked = AsyncStream.makeStream(of: Int.self)
        let sequence = PagedSequence<TestPage, Int>(
            operation: "listPets", items: \.items, identity: \.self, total: \.total, pageSize: \.pageSize
        ) { number in
            asked.continuation.yield(number)
            return TestPage(items: [number], total: 3, pageSize: 1)
        }
        var requests = asked.stream.makeAsyncIterator()
        var items = sequence.makeAsyncIterator()
        #expect(try await items.next() == 1)
        #expect(await requests.next() == 1)
        // Without another call of `items.next()`.
        #expect(await requests.next() == 2)
        #expect(try await items.next() == 2)
    }

    @Test func leavingTheLoopCancelsTheFetch() async throws {
        let started = AsyncStream.makeStream(of: Void.self)
        let cancelled = AsyncStream.makeStream(of: Bool.self)
        let sequence = PagedSequence<TestPage, Int>(
            operation: "listPets", items: \.items, identity: \.self, total: \.total, pageSize: \.pageSize
        ) { number in
            if number == 2 {
                started.continuation.yield()
                try? await Task.sleep(for: .seconds(3600))
                cancelled.continuation.yield(Task.isCancelled)
            }
            return TestPage(items: [number], total: 3, pageSize: 1)
        }
        for try await item in sequence {
            #expect(item == 1)
            for await _ in started.stream { break }
            break
        }
        var signals = cancelled.stream.makeAsyncIterator()
        #expect(await signals.next() == true)
    }

    @Test func cancellationSurfacesAtOnce() async throws {
        let started = AsyncStream.makeStream(of: Void.self)
        let sequence = PagedSequence<TestPage, Int>(operation: "listPets", items: \.items, identity: \.self) { _ in
            started.continuation.yield()
            try await Task.sleep(for: .seconds(3600))
            return TestPage(items: [])
        }
        let task = Task { for try await _ in sequence {} }
        for await _ in started.stream { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func errorsOfAPageEndTheWalk() async throws {
        let sequence = PagedSequence<TestPage, Int>(
            operation: "listPets", items: \.items, identity: \.self, total: \.total, pageSize: \.pageSize
        ) { number in
            if number == 2 { throw APIError.unimplemented("listPets") }
            return TestPage(items: [number], total: 3, pageSize: 1)
        }
        var items = sequence.makeAsyncIterator()
        #expect(try await items.next() == 1)
        await #expect(throws: APIError.self) { _ = try await items.next() }
        #expect(try await items.next() == nil)
    }

    @Test @MainActor func canBeWalkedOnAnActor() async throws {
        var seen: [Int] = []
        for try await item in TestList(0..<25, size: 10).sequence { seen.append(item) }
        #expect(seen == Array(0..<25))
    }
}
