internal import JSONCoding

/// What the program that tries the examples found for one document.
struct RoundTripFindings {
    let document: String
    let row: [String]
    let contradicting: [String]
    let unequal: [String]

    static let heading = [
        "document", "examples", "equal", "contradicting", "unequal", "without a type", "members kept out",
    ]

    /// Reads what the program prints: a JSON object a line.
    static func all(in output: [UInt8]) throws -> [RoundTripFindings] {
        try output.split(separator: UInt8(ascii: "\n")).map { line in
            let value = try JSON.decode(JSONValue.self, from: Array(line))
            let document = value["document"]?.string ?? ""
            let contradicting = (value["contradicting"]?.array ?? []).compactMap(\.string)
            let unequal = (value["unequal"]?.array ?? []).compactMap(\.string)
            func number(_ name: String) -> String { (value[name]?.integer).map(String.init) ?? "-" }
            return RoundTripFindings(
                document: document,
                row: [
                    document, number("tried"), number("equal"), "\(contradicting.count)", "\(unequal.count)",
                    number("untyped"), number("keptOut"),
                ],
                contradicting: contradicting, unequal: unequal)
        }
    }
}
