#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
internal import Safeguards

/// The addresses of a host, as the session will find them.
enum HostAddresses {
    /// Whether none of them is this machine's or of a private network; nil if the host has none.
    ///
    /// The system reads numbers as it does later: `2130706433` and `0x7f.1` are `127.0.0.1`. A server of names that
    /// answers otherwise the next time is not found out.
    static func arePublic(_ host: String) -> Bool? {
        var name = host
        if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return nil }
        defer { freeaddrinfo(list) }
        var isFound = false
        var next = list
        while let entry = next?.pointee {
            next = entry.ai_next
            guard let bytes = bytes(of: entry) else { continue }
            isFound = true
            if !NetworkAddress.isPublic(bytes) { return false }
        }
        return isFound ? true : nil
    }

    private static func bytes(of entry: addrinfo) -> [UInt8]? {
        guard let address = entry.ai_addr else { return nil }
        let place = UnsafeRawPointer(address)
        switch entry.ai_family {
        case AF_INET:
            let address = place.loadUnaligned(as: sockaddr_in.self).sin_addr
            return withUnsafeBytes(of: address) { Array($0) }
        case AF_INET6:
            let address = place.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return withUnsafeBytes(of: address) { Array($0) }
        default: return nil
        }
    }
}
