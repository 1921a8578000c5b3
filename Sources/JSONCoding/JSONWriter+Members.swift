extension JSONWriter {
    /// Writes a value and, if it is an object, one member more at its end.
    ///
    /// Generated code for unions writes with it a discriminator that the branch's own type does not hold.
    public mutating func write(_ value: some JSONEncodable, adding name: StaticString, _ text: String) {
        value.write(json: &self)
        guard count > 0, buffer[count - 1] == UInt8(ascii: "}") else { return }
        count -= 1
        while isPretty, count > 0, [UInt8(ascii: " "), UInt8(ascii: "\n")].contains(buffer[count - 1]) { count -= 1 }
        guard count > 0 else { return }
        needsComma = buffer[count - 1] != UInt8(ascii: "{")
        depth += 1
        key(name)
        write(string: text)
        endObject()
    }
}
