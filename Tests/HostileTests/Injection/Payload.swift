import Testing

/// A text that tries to leave the place it is written in: a literal, a comment, a name, a page, a line of a log.
///
/// Each would declare ``marker`` or make the compiler stop, if it were code.
struct Payload: Sendable, CustomTestStringConvertible {
    /// No name that is made of a text is spelled like this: names lose their underscores.
    static let marker = "pwn_ed_marker"

    let name: String
    let text: String

    var testDescription: String { name }

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }

    /// What would follow once the text is out of its place.
    private static let code = "; func \(marker)() {}; "
    private static let lines = "\n#error(\"\(marker)\")\nfunc \(marker)() {}\n"

    static let all: [Payload] = ends + breaks + directives + pages + hidden

    /// Ends of literals and comments, and what is interpolated.
    private static let ends = [
        Payload("quote", "\"\(code)let a = \""),
        Payload("quote and parenthesis", "\")\(code)print(\""),
        Payload("quote and bracket", "\"]\(code)let a = [\""),
        Payload("raw quote", "\"#\(code)let a = #\""),
        Payload("raw quote twice", "\"##\(code)let a = ##\""),
        Payload("raw quote thrice", "\"###\(code)let a = ###\""),
        Payload("triple quote", "\"\"\"\(code)let a = \"\"\""),
        Payload("raw triple quote", "\"\"\"#\(code)let a = #\"\"\""),
        Payload("triple quote on a line", "\n\"\"\"\(lines)let a = \"\"\"\n"),
        Payload("backslash", "\\"),
        Payload("backslash and quote", "\\\"\(code)let a = \""),
        Payload("interpolation", "\\(\(marker)())"),
        Payload("raw interpolation", "\\#(\(marker)()) \\##(\(marker)())"),
        Payload("end of a comment", "*/\(code)/*"),
        Payload("beginning of a comment", "/* /* \(marker)"),
        Payload("line comment", "//\(lines)"),
        Payload("backtick", "`\(code)let `a"),
        Payload("backtick alone", "`"),
        Payload("brace", "}\(code){"),
        Payload("braces and a line", "}}}\(lines)"),
        Payload("regular expression", "/\(code)/"),
        Payload("format", "%@%s%n${\(marker)}$(\(marker))"),
    ]

    /// All that some reader takes for the end of a line.
    private static let breaks = [
        ("LF", "\n"), ("CR", "\r"), ("CR LF", "\r\n"), ("VT", "\u{0B}"), ("FF", "\u{0C}"), ("NEL", "\u{85}"),
        ("LS", "\u{2028}"), ("PS", "\u{2029}"), ("LF indented", "\n    "), ("NUL", "\u{0}"), ("DEL", "\u{7F}"),
        ("ESC", "\u{1B}[2J\u{1B}]8;;http://evil.example\u{07}"),
    ].map { name, line in
        Payload(
            name,
            "text\(line)#error(\"\(marker)\")\(line)func \(marker)() {}\(line)::set-output name=a::\(marker)\(line)")
    }

    /// What the compiler, the package manager, a formatter or a runner of workflows does something for.
    private static let directives = [
        "#error(\"\(marker)\")", "#if \(marker)", "#else", "#endif", "#sourceLocation(file: \"\(marker)\", line: 1)",
        "#!/bin/sh", "@_silgen_name(\"\(marker)\")", "// swift-tools-version: 99.\(marker)",
        "// swift-format-ignore-file", "swiftlint:disable all", "MARK: - \(marker)", "::set-output name=a::\(marker)",
        "::error file=a,line=1::\(marker)", "::add-mask::a", "::stop-commands::\(marker)", "##[error]\(marker)",
        "##vso[task.setvariable variable=a]\(marker)", "\u{600}##vso[task.setvariable variable=a]\(marker)",
    ].flatMap { [Payload($0, $0), Payload("\($0) on a line", "text\n\($0)\n")] }

    /// What a page of DocC or Markdown does something for.
    private static let pages = [
        "@Metadata {\n  @TitleHeading(\"\(marker)\")\n}", "@Image(source: \"http://evil.example/a.png\")",
        "@Snippet(path: \"a\")",
        "![a](http://evil.example/a.png)", "[![a](http://evil.example/a.png)](http://evil.example)",
        "<script>\(marker)()</script>", "<img src=\"http://evil.example/a.png\">", "<!-- \(marker)",
        "<!--\n\(marker)\n-->",
        "<doc:\(marker)>", "``\(marker)``", "```swift\nlet a = \(marker)\n", "~~~\n\(marker)", "# \(marker)",
        "text\n===", "- Parameter a: \(marker)", "- Throws: \(marker)", "## Topics\n\n- ``\(marker)``",
        "|a|\n|-|\n|\(marker)|",
        "[a]: http://evil.example/a.png", "![a][b]\n\n[b]: http://evil.example/a.png",
    ].map { Payload($0, $0) }

    /// What is not seen, or seen otherwise.
    private static let hidden = [
        Payload("bidirectional override", "\u{202E}\(code)\u{202C}"),
        Payload("bidirectional isolate", "\u{2066}\(code)\u{2069}*/"),
        Payload("tags", "a\u{E0041}\u{E0042}"), Payload("variation selector", "a\u{E0100}\u{FE0F}"),
        Payload("zero width", "a\u{200B}\u{200D}\u{2060}\u{FEFF}b"), Payload("filler", "\u{3164}\u{115F}\u{FFA0}"),
        Payload("combining marks", "\u{301}\u{301}\""), Payload("full-width", "＂；ｆｕｎｃ"),
        Payload("surrogate in JSON", "\u{FFFD}\u{10FFFF}\u{FFFE}"), Payload("empty", ""), Payload("spaces", "   "),
        Payload("long", String(repeating: "\"\\(", count: 300)),
    ]
}
