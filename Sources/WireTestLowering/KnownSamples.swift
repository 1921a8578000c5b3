internal import ClientModel
internal import Diagnostics
internal import Samples

/// The values of tests that were made, by where what they are for stands: what a thousand calls share is sampled once.
final class KnownSamples {
    struct Key: Hashable {
        /// Where one place has several schemas: those that are made of others.
        var schema: ObjectIdentifier?
        var place: SourceLocation
        var direction: Direction
        var isFull: Bool
        /// Whether the place is an example's, of that schema.
        var isExample = false
    }

    struct FormKey: Hashable {
        var place: SourceLocation
        var form: TypeName
    }

    /// The contents of forms.
    var forms: [FormKey: WireContent] = [:]

    /// A place that has no value is known as well.
    private var values: [Key: SampleValue?] = [:]

    func value(_ key: Key, _ make: () -> SampleValue?) -> SampleValue? {
        if let known = values[key] { return known }
        let made = make()
        values[key] = .some(made)
        return made
    }
}
