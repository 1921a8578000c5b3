/// What is asked of a media type before something is sent as it.
extension ContentType {
    /// Whether it names one type, so that it can be sent.
    var isConcrete: Bool { !essence.contains("*") && essence.split(separator: "/").count == 2 }

    /// Whether a range has it (RFC 9110 section 12.5.1).
    func isIn(_ range: Self) -> Bool {
        if range.essence == "*/*" || range.essence == essence { return true }
        return range.essence.hasSuffix("/*") && essence.hasPrefix(range.essence.dropLast())
    }

    /// The first that is one type, or the one that a file's name hints at.
    static func preferred(among names: [String], forFile filename: String?) -> String? {
        let concrete = names.filter { Self($0).isConcrete }
        let ending = filename?.split(separator: ".").last?.lowercased() ?? ""
        let hinted = concrete.first { Self($0).essence.hasSuffix("/" + (ending == "jpg" ? "jpeg" : ending)) }
        return hinted ?? concrete.first
    }

    /// A text in the charset; nil if the charset cannot say it, or is none of those known here.
    func bytes(_ text: String) -> [UInt8]? {
        func bytes(upTo limit: UInt32) -> [UInt8]? {
            let scalars = text.unicodeScalars
            return scalars.allSatisfy { $0.value <= limit } ? scalars.map { UInt8(truncatingIfNeeded: $0.value) } : nil
        }
        func utf16(isBig: Bool) -> [UInt8] {
            text.utf16.flatMap { unit in
                let pair = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
                return isBig ? pair : pair.reversed()
            }
        }
        switch charset {
        case nil, "utf-8", "utf8": return Array(text.utf8)
        case "us-ascii", "ascii": return bytes(upTo: 0x7F)
        case "iso-8859-1", "latin1": return bytes(upTo: 0xFF)
        case "utf-16be": return utf16(isBig: true)
        case "utf-16le": return utf16(isBig: false)
        // With the mark that tells the order of bytes (RFC 2781 section 3.2).
        case "utf-16": return [0xFE, 0xFF] + utf16(isBig: true)
        default: return nil
        }
    }

    /// A media type and its parameters, each as it is written.
    static func pieces(of field: String) -> [String] {
        var pieces = [""]
        var isQuoted = false
        for character in field {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                pieces.append("")
            } else if character != " " || isQuoted || !(pieces.last?.isEmpty ?? true) {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces
    }
}
