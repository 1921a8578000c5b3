internal import ClientRuntime
internal import Foundation

/// Reads and writes every example of a document with the type of its schema.
public struct RoundTripReport {
    /// What contradicts its schema according to the generated reader, and what it says.
    private var contradicting: [String] = []
    /// What a tolerant reader refuses too.
    private var refused: [String] = []
    /// What it refuses though it lacks no required member and is of the kind that is expected.
    private var lost: [String] = []
    /// What did not come back as it was.
    private var unequal: [String] = []
    private let document: JSONValue
    private var tried = 0
    private var equal = 0
    private var keptOut = 0
    private var untyped = 0

    /// Tries the examples in a file that `checks corpus` wrote.
    public init(_ path: String, _ fill: (inout RoundTripTable) -> Void) throws {
        var table = RoundTripTable()
        fill(&table)
        let data = try JSON.decode(JSONValue.self, from: [UInt8](Data(contentsOf: URL(filePath: path))))
        document = data["document"] ?? .null
        for example in data["examples"]?.array ?? [] {
            guard let value = example["value"], let pointer = example["pointer"]?.string else { continue }
            guard let roundTrip = (example["type"]?.integer).flatMap({ table.entries[$0] }) else {
                untyped += 1
                continue
            }
            try attempt(pointer, value: value, described: example["described"], roundTrip)
        }
    }

    private mutating func attempt(
        _ pointer: String, value: JSONValue, described: JSONValue?, _ roundTrip: RoundTripTable.RoundTrip
    ) throws {
        tried += 1
        let bytes: [UInt8]
        do {
            bytes = try roundTrip(JSON.encode(value), .strict)
        } catch {
            contradicting.append("\(pointer): \(error)")
            return try attemptTolerantly(pointer, value, roundTrip)
        }
        let result = try JSON.decode(JSONValue.self, from: bytes)
        if let difference = Comparison.difference(value, described, result) {
            unequal.append(pointer + difference)
        } else {
            equal += 1
            keptOut += Comparison.keptOut(value, result)
        }
    }

    private mutating func attemptTolerantly(
        _ pointer: String, _ value: JSONValue, _ roundTrip: RoundTripTable.RoundTrip
    ) throws {
        do {
            _ = try roundTrip(JSON.encode(value), .tolerant)
        } catch let error as JSONError where [.missingField, .typeMismatch].contains(error.code) {
            refused.append("\(pointer): \(error)")
        } catch {
            lost.append("\(pointer): \(error)")
        }
    }

    /// Prints the numbers and the findings as a JSON object on one line, for `checks corpus`.
    public func print() throws {
        let report: JSONValue = .object([
            "document": document, "tried": .number(JSONNumber(tried)), "equal": .number(JSONNumber(equal)),
            "untyped": .number(JSONNumber(untyped)), "keptOut": .number(JSONNumber(keptOut)),
            "contradicting": .array(contradicting.map { .string($0) }),
            "refused": .array(refused.map { .string($0) }), "lost": .array(lost.map { .string($0) }),
            "unequal": .array(unequal.map { .string($0) }),
        ])
        Swift.print(String(decoding: try JSON.encode(report), as: UTF8.self))
    }
}
