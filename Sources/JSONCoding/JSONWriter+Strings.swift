extension JSONWriter {
    @inline(__always)
    mutating func appendQuoted(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendQuoted($0) }
        if isDone == nil { appendQuotedCopy(text) }
    }

    // Strings bridged from Objective-C have no bytes of their own.
    @inline(never)
    private mutating func appendQuotedCopy(_ text: String) {
        var text = text
        text.withUTF8 { appendQuoted($0) }
    }

    /// Appends a string with its quotes, escaping what must be escaped (RFC 8259 section 7).
    mutating func appendQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Room for the quotes and for a whole word at the end.
        reserve(bytes.count &+ 10)
        buffer[count] = UInt8(ascii: "\"")
        count &+= 1
        if let source = bytes.baseAddress, !bytes.isEmpty {
            let copied = copyPlain(source, bytes.count)
            if copied < bytes.count { appendEscaping(source + copied, bytes.count - copied) }
        }
        append(UInt8(ascii: "\""))
    }

    /// Copies up to the first byte that needs an escape. There is room for all of it and a word more.
    ///
    /// - Returns: The number of bytes copied.
    @inline(__always)
    private mutating func copyPlain(_ source: UnsafePointer<UInt8>, _ length: Int) -> Int {
        let target = UnsafeMutableRawPointer(buffer + count)
        var index = 0
        while length &- index >= 8 {
            let word = Word.load(source + index)
            target.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
            let stops = Word.stringStops(word)
            if stops != 0 {
                index &+= stops.trailingZeroBitCount >> 3
                count &+= index
                return index
            }
            index &+= 8
        }
        while index < length {
            let byte = source[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            target.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
            index &+= 1
        }
        count &+= index
        return index
    }

    @inline(never)
    private mutating func appendEscaping(_ source: UnsafePointer<UInt8>, _ length: Int) {
        var index = 0
        while index < length {
            appendEscape(source[index])
            index += 1
            // Room for all that is left, for a word more, and for the next escape.
            reserve(length - index + 16)
            if index < length { index += copyPlain(source + index, length - index) }
        }
    }

    private mutating func appendEscape(_ byte: UInt8) {
        reserve(6)
        let short: UInt8
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): short = byte
        case 0x08: short = UInt8(ascii: "b")
        case 0x09: short = UInt8(ascii: "t")
        case 0x0A: short = UInt8(ascii: "n")
        case 0x0C: short = UInt8(ascii: "f")
        case 0x0D: short = UInt8(ascii: "r")
        default:
            append(UInt8(ascii: "\\"))
            append(UInt8(ascii: "u"))
            append(UInt8(ascii: "0"))
            append(UInt8(ascii: "0"))
            append(UInt8(ascii: "0") + byte >> 4)
            append(byte & 0xF < 10 ? UInt8(ascii: "0") + byte & 0xF : UInt8(ascii: "a") + (byte & 0xF - 10))
            return
        }
        append(UInt8(ascii: "\\"))
        append(short)
    }
}
