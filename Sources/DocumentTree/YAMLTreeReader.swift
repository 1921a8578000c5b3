import Diagnostics

/// Builds nodes from libyaml's events, without recursion: depth costs no stack.
struct YAMLTreeReader {
    /// A collection that is not closed yet. Its children wait in `values` or `entries`, from `base` on.
    private struct Frame {
        var isMapping: Bool
        var location: SourceLocation
        var base: Int
        var anchor: String?
        var expandedCountBefore: Int
        var height = 1
        var key: Key?
        var merges: [MergeKeys.Merge] = []
    }

    private struct Key {
        var text: String
        var location: SourceLocation
        var isMerge: Bool
    }

    private let file: SourceFile
    private let diagnostics: DiagnosticSink
    private let places: YAMLPlaces
    private var frames: [Frame] = []
    private var values: [Node] = []
    private var entries: [Mapping.Entry] = []
    private var aliases: YAMLAliases
    private var duplicates = DuplicateKeys()
    private var root: Node?

    private init(_ file: SourceFile, places: YAMLPlaces, diagnostics: DiagnosticSink) {
        self.file = file
        self.places = places
        self.diagnostics = diagnostics
        aliases = YAMLAliases(byteCount: file.bytes.count)
    }

    /// Reads the only document of a file. Nil, with an error reported, if there is no tree to go on with.
    static func read(_ file: SourceFile, scan: TextScan, diagnostics: DiagnosticSink) -> Node? {
        file.bytes.withUnsafeBytes { bytes in
            let places = YAMLPlaces(file, bytes: bytes, scan: scan)
            var reader = YAMLTreeReader(file, places: places, diagnostics: diagnostics)
            return reader.read(bytes)
        }
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer) -> Node? {
        guard var parser = YAMLParser(bytes) else {
            diagnostics.report(DocumentDiagnostics.fileUnreadable(file.path, "there is not enough memory"))
            return nil
        }
        defer { duplicates.finish(diagnostics: diagnostics) }
        do throws(YAMLParser.Failure) {
            while true {
                let event = try parser.next()
                guard handle(event) else { break }
            }
        } catch {
            report(error)
            return nil
        }
        guard frames.isEmpty else { return nil }
        if root == nil, !diagnostics.hasErrors { diagnostics.report(DocumentDiagnostics.empty(at: start)) }
        return root
    }

    private var start: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

    private func report(_ failure: YAMLParser.Failure) {
        var location =
            switch failure.place {
            case .mark(let mark): places.location(mark)
            case .byteOffset(let offset): file.location(atOffset: offset)
            }
        // At the end of a document without a last line break libyaml imagines one.
        if location.line > file.lineCount { location = file.location(atOffset: file.bytes.count) }
        let line = file.lineText(location.line)?.unicodeScalars.dropFirst(location.column - 1)
        diagnostics.report(
            YAMLDiagnostics.syntax(
                failure.problem, context: failure.context,
                contextLine: failure.contextMark.map { places.location($0).line },
                character: line?.first, at: location))
    }

    // MARK: Events

    /// Takes one event in; false if reading ends here.
    private mutating func handle(_ event: YAMLParser.Event) -> Bool {
        switch event.kind {
        case .streamStart, .documentEnd:
            return true
        case .streamEnd:
            return false
        case .documentStart:
            guard root != nil else { return true }
            diagnostics.report(YAMLDiagnostics.severalDocuments(at: places.location(event.mark)))
            return false
        case .alias(let name):
            return addAlias(name, at: places.location(event.mark))
        case .scalar(let text, let isPlain):
            return addScalar(text, isPlain: isPlain, event)
        case .sequenceStart, .mappingStart:
            return open(event)
        case .sequenceEnd, .mappingEnd:
            return close()
        }
    }

    private mutating func open(_ event: YAMLParser.Event) -> Bool {
        let isMapping = if case .mappingStart = event.kind { true } else { false }
        let location = places.location(event.mark)
        guard frames.count < DocumentDiagnostics.maximumDepth else {
            diagnostics.report(DocumentDiagnostics.tooDeep(at: location))
            return false
        }
        guard !isKeyExpected else {
            diagnostics.report(YAMLDiagnostics.complexKey(isMapping ? "a mapping" : "a sequence", at: location))
            return false
        }
        check(tag: event.tag, isMapping: isMapping, at: location)
        let base = isMapping ? entries.count : values.count
        let before = aliases.expandedCount
        aliases.count()
        if let anchor = event.anchor { aliases.open(anchor) }
        frames.append(
            Frame(
                isMapping: isMapping, location: location, base: base, anchor: event.anchor, expandedCountBefore: before)
        )
        return true
    }

    /// Closes the innermost collection; false if reading ends here.
    private mutating func close() -> Bool {
        guard let frame = frames.popLast() else { return true }
        let node: Node
        if frame.isMapping {
            guard let mapping = mapping(of: frame) else { return false }
            // The slice is gone by now: one that still held the array would have it copied here.
            entries.removeSubrange(frame.base...)
            node = Node(.mapping(mapping), at: frame.location)
        } else {
            node = Node(.sequence(Array(values[frame.base...])), at: frame.location)
            values.removeSubrange(frame.base...)
        }
        if let anchor = frame.anchor {
            aliases.define(anchor, node, height: frame.height, countBefore: frame.expandedCountBefore)
        }
        add(node, height: frame.height)
        return true
    }

    private mutating func mapping(of frame: Frame) -> Mapping? {
        let own = entries[frame.base...]
        guard let merge = frame.merges.first else { return duplicates.mapping(own, diagnostics: diagnostics) }
        guard aliases.count(copies: MergeKeys.count(merge.value)) else {
            diagnostics.report(YAMLDiagnostics.aliasExpansion(limit: aliases.expansionLimit, at: merge.key))
            return nil
        }
        let all = MergeKeys.apply(frame.merges, to: own, from: frame.base, diagnostics: diagnostics)
        return duplicates.mapping(all[...], diagnostics: diagnostics)
    }

    private var isKeyExpected: Bool {
        guard let last = frames.indices.last else { return false }
        return frames[last].isMapping && frames[last].key == nil
    }

    private mutating func add(_ node: Node, height: Int) {
        guard let last = frames.indices.last else {
            root = node
            return
        }
        frames[last].height = max(frames[last].height, height + 1)
        guard frames[last].isMapping else {
            values.append(node)
            return
        }
        guard let key = frames[last].key else { return }
        frames[last].key = nil
        if key.isMerge {
            frames[last].merges.append(MergeKeys.Merge(position: entries.count, key: key.location, value: node))
        } else {
            entries.append(Mapping.Entry(key: key.text, keyLocation: key.location, value: node))
        }
    }

    // MARK: Scalars

    private mutating func addScalar(_ text: String, isPlain: Bool, _ event: YAMLParser.Event) -> Bool {
        let location = places.location(event.mark)
        guard isPlain || text.utf8.count < TextScan.maximumMarks || !isEndless(text) else {
            diagnostics.report(DocumentDiagnostics.endlessCharacter(at: location))
            return false
        }
        if isKeyExpected {
            let tag = event.tag.map { YAMLTag($0) }
            if tag == .unknown { diagnostics.report(YAMLDiagnostics.unknownTag(event.tag ?? "", at: location)) }
            let isMerge = text == "<<" && isPlain && (tag == nil || tag == .merge)
            let before = aliases.expandedCount
            aliases.count(weight: YAMLAliases.weight(of: text))
            if let anchor = event.anchor {
                aliases.define(anchor, Node(.string(text), at: location), height: 0, countBefore: before)
            }
            setKey(Key(text: text, location: location, isMerge: isMerge))
            return true
        }
        let before = aliases.expandedCount
        aliases.count(weight: YAMLAliases.weight(of: text))
        let node = Node(content(of: text, isPlain: isPlain, tag: event.tag, at: location), at: location, text: text)
        if let anchor = event.anchor { aliases.define(anchor, node, height: 0, countBefore: before) }
        if frames.isEmpty, text.isEmpty, isPlain, event.tag == nil {
            diagnostics.report(DocumentDiagnostics.empty(at: start))
            return false
        }
        add(node, height: 0)
        return true
    }

    /// Whether escapes spell what the text of the document itself does not have.
    private func isEndless(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { TextScan(UnsafeRawBufferPointer($0)).endlessCharacter != nil }
    }

    private mutating func setKey(_ key: Key) {
        guard let last = frames.indices.last else { return }
        frames[last].key = key
    }

    private func content(of text: String, isPlain: Bool, tag: String?, at location: SourceLocation) -> Node.Content {
        var resolution = PlainScalar.Resolution.value(.string(text))
        if let tag {
            let known = YAMLTag(tag)
            if known == .unknown { diagnostics.report(YAMLDiagnostics.unknownTag(tag, at: location)) }
            if let resolved = known.resolve(text, isPlain: isPlain) {
                resolution = resolved
            } else {
                let shown = "`\(VisibleText.excerpt(of: text))`"
                diagnostics.report(YAMLDiagnostics.tagMismatch(tag, shown, at: location))
            }
        } else if isPlain {
            resolution = PlainScalar.resolve(text)
        }
        switch resolution {
        case .value(let content):
            return content
        case .notFinite:
            diagnostics.report(YAMLDiagnostics.nonJSONNumber(text, at: location))
        case .outOfRange:
            diagnostics.report(DocumentDiagnostics.numberOutOfRange(text, at: location))
        }
        return .string(text)
    }

    private func check(tag: String?, isMapping: Bool, at location: SourceLocation) {
        guard let tag else { return }
        switch YAMLTag(tag) {
        case .nonSpecific: break
        case .unknown: diagnostics.report(YAMLDiagnostics.unknownTag(tag, at: location))
        case .mapping where isMapping, .sequence where !isMapping: break
        default:
            diagnostics.report(YAMLDiagnostics.tagMismatch(tag, isMapping ? "a mapping" : "a sequence", at: location))
        }
    }

    // MARK: Aliases

    private mutating func addAlias(_ name: String, at location: SourceLocation) -> Bool {
        let target: YAMLAliases.Target
        switch aliases.find(name) {
        case .success(let found):
            target = found
        case .failure(let problem):
            let diagnostic =
                switch problem {
                case .undefined: YAMLDiagnostics.undefinedAlias(name, at: location)
                case .cyclic: YAMLDiagnostics.cyclicAlias(name, at: location)
                }
            diagnostics.report(diagnostic)
            target = YAMLAliases.Target(node: Node(.null, at: location), height: 0, expandedCount: 1)
        }
        guard aliases.count(target) else {
            diagnostics.report(YAMLDiagnostics.aliasExpansion(limit: aliases.expansionLimit, at: location))
            return false
        }
        guard !isKeyExpected else {
            guard let text = target.node.text else {
                diagnostics.report(YAMLDiagnostics.complexKey(target.node.typeName, at: location))
                return false
            }
            setKey(Key(text: text, location: location, isMerge: false))
            return true
        }
        guard frames.count + target.height <= DocumentDiagnostics.maximumDepth else {
            diagnostics.report(DocumentDiagnostics.tooDeep(at: location))
            return false
        }
        add(target.node, height: target.height)
        return true
    }
}
