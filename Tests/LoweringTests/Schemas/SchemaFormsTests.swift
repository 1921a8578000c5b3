import ClientModel
import Testing

@Suite struct SchemaFormsTests {
    @Test(arguments: [
        ("{type: string}", "String"), ("{type: string, format: date-time}", "Date"),
        ("{type: string, format: date}", "CalendarDate"), ("{type: string, format: uuid}", "UUID"),
        ("{type: string, format: guid}", "UUID"), ("{format: guid}", "UUID"),
        ("{type: string, format: uri}", "URL"), ("{type: string, format: byte}", "Base64Data"),
        ("{type: string, contentEncoding: base64}", "Base64Data"), ("{type: string, format: email}", "String"),
        ("{type: string, format: made-up}", "String"), ("{type: boolean}", "Bool"), ("{type: integer}", "Int"),
        ("{type: integer, format: int32}", "Int32"), ("{type: integer, format: int64}", "Int64"),
        ("{type: number}", "Double"), ("{type: number, format: float}", "Double"),
        ("{type: number, format: decimal}", "JSONNumber"), ("{type: number, format: decimal128}", "JSONNumber"),
        ("{type: string, format: decimal}", "String"), ("{type: string, format: base64url}", "Base64URLData"),
        ("{contentEncoding: base64url}", "Base64URLData"),
        ("{type: number, format: double}", "Double"), ("{type: [integer, number]}", "Double"),
        ("{type: array, items: {type: string}}", "[String]"), ("{type: array}", "[JSONValue]"),
        ("{items: {type: string}}", "[String]"), ("{type: object}", "[String: JSONValue]"),
        ("{additionalProperties: {type: integer}}", "[String: Int]"),
        ("{type: object, additionalProperties: true}", "[String: JSONValue]"),
        ("{type: object, patternProperties: {'^x': {type: integer}}, additionalProperties: false}", "[String: Int]"),
        ("{type: object, unevaluatedProperties: {type: integer}}", "[String: Int]"),
        ("{type: integer, format: uint64}", "UInt64"), ("{type: integer, format: uint32}", "Int"),
        ("{}", "JSONValue"), ("true", "JSONValue"), ("{format: date}", "CalendarDate"), ("{format: int64}", "Int64"),
        ("{type: boolean, enum: [true]}", "Bool"), ("{type: 'null'}", "JSONValue"),
    ])
    func plainTypes(_ schema: String, _ type: String) throws {
        let lowered = Lowered(schemas: "A: \(schema)")
        #expect(try lowered.outline("A") == "alias \(type)")
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func nothingFitsFalse() throws {
        let lowered = Lowered(schemas: "A: false")
        #expect(try lowered.outline("A") == "alias JSONValue")
        #expect(lowered.ids == ["false-schema"])
    }

    /// GitHub's deployments have `""` where they have no URL.
    @Test(arguments: ["uri", "date-time", "date", "uuid"]) func whatIsEmptyByDefaultIsAText(_ format: String) throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [a, b], properties: {a: {type: string, format: \(format), default: ''},
                  b: {type: [string, integer], format: \(format), default: ''}}}
                B: {type: string, format: \(format), default: x}
                """)
        #expect(try lowered.property("A", "a").type == .string)
        #expect(try lowered.union("A.B").cases.map(\.type) == [.string, .integer])
        #expect(lowered.ids.filter { $0 == "empty-default" }.count == 2)
        #expect(try lowered.outline("B") != "alias String")
    }

    @Test func noBytesAreBytes() throws {
        #expect(try Lowered(schemas: "A: {type: string, format: byte, default: ''}").outline("A") == "alias Base64Data")
    }

    // MARK: - Objects

    @Test(arguments: [
        ("{type: object, additionalProperties: false}", "struct()"),
        ("{properties: {a: {type: string}}}", "struct(a: String?)"),
        ("{type: object, properties: {a: {type: string}}, additionalProperties: false}", "struct(a: String?)"),
        (
            "{type: object, properties: {a: {type: string}}, additionalProperties: true}",
            "struct(a: String?, additionalProperties...: JSONValue)"
        ),
        (
            "{type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}",
            "struct(a: String?, additionalProperties...: Int)"
        ),
        (
            "{type: object, properties: {additionalProperties: {type: string}}, additionalProperties: true}",
            "struct(additionalProperties: String?, otherProperties...: JSONValue)"
        ),
    ])
    func objects(_ schema: String, _ outline: String) throws {
        #expect(try Lowered(schemas: "A: \(schema)").outline("A") == outline)
    }

    // MARK: - Enumerations

    @Test(
        arguments: [
            ("{type: string, enum: [a, b-c]}", #"enum string(a = "a", bC = "b-c")"#),
            ("{enum: [a, b]}", #"enum string(a = "a", b = "b")"#),
            ("{type: integer, enum: [1, -2]}", "enum integer(_1 = 1, minus2 = -2)"),
            ("{type: number, enum: [0.5, 2]}", "enum number(_0_5 = 0.5, _2 = 2.0)"),
            ("{type: number, enum: [1, 2]}", "enum number(_1 = 1.0, _2 = 2.0)"),
            ("{type: string, enum: ['', ' ', '+1', '-1']}", nil),
            ("{const: a}", #"enum string(a = "a")"#),
            ("{type: string, const: a}", #"enum string(a = "a")"#),
            ("{type: [string, 'null'], enum: [a, null]}", #"enum string(a = "a")"#),
            ("{type: ['null', string], enum: [a, null]}", #"enum string(a = "a")"#),
            (
                "{type: string, enum: [created, '-created']}",
                #"enum string(created = "created", minusCreated = "-created")"#
            ),
            ("{enum: [first, second], x-enum-varnames: [One, Two]}", #"enum string(one = "first", two = "second")"#),
        ] as [(String, String?)])
    func enumerations(_ schema: String, _ outline: String?) throws {
        let lowered = Lowered(schemas: "A: \(schema)")
        let found = try lowered.outline("A")
        if let outline { #expect(found == outline) }
        let members = try lowered.enumeration("A").members
        #expect(Set(members.map(\.name)).count == members.count)
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func descriptionsOfValues() throws {
        let lowered = Lowered(
            schemas: "A: {type: string, enum: [a, b], x-enum-descriptions: [The first, The second]}")
        #expect(try lowered.enumeration("A").members.map(\.documentation) == ["The first", "The second"])
    }

    @Test func valuesOfSeveralTypes() throws {
        let lowered = Lowered(schemas: "A: {enum: [a, 1, true]}")
        #expect(try lowered.outline("A") == #"enum any(a = "a", _1 = 1, true = true)"#)
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func onlyNull() throws {
        let lowered = Lowered(schemas: "A: {type: object, required: [a], properties: {a: {enum: [null]}}}")
        #expect(try lowered.outline("A") == "struct(a: JSONValue)")
    }

    /// Known values and any other string: what an open enumeration is anyway.
    @Test(arguments: [
        "{anyOf: [{type: string}, {type: string, enum: [a, b]}]}",
        "{anyOf: [{type: string, enum: [a, b]}, {type: string}]}",
        "{anyOf: [{const: a}, {const: b}]}",
        "{oneOf: [{const: a}, {type: string, enum: [b, a]}]}",
    ])
    func stringsAndKnownStrings(_ schema: String) throws {
        #expect(try Lowered(schemas: "A: \(schema)").outline("A") == #"enum string(a = "a", b = "b")"#)
    }

    /// What a branch says of its values stays when any other string joins them.
    @Test func namesAndDescriptionsOfKnownStrings() throws {
        let known = "{enum: [a, b], x-enum-varnames: [first, second], x-enum-descriptions: [One., Two.]}"
        let lowered = Lowered(schemas: "A: {anyOf: [\(known), {type: string}]}")
        #expect(try lowered.outline("A") == #"enum string(first = "a", second = "b")"#)
        #expect(try lowered.enumeration("A").members.map(\.documentation) == ["One.", "Two."])
    }

    @Test func titledConstants() throws {
        let lowered = Lowered(
            schemas: "A: {oneOf: [{const: 1, title: Low, description: Calm}, {const: 2, title: High}]}")
        #expect(try lowered.outline("A") == "enum integer(low = 1, high = 2)")
        #expect(try lowered.enumeration("A").members.first?.documentation == "Calm")
    }

    @Test(arguments: [
        ("{oneOf: [{type: string, format: email}, {type: string}]}", "String"),
        ("{oneOf: [{type: number, format: float}, {type: number}]}", "Double"),
        ("{oneOf: [{type: integer, format: int32}, {type: integer}]}", "Int"),
        ("{oneOf: [{type: string, format: date}, {type: string, format: date}]}", "CalendarDate"),
    ])
    func branchesThatDoNotDiffer(_ schema: String, _ type: String) throws {
        #expect(try Lowered(schemas: "A: \(schema)").outline("A") == "alias \(type)")
    }

    // MARK: - Unions

    @Test func severalTypes() throws {
        let lowered = Lowered(
            schemas: "A: {type: [string, integer, object], properties: {x: {type: string}}}")
        #expect(Set(try lowered.union("A").outline.map { $0.drop { $0 != ":" } }) == [": withX", ": int", ": string"])
    }

    @Test func keywordsBesideTheBranchesHoldForEach() throws {
        let lowered = Lowered(
            schemas: """
                Circle: {type: object, required: [radius], properties: {radius: {type: number}}}
                Square: {type: object, required: [side], properties: {side: {type: number}}}
                Shape:
                  type: object
                  required: [id]
                  properties: {id: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
                """)
        #expect(try lowered.outline("Shape") == "union(circle: Shape.Circle, square: Shape.Square | other)")
        #expect(try lowered.outline("Shape.Circle") == "struct(id: String, radius: Double)")
        #expect(try lowered.outline("Shape.Square") == "struct(id: String, side: Double)")
        #expect(try lowered.outline("Circle") == "struct(radius: Double)")
    }

    @Test func aTypeBesideTheBranchesAddsNothing() throws {
        let lowered = Lowered(
            schemas: """
                Circle: {type: object, required: [radius], properties: {radius: {type: number}}}
                Square: {type: object, required: [side], properties: {side: {type: number}}}
                Shape: {type: object, oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]}
                """)
        #expect(try lowered.outline("Shape") == "union(circle: Circle, square: Square | other)")
    }

    @Test func tuples() throws {
        let lowered = Lowered(schemas: "A: {type: array, prefixItems: [{type: string}, {type: integer}]}")
        #expect(
            try lowered.outline("A") == "tuple(first: String?, second: Int?, rest...: JSONValue)")
    }

    @Test func placesThatMustBeThere() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: array, minItems: 1, prefixItems: [{type: string, title: The Name}, {type: integer}], items: false}
                """)
        #expect(try lowered.outline("A") == "tuple(theName: String, second: Int?)")
    }

    /// What `if` evaluates, `unevaluatedProperties` says nothing of.
    @Test func membersThatAConditionEvaluates() throws {
        func outline(_ condition: String) throws -> String {
            let members = "properties: {b: {type: string}}, unevaluatedProperties: {type: integer}"
            return try Lowered(schemas: "A: {type: object, \(members)\(condition)}").outline("A")
        }
        #expect(try outline("") == "struct(b: String?, additionalProperties...: Int)")
        #expect(
            try outline(", if: {properties: {a: {const: x}}}, then: {required: [b]}")
                == "struct(b: String?, additionalProperties...: JSONValue)")
    }

    /// Swift has no constants of these: what they are of stands for them, and nothing else is said of it.
    @Test(arguments: [
        ("{const: {a: 1}}", "alias JSONValue", "structured-constants"),
        ("{enum: [[1], [2]], type: array, items: {type: integer}}", "alias [Int]", "structured-constants"),
        ("{enum: [{a: 1}], type: object}", "alias [String: JSONValue]", "structured-constants"),
        ("{enum: [{a: 1}, [1]]}", "alias JSONValue", "mixed-enum"),
        ("{enum: [a, [1]]}", "alias JSONValue", "mixed-enum"),
    ])
    func constantsOfObjectsAndArrays(_ schema: String, _ outline: String, _ id: String) throws {
        let lowered = Lowered(schemas: "A: \(schema)")
        #expect(try lowered.outline("A") == outline)
        #expect(lowered.ids == [id])
    }

    /// FastAPI says so of Python's tuples.
    @Test(arguments: [(1, "first: String?, second: Int?"), (2, "first: String?, second: Int?")])
    func tuplesOfSoMany(_ count: Int, _ elements: String) throws {
        let lowered = Lowered(
            schemas: "A: {type: array, prefixItems: [{type: string}, {type: integer}], maxItems: \(count)}")
        #expect(try lowered.outline("A") == "tuple(\(elements))")
        let more = Lowered(schemas: "A: {type: array, prefixItems: [{type: string}, {type: integer}], maxItems: 3}")
        #expect(try more.outline("A") == "tuple(\(elements), rest...: JSONValue)")
    }

    /// Other names may have any value, unless the document says otherwise.
    @Test func patternsBesideOtherMembers() throws {
        let lowered = Lowered(schemas: "A: {type: object, patternProperties: {'^x': {type: integer}}}")
        let union = try #require(lowered.allTypes.first { $0.name.qualified != "A" })
        #expect(try lowered.outline("A") == "alias [String: \(union.name.qualified)]")
        #expect(union.outline == "union(int: Int | other)")
    }

    @Test func membersThatHoldForSomeValues() throws {
        let lowered = Lowered(
            schemas: """
                A:
                  type: object
                  required: [a]
                  properties: {a: {type: string}}
                  if: {properties: {a: {const: x}}}
                  then: {required: [b], properties: {a: {const: x}, b: {type: integer}}}
                  else: {$ref: '#/components/schemas/B'}
                B: {type: object, required: [c], properties: {c: {type: string}}}
                """)
        #expect(try lowered.outline("A") == "struct(a: String, b: Int?, c: String?)")
    }
}
