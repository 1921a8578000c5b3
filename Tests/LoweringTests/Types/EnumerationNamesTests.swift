import ClientModel
import Testing

@Suite struct EnumerationNamesTests {
    private func names(_ schema: String, type: String = "Pet") throws -> [String] {
        try Lowered(schemas: "\(type): \(schema)").enumeration(type).members.map(\.name)
    }

    @Test(arguments: [
        ("''", "empty"), ("' '", "space"), ("'+1'", "plus1"), ("'-1'", "minus1"), ("'<'", "lessThan"),
        ("'>='", "greaterThanOrEqual"), ("'*'", "star"), ("'/'", "slash"), ("'😀'", "😀"), ("'1.0'", "version1_0"),
        ("'2022-11-28'", "version2022_11_28"), ("application/json", "applicationJSON"), ("'/docs'", "docs"),
        ("application/vnd.github+json", "applicationVndGithubPlusJSON"), ("'-created_at'", "minusCreatedAt"),
        ("2fa_disabled", "twoFADisabled"), ("'*/*'", "starStar"), ("en-US", "enUS"), ("中文", "中文"),
        ("NONE", "noneValue"),
    ])
    func values(_ value: String, _ name: String) throws {
        #expect(try names("{type: string, enum: [\(value)]}", type: "APIVersion") == [name])
    }

    @Test(arguments: [
        ("BlockSize", "[512, 4096]", ["size512", "size4096"]), ("Statuses", "[200, 404]", ["status200", "status404"]),
        ("StatusResponse", "[1]", ["status1"]), ("Level2", "[1]", ["level2_1"]), ("X", "[1]", ["_1"]),
    ])
    func numbersAreCalledAfterTheType(_ type: String, _ values: String, _ expected: [String]) throws {
        #expect(try names("{type: integer, enum: \(values)}", type: type) == expected)
    }

    @Test func nestedEnumerationsAreCalledAfterTheirMember() throws {
        let lowered = Lowered(
            schemas: "Tree: {type: object, properties: {mode: {type: string, enum: ['100644'], default: '100644'}}}")
        #expect(try lowered.enumeration("Tree.Mode").members.map(\.name) == ["mode100644"])
        #expect(try lowered.property("Tree", "mode").defaultValue == .member("mode100644"))
    }

    @Test func aTextAndWhatIsSpelledAsIt() throws {
        #expect(
            try names("{enum: [10, '10', true, 'true', a]}") == [
                "pet10Number", "pet10Text", "trueBoolean", "trueText", "a",
            ])
    }

    @Test func valuesThatDifferInLittle() throws {
        #expect(
            try names("{type: string, enum: [asc, ASC, a/b, a b, a_b, bot, '-bot', Etc/GMT0, Etc/GMT-0]}") == [
                "asc", "ASC", "aSlashB", "aSpaceB", "a_b", "bot", "minusBot", "etcSlashGMT0", "etcSlashGMTMinus0",
            ])
    }
}
