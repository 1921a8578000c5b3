internal import OutputFolders

/// The name of the generated module, and where it comes from.
public struct ModuleName: Sendable {
    /// Where a module's name comes from.
    public enum Origin: Hashable, Sendable {
        /// `--module` or the configuration's `module`.
        case chosen
        /// The document's `info.title`.
        case title
        /// The document's file name, as the title holds no usable one.
        case fileName
        /// Neither the title nor the file name holds a usable one.
        case fallback
    }

    /// A Swift identifier in ASCII.
    public let name: String
    /// Where the name comes from.
    public let origin: Origin

    /// A name that somebody chose, or else the first that can be derived from the title, then from the file name.
    public init(chosen: String?, title: String?, path: String) {
        if let chosen {
            (name, origin) = (chosen, .chosen)
        } else if let name = title.flatMap(Self.derived) {
            (self.name, origin) = (name, .title)
        } else if let name = Self.derived(from: PathText.stem(of: path)) {
            (self.name, origin) = (name, .fileName)
        } else {
            (name, origin) = ("GeneratedAPI", .fallback)
        }
    }

    /// One line saying where a derived name comes from; nil for a chosen one.
    public var explanation: String? {
        switch origin {
        case .chosen: nil
        case .title: "The module is \(name), after the document's title; --module gives it another name."
        case .fileName: "The module is \(name), after the document's file name; --module gives it another name."
        case .fallback: "The module is \(name), as the document has no usable title; --module gives it another name."
        }
    }

    /// The text's words joined in upper camel case: `PetStore` for `pet store`, nil when no module can be named so.
    ///
    /// A last word `API` is left out, since the client's protocol has it already: `Hyperstack API` gives `Hyperstack`,
    /// `HyperstackClient` and `HyperstackAPI`. Latin letters lose their accents; other scripts count as spaces.
    static func derived(from text: String) -> String? {
        var words = words(of: text)
        if words.count > 1, words.last?.uppercased() == "API" { words.removeLast() }
        var name = ""
        for word in words {
            let capitalised = word.prefix(1).uppercased() + word.dropFirst()
            guard name.utf8.count + capitalised.utf8.count <= 60 else { break }
            name += capitalised
        }
        return SwiftIdentifier.isModuleName(name) ? name : nil
    }

    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars.prefix(1000) {
            if let letters = latin(scalar) {
                word += letters
            } else if scalar != "'", scalar != "\u{2019}", !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The ASCII letter or digit that a scalar is, accents aside; nil for anything else.
    private static func latin(_ scalar: Unicode.Scalar) -> String? {
        if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
            return SwiftIdentifier.isLetter(byte) || SwiftIdentifier.isDigit(byte) ? String(scalar) : nil
        }
        // The name of an accented letter spells out its base: LATIN SMALL LETTER U WITH DIAERESIS.
        guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
        let parts = name.split(separator: " ")
        guard parts.count >= 4, parts[2] == "LETTER" else { return nil }
        switch parts[3] {
        case "SHARP": return "ss"
        case let letter where letter.utf8.count <= 2:
            return parts[1] == "SMALL" ? letter.lowercased() : String(letter)
        default: return nil
        }
    }
}
