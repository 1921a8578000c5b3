/// The names and addresses of the machine itself.
public enum Loopback {
    /// Whether a host, perhaps with a port, is this machine: `localhost`, `127.0.0.1` and all of `127.0.0.0/8`, `[::1]`.
    public static func contains(authority: String) -> Bool {
        if authority == "[::1]" || authority.hasPrefix("[::1]:") { return true }
        let host = authority.prefix { $0 != ":" }.lowercased()
        if host == "localhost" || host.hasSuffix(".localhost") { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127"
            && numbers.allSatisfy { number in UInt8(number) != nil && number.allSatisfy(\.isNumber) }
    }
}
