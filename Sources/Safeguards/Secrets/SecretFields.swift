#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The secrets in what a caller gives as header fields, in a query and as cookies.
public enum SecretFields {
    /// What is shorter stands for itself only as a whole field.
    private static let shortest = 4

    /// Every cookie, and the fields and parameters that are called as credentials often are.
    ///
    /// - Parameters:
    ///   - fields: Names and values of header fields.
    ///   - query: `name=value&name=value`
    ///   - cookies: `name=value; name=value`
    public static func secrets(_ fields: [(String, String)], query: [UInt8], cookies: [UInt8]) -> [String] {
        let values = fields.filter { isSecret($0.0) }.map(\.1)
        let parameters =
            pairs(query, UInt8(ascii: "&")).filter { isSecret($0.name) } + pairs(cookies, UInt8(ascii: ";"))
        let inside = values.flatMap(parts) + parameters.map(\.value)
        return values + inside.filter { $0.utf8.count >= shortest }
    }

    private static func isSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["auth", "key", "token", "secret", "cookie", "password", "session"].contains { name.contains($0) }
    }

    /// Of `Bearer abc`, the word `abc` alone is a secret too; of `a=b; c="d"`, what the names stand for; of
    /// `Basic YTpi`, the password in it.
    private static func parts(of value: String) -> [String] {
        let words = value.utf8.split(separator: UInt8(ascii: " "))
        let values = words.compactMap { word in
            word.firstIndex(of: UInt8(ascii: "=")).map { index in
                word[index...].dropFirst().drop { $0 == UInt8(ascii: "\"") }.prefix { !"\";,".utf8.contains($0) }
            }
        }
        let decoded = words.last.flatMap { Data(base64Encoded: Data($0)) }
        let password = decoded.flatMap { bytes in
            bytes.firstIndex(of: UInt8(ascii: ":")).map { bytes[$0...].dropFirst() }
        }
        var parts = words.count > 1 ? words.suffix(1).map(text) : []
        parts += values.map(text)
        if let password { parts.append(text(password)) }
        return parts
    }

    private static func pairs(_ bytes: [UInt8], _ separator: UInt8) -> [(name: String, value: String)] {
        bytes.split(separator: separator).compactMap { pair in
            pair.firstIndex(of: UInt8(ascii: "=")).map { (text(pair[..<$0]), text(pair[$0...].dropFirst())) }
        }
    }

    // What is cut is cut by bytes: a sign with a mark on it is another character.
    private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
