internal import ClientModel
package import OpenAPI

/// An operation with its references resolved, before types and names are known.
///
/// An object, since all that lowers operations holds on to it.
package final class OperationPlan {
    package struct ParameterPlan {
        package var parameter: OpenAPI.Parameter
        var content: ParameterContent
        /// Where the operation has it: the parameter, or a reference to it.
        var use: Origin
        /// Whether it is what one of the operation's credentials sends: needed where the client has another.
        var mayBeCredential = false

        var schema: Schema? { content.schema }
        package var isRequired: Bool { parameter.isRequired && !mayBeCredential }
    }

    package struct BodyPlan {
        var body: OpenAPI.RequestBody
        package var media: MediaType
        package var format: ContentFormat
        /// What the same content can be called besides.
        var others: [MediaType] = []
        /// An enumeration of the media types, where the caller chooses among several.
        var contentTypes: SchemaNode?
        /// What it is called by beside those of other content.
        var contentTypeWord = ""

        /// The media types and ranges that the content can be called.
        package var names: [String] { ([media] + others).map(\.name) }
    }

    package struct ResponsePlan {
        package var status: String
        var response: OpenAPI.Response
        /// How its body can be had, the preferred media type first; empty where there is no body.
        package var answers: [Answer] = []
        /// Where the operation has it: the response, or a reference to it.
        var use: Origin
    }

    /// What the configuration or the document says of an operation's streams; an empty text is none.
    struct Streaming {
        /// The member of the body that asks for a stream.
        var member: String?
        /// The data of the event that ends one.
        var terminator: String?
    }

    /// A parameter that no call can give.
    struct LeftOutParameter {
        var parameter: OpenAPI.Parameter
        var use: Origin
        var reason: OmissionReason
    }

    package let operation: OpenAPI.Operation
    package let item: PathItem
    /// What it is called.
    var identifier: OperationIdentifier
    package var parameters: [ParameterPlan]
    var template = PathTemplate("", pathNames: [], queryNames: [])
    /// The bodies that are generated, the preferred one first.
    package var bodies: [BodyPlan] = []
    package var responses: [ResponsePlan]
    /// How its streams end, and what asks for them.
    var streaming = Streaming()
    var leftOutParameters: [LeftOutParameter] = []
    /// The media types that are not generated beside the one that is, wherever in the operation.
    var leftOutMedia: [(origin: Origin, reason: OmissionReason)] = []
    /// The media types of successes that are not preferred, each with a call of its own.
    package private(set) var alternativeAnswers: [Answer] = []

    /// Why it has no body although one is described, and whether it needs one.
    var leftOutBody: (reason: OmissionReason, isRequired: Bool)?

    /// What its calls need, and the document refers to and does not have.
    var absent: [String] = []

    /// The preferred body.
    var body: BodyPlan? { bodies.first }

    init(
        operation: OpenAPI.Operation, item: PathItem, id: String, parameters: [ParameterPlan] = [],
        responses: [ResponsePlan] = []
    ) {
        self.operation = operation
        self.item = item
        identifier = OperationIdentifier(id)
        self.parameters = parameters
        self.responses = responses
    }

    /// The `operationId`, or what stands in for it.
    package var id: String { identifier.written }

    /// The group it is called through.
    var tag: String? { operation.tags.first ?? operation.operationID.flatMap(OperationID.group) }

    /// What else names can be made of, where another operation has the first.
    var alternativeIDs: [String] { identifier.others + OperationID.alternatives(operation.method, item.path) }

    /// What no other operation of the document has.
    var identity: String { "\(operation.method) \(item.path) \(operation.origin.citation)" }

    /// Finds the alternatives, once all responses are there.
    func findAlternativeAnswers() {
        var known: Set<String> = []
        alternativeAnswers = ResponseRoles(self).successes.flatMap { $0.response.answers.dropFirst() }
            .filter { known.insert($0.identity).inserted }
    }

    /// How many calls it becomes: one for each body and answer.
    var callCount: Int { max(1, bodies.count) * (1 + alternativeAnswers.count) }
}

extension OperationPlan.ResponsePlan {
    /// The preferred media type.
    var media: MediaType? { answers.first?.media }

    /// The media type that a call asks for, or the preferred one where there is none such.
    package func answer(_ wanted: Answer?) -> Answer? {
        guard let wanted else { return answers.first }
        return answers.first { $0.media.name == wanted.media.name } ?? answers.first { $0.identity == wanted.identity }
            ?? answers.first
    }
}
