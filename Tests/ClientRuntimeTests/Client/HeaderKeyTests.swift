import JSONCoding
import Testing

@testable import ClientRuntime

@Suite struct HeaderKeyTests {
    private func value<T>(_ key: HeaderKey<T>, _ lines: String...) throws -> T? {
        var headers: HTTPFields = [:]
        let name = try #require(HTTPField.Name(key.name))
        for line in lines { headers.append(HTTPField(name: name, value: line)) }
        return ResponseMetadata(status: .ok, headers: headers)[key]
    }

    @Test func scalars() throws {
        #expect(try value(HeaderKey<Int>("X"), "12") == 12)
        #expect(try value(HeaderKey<Int>("X"), "12.5") == nil)
        #expect(try value(HeaderKey<Int>("X")) == nil)
        #expect(try value(HeaderKey<Double>("X"), "12.5") == 12.5)
        #expect(try value(HeaderKey<Bool>("X"), "true") == true)
        #expect(try value(HeaderKey<String>("X"), "12") == "12")
        #expect(try value(HeaderKey<String>("X"), "a", "b") == "a, b")
        #expect(try value(HeaderKey<CalendarDate>("X"), "2026-01-02")?.description == "2026-01-02")
    }

    @Test(arguments: ["2023-11-14T22:13:20Z", "Tue, 14 Nov 2023 22:13:20 GMT"])
    func dates(_ text: String) throws {
        #expect(try value(HeaderKey<Date>("Last-Modified"), text)?.timeIntervalSince1970 == 1_700_000_000)
    }

    /// OpenAPI 3.1, Style Examples: `simple`.
    @Test func arrays() throws {
        #expect(try value(HeaderKey<[String]>("X"), "blue,black,brown") == ["blue", "black", "brown"])
        #expect(try value(HeaderKey<[Int]>("X"), "1, 2", "3") == [1, 2, 3])
        #expect(try value(HeaderKey<[String]>("X"), "") == [])
        #expect(try value(HeaderKey<[String]>("Set-Cookie"), "a=1; Expires=Wed, 1", "b=2")?.count == 2)
    }

    @Test func objects() throws {
        let colour = ["R": 100, "G": 200, "B": 150]
        #expect(try value(HeaderKey<[String: Int]>("X"), "R,100,G,200,B,150") == colour)
        #expect(try value(HeaderKey<[String: Int]>("X", explode: true), "R=100,G=200,B=150") == colour)
        #expect(try value(HeaderKey<[String: String]>("X"), "a,1,b,true") == ["a": "1", "b": "true"])
        #expect(try value(HeaderKey<[String: Int]>("X"), "R,red") == nil)
    }

    /// An empty member does not move those that follow, and a text is as it was sent.
    @Test func objectsWithEmptyMembers() throws {
        let texts = ["role": "", "name": "x"]
        #expect(try value(HeaderKey<[String: String]>("X"), "role,,name,x") == texts)
        #expect(try value(HeaderKey<[String: String]>("X", explode: true), "role=, name=x") == texts)
        #expect(try value(HeaderKey<[String: String]>("X"), "a, b  c ") == ["a": "b  c"])
        #expect(try value(HeaderKey<[String: String]>("X"), "a.b,5,c d,6") == ["a.b": "5", "c d": "6"])
        #expect(try value(HeaderKey<[String]>("X"), "a  b ,\tc") == ["a  b", "c"])
    }

    @Test func objectsOfTextsAndNumbers() throws {
        #expect(try value(HeaderKey<Pet>("X"), "name,5,age,4") == Pet(name: "5", age: 4))
    }

    @Test(.timeLimit(.minutes(1))) func anObjectOfManyMembers() throws {
        let line = (0..<10_000).map { "k\($0)=\($0)" }.joined(separator: ",")
        let numbers = try value(HeaderKey<[String: Int]>("X", explode: true), line)
        #expect(numbers?.count == 10_000)
        #expect(try value(HeaderKey<[String: String]>("X", explode: true), line) == numbers?.mapValues(String.init))
        #expect(try value(HeaderKey<[String: Bool]>("X", explode: true), line) == nil)
    }

    @Test func json() throws {
        #expect(try value(HeaderKey<[String: Int]>("X", json: true), #"{"a":1}"#) == ["a": 1])
        #expect(try value(HeaderKey<String>("X", json: true), #""a""#) == "a")
        #expect(try value(HeaderKey<JSONValue>("X", json: true), "[1]") == [1])
    }

    @Test func errorsHaveHeadersToo() {
        let error = APIError(
            code: .status, operation: "a", message: "", headers: [.retryAfter: "3"], outcome: .answered)
        #expect(error[HeaderKey<Int>("Retry-After")] == 3)
    }
}
