public import ClientModel

/// Writes a client module as Swift source.
///
/// The same module gives the same files, byte for byte, on every run and machine.
public struct SwiftEmitter {
    let context: EmissionContext

    /// Prepares to write that module.
    public init(_ module: ClientModule) {
        context = EmissionContext(module)
    }

    init(context: EmissionContext) {
        self.context = context
    }

    /// Every file of the module, sorted by path.
    ///
    /// - `{Client}.swift`: the client, its initialisers and the servers.
    /// - `{Client}+{Group}.swift`: the operations of one tag.
    /// - `{Protocol}.swift`: what test doubles conform to, and methods made from others. In large modules each group's
    ///   protocol has a file of its own, `{Protocol}+{Group}.swift`.
    /// - `Models/{Type}.swift`, or in large modules `Models/Models+01.swift` and so on: the types.
    public func files() -> [GeneratedFile] {
        FileLayout(context: context).files()
    }

    /// `README.md`: how the module is added, how its client is made, and every call in one line.
    ///
    /// - Parameter isPackage: Whether the module has a `Package.swift` of its own.
    public func readme(isPackage: Bool) -> GeneratedFile {
        ReadmeEmitter(context: context, isPackage: isPackage).file()
    }

    /// `Documentation.docc/Documentation.md`: the landing page of the module's documentation.
    public func catalogue() -> GeneratedFile {
        CatalogueEmitter(context: context).file()
    }
}
