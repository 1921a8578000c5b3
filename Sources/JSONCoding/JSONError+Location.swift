extension JSONError {
    /// The same error with line, column and path, found by scanning `bytes` up to the error's offset.
    @usableFromInline
    @inline(never)
    func located(in bytes: UnsafeRawBufferPointer) -> JSONError {
        guard line == 0 else { return self }
        let limit = Swift.min(Swift.max(offset, 0), bytes.count)
        var line = 1
        var lineStart = JSONReader.byteOrderMarkLength(bytes)
        for index in 0..<limit where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        var column = 1
        if lineStart < limit {
            for index in lineStart..<limit where bytes[index] & 0xC0 != 0x80 { column += 1 }
        }
        var path = JSONPath(in: bytes)
        path.advance(to: limit)
        return JSONError(
            code: code, message: message, offset: offset, line: line, column: column, path: path.description)
    }
}

extension String {
    /// At most so many characters, on one line, with everything that could disturb a terminal escaped.
    func excerpt(limit: Int = 40) -> String {
        var text = ""
        var count = 0
        for scalar in unicodeScalars {
            if count == limit { return text + "…" }
            count += 1
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                text += "\\u{\(String(scalar.value, radix: 16))}"
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
