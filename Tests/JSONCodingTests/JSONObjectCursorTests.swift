import JSONCoding
import Testing

@Suite struct JSONObjectCursorTests {
    @Test(arguments: [
        "{\"name\":\"A\",\"age\":1,\"email\":\"e\"}", "{\"email\":\"e\",\"age\":1,\"name\":\"A\"}",
        " { \"age\" : 1 , \"name\" : \"A\" , \"email\" : \"e\" } ",
        "{\"\\u006eame\":\"A\",\"a\\u0067e\":1,\"email\":\"e\"}",
        "{\"name\":\"B\",\"name\":\"A\",\"age\":2,\"email\":null,\"age\":1,\"email\":\"e\"}",
    ])
    func fieldsInAnyOrder(_ document: String) throws {
        // Twice, since the second time the order has been seen.
        for _ in 0..<2 {
            #expect(try JSON.decode(Person.self, from: document) == Person(name: "A", age: 1, email: "e"))
        }
    }

    @Test func unknownMembersHaveTheirName() throws {
        let document = "{\"nam\":1,\"name\":\"A\",\"name2\":[{}],\"age\":1,\"\\u00e9\\n\":null,\"\":true}"
        let person = try JSON.decode(Person.self, from: document)
        #expect(person.extra == ["nam": 1, "name2": [[:]], "é\n": nil, "": true])
        #expect(try JSON.decode(Person.self, from: JSON.encode(person)) == person)
    }

    @Test func missingFieldIsNamed() throws {
        let error = try #require(failure([Person].self, "[{\"age\":1,\"name\":\"A\"},{\"x\":{},\"a\\u0067e\":2}]"))
        #expect(error.code == .missingField)
        #expect(error.message == "the required member \"name\" is missing")
        #expect(error.path == "[1]")
        #expect(error.offset == 22)
        #expect(failure(Person.self, "{}")?.message == "the required member \"name\" is missing")
        #expect(failure(Person.self, "{\"name\":\"A\"}")?.message == "the required member \"age\" is missing")
    }

    @Test(arguments: [
        "{\"name\"", "{\"name\" ", "{\"name\":", "{\"name\":\"A\"", "{\"name\":\"A\",", "{\"name\":\"A\",\"ag", "{\"n",
        "{\"name\":\"A\" \"age\":1}", "{\"name\":\"A\",,\"age\":1}", "{\"name\":\"A\",\"age\":1,}",
        "{,\"name\":\"A\",\"age\":1}",
        "{\"name\",\"age\":1}", "{name:1}", "{\"name\":\"A\"]",
    ])
    func malformedObjects(_ document: String) {
        #expect(failure(Person.self, document) != nil)
        #expect(failure([String: JSONValue].self, document) != nil)
    }

    @Test func recursiveTypesAreBounded() {
        let document = String(repeating: "{\"friends\":[", count: 100_000)
        #expect(failure(Person.self, document)?.code == .depth)
    }
}
