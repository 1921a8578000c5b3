import ClientRuntime
import Foundation
import Testing

struct Amount: APIModel, Hashable {
    var cents: Int

    init(json reader: inout JSONReader) throws(JSONError) {
        let text = try reader.readString()
        guard let units = Double(text) else { throw reader.error(.invalidFormat, "this is no amount of money") }
        cents = Int((units * 100).rounded())
    }

    func write(json writer: inout JSONWriter) { "\(Double(cents) / 100)".write(json: &writer) }
}

/// The type of README.md that stands in place of a generated one; `DocumentationTests` compares the two.
@Suite struct TypeExamples {
    @Test func aTypeOfTheUsersReadsAndWritesItself() throws {
        let amount = try JSON.decode(Amount.self, from: #""12.5""#)
        #expect(amount.cents == 1250)
        #expect(String(decoding: try JSON.encode(amount), as: UTF8.self) == #""12.5""#)
        #expect(throws: JSONError.self) { try JSON.decode(Amount.self, from: #""much""#) }
        guard case .scalar("12.5") = amount.parameterContent else {
            Issue.record("\(amount.parameterContent)")
            return
        }
    }
}
