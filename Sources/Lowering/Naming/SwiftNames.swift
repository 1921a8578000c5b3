/// Turns words into Swift names as the API Design Guidelines have them.
enum SwiftNames {
    /// Words written in capitals: initialisms that the guidelines say to case uniformly.
    private static let initialisms: Set<String> = [
        "acl", "ai", "api", "ascii", "cidr", "cpu", "css", "csv", "dns", "eta", "ftp", "gid", "gif", "gps", "gpu",
        "guid", "html", "http", "https", "iban", "id", "iot", "ip", "ipv4", "ipv6", "iso", "jpeg", "json", "jwt", "kms",
        "lan",
        "ldap", "llm", "mac", "md5", "mfa", "mime", "oidc", "os", "pdf", "pgp", "pid", "pin", "png", "qr", "ram",
        "rgb", "rpc", "rsa", "saml", "sdk", "sha", "sha1", "sha256", "sku", "sla", "smb", "smtp", "sms", "sql", "ssh",
        "ssl", "sso", "svg", "tcp", "tls", "ttl", "udp", "ui", "uid", "uri", "url", "usb", "utc", "utf8", "uuid",
        "vat", "vm", "vpc", "vpn", "wan", "xml", "xss", "yaml",
    ]

    /// Longest name kept as it is; a file of that name must still fit every file system.
    private static let maximumLength = 100

    /// A type's name: `UpperCamelCase`.
    static func type(_ raw: String) -> String {
        shortened(joined(normalised(raw).map(upper), empty: "Empty"), raw: raw)
    }

    /// A property's, function's, parameter's or member's name: `lowerCamelCase`.
    static func member(_ raw: String) -> String {
        let words = normalised(raw)
        guard let first = words.first else { return shortened(joined([], empty: "empty"), raw: raw) }
        return shortened(joined([lower(first)] + words.dropFirst().map(upper), empty: "empty"), raw: raw)
    }

    /// The name with every character that Swift takes kept as it is and the others as `_`:
    /// what tells names apart that differ only in case or punctuation.
    static func literal(_ raw: String, capitalised: Bool) -> String {
        var text = String(String.UnicodeScalarView(raw.unicodeScalars.map { Words.isWordScalar($0) ? $0 : "_" }))
        if let first = text.first, first.isNumber { text = "_" + text }
        if let first = text.first, capitalised {
            text = first.uppercased() + text.dropFirst()
        } else if text.first?.isUppercase == true {
            // A capital would make a member look like a type, and clash with one that is nested beside it.
            text = "_" + text
        }
        return shortened(text.allSatisfy({ $0 == "_" }) ? "" : text, raw: raw)
    }

    /// Eight hexadecimal digits that depend on the name alone (FNV-1a).
    static func fingerprint(_ raw: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in raw.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Words; a name all in capitals is read as if it were small.
    private static func normalised(_ raw: String) -> [String] {
        let words = Words.split(raw)
        let isShouting =
            words.contains { $0.count > 1 } && raw.contains(where: \.isUppercase) && !raw.contains(where: \.isLowercase)
        return isShouting ? words.map { $0.lowercased() } : words
    }

    private static func upper(_ word: String) -> String {
        let small = word.lowercased()
        if initialisms.contains(small) { return small.uppercased() }
        if small.hasSuffix("s"), initialisms.contains(String(small.dropLast())),
            small.dropLast().count > 1
        {
            return small.dropLast().uppercased() + "s"
        }
        // Acronyms of the document's own stay as they are; anything else gets one capital.
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func lower(_ word: String) -> String {
        // `iPhone` and `eTag` are split before they come here; an acronym is small when it comes first.
        let isAcronym = word.count > 1 && word.allSatisfy { !$0.isLowercase }
        if isAcronym || initialisms.contains(word.lowercased()) { return word.lowercased() }
        if word.last == "s", word.dropLast().allSatisfy({ $0.isUppercase }), word.count > 2 { return word.lowercased() }
        return word.prefix(1).lowercased() + word.dropFirst()
    }

    private static func joined(_ words: [String], empty: String) -> String {
        var name = ""
        for word in words {
            // Two numbers side by side would read as one.
            if let last = name.last, last.isNumber, word.first?.isNumber == true { name += "_" }
            name += word
        }
        guard let first = name.first else { return empty }
        return first.isNumber ? "_" + name : name
    }

    private static func shortened(_ name: String, raw: String) -> String {
        guard name.utf8.count > maximumLength else { return name }
        return String(name.prefix(maximumLength / 2)) + "_" + fingerprint(raw)
    }
}
