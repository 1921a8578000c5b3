import Synchronization
import ClientRuntime

struct TestPage: Sendable {
    var items: [Int]
    var total: Int?
    var pageSize: Int?
}

/// A list that changes while it is read, as a server sees it.
final class TestList: Sendable {
    struct State {
        var items: [Int]
        var size: Int
        var reportsTotal = true
        var reportsSize = true
        var requests: [Int] = []
    }

    let state: Mutex<State>
    /// Runs after each page has been made, to change the list.
    let afterPage: @Sendable (Int, inout State) -> Void

    init(
        _ items: some Sequence<Int>,
        size: Int,
        reportsTotal: Bool = true,
        reportsSize: Bool = true,
        afterPage: @escaping @Sendable (Int, inout State) -> Void = { _, _ in }
    ) {
        state = Mutex(
            State(items: Array(items), size: size, reportsTotal: reportsTotal, reportsSize: reportsSize))
        self.afterPage = afterPage
    }

    var requests: [Int] { state.withLock { $0.requests } }

    func page(_ number: Int) -> TestPage {
        state.withLock { state in
            state.requests.append(number)
            let page = TestPage(
                items: Array(state.items.dropFirst((number - 1) * state.size).prefix(state.size)),
                total: state.reportsTotal ? state.items.count : nil, pageSize: state.reportsSize ? state.size : nil)
            afterPage(number, &state)
            return page
        }
    }

    var sequence: PagedSequence<TestPage, Int> {
        PagedSequence(operation: "listPets", items: \.items, identity: \.self, total: \.total, pageSize: \.pageSize) {
            self.page($0)
        }
    }

    func collect() async throws -> [Int] { try await sequence.reduce(into: []) { $0.append($1) } }
}
