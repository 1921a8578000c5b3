import JSONCoding
import Synchronization
import Testing

/// What nobody should do with a reader, and what does not end the program all the same.
@Suite struct JSONMisuseTests {
    private static let one = JSONFields(required: ["a"])
    private static let many = JSONFields(required: ["a", "b", "c", "d"], optional: ["e", "f", "g", "h"])
    private static let none = JSONFields()

    /// Asks for each member with other fields than for the one before.
    private struct Changing: JSONDecodable {
        var fields: [Int] = []

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            for table in [many, one, none, many, none, one, many].cycled(3) {
                guard let field = try reader.nextField(&object, table) else { return }
                fields.append(field)
                try reader.skip()
            }
        }
    }

    @Test func oneCursorWithSeveralTables() throws {
        for _ in 0..<3 {
            let value = try JSON.decode(Changing.self, from: #"{"h":1,"a":2,"g":3,"f":4,"x":5,"a":6,"b":7}"#)
            #expect(value.fields == [7, 0, -1, 5, -1, 0, 1])
        }
    }

    /// Asks the reader of a shorter document for the name that another has read.
    private struct Foreign: JSONDecodable {
        var key = ""
        private static let cursor = Mutex<JSONObjectCursor?>(nil)

        init(json reader: inout JSONReader) throws(JSONError) {
            if let cursor = Self.cursor.withLock({ $0.take() }) {
                key = reader.key(cursor)
                try reader.skip()
                return
            }
            var object = try reader.beginObject()
            _ = try reader.nextKey(&object)
            let cursor = object
            Self.cursor.withLock { $0 = cursor }
            key = try JSON.decode(Self.self, from: "5").key
            try reader.skip()
            _ = try reader.nextKey(&object)
        }
    }

    @Test func namesOfOtherDocuments() throws {
        #expect(try JSON.decode(Foreign.self, from: #"{"member":1}"#).key == "")
    }

    /// Where a reader waits for another to be exchanged with.
    private final class Exchange {
        var reader: JSONReader?
    }

    nonisolated(unsafe) private static let exchange = Exchange()

    /// Leaves the reader of its own document in the place of its caller's.
    private struct Inner: JSONDecodable {
        init(json reader: inout JSONReader) throws(JSONError) {
            if var waiting = exchange.reader.take() {
                swap(&waiting, &reader)
                exchange.reader = consume waiting
            }
            try reader.skip()
        }
    }

    private struct Outer: JSONDecodable {
        var text: String?

        init(json reader: inout JSONReader) throws(JSONError) {
            exchange.reader = consume reader
            let inner = [UInt8](#"["the inner document is longer than a small string"]"#.utf8)
            _ = try? JSON.decode(Inner.self, from: inner + [])
            // Other bytes may now be where those of the inner document were.
            let others = (0..<64).map { [UInt8](repeating: UInt8($0), count: inner.count) }
            guard let back = exchange.reader.take() else { preconditionFailure("the reader is gone") }
            reader = back
            var array = try reader.beginArray()
            if try reader.nextElement(&array) { text = try reader.readString() }
            _ = try reader.nextElement(&array)
            if others.isEmpty { text = nil }
        }
    }

    @Test func readersThatAreExchanged() throws {
        let outer = try JSON.decode(Outer.self, from: #"["outer"]"#)
        #expect(outer.text == "the inner document is longer than a small string")
    }
}

extension Array {
    fileprivate func cycled(_ count: Int) -> [Element] { (0..<count).flatMap { _ in self } }
}
