import Testing

@testable import GeneratorPipeline
@testable import OutputFolders

@Suite struct PathTextTests {
    @Test(arguments: [
        ("spec/../Generated/Pets", "Generated/Pets"), ("./a//b/", "a/b"), ("..", ".."), ("../a/../../b", "../../b"),
        ("a/..", "."), ("", "."), ("/a/../../b", "/b"), ("/", "/"),
    ])
    func normalises(path: String, expected: String) {
        #expect(PathText.normalised(path) == expected)
    }

    @Test func joinsRelativePathsAndKeepsAbsoluteOnes() {
        #expect(PathText.join("spec", "../Generated") == "Generated")
        #expect(PathText.join(".", "a") == "a")
        #expect(PathText.join("spec", "/a/./b") == "/a/b")
    }

    @Test func findsTheWayBetweenFolders() {
        #expect(PathText.relative("/a/runtime", from: "/a/out/Pets") == "../../runtime")
        #expect(PathText.relative("/a/out", from: "/a/out") == ".")
        #expect(PathText.relative("/b", from: "/") == "b")
    }

    @Test func takesPathsApart() {
        #expect(PathText.parent(of: "spec/openapi.yaml") == "spec")
        #expect(PathText.parent(of: "openapi.yaml") == ".")
        #expect(PathText.parent(of: "/a") == "/")
        #expect(PathText.name(of: "spec/openapi.yaml") == "openapi.yaml")
        #expect(PathText.stem(of: "spec/pet.store.yaml") == "pet.store")
        #expect(PathText.stem(of: ".hidden") == ".hidden")
    }
}
