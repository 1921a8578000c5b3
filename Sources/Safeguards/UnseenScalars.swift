extension Unicode.Scalar {
    /// Whether the scalar moves the cursor, ends a line, turns the direction of writing, or shows nothing at all: controls,
    /// separators of lines, bidirectional controls, and what a font leaves out that does not know it (UAX #44,
    /// `Default_Ignorable_Code_Point`), such as zero-width spaces, fillers, variation selectors and tags.
    public var isUnseen: Bool {
        switch value {
        case 0x20..<0x7F, 0xA0..<0xAD: false
        case 0..<0x20, 0x7F..<0xA0, 0x00AD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
            0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
            0xFFF0...0xFFFB, 0x1_3430...0x1_343F, 0x1_BCA0...0x1_BCA3, 0x1_D173...0x1_D17A, 0xE_0000...0xE_0FFF:
            true
        default: false
        }
    }

    /// Whether the scalar asks for the colours of the emoji before it, or joins it to the one behind, and so does show.
    public func isOfEmoji(between previous: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
        func isEmoji(_ scalar: Unicode.Scalar) -> Bool { !scalar.isASCII && scalar.properties.isEmoji }
        return switch value {
        case 0xFE0F: isEmoji(previous)
        case 0x200D: (isEmoji(previous) || previous == "\u{FE0F}") && isEmoji(next)
        default: false
        }
    }

    /// `\u{202E}`
    public var escape: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
