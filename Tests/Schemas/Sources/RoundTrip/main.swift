import ClientRuntime
import Foundation

/// Reads a value as a type, and writes what was read.
typealias RoundTrip = ([UInt8]) throws -> [UInt8]

func roundTrip<T: JSONCodable>(_ type: T.Type) -> RoundTrip {
    { bytes in
        let written = try JSON.encode(try JSON.decode(T.self, from: bytes))
        // What was written once says the same for good.
        let again = try JSON.encode(try JSON.decode(T.self, from: written))
        guard written == again else { throw Unsteady(written: written, again: again) }
        return written
    }
}

/// A value that is read from its own text as another.
struct Unsteady: Error, CustomStringConvertible {
    let written: [UInt8]
    let again: [UInt8]

    var description: String {
        "unsteady: \(String(decoding: written, as: UTF8.self)) became \(String(decoding: again, as: UTF8.self))"
    }
}

// A line in is the name of a component and a value; a line out is what was written, or why nothing was.
let table = roundTrips()
while let line = readLine() {
    let parts = line.split(separator: "\t", maxSplits: 1)
    let answer: String
    if parts.count == 2, let attempt = table[String(parts[0])] {
        do {
            answer = "=" + String(decoding: try attempt([UInt8](parts[1].utf8)), as: UTF8.self)
        } catch {
            answer = "!" + "\(error)".replacing("\n", with: " ")
        }
    } else {
        answer = "?"
    }
    FileHandle.standardOutput.write(Data((answer + "\n").utf8))
}
