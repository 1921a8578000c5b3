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
        ("{type: integer, minimum: 0, description: Unbounded.}", .exactInteger),
        ("{type: integer, description: 'The supply. No upper limit'}", .exactInteger),
        ("{type: integer, description: 'In wei (uint256)'}", .exactInteger),
        ("{type: integer, description: A 256-bit unsigned integer.}", .exactInteger),
        ("{type: [integer, 'null'], description: Of arbitrary precision}", .exactInteger),
        ("{allOf: [{type: integer, description: It may exceed 64 bits.}, {minimum: 0}]}", .exactInteger),
        ("{$ref: '#/components/schemas/Unbounded', minimum: 0}", .exactInteger),
        ("{type: integer, description: Set to 0 for unbounded.}", .integer),
        ("{type: integer, description: The size of the key (128-bit or 256-bit).}", .integer),
        ("{type: integer, maximum: 5, description: Unbounded.}", .integer),
        ("{type: integer, format: int64, description: Unbounded.}", .int64),
        ("{type: string, description: Unbounded.}", .string),
        ("{type: integer, minimum: -9223372036854776000, maximum: 9223372036854776000}", .integer),
        ("{type: integer, maximum: 9007199254740991}", .integer),
        ("{type: integer, format: int64, maximum: 1e25}", .int64),
        ("{type: number, maximum: 1e25}", .double),
    ])
    func members(_ schema: String, _ expected: TypeReference) throws {
        let lowered = Lowered(
            schemas: """
                Small: {type: integer}
                Unbounded: {type: integer, description: Unbounded.}
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
