import Foundation
import JSONCoding
import Testing

/// Runs over the files of the JSON parsing test suite, where they are there: files named `y_` must be accepted, `n_`
/// refused, and `i_` are free to the implementation.
@Suite struct ConformanceSuiteTests {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["JSON_PARSING_DIR"] { return URL(fileURLWithPath: path) }
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return package.deletingLastPathComponent().appendingPathComponent("shared/json-parsing")
    }()
    static let files =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".json") }.sorted()
    static var isThere: Bool { !files.isEmpty }

    /// The `i_` files that are accepted; the others are refused. `JSON` documents the choices.
    private static let accepted: Set<String> = [
        // Numbers of any size are kept as they are.
        "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
        "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
        "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
        "i_number_very_big_negative_int.json",
        // Less than 512 levels, and a byte order mark.
        "i_structure_500_nested_arrays.json", "i_structure_UTF-8_BOM_empty_object.json",
    ]

    private func bytes(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    }

    @Test(.enabled(if: isThere), arguments: files)
    func file(_ name: String) throws {
        let bytes = try bytes(name)
        let error = failure(JSONValue.self, bytes)
        if name.hasPrefix("y_") || Self.accepted.contains(name) {
            #expect(error == nil)
            try skip(bytes)
        } else {
            #expect(error != nil)
            #expect(throws: JSONError.self) { try skip(bytes) }
        }
    }

    @Test(.enabled(if: isThere)) func typedDoublesRefuseInfinity() throws {
        let overflowing = [
            "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json", "i_number_pos_double_huge_exp.json",
            "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
        ]
        for name in overflowing {
            #expect(failure([Double].self, try bytes(name))?.code == .numberOutOfRange)
        }
        for name in ["i_number_double_huge_neg_exp.json", "i_number_real_underflow.json"] {
            #expect(try JSON.decode([Double].self, from: bytes(name)) == [0])
        }
        for name in ["i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json"] {
            #expect(failure([Int].self, try bytes(name))?.code == .numberOutOfRange)
        }
    }

    @Test(.enabled(if: isThere)) func loneSurrogatesAndOtherEncodingsAreRefusedAsSuch() throws {
        for name in Self.files where name.hasPrefix("i_string") || name.hasPrefix("i_object") {
            let code = try #require(failure(JSONValue.self, try bytes(name))?.code)
            let isEscape = try bytes(name).contains(UInt8(ascii: "\\"))
            let isSixteenBits = name.localizedCaseInsensitiveContains("utf16") || name.contains("UTF-16")
            #expect(code == (isSixteenBits ? .syntax : isEscape ? .invalidEscape : .invalidUTF8), "\(name)")
        }
    }
}
