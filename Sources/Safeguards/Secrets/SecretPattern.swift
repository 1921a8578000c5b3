/// One way to spell a secret, folded as ``Spelling/folded()`` has it.
struct SecretPattern: Hashable, Sendable {
    /// What is shorter stands in too many words.
    private static let shortest = 4
    /// What is as long is found across line breaks too, as in Base64 of lines.
    private static let long = 16

    let bytes: [UInt8]
    /// How many digits before and behind hold bits of the secret and of what stands beside it.
    var edges = [0, 0]
    var isWord = false
    /// Whether white space may stand in it.
    private let isLoose: Bool

    static func all(of secret: [UInt8]) -> [Self] {
        guard !secret.isEmpty else { return [] }
        // Where another part of the text is unescaped, a secret that looks escaped is as well.
        var forms = [secret, secret.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "+") : $0 }]
        var spelling = Spelling(secret)
        while let next = spelling.unescaped(), forms.count < 6 {
            forms.append(next.bytes)
            spelling = next
        }
        let isShort = secret.count < shortest
        var all = forms.map { Self(folding: $0, isWord: $0.count < shortest) }
        if isShort {
            all.append(Self(folding: encoded(secret, lead: 0).bytes, isWord: true))
        } else {
            all.append(Self(folding: secret.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }))
            for form in [secret, escapedSlashes(secret), percentEncoded(secret)] {
                for lead in 0...2 {
                    let (bytes, edges) = encoded(form, lead: lead)
                    all.append(Self(folding: bytes, edges: edges))
                }
            }
        }
        return all.filter { !$0.bytes.isEmpty }
    }

    private init(folding bytes: [UInt8], edges: [Int] = [0, 0], isWord: Bool = false) {
        self.bytes = Spelling(bytes).folded().bytes
        isLoose = self.bytes.count >= Self.long || self.bytes.count < bytes.count
        self.edges = edges
        self.isWord = isWord
    }

    /// Where in the original text the secret stands that begins at `index`.
    func match(in spelling: Spelling, at index: Int) -> Range<Int>? {
        let end = index + bytes.count
        guard end <= spelling.bytes.count, spelling.bytes[index..<end] == bytes[...] else { return nil }
        return place(in: spelling, at: index)
    }

    /// Where in the original text the secret stands whose bytes are those from `index` on; nil if they are no secret.
    func place(in spelling: Spelling, at index: Int) -> Range<Int>? {
        let end = index + bytes.count
        guard isLoose || (index..<end - 1).allSatisfy({ spelling.isJoined($0) }) else { return nil }
        if isWord, isWordByte(in: spelling, at: index - 1, joins: index - 1) { return nil }
        if isWord, isWordByte(in: spelling, at: end, joins: end - 1) { return nil }
        var first = index
        var last = end - 1
        while index - first < edges[0], first > 0, Base64.isDigit(spelling.bytes[first - 1]) { first -= 1 }
        while last - end + 1 < edges[1], last + 1 < spelling.bytes.count, Base64.isDigit(spelling.bytes[last + 1]) {
            last += 1
        }
        return spelling.starts[first]..<spelling.ends[last]
    }

    private func isWordByte(in spelling: Spelling, at index: Int, joins left: Int) -> Bool {
        guard spelling.bytes.indices.contains(index), spelling.isJoined(left) else { return false }
        let byte = spelling.bytes[index]
        return byte >= 0x80 || (byte < 0x80 && Base64.isDigit(byte) && !"+/".utf8.contains(byte))
    }

    // MARK: Encodings

    private static let digits = Array("0123456789abcdef".utf8)

    /// What of the Base64 of some text is the same whatever stands before and behind the secret, which has `lead` bytes
    /// of a group of three before it.
    private static func encoded(_ secret: [UInt8], lead: Int) -> (bytes: [UInt8], edges: [Int]) {
        let text = Base64.encode([UInt8](repeating: 0, count: lead) + secret)
        let skipped = [0, 2, 3][lead]
        let whole = (lead + secret.count) * 8 / 6
        let isCut = (lead + secret.count) % 3 != 0
        return (Array(text[skipped..<max(skipped, whole)]), [lead == 0 ? 0 : 1, isCut ? 1 : 0])
    }

    private static func escapedSlashes(_ secret: [UInt8]) -> [UInt8] {
        secret.flatMap { $0 == UInt8(ascii: "/") ? Array(#"\/"#.utf8) : [$0] }
    }

    private static func percentEncoded(_ secret: [UInt8]) -> [UInt8] {
        secret.flatMap { byte -> [UInt8] in
            let isPlain = Base64.isDigit(byte | 0x20) && !"+/".utf8.contains(byte) || "-._~".utf8.contains(byte)
            return isPlain ? [byte] : Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8)
        }
    }
}
