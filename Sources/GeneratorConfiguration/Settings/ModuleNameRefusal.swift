internal import Diagnostics

/// Why a text can't be the name of a module, and how to mend that.
struct ModuleNameRefusal: Equatable {
    /// A whole sentence.
    var message: String
    /// What to write instead.
    var help: String

    /// Nil where the text can name a module.
    init?(of text: String) {
        guard !SwiftIdentifier.isModuleName(text) else { return nil }
        let name = "'\(VisibleText.excerpt(of: text))' can't be a module's name"
        let example = "such as '\(ModuleName.derived(from: text) ?? "PetStore")'"
        if text == "API" {
            message = "\(name): its client would be called APIClient, which is the name of a protocol of the runtime."
        } else if SwiftIdentifier.modules.contains(text) {
            message = "\(name): generated files import a module that is called so."
        } else if SwiftIdentifier.reserved.contains(text) {
            message = "\(name): it is a word of Swift."
        } else {
            message = "\(name): it is no identifier of Swift."
            help = "Use letters of ASCII, digits and underscores, 200 at most and no digit in front, \(example)."
            return
        }
        help = "Choose another name, \(example)."
    }
}
