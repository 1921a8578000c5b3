import Diagnostics
import Testing

/// What somebody hostile gives to read, made by a small generator, and what it may cost.
///
/// ```swift
/// static let attacks = [
///     Attack("braces", "A path that is searched again from each of its braces.", bound: .steps(upTo: 100_000)) {
///         HostileInput(#"{"openapi": "3.1.0", …"#)
///     }
/// ]
///
/// @Test(arguments: attacks) func isBounded(_ attack: Attack) { … }
/// ```
struct Attack: Sendable, CustomTestStringConvertible {
    /// A short name, for the report of the tests.
    let name: String
    /// What it stands for: the kind of fault that it was found by.
    let standsFor: String
    /// What it may cost at most.
    let bound: Bound
    private let make: @Sendable () -> HostileInput

    init(_ name: String, _ standsFor: String, bound: Bound, _ make: @escaping @Sendable () -> HostileInput) {
        self.name = name
        self.standsFor = standsFor
        self.bound = bound
        self.make = make
    }

    /// What is given to read; made anew each time, since some of it is large.
    var input: HostileInput { make() }

    var testDescription: String { name }

    /// What an attack may cost: counted in bytes, findings or steps, never in seconds.
    enum Bound: Sendable, Equatable {
        /// So many bytes are written and printed at most.
        case bytes(upTo: Int)
        /// So many bytes are written and printed at most for each byte that is read.
        case bytesPerInputByte(Int)
        /// The code counts its steps, and takes so many at most.
        case steps(upTo: Int)
        /// So many findings are reported at most.
        case findings(upTo: Int)
        /// It is refused by an error of this id.
        case refused(DiagnosticID)
        /// Known not to hold yet: what is missing.
        case open(String)
    }
}
