import CLibYAML

/// libyaml's parser over bytes that the caller keeps alive.
struct YAMLParser: ~Copyable {
    /// A place as libyaml counts: from 0, in characters.
    struct Mark {
        var index: Int
        var line: Int
        var column: Int

        init(_ mark: yaml_mark_t) {
            index = Int(clamping: mark.index)
            line = Int(clamping: mark.line)
            column = Int(clamping: mark.column)
        }
    }

    /// Why the input is not YAML.
    struct Failure: Error {
        enum Place {
            case mark(Mark)
            case byteOffset(Int)
        }
        var problem: String
        var place: Place
        var context: String?
        var contextMark: Mark?
    }

    /// What the parser found next.
    struct Event {
        enum Kind {
            case streamStart, streamEnd, documentStart, documentEnd
            case alias(String)
            case scalar(String, isPlain: Bool)
            case sequenceStart, sequenceEnd
            case mappingStart, mappingEnd
        }
        var kind: Kind
        var anchor: String?
        var tag: String?
        var mark: Mark
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var strings = StringPool()

    /// A parser; nil if there is no memory for one.
    init?(_ bytes: UnsafeRawBufferPointer) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deinitialize(count: 1)
            parser.deallocate()
            return nil
        }
        yaml_parser_set_input_string(parser, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deinitialize(count: 1)
        parser.deallocate()
    }

    /// Reads the next event. After the end of the stream there are no more.
    mutating func next() throws(Failure) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        var anchor: UnsafeMutablePointer<yaml_char_t>?
        var tag: UnsafeMutablePointer<yaml_char_t>?
        let kind: Event.Kind
        switch event.type {
        case YAML_STREAM_START_EVENT: kind = .streamStart
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
        case YAML_ALIAS_EVENT: kind = .alias(Self.text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            (anchor, tag) = (scalar.anchor, scalar.tag)
            let value = strings.string(UnsafeBufferPointer(start: scalar.value, count: Int(clamping: scalar.length)))
            kind = .scalar(value, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT:
            (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
            kind = .sequenceStart
        case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
            kind = .mappingStart
        case YAML_MAPPING_END_EVENT: kind = .mappingEnd
        default: kind = .streamEnd
        }
        return Event(kind: kind, anchor: Self.text(anchor), tag: Self.text(tag), mark: Mark(event.start_mark))
    }

    private static func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        characters.map { String(cString: $0) }
    }

    private func failure() -> Failure {
        let state = parser.pointee
        guard let problem = state.problem else {
            return Failure(problem: "there is not enough memory", place: .mark(Mark(state.mark)))
        }
        let isReaderError = state.error == YAML_READER_ERROR
        return Failure(
            problem: String(cString: problem),
            place: isReaderError ? .byteOffset(Int(clamping: state.problem_offset)) : .mark(Mark(state.problem_mark)),
            context: state.context.map { String(cString: $0) },
            contextMark: state.context == nil ? nil : Mark(state.context_mark))
    }
}
