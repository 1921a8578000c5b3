/// What is one of many: `pet` of `pets`, `person` of `people`.
package enum Inflection {
    /// The English singular; nil when the word is none in the plural.
    package static func singular(_ word: String) -> String? {
        let small = word.lowercased()
        if let known = irregular[small] { return cased(known, like: word) }
        if small.count < 3 || uncountable.contains(small) || Initialisms.words.contains(small) { return nil }
        for ending in ["ss", "us", "is"] where small.hasSuffix(ending) { return nil }
        if small.hasSuffix("ies"), small.count > 4 { return cased(String(small.dropLast(3)) + "y", like: word) }
        for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where small.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        return small.hasSuffix("s") ? String(word.dropLast()) : nil
    }

    /// Whether the word tells of many.
    package static func isPlural(_ word: String) -> Bool { singular(word) != nil }

    /// Whether the word is the same for one and for many.
    package static func isUncountable(_ word: String) -> Bool { uncountable.contains(word.lowercased()) }

    /// A word of the tables in the capitals of the document's.
    private static func cased(_ known: String, like word: String) -> String {
        if word.count > 1, word.allSatisfy({ !$0.isLowercase }) { return known.uppercased() }
        return word.first?.isUppercase == true ? known.prefix(1).uppercased() + known.dropFirst() : known
    }

    /// Alike for one and for many, or no plural although it ends like one.
    private static let uncountable: Set<String> = [
        "alas", "alias", "always", "analytics", "as", "atlas", "bias", "canvas", "chaos", "cors", "data", "equipment",
        "feedback", "gas", "has",
        "information", "its", "kubernetes", "lens", "media", "metadata", "news", "perhaps", "plus", "postgres",
        "redis", "sas", "series", "species", "this", "was", "yes",
    ]

    private static let irregular: [String: String] = [
        "aliases": "alias", "analyses": "analysis", "appendices": "appendix", "apparatuses": "apparatus",
        "atlases": "atlas", "avalanches": "avalanche", "axes": "axis", "biases": "bias", "bonuses": "bonus",
        "buses": "bus", "caches": "cache", "calves": "calf", "campuses": "campus", "canvases": "canvas",
        "censuses": "census", "children": "child", "cookies": "cookie", "corpora": "corpus", "crises": "crisis",
        "criteria": "criterion", "diagnoses": "diagnosis", "ellipses": "ellipsis", "feet": "foot",
        "focuses": "focus", "gases": "gas", "geese": "goose", "halves": "half", "hypotheses": "hypothesis",
        "indices": "index", "knives": "knife", "leaves": "leaf", "lenses": "lens", "lies": "lie", "lives": "life",
        "loaves": "loaf", "matrices": "matrix", "men": "man", "menus": "menu", "mice": "mouse", "movies": "movie",
        "niches": "niche", "oases": "oasis", "parentheses": "parenthesis", "people": "person",
        "phenomena": "phenomenon",
        "pies": "pie", "quizzes": "quiz", "radiuses": "radius", "schemata": "schema", "selfies": "selfie",
        "shelves": "shelf", "shoes": "shoe", "statuses": "status", "stimuli": "stimulus", "syllabuses": "syllabus",
        "synopses": "synopsis", "syntheses": "synthesis", "teeth": "tooth", "theses": "thesis", "thieves": "thief",
        "ties": "tie", "toes": "toe", "vertices": "vertex", "viruses": "virus", "wives": "wife", "wolves": "wolf",
        "women": "woman", "zombies": "zombie",
    ]
}
