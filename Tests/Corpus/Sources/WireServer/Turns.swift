/// Lets some calls be under way at once. The tests of a document all begin together, thousands of them, and none is to wait
/// among them for a connection for longer than its pool allows.
actor Turns {
    static let shared = Turns(of: 16)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(of count: Int) { free = count }

    func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func give() {
        guard !waiting.isEmpty else {
            free += 1
            return
        }
        waiting.removeFirst().resume()
    }
}
