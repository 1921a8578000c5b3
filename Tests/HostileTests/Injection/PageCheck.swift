import SwiftEmitter

/// What in a page of Markdown does something where it is shown: directives of DocC, tags of HTML, images from elsewhere.
enum PageCheck {
    static func faults(of page: GeneratedFile) -> [String] {
        var faults: [String] = []
        var isCode = false
        for line in page.contents.split(separator: "\n", omittingEmptySubsequences: false) {
            let content = line.drop { $0 == " " }
            if content.hasPrefix("```") || content.hasPrefix("~~~") { isCode.toggle() }
            if isCode { continue }
            let text = withoutSpans(content)
            if content.hasPrefix("@"), content.dropFirst().first?.isLetter == true, !isOwn(content) {
                faults.append("\(page.path): a directive: \(line)")
            }
            for (mark, what) in [("<", "a tag"), ("![", "an image")] {
                for range in text.ranges(of: mark) where !isEscaped(text, range.lowerBound) && !isOwn(text) {
                    faults.append("\(page.path): \(what): \(line)")
                }
            }
        }
        if isCode { faults.append("\(page.path): a block of code has no end") }
        return faults
    }

    /// What the generator writes itself.
    private static func isOwn(_ line: some StringProtocol) -> Bool {
        line.hasPrefix("<!--") || line.hasPrefix("@Metadata")
    }

    private static func isEscaped(_ text: String, _ index: String.Index) -> Bool {
        text[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    /// The line without its spans of code.
    private static func withoutSpans(_ line: Substring) -> String {
        let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
        // An odd number of backticks leaves the last one open.
        return pieces.enumerated().filter {
            $0.offset.isMultiple(of: 2) || $0.offset == pieces.count - 1 && pieces.count.isMultiple(of: 2)
        }
        .map { String($0.element) }.joined()
    }
}
