import ClientModel
import Testing

@testable import Lowering

/// Integers that the document says are beyond 64 bits, wherever it says so.
@Suite struct LargeIntegersTests {
    @Test(arguments: [
        ("{type: integer, maximum: 1000000000000000000000}", TypeReference.exactInteger),
        ("{type: integer, exclusiveMinimum: -1e30}", .exactInteger),
        ("{type: integer, examples: [5, 1e25]}", .exactInteger),
        ("{type: [integer, 'null'], maximum: 1e25}", .exactInteger),
        ("{type: integer, format: uint256}", .exactInteger),
        ("{allOf: [{type: integer, maximum: 1e25}, {minimum: 0}]}", .exactInteger),
        ("{allOf: [{type: integer, maximum: 1e25}, {type: integer}]}", .exactInteger),
        ("{$ref: '#/components/schemas/Large', minimum: 0}", .exactInteger),
        ("{allOf: [{type: integer}, {maximum: 1e25}]}", .exactInteger),
        ("{type: integer, allOf: [{examples: [1e25]}]}", .exactInteger),
        ("{$ref: '#/components/schemas/Small', maximum: 1e25}", .exactInteger),
        ("{type: integer, minimum: -9223372036854776000, maximum: 9223372036854776000}", .integer),
        ("{type: integer, maximum: 9007199254740991}", .integer),
        ("{type: integer, format: int64, maximum: 1e25}", .int64),
        ("{type: number, maximum: 1e25}", .double),
    ])
    func members(_ schema: String, _ expected: TypeReference) throws {
        let lowered = Lowered(
            schemas: """
                Small: {type: integer}
                Large: {allOf: [{type: integer, maximum: 1e25}, {description: Large.}]}
                Account: {type: object, required: [value], properties: {value: \(schema)}}
                """)
        let found = try lowered.property("Account", "value").type
        guard case .named(let name) = found, case .alias(let type) = try lowered.type(name.qualified).kind else {
            #expect(found == expected)
            return
        }
        #expect(type == expected)
    }

    @Test func branchesOfATypeList() throws {
        let lowered = Lowered(schemas: "Value: {type: [integer, string], maximum: 1e25}")
        #expect(try Set(lowered.union("Value").cases.map(\.type)) == [.exactInteger, .string])
    }
}
