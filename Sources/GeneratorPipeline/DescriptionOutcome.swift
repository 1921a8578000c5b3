internal import Describing

/// How reading a document for its description ends.
enum DescriptionOutcome {
    case described(ClientDescription)
    /// The document is one, but has errors.
    case refused
    /// The bytes are no YAML or JSON, or no OpenAPI document.
    case unreadable
}
