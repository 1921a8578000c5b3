internal import ClientModel
internal import Lowering
internal import OpenAPI
internal import Samples

/// Makes streams of two items, as they go over the wire.
struct WireItems {
    let samples: WireSamples

    /// The text of the stream and its items; nil if no item can be made.
    func content(_ format: StreamedItems.Format, _ item: Answer.Item, terminator: String?) -> WireContent? {
        guard let value = value(of: item) else { return nil }
        let end = terminator.map { "data: \($0)\n\n" } ?? ""
        let text: String
        switch format {
        case .events: text = event(value, item) + event(value, item) + end
        case .lines: text = "\(value.compact)\n\(value.compact)\n"
        case .sequence: text = "\u{1E}\(value.compact)\n\u{1E}\(value.compact)\n"
        }
        if case .event = item { return .events(text, data: ["text", "text"]) }
        return .items(text, [WireValue(value), WireValue(value)])
    }

    private func value(of item: Answer.Item) -> SampleValue? {
        switch item {
        case .json(nil): .object([.init("key", .string("value"))])
        case .json(let schema?), .object(let schema): samples.value(of: schema, .response)
        case .text, .event: .string("text")
        }
    }

    /// HTML, section 9.2.5: a line for each field, and an empty one.
    private func event(_ value: SampleValue, _ item: Answer.Item) -> String {
        switch item {
        case .json: "data: \(value.compact)\n\n"
        case .text, .event: "data: \(value.text ?? "")\n\n"
        case .object:
            (value.members ?? []).map { "\($0.key): \($0.value.scalarText ?? $0.value.compact)\n" }.joined() + "\n"
        }
    }
}
