internal import ClientRuntime
internal import Foundation

/// Reads and writes every example of a document with the type of its schema.
public struct RoundTripReport {
    /// What contradicts its schema according to the generated reader, and what it says.
    private var contradicting: [String] = []
    /// What did not come back as it was.
    private var unequal: [String] = []
    private let name: String
    private var tried = 0
    private var equal = 0
    private var keptOut = 0
    private var untyped = 0

    /// Tries the examples in a file that the tool `Examples` wrote.
    public init(_ name: String, examples path: String, _ fill: (inout RoundTripTable) -> Void) throws {
        self.name = name
        var table = RoundTripTable()
        fill(&table)
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 5, cells[0] == "example" else { continue }
            guard let roundTrip = cells[4...].lazy.compactMap({ table.entries[$0] }).first else {
                untyped += 1
                continue
            }
            try attempt(cells[1], value: cells[2], described: cells[3], roundTrip)
        }
    }

    private mutating func attempt(
        _ pointer: String, value text: String, described: String, _ roundTrip: RoundTripTable.RoundTrip
    ) throws {
        tried += 1
        let bytes: [UInt8]
        do {
            bytes = try roundTrip(Array(text.utf8))
        } catch {
            contradicting.append("\(pointer): \(error)")
            return
        }
        let value = try JSON.decode(JSONValue.self, from: text)
        let result = try JSON.decode(JSONValue.self, from: bytes)
        let known = try JSON.decode(JSONValue.self, from: described)
        if let difference = Comparison.difference(value, known, result) {
            unequal.append(pointer + difference)
        } else {
            equal += 1
            keptOut += Comparison.keptOut(value, result)
        }
    }

    /// Prints the numbers and the findings, a line each, for `Scripts/corpus`.
    public func print() {
        let numbers = [tried, equal, contradicting.count, unequal.count, untyped, keptOut].map(String.init)
        Swift.print((["row", name] + numbers).joined(separator: "\t"))
        for finding in contradicting { Swift.print("contradicting\t\(name)\t\(finding)") }
        for finding in unequal { Swift.print("unequal\t\(name)\t\(finding)") }
    }
}
