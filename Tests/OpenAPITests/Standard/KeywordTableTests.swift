import Foundation
import Testing

@testable import OpenAPI

/// `Documentation/keywords.md` says what becomes of every keyword on the operation side, and which test shows it.
@Suite struct KeywordTableTests {
    private static let objects: [ObjectKind] = [
        .pathItem, .callback, .parameter, .requestBody, .mediaType, .encoding, .response, .header, .server,
        .serverVariable, .securityRequirement, .securityScheme, .oauthFlows, .oauthFlow,
    ]

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private struct Row: Hashable {
        var keyword: String
        var meaning: String
        var proofs: [String]
    }

    /// The rows of the table below each heading.
    private static func tables() throws -> [String: [Row]] {
        let text = try String(contentsOf: root.appending(path: "Documentation/keywords.md"), encoding: .utf8)
        var tables: [String: [Row]] = [:]
        var heading = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("|"), cells.count == 3, cells[0].hasPrefix("`") else { continue }
            tables[heading, default: []].append(
                Row(keyword: unquoted(cells[0]), meaning: cells[1], proofs: quotedParts(of: cells[2])))
        }
        return tables
    }

    private static func unquoted(_ text: String) -> String { text.replacingOccurrences(of: "`", with: "") }

    private static func quotedParts(of text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }

    @Test(arguments: KeywordTableTests.objects)
    func everyKeywordHasARow(_ kind: ObjectKind) throws {
        let description = try #require(ObjectDescription.all.first { $0.kind == kind })
        let expected = Set(description.fields.map(\.name) + (description.patterned == nil ? [] : ["{name}"]))
        let rows = try #require(try Self.tables()[kind.rawValue])
        #expect(Set(rows.map(\.keyword)) == expected)
        #expect(rows.count == expected.count)
        #expect(rows.allSatisfy { !$0.meaning.isEmpty && !$0.proofs.isEmpty })
    }

    /// `Suite/test` is a function of that suite's file; `golden/name` is a golden case, which is compiled and run.
    @Test func everyProofIsATest() throws {
        let proofs = Set(try Self.tables().values.joined().flatMap(\.proofs))
        #expect(!proofs.isEmpty)
        let files = Self.testFiles()
        for proof in proofs.sorted() {
            let parts = proof.split(separator: "/").map(String.init)
            guard parts.count == 2 else {
                Issue.record("`\(proof)` is not written as Suite/test")
                continue
            }
            if parts[0] == "golden" {
                let folder = Self.root.appending(path: "Tests/GoldenTests/Cases/\(parts[1])")
                #expect(FileManager.default.fileExists(atPath: folder.path), "\(proof)")
            } else {
                let source = files["\(parts[0]).swift"] ?? ""
                #expect(source.contains("func \(parts[1])("), "\(proof)")
            }
        }
    }

    private static func testFiles() -> [String: String] {
        let tests = root.appending(path: "Tests")
        var files: [String: String] = [:]
        let found = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
        while let url = found?.nextObject() as? URL {
            guard url.pathExtension == "swift", !url.path.contains("/Cases/") else { continue }
            let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
            files[url.lastPathComponent, default: ""] += text
        }
        return files
    }
}
