import Testing

/// Every text of the standard, as every payload: nothing that is written or printed of it leaves its place.
@Suite struct InjectionTests {
    private static let fileCount = 15

    /// In each document, all texts have another payload; in all documents together, each text has each.
    @Test func everyTextAsEveryPayload() throws {
        var checked = CheckedSources()
        for shift in Payload.all.indices {
            let document = try InjectionDocument.everything(InjectionDocument.versions[shift % 3])
            let texts = document.places.filter { !$0.isStructural }.enumerated().map { index, place in
                (place, Self.text(of: index + shift, at: place))
            }
            #expect(texts.count > 200)
            let run = InjectionRun(HostileInput(document.replacing(texts).json), checked: &checked)
            #expect(run.files.count >= Self.fileCount, "\(shift)")
            #expect(run.faults.isEmpty, "\(shift)")
        }
        try Compiler.parse(checked.sources)
    }

    /// What the shape of the client hangs on, one after the other: paths, references, the words of the standard.
    @Test func everyPlaceThatMattersAsSomePayloads() throws {
        let document = try InjectionDocument.everything("3.2.0")
        var checked = CheckedSources()
        let places = document.places.filter(\.isStructural)
        #expect(places.count > 100)
        for (index, place) in places.enumerated() {
            for number in [3 * index, 3 * index + 1, 3 * index + 2] {
                let payload = Payload.all[number % Payload.all.count]
                let changed = document.replacing([(place, payload.text)])
                let run = InjectionRun(HostileInput(changed.json), checked: &checked)
                #expect(run.faults.isEmpty, "\(place): \(payload)")
            }
        }
        try Compiler.parse(checked.sources)
    }

    @Test func everyPayloadAsTheNameOfTheDocument() throws {
        let document = try InjectionDocument.everything("3.1.0")
        var checked = CheckedSources()
        for payload in Payload.all {
            let run = InjectionRun(HostileInput(document.json, as: payload.text + ".json"), checked: &checked)
            #expect(run.files.count >= Self.fileCount, "\(payload)")
            #expect(run.faults.isEmpty, "\(payload)")
        }
        try Compiler.parse(checked.sources)
    }

    private static func text(of index: Int, at place: InjectionDocument.Place) -> String {
        let payload = Payload.all[index % Payload.all.count].text
        // Names of members are to differ.
        return place.isKey ? payload + "\(index)" : payload
    }
}
