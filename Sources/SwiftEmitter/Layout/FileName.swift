/// Names for files.
enum FileName {
    /// How many bytes of a name are kept; file systems take 255 with the extension.
    static let limit = 200

    /// The name with every character other than ASCII letters, digits, `_`, `+` and `-` as its number.
    static func safe(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            let isSafe =
                scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                || scalar == "_" || scalar == "+" || scalar == "-"
            if isSafe {
                result.unicodeScalars.append(scalar)
            } else {
                result.append("u\(String(scalar.value, radix: 16, uppercase: true))")
            }
        }
        guard result.utf8.count > limit else { return result.isEmpty ? "_" : result }
        return "\(result.prefix(limit - 20))-\(String(StableHash.value(of: name), radix: 16))"
    }

    /// What names of one file have in common: some file systems take names for the same that differ in case only, and
    /// a module cannot have two files of one name, whatever their folders.
    static func key(_ name: String) -> String { name.lowercased() }
}
