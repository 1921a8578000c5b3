import Foundation
import JSONCoding
import Synchronization
import Testing

/// Reading what is not what its type says.
@Suite struct DeviationTests {
    /// As it is generated.
    private struct Thing: JSONDecodable {
        var id: Int
        var name: String?
        var made: Date?
        var link: URL?
        var key: UUID?
        var count: Int?
        var ratio: Double?
        var isOn: Bool?
        var tags: [String]?
        var exact: JSONNumber?
        var notes: [String: String]?
        var part: Part?
        var patch: Nullable<Int>

        static let fields = JSONFields(
            required: ["id"],
            optional: [
                "name", "made", "link", "key", "count", "ratio", "isOn", "tags", "exact", "notes", "part", "patch",
            ])

        init(json reader: inout JSONReader) throws(JSONError) {
            var id: Int?
            patch = .absent
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: id = try Int(json: &reader)
                case 1: name = try String?(json: &reader)
                case 2: made = try Date?(json: &reader)
                case 3: link = try URL?(json: &reader)
                case 4: key = try UUID?(json: &reader)
                case 5: count = try Int?(json: &reader)
                case 6: ratio = try Double?(json: &reader)
                case 7: isOn = try Bool?(json: &reader)
                case 8: tags = try [String]?(json: &reader)
                case 9: exact = try JSONNumber?(json: &reader)
                case 10: notes = try [String: String]?(json: &reader)
                case 11: part = try Part?(json: &reader)
                case 12: patch = try Nullable<Int>(json: &reader)
                default: try reader.skip()
                }
            }
            guard let id else { throw reader.missingField(object, Self.fields) }
            self.id = id
        }
    }

    private struct Part: JSONDecodable {
        var serial: String
        var size: Int?

        static let fields = JSONFields(required: ["serial"], optional: ["size"])

        init(json reader: inout JSONReader) throws(JSONError) {
            var serial: String?
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: serial = try String(json: &reader)
                case 1: size = try Int?(json: &reader)
                default: try reader.skip()
                }
            }
            guard let serial else { throw reader.missingField(object, Self.fields) }
            self.serial = serial
        }
    }

    /// `oneOf: [Part, Whole, integer, string]`, as it is generated.
    private enum Either: JSONDecodable, Equatable {
        case part(String, Int?)
        case whole(String, String?)
        case other(JSONValue)

        private struct Whole: JSONDecodable {
            var serial: String
            var size: String?

            init(json reader: inout JSONReader) throws(JSONError) {
                var serial: String?
                var object = try reader.beginObject()
                while let field = try reader.nextField(&object, Part.fields) {
                    switch field {
                    case 0: serial = try String(json: &reader)
                    case 1: size = try String?(json: &reader)
                    default: try reader.skip()
                    }
                }
                guard let serial else { throw reader.missingField(object, Part.fields) }
                self.serial = serial
            }
        }

        init(json reader: inout JSONReader) throws(JSONError) {
            var choice = reader.choice(of: Self.self)
            try reader.offer(Part.self, to: &choice) { .part($0.serial, $0.size) }
            try reader.offer(Whole.self, to: &choice) { .whole($0.serial, $0.size) }
            if let value = reader.take(choice) {
                self = value
                return
            }
            self = .other(try reader.readUndescribed())
        }
    }

    /// `type: array` of itself alone.
    private struct Nest: JSONDecodable {
        var nests: [Nest]
        init(json reader: inout JSONReader) throws(JSONError) { nests = try [Nest](json: &reader) }
    }

    private static func read<T: JSONDecodable>(
        _ type: T.Type = T.self, _ text: String, _ reading: JSON.Reading = .tolerant
    ) throws(JSONError) -> (value: T, deviations: [JSONDeviation]) {
        let found = Mutex<[JSONDeviation]>([])
        var options = JSON.DecodingOptions()
        options.reading = reading
        options.onDeviations = { new in found.withLock { $0 += new } }
        let value = try JSON.decode(type, from: text, options: options)
        return (value, found.withLock { $0 })
    }

    // MARK: Values by their meaning

    @Test func numbersInQuotes() throws {
        let text = #"{"id":"7","count":"-3","ratio":"2.5e1","exact":"1.50"}"#
        let (thing, deviations) = try Self.read(Thing.self, text)
        #expect(thing.id == 7)
        #expect(thing.count == -3)
        #expect(thing.ratio == 25)
        #expect(thing.exact.map { "\($0)" } == "1.50")
        #expect(
            deviations.map(\.description) == [
                "/id: expected a whole number, found a number in quotes [converted]",
                "/count: expected a whole number, found a number in quotes [converted]",
                "/ratio: expected a number, found a number in quotes [converted]",
                "/exact: expected a number, found a number in quotes [converted]",
            ])
    }

    @Test(arguments: [
        (#""true""#, true), (#""False""#, false), ("1", true), ("0", false), (#""1""#, true), (#""0""#, false),
    ])
    func booleans(_ text: String, _ value: Bool) throws {
        let (thing, deviations) = try Self.read(Thing.self, #"{"id":1,"isOn":\#(text)}"#)
        #expect(thing.isOn == value)
        #expect(deviations.map(\.kind) == [.converted])
        #expect(deviations.first?.expected == "a boolean")
    }

    @Test(arguments: [("5", "5"), ("1.50", "1.50"), ("true", "true"), ("false", "false")])
    func scalarsAsStrings(_ text: String, _ value: String) throws {
        let (thing, deviations) = try Self.read(Thing.self, #"{"id":1,"name":\#(text)}"#)
        #expect(thing.name == value)
        #expect(deviations.map(\.kind) == [.converted])
        #expect(deviations.first?.expected == "a string")
    }

    @Test func aSingleValueForAnArray() throws {
        let (thing, deviations) = try Self.read(Thing.self, #"{"id":1,"tags":"red"}"#)
        #expect(thing.tags == ["red"])
        #expect(deviations.map(\.description) == ["/tags: expected an array, found a string [converted]"])
    }

    @Test func anEmptyArrayForAMap() throws {
        let (thing, deviations) = try Self.read(Thing.self, #"{"id":1,"notes":[ ]}"#)
        #expect(thing.notes == [:])
        #expect(deviations.map(\.description) == ["/notes: expected an object, found an empty array [converted]"])
    }

    @Test(arguments: [
        #"{"id":"x"}"#, #"{"id":" 7"}"#, #"{"id":"7x"}"#, #"{"id":"07"}"#, #"{"id":"7.5"}"#, #"{"id":null}"#, "{}",
        #"{"id":[7]}"#,
    ])
    func aRequiredMemberThatHasNoMeaning(_ text: String) {
        #expect(throws: JSONError.self) { try Self.read(Thing.self, text) }
    }

    @Test func anArrayOfItselfHasNoElement() {
        #expect(throws: JSONError.self) { try Self.read(Nest.self, "5") }
        #expect(throws: JSONError.self) { try Self.read([[[[[[[[[[Int]]]]]]]]]].self, "5") }
    }

    @Test func nullIsNoElement() {
        #expect(throws: JSONError.self) { try Self.read([Int?].self, "null") }
    }

    // MARK: Members that may be missing

    @Test(arguments: [
        (#""made":"""#, "/made", "an empty string"), (#""made":"soon""#, "/made", "a string"),
        (#""made":17"#, "/made", "a number"), (#""link":"""#, "/link", "an empty string"),
        (#""key":"""#, "/key", "an empty string"), (#""count":"many""#, "/count", "a string"),
        (#""count":1.5"#, "/count", "a number"), (#""count":99999999999999999999"#, "/count", "a number"),
        (#""count":{"a":[1]}"#, "/count", "an object"), (#""isOn":2"#, "/isOn", "a number"),
        (#""name":["a"]"#, "/name", "an array"), (#""notes":[1]"#, "/notes", "an array"),
        (#""patch":"?""#, "/patch", "a string"),
    ])
    func whatCannotBeRead(_ member: String, _ place: String, _ found: String) throws {
        let (thing, deviations) = try Self.read(Thing.self, "{\(member), \"id\": 1, \"tags\": [\"a\"]}")
        #expect(thing.id == 1)
        #expect(thing.tags == ["a"])
        let values: [Any?] = [
            thing.made, thing.link, thing.key, thing.count, thing.isOn, thing.name, thing.notes, thing.patch.wrapped,
        ]
        #expect(values.allSatisfy { $0 == nil })
        #expect(thing.patch == .absent)
        #expect(deviations.map(\.kind) == [.leftOut])
        #expect(deviations.first?.pointer == place)
        #expect(deviations.first?.leftOut == place)
        #expect(deviations.first?.found == found)
    }

    @Test func theCauseIsToldWithWhatIsLeftOut() throws {
        let (things, deviations) = try Self.read(
            [Thing].self,
            #"[{"id":1,"part":{"serial":{"x":"secret"}}},{"id":2,"part":{"size":1}},{"id":3,"part":{"size":2}}]"#)
        #expect(things.map { $0.part == nil } == [true, true, true])
        #expect(
            deviations.map(\.description) == [
                "/0/part/serial: expected a string, found an object; /*/part is nil [left-out]",
                #"/1/part: expected the required member "serial", found an object without it; it is nil [left-out]"#,
            ])
        #expect(deviations.map(\.count) == [1, 2])
        #expect(deviations.map(\.place) == ["/*/part/serial", "/*/part"])
        #expect(!deviations.description.contains("secret"))
    }

    @Test func theWholeDocumentIsNotLeftOut() {
        #expect(throws: JSONError.self) { try Self.read(Thing?.self, "{}") }
    }

    @Test(arguments: [
        #"{"count":tru,"id":1}"#, #"{"count":{"a":},"id":1}"#, #"{"made":"\ud800","id":1}"#, #"{"made":"x"#,
    ])
    func whatIsNoJSONIsAnError(_ text: String) {
        #expect(throws: JSONError.self) { try Self.read(Thing.self, text) }
    }

    /// What is left out is passed over with less, but nobody waits for it any more.
    @Test func interruptionsAreNotLeftOut() {
        let lists = String(repeating: "[],", count: 2_500) + "[]"
        var options = JSON.DecodingOptions()
        options.reading = .tolerant
        options.isInterrupted = { true }
        #expect(failure([[[Int]]?].self, "[[\(lists)],[\(lists)]]", options: options)?.code == .interrupted)
    }

    // MARK: Unions

    @Test func theBranchThatNeedsNoneOfIt() throws {
        // As a part, it would be the number in the string.
        let (either, deviations) = try Self.read(Either.self, #"{"serial":"a","size":"5"}"#)
        #expect(either == .whole("a", "5"))
        #expect(deviations.isEmpty)
    }

    @Test func theBranchThatFitsBest() throws {
        let (eithers, deviations) = try Self.read(
            [Either].self,
            #"[{"serial":5,"size":7},{"serial":"a","size":[]},{"size":7,"new":1},{"serial":"a","size":1.5}]"#)
        #expect(
            eithers == [.part("5", 7), .part("a", nil), .other(["size": 7, "new": 1]), .whole("a", "1.5")])
        #expect(
            deviations.map(\.description) == [
                "/0/serial: expected a string, found a number [converted]",
                "/1/size: expected a whole number, found an array; it is nil [left-out]",
                "/2: expected one of the branches, found an object [unknown-branch]",
                "/3/size: expected a string, found a number [converted]",
            ])
    }

    @Test func whatIsRememberedDeviatesStill() throws {
        let levels = 16
        let (value, deviations) = try Self.read(
            NestedUnion.self, NestedUnion.text(levels: levels, #""a":"1""#))
        #expect(value.areWide == Array(repeating: true, count: levels))
        #expect(deviations.map(\.kind) == Array(repeating: .converted, count: levels))
    }

    /// Not all of it, since what is within a value is kept with each that it is within.
    @Test func ofMuchThatIsRememberedAPartIsTold() throws {
        let levels = 300
        let (value, deviations) = try Self.read(
            NestedUnion.self, NestedUnion.text(levels: levels, #""a":"1""#))
        #expect(value.areWide == Array(repeating: true, count: levels))
        let told = deviations.reduce(0) { $0 + $1.count }
        #expect(told >= 100 && told < levels, "\(told)")
    }

    /// A type that names none of the members loses less than another that reads one by its meaning.
    @Test func membersThatAreNotNamedWeighLess() throws {
        struct Nothing: JSONDecodable {
            private static let fields = JSONFields()
            init(json reader: inout JSONReader) throws(JSONError) {
                var object = try reader.beginObject()
                while try reader.nextField(&object, Self.fields) != nil { try reader.skip() }
            }
        }
        struct IsThing: JSONDecodable {
            var value: Bool
            init(json reader: inout JSONReader) throws(JSONError) {
                var choice = reader.choice(of: Bool.self)
                try reader.offer(Thing.self, to: &choice) { _ in true }
                try reader.offer(Nothing.self, to: &choice) { _ in false }
                value = reader.take(choice) ?? true
            }
        }
        let names = ["name", "made", "link", "key", "count", "ratio", "isOn", "tags", "notes", "part", "patch"]
        let others = names.map { #""\#($0)":null"# }.joined(separator: ",")
        #expect(try !Self.read(IsThing.self, #"{"id":"7",\#(others)}"#).value.value)
        #expect(try Self.read(IsThing.self, #"{"id":7,\#(others)}"#).value.value)
    }

    /// As a value that is several branches at once.
    private struct Both: JSONDecodable {
        var isNumber: Bool
        var isText: Bool

        init(json reader: inout JSONReader) throws(JSONError) {
            isNumber = try reader.part(Int.self, of: 2) != nil
            isText = try reader.part(String.self, of: 2) != nil
            try reader.skip()
        }
    }

    @Test func noBranchBesideAnotherByWhatDeviates() throws {
        let both = try Self.read(Both.self, #""5""#).value
        #expect(both.isText && !both.isNumber)
    }

    /// Reads a value as one of several branches and then as the only one, where results are kept.
    private struct Twice: JSONDecodable {
        var isOneOfSeveral: Bool
        var isTheOnly: Bool

        init(json reader: inout JSONReader) throws(JSONError) {
            var array = try reader.beginArray()
            _ = try reader.nextElement(&array)
            _ = try NestedUnion(json: &reader)
            _ = try reader.nextElement(&array)
            isOneOfSeveral = try reader.part(Part.self, of: 2) != nil
            isTheOnly = try reader.attempt(Part.self) != nil
            if !isTheOnly { try reader.skip() }
            _ = try reader.nextElement(&array)
        }
    }

    @Test func whatIsRememberedOfOneOfSeveralIsOfNoOther() throws {
        let twice = try Self.read(Twice.self, #"[\#(NestedUnion.text(levels: 16, #""a":1"#)),{"serial":5}]"#).value
        #expect(twice.isTheOnly && !twice.isOneOfSeveral)
    }

    // MARK: What is new

    @Test(arguments: [JSON.Reading.strict, .tolerant])
    func membersThatAreNotNamed(_ reading: JSON.Reading) throws {
        let (_, deviations) = try Self.read(
            [Thing].self, #"[{"id":1,"n~e/w":5,"x":0},{"id":2,"n~e/w":6}]"#, reading)
        #expect(deviations.map(\.place) == ["/*/n~0e~1w", "/*/x"])
        #expect(deviations.map(\.pointer) == ["/0/n~0e~1w", "/0/x"])
        #expect(deviations.map(\.count) == [2, 1])
        #expect(deviations.allSatisfy { $0.kind == .unknownMember && $0.found == "a number" })
    }

    @Test func whatIsFoundTellsThemApart() throws {
        let (_, deviations) = try Self.read([Thing].self, #"[{"id":1,"x":0},{"id":2,"x": "a"},{"id":3,"x":""}]"#)
        #expect(deviations.map(\.place) == ["/*/x", "/*/x", "/*/x"])
        #expect(deviations.map(\.found) == ["a number", "a string", "an empty string"])
    }

    @Test func whatIsAroundComesFirst() throws {
        let (parts, deviations) = try Self.read([Part].self, #"{"serial":5}"#)
        #expect(parts.map(\.serial) == ["5"])
        #expect(
            deviations.map(\.description) == [
                "the document: expected an array, found an object [converted]",
                "/serial: expected a string, found a number [converted]",
            ])
    }

    @Test func nothingDeviates() throws {
        let text = #"{"id":1,"name":"a","made":"2024-05-17T10:30:12Z","tags":[],"notes":{},"part":{"serial":""}}"#
        #expect(try Self.read(Thing.self, text).deviations.isEmpty)
    }

    @Test func strictly() {
        #expect(throws: JSONError.self) { try Self.read(Thing.self, #"{"id":"7"}"#, .strict) }
        #expect(throws: JSONError.self) { try Self.read(Thing.self, #"{"id":7,"made":""}"#, .strict) }
    }

    // MARK: Hostile documents

    @Test func manyDeviationsAreCutOff() throws {
        let text = "[" + (0..<20_000).map { #"{"id":\#($0),"a\#($0)":0}"# }.joined(separator: ",") + "]"
        #expect(try Self.read([Thing].self, text).deviations.count == 10_000)
    }

    @Test func longNamesAreShortened() throws {
        let name = String(repeating: "n", count: 100_000)
        let (_, deviations) = try Self.read(Thing.self, #"{"id":1,"\#(name)":0}"#)
        #expect(deviations.first.map { $0.pointer.utf8.count < 200 } == true)
    }
}
