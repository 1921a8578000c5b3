internal import Foundation

/// Work that is done beside each other, as many at once as there are processors.
enum Concurrently {
    /// The results in the order of the elements.
    static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var rest = elements.enumerated().makeIterator()
            func startNext() {
                guard let (index, element) = rest.next() else { return }
                group.addTask { (index, try await transform(element)) }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { startNext() }
            var results: [Int: Result] = [:]
            while let (index, result) = try await group.next() {
                results[index] = result
                startNext()
            }
            return elements.indices.compactMap { results[$0] }
        }
    }
}
