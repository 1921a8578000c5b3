import Diagnostics
import DocumentTree

/// Makes another document of one: a member less or more, a part of it in another place, a keyword's usual value where it
/// is not expected, a reference to anywhere in it.
enum DocumentMutator {
    /// - Returns: The document as JSON; nil if the bytes are none.
    @Sendable static func mutate(_ bytes: [UInt8], _ seed: UInt64) -> [UInt8]? {
        let path = bytes.first == UInt8(ascii: "{") ? "a.json" : "a.yaml"
        let file = SourceFile(path: path, bytes: bytes)
        guard let node = DocumentReader.read(file, diagnostics: DiagnosticSink()) else { return nil }
        var random = SeededRandom(state: seed)
        var tree = DocumentPart(node)
        for _ in 0..<Int.random(in: 1...3, using: &random) { change(&tree, using: &random) }
        return Array(tree.json.utf8)
    }

    private static func change(_ tree: inout DocumentPart, using random: inout SeededRandom) {
        let paths = tree.paths(limit: 4_000)
        guard let path = paths.randomElement(using: &random), let other = paths.randomElement(using: &random) else {
            return
        }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: tree.change(at: path) { $0 = nil }
        case 1, 2:
            let copy = tree.part(at: other)
            tree.change(at: path) { $0 = copy }
        case 3:
            let (one, two) = (tree.part(at: path), tree.part(at: other))
            tree.change(at: path) { $0 = two }
            tree.change(at: other) { $0 = one }
        case 4, 5: tree.change(at: path) { $0 = DocumentWords.value(using: &random) }
        case 6:
            let pointer = tree.pointer(to: other)
            tree.change(at: path) { $0 = .object([("$ref", .text(pointer))]) }
        case 7:
            let key = DocumentWords.keyword(using: &random)
            tree.change(at: path) {
                $0 = $0.map { .object([(key, Bool.random(using: &random) ? $0 : .array([$0, $0]))]) }
            }
        case 8:
            let key = DocumentWords.keyword(using: &random)
            let copy = Bool.random(using: &random) ? tree.part(at: other) : DocumentWords.value(using: &random)
            tree.change(at: path) { $0?.add(key, copy ?? .literal("null")) }
        default:
            let key = DocumentWords.keyword(using: &random)
            tree.change(at: path) { $0?.rename(to: key, using: &random) }
        }
    }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
