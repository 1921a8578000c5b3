import Testing

@testable import Safeguards

@Suite struct ServerPlaceTests {
    @Test(arguments: [
        ("", "://api.test", ServerPlace.scheme), ("", "", .url), ("", "/v1", .url), ("", "{path}", .url),
        ("https://", "", .authority), ("https://", "/v1", .authority), ("//", "/v1", .authority),
        ("https://", ":{port}/v1", .host), ("https://", ".api.test", .labels), ("https://api-", ".test/v1", .labels),
        ("https://", "{domain}", .labels), ("https://api.", "/v1", .domain), ("https://api-", "/v1", .label),
        ("https://api.test", "", .afterHost), ("https://api.test:", "/v1", .port),
        ("https://[::1]:", "", .port), ("https://api.test/", "", .path(isFirst: false)),
        ("https://api.test/a", "b/c", .path(isFirst: false)), ("/", "/v1", .path(isFirst: false)),
        ("v", "/pets", .path(isFirst: true)),
    ])
    func placesByWhatStandsAround(_ text: String, _ rest: String, _ place: ServerPlace) {
        #expect("\(ServerPlace(before: text, after: rest[...]))" == "\(place)")
    }

    private static let hosts = ["api.test", "a_b-c.d", "localhost", "10.0.0.1", "xn--bcher-kva.test"]
    /// What no variable of any place can be, but for a path.
    private static let attacks = [
        "evil.test?", "evil.test#", "u@evil.test", "u:p@evil.test", "evil.test\\", "evil.test\t", "a\nb", " ", "a b",
        "evil。test", "evil．test", "ｅvil", "\u{200B}", "{x}", "a%2fb", "a%2Fb", "a%5cb", "a%2e%2e", "%00", "%", "%4",
        "<", "`", "|", "^", "\"",
    ]

    @Test(arguments: attacks)
    func nothingLeavesAnyPlace(_ value: String) {
        let isPath = value.hasPrefix("u@") || value.hasPrefix("u:p@")
        for place in [
            ServerPlace.scheme, .url, .authority, .host, .labels, .domain, .label, .afterHost, .port,
        ] {
            // Without a scheme, it is the beginning of a path.
            if case .url = place, value.hasPrefix("u@") { continue }
            #expect(!place.allows(value), "\(place): \(value)")
        }
        #expect(ServerPlace.path(isFirst: false).allows(value) == isPath, "\(value)")
    }

    @Test func hostsAndWhatIsPartOfThem() {
        for host in Self.hosts {
            #expect(
                ServerPlace.host.allows(host) && ServerPlace.authority.allows(host) && ServerPlace.labels.allows(host))
            #expect(ServerPlace.domain.allows(host))
            #expect(ServerPlace.authority.allows(host + ":8443") && ServerPlace.authority.allows(host + ":1/team/v1"))
            #expect(!ServerPlace.host.allows(host + ":8443") && !ServerPlace.labels.allows(host + "/x"))
            #expect(ServerPlace.url.allows("https://\(host):1/a") && !ServerPlace.url.allows("ftp://\(host)"))
        }
        for address in ["[::1]", "[fe80::1.2.3.4]"] {
            #expect(ServerPlace.host.allows(address) && ServerPlace.authority.allows(address + ":80/v1"))
            #expect(!ServerPlace.labels.allows(address) && !ServerPlace.domain.allows(address))
        }
        for value in ["", ":80", "/x", "a..b", "a:x", "a:", "[::1", "[::1]x", "[a.test@b]"] {
            #expect(!ServerPlace.authority.allows(value) && !ServerPlace.host.allows(value), "\(value)")
        }
        #expect(ServerPlace.afterHost.allows("/v2") && ServerPlace.afterHost.allows(""))
        #expect(!ServerPlace.afterHost.allows(".evil.test"))
        #expect(!ServerPlace.afterHost.allows(":80"))
        #expect(
            !ServerPlace.afterHost.allows("m") && ServerPlace.label.allows("eu") && !ServerPlace.label.allows(".evil"))
        #expect(ServerPlace.labels.allows("") && ServerPlace.labels.allows("eu.west"))
    }

    @Test func portsSchemesAndPaths() {
        #expect(ServerPlace.port.allows("8443"))
        for value in ["", "80/x", "80@evil.test", "+80", "٣", "-1"] { #expect(!ServerPlace.port.allows(value)) }
        #expect(ServerPlace.scheme.allows("HTTP") && ServerPlace.scheme.allows("https"))
        for value in ["", "file", "https://evil.test/", "javascript"] { #expect(!ServerPlace.scheme.allows(value)) }
        for value in ["", "v1", "a/b", "@team;x=1", "a%20b", "a:b"] {
            #expect(ServerPlace.path(isFirst: false).allows(value), "\(value)")
        }
        for value in ["a:b", "/x", "//evil.test"] {
            #expect(!ServerPlace.path(isFirst: true).allows(value), "\(value)")
        }
        for value in ["//evil.test", "javascript:x", "a:1", "https://u@evil.test"] {
            #expect(!ServerPlace.url.allows(value), "\(value)")
        }
    }

    @Test func theWholeURL() {
        #expect(ServerPlace.isLeft(by: "https://a.test/../b", of: "https://a.test/x/b"))
        #expect(ServerPlace.isLeft(by: "https://a.test/./b", of: "https://a.test/x/b"))
        #expect(ServerPlace.isLeft(by: "//evil.test", of: "/x/evil.test"))
        #expect(!ServerPlace.isLeft(by: "../v2", of: "../x"))
        #expect(!ServerPlace.isLeft(by: "//cdn.test/x", of: "//cdn.test/x"))
    }
}
