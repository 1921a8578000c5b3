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
    /// - `{Client}.swift`: the client with its protocol and servers, and the operations without a tag.
    /// - `{Client}+{Group}.swift`: the operations of one tag, and their protocol.
    /// - `{Module}Webhooks.swift`: what reads the calls that the service makes, where there are any.
    /// - `Models/{Subject}.swift`: the types whose names begin with that word.
    ///
    /// What would be longer than about 1,500 lines is divided: types by the next words of their names
    /// (`Models/ActionsCache.swift`), types nested in a long one by theirs (`Models/Owner+Nested.swift`), operations by
    /// the words of their paths (`{Client}+{Group}+Branches.swift`), whose protocol then has a file of its own,
    /// `{Protocol}.swift`. So a type or an operation that is added, changed or removed moves no other, unless its own
    /// subject comes to be divided or to be whole again.
    ///
    /// With ``EmissionOptions/fileCount`` there are exactly that many files instead, `{Module}+01.swift` and so on, with
    /// names that depend on nothing else.
    public func files() -> [GeneratedFile] {
        if let count = context.module.options.fileCount {
            FixedFileLayout(context: context, count: count).files()
        } else {
            FileLayout(context: context).files()
        }
    }

    /// The paths of the files with ``EmissionOptions/fileCount``.
    public static func filePaths(moduleName: String, count: Int) -> [String] {
        FixedFileLayout.paths(moduleName: moduleName, count: count)
    }

    /// The tests of the module's calls, sorted by path: a file for each group, and what they share.
    public func wireTests(_ plan: WireTestPlan) -> [GeneratedFile] {
        WireTestFiles(context: context, plan: plan).files()
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
