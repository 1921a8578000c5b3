import Testing

@testable import Naming

@Suite struct InflectionTests {
    @Test(arguments: [
        ("categories", "category"), ("addresses", "address"), ("boxes", "box"), ("branches", "branch"),
        ("tags", "tag"), ("credentials", "credential"), ("Pets", "Pet"), ("statuses", "status"),
        ("properties", "property"), ("people", "person"), ("People", "Person"), ("indices", "index"),
        ("analyses", "analysis"), ("aliases", "alias"), ("caches", "cache"), ("movies", "movie"), ("leaves", "leaf"),
        ("databases", "database"), ("responses", "response"), ("heroes", "hero"), ("IDs", "ID"), ("URLs", "URL"),
        ("STATUSES", "STATUS"), ("children", "child"), ("vertices", "vertex"),
    ])
    func singular(_ plural: String, _ singular: String) {
        #expect(Inflection.singular(plural) == singular)
        #expect(Inflection.isPlural(plural))
    }

    @Test(arguments: [
        "status", "address", "analysis", "pet", "s", "is", "", "data", "media", "series", "news", "metadata", "dns",
        "sms", "HTTPS", "alias", "bus",
    ])
    func noPlural(_ word: String) {
        #expect(Inflection.singular(word) == nil)
    }
}
