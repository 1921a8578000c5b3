internal import Diagnostics

/// What a misspelt command was probably meant to be.
public enum CommandSuggestion {
    /// The message of a command line that could not be parsed, with the nearest command in its first line.
    ///
    /// - Parameters:
    ///   - message: What the argument parser says.
    ///   - arguments: The command line without the tool's name.
    ///   - commands: The names of all commands.
    public static func improved(_ message: String, arguments: [String], commands: [String]) -> String {
        guard let name = arguments.first, !name.hasPrefix("-"), !commands.contains(name), name != "help",
            let meant = NearestName.suggestion(for: name, among: commands + ["help"])
        else { return message }
        var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[0] = "Error: There is no command '\(VisibleText.excerpt(of: name))'. Did you mean '\(meant)'?"
        return lines.joined(separator: "\n")
    }
}
