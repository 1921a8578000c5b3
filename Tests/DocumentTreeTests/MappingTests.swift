import Diagnostics
import Testing

@testable import DocumentTree

struct MappingTests {
    private let file = SourceFile(path: "a", text: "")

    private func entries(_ keys: [String]) -> [Mapping.Entry] {
        keys.enumerated().map { index, key in
            let place = SourceLocation(file: file, line: index + 1, column: 1)
            return Mapping.Entry(key: key, keyLocation: place, value: Node(.integer(Int64(index)), at: place))
        }
    }

    @Test(arguments: [0, 1, 15, 16, 17, 18, 500])
    func everyKeyIsFound(count: Int) {
        let keys = (0..<count).map { "key\($0)" }
        let mapping = Mapping(entries(keys))
        #expect(mapping.count == count)
        #expect(mapping.isEmpty == (count == 0))
        #expect(mapping.keys == keys)
        for (index, key) in keys.enumerated() {
            #expect(mapping[key]?.integer == Int64(index))
            #expect(mapping.entry(key)?.keyLocation.line == index + 1)
        }
        #expect(mapping["key\(count)"] == nil)
        #expect(mapping.entry("") == nil)
    }

    @Test(arguments: [3, 40])
    func theFirstOfEqualKeysIsKept(count: Int) {
        let keys = (0..<count).map { "key\($0)" } + ["key1", "key0", "key1"]
        var reported: [String] = []
        let mapping = Mapping(entries(keys)[...]) { kept, leftOut in
            reported.append("\(leftOut.key) \(leftOut.keyLocation.line) after \(kept.keyLocation.line)")
        }
        #expect(reported == ["key1 \(count + 1) after 2", "key0 \(count + 2) after 1", "key1 \(count + 3) after 2"])
        #expect(mapping.count == count)
        #expect(mapping["key1"]?.integer == 1)
        #expect(Mapping(entries(keys)).keys == mapping.keys)
    }

    @Test func aSliceCountsFromItsOwnStart() {
        let all = entries(["a", "b", "c", "b"])
        let mapping = Mapping(all[2...]) { _, _ in }
        #expect(mapping.keys == ["c", "b"])
        #expect(mapping["b"]?.integer == 3)
    }
}
