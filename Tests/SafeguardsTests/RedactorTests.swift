import Foundation
import Testing

@testable import Safeguards

@Suite struct RedactorTests {
    private static let token = "s3cr3t/x+y-Z_9=tail"
    private let redactor = Redactor([token])

    /// What a server or a library may make of a token on its way into a text.
    private static let spellings: [(String, @Sendable (String) -> String)] = [
        ("as it is", { $0 }),
        ("capitals", { $0.uppercased() }),
        ("JSON's slash", { $0.replacing("/", with: #"\/"#) }),
        ("JSON's numbers", { $0.unicodeScalars.map { String(format: #"\u%04x"#, $0.value) }.joined() }),
        ("JSON's numbers in capitals", { $0.replacing("/", with: #"\u002F"#).replacing("+", with: #"\u002B"#) }),
        ("hexadecimal escapes", { $0.unicodeScalars.map { String(format: #"\x%02X"#, $0.value) }.joined() }),
        ("braces", { $0.unicodeScalars.map { #"\u{\#(String($0.value, radix: 16))}"# }.joined() }),
        ("JSON in JSON", { $0.replacing("/", with: #"\\\/"#) }),
        ("numbers of JSON in JSON", { $0.replacing("/", with: #"\\u002f"#) }),
        ("percent", { $0.utf8.map { String(format: "%%%02X", $0) }.joined() }),
        ("percent in small letters", { $0.replacing("/", with: "%2f").replacing("+", with: "%2b") }),
        ("percent twice", { $0.replacing("/", with: "%252f") }),
        ("percent three times", { $0.replacing("/", with: "%25252F") }),
        ("HTML in hexadecimal", { $0.replacing("/", with: "&#x2F;").replacing("+", with: "&#X2b;") }),
        ("HTML in decimal", { $0.unicodeScalars.map { "&#\($0.value);" }.joined() }),
        ("HTML without a semicolon", { $0.replacing("/", with: "&#47") }),
        ("HTML by name", { $0.replacing("/", with: "&sol;").replacing("+", with: "&plus;") }),
        ("HTML of HTML", { $0.replacing("/", with: "&amp;#x2F;") }),
        ("JSON of percent", { $0.replacing("/", with: #"\u00252f"#) }),
        ("hexadecimal", { $0.utf8.map { String(format: "%02x", $0) }.joined() }),
        ("hexadecimal in capitals", { $0.utf8.map { String(format: "%02X", $0) }.joined() }),
    ]

    @Test(arguments: spellings.indices)
    func everySpellingIsFound(_ index: Int) {
        let (name, spell) = Self.spellings[index]
        for (before, after) in [("", ""), ("{\"a\":\"", "\"}"), ("x=", "&y=1"), ("Bearer ", " was refused")] {
            #expect(
                redactor.redact(before + spell(Self.token) + after) == before + "[redacted]" + after, "\(name)")
        }
    }

    /// At each of the three places of a group, in either alphabet, with and without padding, in lines, and escaped.
    @Test func base64IsFoundWhereverItBegins() {
        for lead in 0...5 {
            for tail in ["", ":", "\"}", " and more"] {
                let whole = Data((String(repeating: "u", count: lead) + Self.token + tail).utf8).base64EncodedString()
                let url = whole.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
                let lines = whole.prefix(10) + "\r\n" + whole.dropFirst(10)
                let escaped = whole.replacing("+", with: "%2B").replacing("/", with: #"\/"#).replacing("=", with: "%3d")
                for text in [whole, url, String(lines), escaped] {
                    let shown = redactor.redact("<" + text + ">")
                    #expect(shown.contains("[redacted]"), "\(lead) \(tail): \(text)")
                    // At most what stands before and behind the token in the same group is left.
                    let left = shown.replacing("[redacted]", with: "").replacing("%3d", with: "").filter {
                        $0.isLetter || $0.isNumber
                    }
                    #expect(left.count <= (lead + tail.count) * 4 / 3 + 2, "\(shown)")
                }
            }
        }
    }

    /// A server may encode what it has escaped before.
    @Test func base64OfEscapesIsFound() {
        for text in [#""s3cr3t\/x+y-Z_9=tail""#, "k=s3cr3t%2Fx%2By-Z_9%3Dtail"] {
            #expect(redactor.redact(Data(text.utf8).base64EncodedString()).contains("[redacted]"), "\(text)")
        }
    }

    @Test func secretsThatLookEscaped() {
        let odd = Redactor([#"a%41\/b&amp;c"#])
        for text in [#"a%41\/b&amp;c"#, #"a%41\\/b&amp;c"#, #"a%2541%5C%2Fb%26amp%3Bc"#, "aA/b&c"] {
            #expect(odd.redact("<\(text)>") == "<[redacted]>", "\(text)")
        }
        #expect(Redactor(["two words"]).redact("q=two+words&r=two%20words") == "q=[redacted]&r=[redacted]")
        #expect(Redactor(["pässwörd😀"]).redact(#"p\u00e4ssw\u00f6rd\ud83d\ude00"#) == "[redacted]")
    }

    @Test func shortSecretsAreWords() {
        let short = Redactor(["a", "42", "x1z"])
        #expect(short.redact("a bad attempt: 142 of 429") == "[redacted] bad attempt: 142 of 429")
        #expect(
            short.redact(#"{"password":"a","n":42,"k":"x1z"}"#)
                == #"{"password":"[redacted]","n":[redacted],"k":"[redacted]"}"#)
        #expect(short.redact("x 1 z") == "x 1 z")
    }

    @Test func secretsThatOverlapOrTouch() {
        let both = Redactor(["abcdef", "defghij", "abcd"])
        #expect(both.redact("-abcdefghij-") == "-[redacted]-")
        #expect(both.redact("abcdef abcdef") == "[redacted] [redacted]")
        #expect(Redactor(["aaaa"]).redact("aaaaaaa") == "[redacted]")
    }

    /// What is long is searched for otherwise than what is short.
    @Test(arguments: [64, 66, 200]) func secretsThatRepeatThemselves(_ length: Int) {
        let secret = String(repeating: "ab", count: length / 2 - 1) + "c!"
        let redactor = Redactor([secret])
        let beginning = secret.dropLast()
        #expect(redactor.redact("<\(secret)>") == "<[redacted]>")
        #expect(redactor.redact("ab\(secret)\(secret)ab") == "ab[redacted][redacted]ab")
        #expect(redactor.redact("\(beginning)\(secret)") == "\(beginning)[redacted]")
        #expect(redactor.redact(String(beginning)) == beginning)
        #expect(redactor.redact(Data(secret.utf8).base64EncodedString()).replacing("=", with: "") == "[redacted]")
        #expect(redactor.redact(secret.uppercased() + secret.replacing("!", with: "%21")) == "[redacted][redacted]")
    }

    /// A server may choose both a token and what is searched for it: at each place of the text the token could begin.
    @Test(.timeLimit(.minutes(1))) func aLongSecretInALongText() {
        let secret = String(repeating: "a", count: 40_000) + "b"
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 120_000)
        #expect(Redactor([secret]).redact(text, upTo: 120_000) == text)
        #expect(
            Redactor([secret]).redact(text + Array("b.".utf8), upTo: 120_002).suffix(12)
                == Array("a[redacted].".utf8)[...])
    }

    @Test func whatIsNoSecretStays() {
        let text = #"{"error":"not found \u00e9 %2F &amp; \\"}"#
        #expect(redactor.redact(text) == text)
        #expect(Redactor([]).redact(Self.token) == Self.token)
        #expect(Redactor([""]).isEmpty)
    }

    @Test func aSecretIsNotCutByTheLimit() {
        for lead in 0..<40 {
            let text = Array(
                (String(repeating: "-", count: lead)
                    + #"s3cr3t\u005c\u002fx+y-Z_9=tail"#.replacing(#"\u005c"#, with: "") + "++").utf8)
            let shown = String(decoding: redactor.redact(text, upTo: 20), as: UTF8.self)
            #expect(!shown.contains("s3"), "\(shown)")
        }
    }

    /// Only as much is looked at as is shown, whatever comes.
    @Test func theEndOfALongTextIsNotLookedAt() {
        let text = [UInt8](repeating: UInt8(ascii: "\\"), count: 10_000_000)
        #expect(redactor.redact(text, upTo: 1000).count == 1000)
    }
}
