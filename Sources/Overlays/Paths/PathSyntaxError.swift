/// What is wrong with a JSONPath, and where in its text.
struct PathSyntaxError: Error {
    var message: String
    /// In scalars from the beginning.
    var offset: Int
    var help: String?
}
