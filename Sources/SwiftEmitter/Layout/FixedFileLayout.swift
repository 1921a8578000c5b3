import ClientModel

/// A number of files that is known before the document is: `PetStore+01.swift`, `PetStore+02.swift` and so on.
///
/// Build systems have to know what a generator writes before it runs. What has no place for a declaration holds the
/// header line alone.
struct FixedFileLayout {
    let context: EmissionContext
    let count: Int

    /// The names of the files, which depend on the module's name and their number only.
    static func paths(moduleName: String, count: Int) -> [String] {
        let count = max(1, count)
        let digits = max(2, String(count).utf8.count)
        return (1...count).map { index in
            let number = String(index)
            let padding = String(repeating: "0", count: digits - number.utf8.count)
            return "\(FileName.safe(moduleName))+\(padding)\(number).swift"
        }
    }

    /// The files in the order of their numbers; the client stands in the first.
    ///
    /// A hash of its name decides where anything else stands, so that what is added moves nothing.
    func files() -> [GeneratedFile] {
        let paths = Self.paths(moduleName: context.module.name, count: count)
        var contents: [[Fragment]] = paths.map { _ in [] }
        let operations = OperationFragments(context: context)
        let types = TypeFragments(context: context, limit: SubjectDivision.lineLimit)
        contents[0] = operations.client()
        let others =
            context.module.groups.flatMap(operations.group) + context.module.types.flatMap(types.fragments)
            + WebhookEmitter.fragment(context)
        for fragment in others {
            contents[Int(StableHash.value(of: fragment.identity) % UInt64(paths.count))].append(fragment)
        }
        return zip(paths, contents).enumerated().map { index, file in
            let (path, fragments) = file
            let text =
                fragments.isEmpty
                ? GeneratedHeader.line(sourceName: context.module.sourceName) + "\n"
                : context.fileText(fragments, holdsClient: index == 0)
            return GeneratedFile(path: path, contents: text)
        }
    }
}
