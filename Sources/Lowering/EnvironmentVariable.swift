/// Names of environment variables.
enum EnvironmentVariable {
    /// Whether a variable is a module's own: `PET_STORE_TOKEN` and `PETSTORE_TOKEN` are of `PetStore`.
    static func `is`(_ variable: String, of module: String) -> Bool {
        guard variable.utf8.allSatisfy(isNameByte) else { return false }
        let wanted = module.uppercased().filter { $0 != "_" }
        var beginning = ""
        for word in variable.split(separator: "_") {
            beginning += word.uppercased()
            if beginning == wanted { return true }
        }
        return false
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
            || byte == UInt8(ascii: "_")
    }
}
