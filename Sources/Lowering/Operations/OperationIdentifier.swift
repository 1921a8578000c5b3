/// What an operation is called, in the readings that names are made of.
struct OperationIdentifier: Equatable {
    /// The `operationId`, or what stands in for it: what a configuration and findings call the operation.
    let written: String
    /// What names of types are made of: without what a framework added to it, where the whole document has that once.
    let spoken: String
    /// What the name of the method is made of: likewise, where its group has that once.
    let method: String

    /// One that is read as it is written.
    init(_ written: String) { self.init(written: written, spoken: nil, method: nil) }

    /// One that a framework made of a function's name, as far as that stands for it.
    init(written: String, spoken: String?, method: String?) {
        self.written = written
        self.spoken = spoken ?? written
        self.method = method ?? written
    }

    /// Whether names of types are made of something else than what is written.
    var isUndone: Bool { spoken != written }

    /// What else names can be made of, where another operation has the first.
    var others: [String] { isUndone ? [written] : [] }

    /// What else the name of the method can be made of, before ``others``: of two that clash in different groups, the
    /// methods alone are called by the function.
    var othersOfMethod: [String] { method != written && !isUndone ? [written] : [] }
}
