internal import JSONCoding

/// What the program that tries the examples found for one document.
struct RoundTripFindings {
    let document: String
    let row: [String]
    let contradicting: [String]
    /// What contradicts so much that a tolerant reader refuses it too.
    let refused: [String]
    /// What a tolerant reader refuses and should not.
    let lost: [String]
    let unequal: [String]

    static let heading = [
        "document", "examples", "equal", "contradicting", "refused tolerantly", "unequal", "without a type",
        "members kept out",
    ]

    /// Reads what the program prints: a JSON object a line.
    static func all(in output: [UInt8]) throws -> [RoundTripFindings] {
        try output.split(separator: UInt8(ascii: "\n")).map { line in
            let value = try JSON.decode(JSONValue.self, from: Array(line))
            let document = value["document"]?.string ?? ""
            func list(_ name: String) -> [String] { (value[name]?.array ?? []).compactMap(\.string) }
            let (contradicting, refused, lost) = (list("contradicting"), list("refused"), list("lost"))
            let unequal = list("unequal")
            func number(_ name: String) -> String { (value[name]?.integer).map(String.init) ?? "-" }
            return RoundTripFindings(
                document: document,
                row: [
                    document, number("tried"), number("equal"), "\(contradicting.count)",
                    "\(refused.count + lost.count)", "\(unequal.count)", number("untyped"), number("keptOut"),
                ],
                contradicting: contradicting, refused: refused, lost: lost, unequal: unequal)
        }
    }
}
