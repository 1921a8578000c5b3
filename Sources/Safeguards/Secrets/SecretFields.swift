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
        let parameters = pairs(query, "&").filter { isSecret($0.name) } + pairs(cookies, ";")
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
        let words = value.split(separator: " ")
        let values = words.compactMap { word in
            word.firstIndex(of: "=").map { index in
                word[index...].dropFirst().drop { $0 == "\"" }.prefix { !"\";,".contains($0) }
            }
        }
        let decoded = words.last.flatMap { Data(base64Encoded: String($0)) }.map { String(decoding: $0, as: UTF8.self) }
        let password = decoded.flatMap { text in text.firstIndex(of: ":").map { text[$0...].dropFirst() } }
        var parts: [Substring] = words.count > 1 ? words.suffix(1) : []
        parts += values
        if let password { parts.append(password) }
        return parts.map(String.init)
    }

    private static func pairs(_ bytes: [UInt8], _ separator: Character) -> [(name: String, value: String)] {
        String(decoding: bytes, as: UTF8.self).split(separator: separator).compactMap { pair in
            pair.firstIndex(of: "=").map { (String(pair[..<$0]), String(pair[$0...].dropFirst())) }
        }
    }
}
