import Foundation

@testable import JSONCoding

extension FuzzTarget {
    /// Any JSON: what is read can be skipped and the other way round, is written and read again the same, and errors lie
    /// within the bytes.
    static let json = FuzzTarget(name: "json") { bytes in
        var isSkipped = true
        do throws(JSONError) {
            _ = try JSON.decode(Skipped.self, from: bytes)
        } catch { isSkipped = false }
        do throws(JSONError) {
            let value = try JSON.decode(JSONValue.self, from: bytes)
            require(isSkipped, "read but not skipped")
            let written = try JSON.encode(value)
            let again = try JSON.decode(JSONValue.self, from: written)
            require(again == value, "changed on the way")
            let rewritten = try JSON.encode(again)
            require(rewritten == written, "written otherwise")
        } catch {
            require(!isSkipped, "skipped but not read")
            require((0...bytes.count).contains(error.offset) && error.line >= 1 && error.column >= 1, "\(error)")
            require(error.description.utf8.count < 2_000, "a long error")
        }
        _ = try? JSON.member("a", of: bytes, as: Int.self)
    }

    /// The types that generated models are made of.
    static let models = FuzzTarget(name: "models") { bytes in
        var strict = JSON.DecodingOptions()
        strict.duplicateKeys = .reject
        roundTrip(FuzzModel.self, bytes)
        _ = try? JSON.decode(FuzzModel.self, from: bytes, options: strict)
        roundTrip([String: Nullable<Double>].self, bytes)
        roundTrip([Base64Data].self, bytes)
        roundTrip([Base64URLData].self, bytes)
        roundTrip([CalendarDate].self, bytes)
        roundTrip([UUID].self, bytes)
        roundTrip([UInt8].self, bytes)
        roundTrip([JSONNumber].self, bytes)
        roundTrip([JSONInteger].self, bytes)
        _ = try? JSON.decode([Date].self, from: bytes)
        _ = try? JSON.decode([URL].self, from: bytes)
        _ = try? JSON.decode([Float].self, from: bytes)
    }

    private static func roundTrip<T: JSONDecodable & JSONEncodable & Equatable>(_ type: T.Type, _ bytes: [UInt8]) {
        var tolerant = JSON.DecodingOptions()
        tolerant.reading = .tolerant
        tolerant.onDeviations = { found in
            require(found.count <= 10_000, "\(found.count) deviations")
            require(found.allSatisfy { $0.description.utf8.count < 5_000 }, "a long deviation")
        }
        let tolerated = try? JSON.decode(type, from: bytes, options: tolerant)
        guard let value = try? JSON.decode(type, from: bytes) else { return }
        require(tolerated == value, "\(type) is another value to a tolerant reader")
        do {
            let again = try JSON.decode(type, from: JSON.encode(value))
            require(again == value, "\(type) changed on the way")
        } catch { require(false, "\(type): \(error)") }
    }
}

/// A value of which nothing is kept.
private struct Skipped: JSONDecodable {
    init(json reader: inout JSONReader) throws(JSONError) { try reader.skip() }
}

/// A type written the way generated types are.
struct FuzzModel: JSONCodable, Hashable {
    var name: String
    var age: Int
    var friends: [FuzzModel]
    var extra: JSONValue?
    var day: CalendarDate?

    private static let fields = JSONFields(required: ["name", "age"], optional: ["friends", "extra", "day"])

    init(json reader: inout JSONReader) throws(JSONError) {
        var name: String?
        var age: Int?
        friends = []
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            switch field {
            case 0: name = try String(json: &reader)
            case 1: age = try Int(json: &reader)
            case 2: friends = try [FuzzModel](json: &reader)
            case 3: extra = try JSONValue?(json: &reader)
            case 4: day = try CalendarDate?(json: &reader)
            default: try reader.skip()
            }
        }
        guard let name, let age else { throw reader.missingField(object, Self.fields) }
        self.name = name
        self.age = age
    }

    func write(json writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("name", name)
        writer.field("age", age)
        if !friends.isEmpty { writer.field("friends", friends) }
        writer.optionalField("extra", extra)
        writer.optionalField("day", day)
        writer.endObject()
    }
}
