internal import Diagnostics

/// What becomes of a reference to what is not there.
struct Absence {
    /// How grave that is.
    let severity: Diagnostic.Severity
    /// What becomes of it, for people to read; nil where nothing is generated.
    let outcome: String?

    /// Nothing can stand in its place.
    static let error = Absence(severity: .error, outcome: nil)
    /// Of a schema.
    static let anyValue = Absence(severity: .warning, outcome: "any JSON value is accepted")
    /// Of what a client can do without.
    static let leftOut = Absence(severity: .warning, outcome: "left out")
    /// Of what calls need.
    static let uncallable = Absence(severity: .warning, outcome: "what needs it can't be called")
    /// Of a response: what an error has is in the error whatever the document says of it.
    static let response = Absence(
        severity: .warning, outcome: "left out; an operation whose success it describes can't be called")
    /// Of a security scheme, as of one that nobody defines.
    static let securityScheme = Absence(
        severity: .warning, outcome: "calls that need it fail unless the caller chooses others")
    /// Of a media type.
    static let anyContent = Absence(severity: .warning, outcome: "its content is read as if nothing were said of it")
}
