import ClientModel

/// Which declarations go into which file.
struct FileLayout {
    let context: EmissionContext

    /// Up to this many top-level types have a file each.
    static let typeFileLimit = 40
    /// Up to this many operations share the file of the protocols.
    static let protocolFileLimit = 40
    /// About how many lines a shard of types has.
    static let shardLines = 700

    private var module: ClientModule { context.module }

    /// Every file, sorted by path.
    func files() -> [GeneratedFile] {
        var names = FileNames()
        var files: [GeneratedFile] = []
        files.append(client(names.claim("", module.clientName)))
        files.append(contentsOf: groups(&names))
        files.append(contentsOf: protocols(&names))
        files.append(contentsOf: module.types.count <= Self.typeFileLimit ? typeFiles(&names) : shards())
        return files.sorted { $0.path < $1.path }
    }

    private func client(_ path: String) -> GeneratedFile {
        let transport = TypeSpelling.defaultTransport
        return file(path, usesRuntime: true, exports: true, others: [transport]) { printer in
            printer.declarations(ClientEmitter(context: context).declarations())
        }
    }

    private func groups(_ names: inout FileNames) -> [GeneratedFile] {
        module.groups.map { group in
            let emitter = GroupEmitter(context: context, group: group)
            let path = names.claim("", "\(module.clientName)+\(group.typeName)")
            return file(path, usesRuntime: emitter.usesRuntime) { $0.declarations(emitter.declarations()) }
        }
    }

    private func protocols(_ names: inout FileNames) -> [GeneratedFile] {
        let emitter = ProtocolEmitter(context: context)
        let path = names.claim("", module.protocolName)
        let count = module.groups.reduce(module.operations.count) { $0 + $1.operations.count }
        guard count > Self.protocolFileLimit else {
            let all = module.operations + module.groups.flatMap(\.operations)
            let declarations = emitter.clientProtocol() + module.groups.flatMap(emitter.groupProtocol)
            return [file(path, usesRuntime: emitter.usesRuntime(all)) { $0.declarations(declarations) }]
        }
        var files = [
            file(path, usesRuntime: emitter.usesRuntime(module.operations)) {
                $0.declarations(emitter.clientProtocol())
            }
        ]
        for group in module.groups {
            let path = names.claim("", "\(module.protocolName)+\(group.typeName)")
            files.append(
                file(path, usesRuntime: emitter.usesRuntime(group.operations)) {
                    $0.declarations(emitter.groupProtocol(group))
                })
        }
        return files
    }

    private func typeFiles(_ names: inout FileNames) -> [GeneratedFile] {
        module.types.map { type in
            let path = names.claim("Models/", type.name.components.last ?? "")
            return file(path, usesRuntime: context.usesRuntime(type)) { printer in
                printer.declarations(TypeEmitter(context: context).declarations(for: type))
            }
        }
    }

    /// Types in order, a new file wherever one has grown to its size.
    private func shards() -> [GeneratedFile] {
        let emitter = TypeEmitter(context: context)
        var bodies: [(text: String, usesRuntime: Bool)] = []
        var printer = CodePrinter()
        var usesRuntime = false
        for type in module.types {
            if printer.lineCount > 0 { printer.line() }
            printer.declarations(emitter.declarations(for: type))
            usesRuntime = usesRuntime || context.usesRuntime(type)
            if printer.lineCount >= Self.shardLines {
                bodies.append((printer.text, usesRuntime))
                printer = CodePrinter()
                usesRuntime = false
            }
        }
        if printer.lineCount > 0 { bodies.append((printer.text, usesRuntime)) }
        let digits = max(2, String(bodies.count).utf8.count)
        return bodies.enumerated().map { index, body in
            let number = String(index + 1)
            let padding = String(repeating: "0", count: digits - number.utf8.count)
            var header = CodePrinter()
            context.printHeader(to: &header, usesRuntimePublicly: body.usesRuntime)
            return GeneratedFile(path: "Models/Models+\(padding)\(number).swift", contents: header.text + body.text)
        }
    }

    private func file(
        _ path: String, usesRuntime: Bool, exports: Bool = false, others: [String] = [], _ body: Body
    ) -> GeneratedFile {
        var printer = CodePrinter()
        context.printHeader(to: &printer, usesRuntimePublicly: usesRuntime, exportsRuntime: exports, others: others)
        body(&printer)
        return GeneratedFile(path: path, contents: printer.text)
    }
}

/// Names for files, each of them once whatever the case of its letters: a module cannot have two files of one name.
struct FileNames {
    private var taken: Set<String> = []

    /// A path for a file, made of characters that are safe everywhere.
    mutating func claim(_ folder: String, _ name: String) -> String {
        let safe = Self.safe(name)
        var candidate = safe
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = "\(safe)+\(number)"
            number += 1
        }
        return "\(folder)\(candidate).swift"
    }

    /// The name with every character other than ASCII letters, digits, `_`, `+` and `-` as its number.
    private static func safe(_ name: String) -> String {
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
        return result.isEmpty ? "_" : result
    }
}
