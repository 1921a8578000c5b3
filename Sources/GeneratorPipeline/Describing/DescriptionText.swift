internal import ClientModel

/// What `clientgen describe` prints for people.
struct DescriptionText {
    let description: ClientDescription
    let specPath: String

    init(_ description: ClientDescription, specPath: String) {
        self.description = description
        self.specPath = specPath
    }

    var text: String { "" }
}
