/// What `clientgen` and `clientgen-fetch` tell each other: a number and bytes.
///
/// The question is the limit, and which servers may be asked for which URL, which may hold a password and so stands in no
/// argument (`public https://user:password@example.com/pet.yaml`); the answer is what kind it is and its bytes. On the wire the number and the count of bytes go before them, in eight bytes each, so that a
/// message that is cut off is none.
package struct FetchMessage: Equatable, Sendable {
    package var number: Int
    package var bytes: [UInt8]

    package static let headSize = 16
    /// How long a text of an answer may be.
    private static let textLimit = 1 << 20

    /// The most bytes that an answer takes.
    package static func size(limit: Int) -> Int { headSize + max(limit, textLimit) }

    package init(number: Int, text: String = "") {
        self.number = number
        bytes = Array(text.utf8)
    }

    /// Reads a whole message; nil for less than one, or more.
    package init?(_ encoded: [UInt8]) {
        guard let head = Self.head(encoded.prefix(Self.headSize)), head.count == encoded.count - Self.headSize else {
            return nil
        }
        number = head.number
        bytes = Array(encoded.dropFirst(Self.headSize))
    }

    /// The number, and how many bytes follow.
    package static func head(_ encoded: some Collection<UInt8>) -> (number: Int, count: Int)? {
        guard encoded.count == headSize, let number = integer(encoded.prefix(8)),
            let count = integer(encoded.dropFirst(8))
        else { return nil }
        return (number, count)
    }

    package var encoded: [UInt8] { Self.bytes(of: number) + Self.bytes(of: bytes.count) + bytes }

    private static func bytes(of integer: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: integer).bigEndian, Array.init)
    }

    private static func integer(_ bytes: some Collection<UInt8>) -> Int? {
        Int(exactly: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}

extension FetchMessage {
    private enum Kind: Int {
        case document
        case redirect
        case tooLarge
        case failure
    }

    package init(_ answer: ReferenceAccess.Answer) {
        switch answer {
        case .document(let bytes):
            self.init(number: Kind.document.rawValue)
            self.bytes = bytes
        case .redirect(let location): self.init(number: Kind.redirect.rawValue, text: location)
        case .tooLarge: self.init(number: Kind.tooLarge.rawValue)
        case .failure(let reason): self.init(number: Kind.failure.rawValue, text: reason)
        }
    }

    /// What it answers; nil where it is no answer.
    package func answer(limit: Int) -> ReferenceAccess.Answer? {
        switch Kind(rawValue: number) {
        case .document: bytes.count > limit ? .tooLarge : .document(bytes)
        case .redirect: .redirect(String(decoding: bytes, as: UTF8.self))
        case .tooLarge: .tooLarge
        case .failure: .failure(String(decoding: bytes, as: UTF8.self))
        case nil: nil
        }
    }
}
