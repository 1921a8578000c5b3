import Foundation
import Testing

@testable import checks

@Suite struct MirroredFolderTests {
    @Test func whatIsTheSameKeepsItsFile() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mirror-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, copy) = (folder.appending(path: "source"), folder.appending(path: "copy"))
        func write(_ text: String, _ path: String) throws {
            try MirroredFolder.write(Data(text.utf8), to: source.appending(path: path))
        }
        func number(_ path: String) throws -> UInt64? {
            let attributes = try FileManager.default.attributesOfItem(atPath: copy.appending(path: path).path())
            return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
        }
        try write("a", "A.swift")
        try write("b", "Models/B.swift")
        try write("c", "Models/C.swift")
        try MirroredFolder.update(copy, from: source)
        #expect(try MirroredFolder.files(in: copy) == ["A.swift", "Models/B.swift", "Models/C.swift"])

        let same = try number("A.swift")
        try write("B", "Models/B.swift")
        try FileManager.default.removeItem(at: source.appending(path: "Models/C.swift"))
        try MirroredFolder.update(copy, from: source)
        #expect(try number("A.swift") == same)
        #expect(try String(contentsOf: copy.appending(path: "Models/B.swift"), encoding: .utf8) == "B")
        #expect(try MirroredFolder.files(in: copy) == ["A.swift", "Models/B.swift"])
    }
}
