/// The options of one run, as its passes share them.
///
/// Each pass would otherwise hold two dozen collections, and the code that copies them.
@dynamicMemberLookup
final class SharedOptions: Sendable {
    private let options: LoweringOptions

    init(_ options: LoweringOptions) { self.options = options }

    subscript<Value>(dynamicMember path: KeyPath<LoweringOptions, Value>) -> Value { options[keyPath: path] }
}
