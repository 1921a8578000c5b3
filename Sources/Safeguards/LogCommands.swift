/// What a log takes for a command wherever in a line it stands: `##[name]` and `##vso[name]`, of Azure Pipelines.
public enum LogCommands {
    /// `text` with something else for the second sign of each command.
    ///
    /// Compared by bytes, as logs do: a sign with a mark on it is another character.
    public static func disarmed(_ text: String, replacingSignWith other: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            let rest = bytes[index...]
            let isSecond = index > 0 && bytes[index - 1] == UInt8(ascii: "#")
            if isSecond, rest.starts(with: "#[".utf8) || rest.starts(with: "#vso[".utf8) {
                result += other.utf8
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
