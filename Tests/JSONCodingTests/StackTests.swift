import Foundation
import JSONCoding
import Synchronization
import Testing

/// Recursion that follows the input, on stacks as secondary threads of Apple's systems have them.
@Suite struct StackTests {
    private typealias Ten = (
        String?, String?, String?, String?, String?, String?, String?, String?, String?, String?
    )

    /// A type with a hundred optional members, as it is generated: each level takes kilobytes of stack.
    private struct Wide: JSONCodable, Sendable {
        @Indirect var child: Wide?
        var members: [Ten]

        private static let fields = JSONFields(optional: ["child", "a", "b"])

        init(json reader: inout JSONReader) throws(JSONError) {
            let none: Ten = (nil, nil, nil, nil, nil, nil, nil, nil, nil, nil)
            var child: Wide?
            var (ten0, ten1, ten2, ten3, ten4) = (none, none, none, none, none)
            var (ten5, ten6, ten7, ten8, ten9) = (none, none, none, none, none)
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: child = try Wide?(json: &reader)
                case 1: (ten0.0, ten1.1, ten2.2, ten3.3, ten4.4) = try Self.five(&reader)
                case 2: (ten5.5, ten6.6, ten7.7, ten8.8, ten9.9) = try Self.five(&reader)
                default: try reader.skip()
                }
            }
            _child = Indirect(wrappedValue: child)
            members = [ten0, ten1, ten2, ten3, ten4, ten5, ten6, ten7, ten8, ten9]
        }

        private static func five(
            _ reader: inout JSONReader
        ) throws(JSONError) -> (String?, String?, String?, String?, String?) {
            let text = try reader.readString()
            return (text, text, text, text, text)
        }

        func write(json writer: inout JSONWriter) {
            writer.beginObject()
            writer.optionalField("child", child)
            for ten in members { writer.optionalField("a", ten.0) }
            writer.endObject()
        }

        var depth: Int { 1 + (child?.depth ?? 0) }
    }

    private static func wide(_ depth: Int) -> [UInt8] {
        [UInt8]((String(repeating: #"{"a":"x","child":"#, count: depth) + "{}" + String(repeating: "}", count: depth)).utf8)
    }

    private static func nested(_ depth: Int) -> [UInt8] {
        [UInt8]((String(repeating: #"[{"a":"#, count: depth / 2) + "1" + String(repeating: "}]", count: depth / 2)).utf8)
    }

    @Test(arguments: [128, 512, 8192])
    func typesWithManyMembers(kibibytes: Int) throws {
        let outcome = onStack(kibibytes) { () -> String in
            // A few levels are read on any stack.
            guard let value = try? JSON.decode(Wide.self, from: Self.wide(4)), value.depth == 5 else { return "few" }
            do throws(JSONError) {
                let value = try JSON.decode(Wide.self, from: Self.wide(511))
                return "\(value.depth)"
            } catch {
                return "\(error.code) \(error.path.hasPrefix("child.child.")) \(error.line)"
            }
        }
        #expect(["512", "depth true 1"].contains(outcome))
    }

    @Test(arguments: [128, 512])
    func valuesReadWhereThereIsMoreStack(kibibytes: Int) throws {
        let wide = onStack(64 << 10) { try? JSON.decode(Wide.self, from: Self.wide(500)) }
        let deep = try #require(wide)
        #expect(deep.depth == 501)
        let outcome = onStack(kibibytes) { () -> String in
            do throws(JSONError) {
                return "\(try JSON.encode(deep).count > 4000)"
            } catch {
                return "\(error.code)"
            }
        }
        #expect(["true", "depth"].contains(outcome))
        #expect(onStack(8192) { (try? JSON.encode(deep).count) ?? 0 } > 4000)
    }

    @Test(arguments: [512])
    func anyValues(kibibytes: Int) throws {
        let bytes = Self.nested(512)
        let one = try JSON.decode(JSONValue.self, from: bytes)
        let two = try JSON.decode(JSONValue.self, from: bytes)
        let outcome = onStack(kibibytes) { () -> [Bool] in
            var dumped = ""
            dump(one, to: &dumped)
            return [one == two, one.hashValue == two.hashValue, "\(one)".isEmpty, dumped.isEmpty]
        }
        #expect(outcome == [true, true, false, false])
        let skipped = onStack(kibibytes) { () -> String in
            do throws(JSONError) {
                return "\(try JSON.decode(JSONValue.self, from: bytes) == one)"
            } catch {
                return "\(error.code)"
            }
        }
        #expect(["true", "depth"].contains(skipped))
    }

    /// Runs `body` on a thread with a stack of that size.
    private func onStack<T: Sendable>(_ kibibytes: Int, _ body: @escaping @Sendable () -> T) -> T {
        let outcome = Outcome<T>()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            outcome.value.withLock { $0 = body() }
            done.signal()
        }
        thread.stackSize = kibibytes << 10
        thread.start()
        done.wait()
        guard let value = outcome.value.withLock({ $0 }) else { preconditionFailure("the thread did not end") }
        return value
    }

    private final class Outcome<T: Sendable>: Sendable {
        let value = Mutex<T?>(nil)
    }
}
