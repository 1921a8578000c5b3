import JSONCoding
import Synchronization
import Testing

/// Unions within unions: how often each value is read does not grow with how deep it is.
@Suite struct BacktrackingTests {
    /// How often a branch was read.
    private static let readings = Mutex(0)

    /// `oneOf` of two types that both hold it, as it is generated.
    private indirect enum Either: JSONDecodable, Equatable {
        case left(Left)
        case right(Right)
        case other(JSONValue)

        private static let keys = JSONProbe.Keys(branches: [["held", "x"], ["held", "y"]])

        init(json reader: inout JSONReader) throws(JSONError) {
            let probe = try reader.probe(Self.keys)
            for branch in probe.ranking {
                switch branch {
                case 0:
                    if let value = try reader.attempt(Left.self) {
                        self = .left(value)
                        return
                    }
                default:
                    if let value = try reader.attempt(Right.self) {
                        self = .right(value)
                        return
                    }
                }
            }
            self = .other(try JSONValue(json: &reader))
        }
    }

    private struct Left: JSONDecodable, Equatable {
        var held: Either?
        var x: Int?
        static let fields = JSONFields(required: ["x"], optional: ["held"])

        init(json reader: inout JSONReader) throws(JSONError) {
            readings.withLock { $0 += 1 }
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: x = try Int(json: &reader)
                case 1: held = try Either(json: &reader)
                default: try reader.skip()
                }
            }
            if x == nil { throw reader.missingField(object, Self.fields) }
        }
    }

    private struct Right: JSONDecodable, Equatable {
        var held: Either?
        var y: Int?
        static let fields = JSONFields(required: ["y"], optional: ["held"])

        init(json reader: inout JSONReader) throws(JSONError) {
            readings.withLock { $0 += 1 }
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: y = try Int(json: &reader)
                case 1: held = try Either(json: &reader)
                default: try reader.skip()
                }
            }
            if y == nil { throw reader.missingField(object, Self.fields) }
        }
    }

    /// `anyOf` of two types that hold it, where every value is both.
    private indirect enum Both: JSONCodable, Equatable {
        case a(A)
        case b(B)
        case several(a: A? = nil, b: B? = nil)
        case other(JSONValue)

        private static let keys = JSONProbe.Keys(branches: [["held", "a"], ["held", "b"]])

        init(json reader: inout JSONReader) throws(JSONError) {
            let probe = try reader.probe(Self.keys)
            if probe.holdsSeveral {
                guard reader.mayHold(parts: 2) else {
                    self = .other(try JSONValue(json: &reader))
                    return
                }
                let value0 = try reader.part(A.self, of: 2)
                let value1 = try reader.part(B.self, of: 2)
                if [value0 != nil, value1 != nil].filter({ $0 }).count > 1 {
                    self = .several(a: value0, b: value1)
                    try reader.skip()
                    return
                }
            }
            for branch in probe.ranking {
                switch branch {
                case 0:
                    if let value = try reader.attempt(A.self) {
                        self = .a(value)
                        return
                    }
                default:
                    if let value = try reader.attempt(B.self) {
                        self = .b(value)
                        return
                    }
                }
            }
            self = .other(try JSONValue(json: &reader))
        }

        func write(json writer: inout JSONWriter) {
            switch self {
            case .a(let value): value.write(json: &writer)
            case .b(let value): value.write(json: &writer)
            case .several(let value0, let value1): writer.writeMerged([value0, value1])
            case .other(let value): value.write(json: &writer)
            }
        }
    }

    private struct A: JSONCodable, Equatable {
        var held: Both?
        var a: Int?
        static let fields = JSONFields(optional: ["held", "a"])

        init(json reader: inout JSONReader) throws(JSONError) {
            readings.withLock { $0 += 1 }
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: held = try Both?(json: &reader)
                case 1: a = try Int?(json: &reader)
                default: try reader.skip()
                }
            }
        }

        func write(json writer: inout JSONWriter) {
            writer.beginObject()
            writer.optionalField("held", held)
            writer.optionalField("a", a)
            writer.endObject()
        }
    }

    private struct B: JSONCodable, Equatable {
        var held: Both?
        var b: Int?
        static let fields = JSONFields(optional: ["held", "b"])

        init(json reader: inout JSONReader) throws(JSONError) {
            readings.withLock { $0 += 1 }
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: held = try Both?(json: &reader)
                case 1: b = try Int?(json: &reader)
                default: try reader.skip()
                }
            }
        }

        func write(json writer: inout JSONWriter) {
            writer.beginObject()
            writer.optionalField("held", held)
            writer.optionalField("b", b)
            writer.endObject()
        }
    }

    /// A union of itself alone: nothing is read before it is tried again.
    private struct Endless: JSONDecodable {
        init(json reader: inout JSONReader) throws(JSONError) {
            if try reader.attempt(Self.self) == nil { try reader.skip() }
        }
    }

    private func nested(_ depth: Int, _ innermost: String, _ member: String = "") -> String {
        String(repeating: #"{"held":"#, count: depth) + innermost + String(repeating: "\(member)}", count: depth)
    }

    /// How often a branch was read, decoding that.
    private func readings<T: JSONDecodable>(_ type: T.Type, _ text: String) throws -> (value: T, count: Int) {
        Self.readings.withLock { $0 = 0 }
        let value = try JSON.decode(type, from: text)
        return (value, Self.readings.withLock { $0 })
    }
}

extension BacktrackingTests {
    @Test func aUnionOfItselfEndsBeforeTheStack() {
        #expect(failure(Endless.self, "1")?.code == .depth)
    }

    /// One suite's tests share the count, so they are one test.
    @Test func eachValueIsReadAFixedNumberOfTimes() throws {
        // None of the levels is either of the branches.
        let hopeless = nested(400, "1")
        var (either, count) = try readings(Either.self, hopeless)
        #expect(either == .other(try JSON.decode(from: hopeless)))
        #expect(count < 20_000, "\(count)")

        // What tells the branches apart comes last.
        (either, count) = try readings(Either.self, nested(400, #"{"x":1}"#, #","y":2"#))
        guard case .right(let outermost) = either else { return #expect(Bool(false), "\(either)") }
        #expect(outermost.y == 2)
        #expect(count < 20_000, "\(count)")

        // Every level is both branches.
        let valid = nested(24, #"{"a":1,"b":2}"#, #","a":3,"b":4"#)
        let (both, second) = try readings(Both.self, valid)
        #expect(second < 40_000, "\(second)")
        // Nothing is lost, also of the levels that would be there too often.
        #expect(try JSON.decode(JSONValue.self, from: JSON.encode(both)) == JSON.decode(JSONValue.self, from: valid))
        guard case .several(let a?, let b?) = both else { return #expect(Bool(false), "\(both)") }
        #expect(a.held == b.held && a.a == 3 && b.b == 4)
        // A value is there 256 times at most.
        var (level, several) = (both, 0)
        while case .several(let a?, _) = level, let held = a.held { (level, several) = (held, several + 1) }
        #expect(several == 8)
    }
}
