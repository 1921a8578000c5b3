/// Why pages do not fit together.
struct PageFailure: Error {
    var message: String
}
