internal import DocumentTree
internal import JSONCoding
internal import OpenAPI

/// The range that a schema leaves to a number.
struct NumberLimits {
    private var least: (value: Double, isExclusive: Bool)?
    private var most: (value: Double, isExclusive: Bool)?
    private let step: Double?
    private let isWhole: Bool
    private let format: String?

    init(_ view: SchemaView) {
        step = view.constraint("multipleOf")?.number
        format = view.format
        isWhole =
            view.types.map { $0.contains(.integer) && !$0.contains(.number) } ?? false
            || ["int32", "int64", "uint64"].contains(view.format ?? "")
        for part in view.parts {
            let nodes = part.keywords.constraints
            if let bound = Self.bound(nodes["minimum"], nodes["exclusiveMinimum"], max) {
                if least.map({ $0.value < bound.value }) ?? true { least = bound }
            }
            if let bound = Self.bound(nodes["maximum"], nodes["exclusiveMaximum"], min) {
                if most.map({ $0.value > bound.value }) ?? true { most = bound }
            }
        }
    }

    /// In OpenAPI 3.0 the exclusive keyword is a boolean beside the limit, since 3.1 a limit of its own.
    private static func bound(
        _ limit: Node?, _ exclusive: Node?, _ narrower: (Double, Double) -> Double
    ) -> (value: Double, isExclusive: Bool)? {
        if let value = exclusive?.number {
            guard let limit = limit?.number, narrower(limit, value) == limit, limit != value else {
                return (value, true)
            }
            return (limit, false)
        }
        return limit?.number.map { ($0, exclusive?.boolean == true) }
    }

    static func isWhole(_ text: String) -> Bool { JSONNumber(text: text)?.isInteger ?? false }

    func problem(_ text: String) -> String? {
        guard let number = JSONNumber(text: text), let value = number.double else { return "is too large" }
        if let least, value < least.value || least.isExclusive && value == least.value {
            return "is less than the least allowed"
        }
        if let most, value > most.value || most.isExclusive && value == most.value {
            return "is more than the most allowed"
        }
        if let step, step > 0, abs((value / step).rounded() - value / step) > 1e-9 { return "is no multiple" }
        switch format {
        case "int32" where !(number.int64.map { Int32(exactly: $0) != nil } ?? false): return "is no `int32`"
        case "int64" where number.int64 == nil: return "is no `int64`"
        case "uint64" where number.uint64 == nil: return "is no `uint64`"
        default: return nil
        }
    }

    /// A number in the range, near the one that is preferred.
    func sample(near preferred: Int) -> SampleValue {
        var value = Double(preferred) + (isWhole ? 0 : 0.5)
        let grain = step ?? (isWhole ? 1 : 0.5)
        guard grain > 0 else { return text(value) }
        if let least, value < least.value || least.isExclusive && value == least.value {
            value = (least.value / grain).rounded(.up) * grain
            if value < least.value || least.isExclusive && value == least.value { value += grain }
        }
        if let most, value > most.value || most.isExclusive && value == most.value {
            value = (most.value / grain).rounded(.down) * grain
            if value > most.value || most.isExclusive && value == most.value { value -= grain }
            // A range narrower than the grain.
            if let least, value < least.value { value = (least.value + most.value) / 2 }
        }
        if let step { value = (value / step).rounded(.down) * step }
        if let step, let least, value < least.value { value += step }
        return text(value)
    }

    private func text(_ value: Double) -> SampleValue {
        .number(JSONNumber(value)?.description ?? "1")
    }
}
