/// One of several types.
public struct Union: Sendable {
    /// One of the types, as an enumeration's case with an associated value.
    public struct Case: Sendable {
        /// The case's Swift name.
        public var name: String
        /// The type of the associated value.
        public var type: TypeReference
        /// The `description` of the branch's schema, as Markdown.
        public var documentation: String?
        /// The discriminator's value, where the type itself does not hold it.
        public var discriminator: String?

        /// A case that holds a value of the type.
        public init(name: String, type: TypeReference, documentation: String? = nil, discriminator: String? = nil) {
            self.name = name
            self.type = type
            self.documentation = documentation
            self.discriminator = discriminator
        }
    }

    /// How a value's case is told when reading.
    public enum Selection: Sendable {
        /// By the string member `key`: each value names an index into the cases. Any other value, or none, stands for
        /// the case at `defaultIndex`, if there is one.
        case discriminator(key: String, values: [DiscriminatorValue], defaultIndex: Int? = nil)
        /// By what is in the value.
        case choice(Choice)
    }

    /// A value of the discriminator, and the case it stands for.
    public struct DiscriminatorValue: Sendable {
        /// The member's value, compared as it stands.
        public var value: String
        /// The position in the union's cases.
        public var caseIndex: Int

        /// A value that decides for the case at an index.
        public init(value: String, caseIndex: Int) {
            self.value = value
            self.caseIndex = caseIndex
        }
    }

    /// What tells the cases apart by the JSON value itself; what comes first is asked first.
    public struct Choice: Sendable {
        /// Tests, of which the first that holds decides.
        public var decisions: [Decision]
        /// Where no test decides: the objects of which one is taken by the members that are there.
        public var bestMatch: BestMatch?
        /// Positions in the union's cases that are tried after these: of all that are tried, the first is taken that
        /// keeps all of the value, or else the one that loses least.
        public var fallbacks: [Int]
        /// Positions in the union's cases that are tried likewise, where decisions that are not final held and misled; empty
        /// where all are final.
        public var rivals: [Int]

        /// A choice by tests, by the best match, and at last by reading.
        public init(
            decisions: [Decision] = [], bestMatch: BestMatch? = nil, fallbacks: [Int] = [], rivals: [Int] = []
        ) {
            self.decisions = decisions
            self.bestMatch = bestMatch
            self.fallbacks = fallbacks
            self.rivals = rivals
        }
    }

    /// A test on the JSON value that decides for one case, or leaves few of them.
    public struct Decision: Sendable {
        /// What is looked at in the value.
        public enum Test: Equatable, Sendable {
            /// The value is of one of these JSON types.
            case type([JSONType])
            /// The value is an object with all of these members.
            case members([String])
            /// The value is an object whose member is one of these strings, integers and booleans.
            case memberValue(key: String, values: [Literal])
            /// The value is a string among these.
            case stringValue([String])
        }

        /// What follows where the test holds.
        public enum Outcome: Sendable {
            /// The value is of the case at that position in the union's cases.
            case decided(Int)
            /// The value is of one of a few cases, which something else tells apart.
            case narrowed(Choice)
        }

        /// What must hold.
        public var test: Test
        /// What follows.
        public var outcome: Outcome
        /// Whether no value for which the test holds is of another case. One that can't be read as the case that is decided
        /// for is tried as the ``Choice/rivals`` otherwise.
        public var isFinal: Bool

        /// A test with what follows from it.
        public init(test: Test, outcome: Outcome, isFinal: Bool = true) {
            self.test = test
            self.outcome = outcome
            self.isFinal = isFinal
        }

        /// A test that decides for the case at an index.
        public init(test: Test, caseIndex: Int, isFinal: Bool = true) {
            self.init(test: test, outcome: .decided(caseIndex), isFinal: isFinal)
        }
    }

    /// Objects of which the one is tried first that names most of the members that are there.
    public struct BestMatch: Sendable {
        /// One of the objects.
        public struct Candidate: Sendable {
            /// The members that it names.
            public var members: [String]
            /// The position in the union's cases.
            public var caseIndex: Int

            /// The case at an index, which names those members.
            public init(members: [String], caseIndex: Int) {
                self.members = members
                self.caseIndex = caseIndex
            }
        }

        /// The objects; of those that name as many, the first is tried first.
        public var candidates: [Candidate]
        /// A member with which a value is none of them: it then says something that none of them lists.
        public var tagKey: String?

        /// A match among the candidates.
        public init(candidates: [Candidate], tagKey: String? = nil) {
            self.candidates = candidates
            self.tagKey = tagKey
        }
    }

    /// A case for values that several of the cases describe at once, as `anyOf` allows (JSON Schema 2020-12, Core,
    /// section 10.2.1.2).
    public struct Combination: Sendable {
        /// The case's Swift name.
        public var name: String
        /// Positions in the union's cases: those that may hold together.
        public var caseIndices: [Int]

        /// A case for several of the cases at those positions.
        public init(name: String, caseIndices: [Int]) {
            self.name = name
            self.caseIndices = caseIndices
        }
    }

    /// A JSON type (RFC 8259, section 3).
    public enum JSONType: String, Hashable, Sendable, CaseIterable {
        case null, boolean, number, string, array, object
    }

    /// The cases in the order of the branches.
    public var cases: [Case]
    /// How a case is chosen on reading; on writing, the case's value is written as it is.
    public var selection: Selection
    /// The case for values of several of the cases; nil where one of them is all that a value can be.
    public var combination: Combination?
    /// The case that keeps a value that none of the cases describes, as `JSONValue`.
    public var unknownCaseName: String
    /// Whether values are stored behind a reference, because one might hold the union itself.
    public var isIndirect: Bool

    /// A union of the cases, and one more for what none of them describes.
    public init(
        cases: [Case], selection: Selection, combination: Combination? = nil, unknownCaseName: String,
        isIndirect: Bool = false
    ) {
        self.isIndirect = isIndirect
        self.cases = cases
        self.selection = selection
        self.combination = combination
        self.unknownCaseName = unknownCaseName
    }
}
