import ClientRuntime
import Foundation

/// Reads a value as a type, and writes what was read; then the same with what was written, which says the same for good.
typealias RoundTrip = ([UInt8]) throws -> [[UInt8]]

func roundTrip<T: JSONCodable>(_ type: T.Type) -> RoundTrip {
    { bytes in
        let written = try JSON.encode(try JSON.decode(T.self, from: bytes))
        let again = try JSON.encode(try JSON.decode(T.self, from: written))
        return written == again ? [written] : [written, again]
    }
}

// A line in is the name of a component and a value; a line out is what was written, or why nothing was.
let table = roundTrips()
while let line = readLine() {
    let parts = line.split(separator: "\t", maxSplits: 1)
    let answer: String
    if parts.count == 2, let attempt = table[String(parts[0])] {
        do {
            let texts = try attempt([UInt8](parts[1].utf8))
            answer = "=" + texts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\t")
        } catch {
            answer = "!" + "\(error)".replacing("\n", with: " ")
        }
    } else {
        answer = "?"
    }
    FileHandle.standardOutput.write(Data((answer + "\n").utf8))
}
