/// Words that the API Design Guidelines case as a whole, and those that have a spelling of their own.
enum Initialisms {
    /// Written in capitals, or small where a name begins with them.
    static let words: Set<String> = [
        "ach", "acl", "ai", "api", "ascii", "aws", "bic", "cdn", "cidr", "cli", "cpu", "css", "csr", "csv", "cve",
        "cvss",
        "cvv", "cwe", "db", "dkim", "dm", "dmarc", "dns", "dsa", "ean", "ecdsa", "fqdn", "ftp", "gcp", "gdpr", "ghsa",
        "gid", "gif", "gpg", "gps", "gpu", "guid", "hmac", "html", "http", "https", "iam", "iban", "icmp", "id", "ip",
        "isbn", "iso", "jpeg", "json", "jwt", "kms", "kyc", "ldap", "lfs", "llm", "mac", "md5", "mfa", "mime", "mp3",
        "mp4", "nsfw", "ntp", "oidc", "os", "otp", "pdf", "pgp", "pid", "pii", "pk", "png", "psp", "qr", "ram", "rgb",
        "rgba", "rpc", "rsa", "rss", "saml", "scim", "sdk", "sftp", "sha", "sha1", "sha256", "sha512", "sku", "sla",
        "smb", "smtp", "sms", "sql", "ssd", "ssh", "ssl", "sso", "svg", "tcp", "tls", "totp", "ttl", "tts", "udp", "ui",
        "uid", "upc", "uri", "url", "usb", "utc", "utf8", "uuid", "vat", "vlan", "vm", "vpc", "vpn", "waf", "xml",
        "xss", "yaml",
    ]

    /// How a word is spelled where a name begins with it, and elsewhere.
    static let spellings: [String: (first: String, later: String)] = [
        "2fa": ("twoFA", "TwoFA"), "3d": ("threeD", "ThreeD"), "3ds": ("threeDS", "ThreeDS"),
        "3ds2": ("threeDS2", "ThreeDS2"), "graphql": ("graphQL", "GraphQL"), "idp": ("idp", "IdP"),
        "ios": ("iOS", "IOS"), "iot": ("iot", "IoT"), "ipv4": ("ipv4", "IPv4"), "ipv6": ("ipv6", "IPv6"),
        "macos": ("macOS", "MacOS"), "mtls": ("mTLS", "MTLS"), "mysql": ("mySQL", "MySQL"),
        "oauth": ("oauth", "OAuth"), "oauth1": ("oauth1", "OAuth1"), "oauth2": ("oauth2", "OAuth2"),
        "postgresql": ("postgreSQL", "PostgreSQL"), "saas": ("saas", "SaaS"), "webauthn": ("webAuthn", "WebAuthn"),
    ]

    /// Words that their own capitals would split: `O` and `Auth`, `I` and `Pv4`, `i` and `OS`.
    static func areOneWord(_ start: String, _ end: String) -> Bool {
        let (first, second) = (start.utf8, end.utf8)
        return spelled.contains { word in
            word.count == first.count + second.count
                && zip(word, first).allSatisfy { $0 == $1.lowercased }
                && zip(word[first.count...], second).allSatisfy { $0 == $1.lowercased }
        }
    }

    private static let spelled = spellings.keys.map { Array($0.utf8) }

    /// No word of the lists is longer.
    static let maximumLength = spellings.keys.map(\.utf8.count).max() ?? 0
}

extension UInt8 {
    fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
