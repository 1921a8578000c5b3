internal import ClientModel
internal import Naming
internal import OpenAPI

/// Finds what wants types: the components, the contents that operations share, and each operation.
///
/// What a type is called goes by what it is for; how strong its claim to that name is, says its ``TypeRank``.
struct TypeDiscovery {
    let document: OpenAPIDocument
    let plans: [OperationPlan]
    let webhooks: [WebhookPlan]
    let names: OperationNames
    let overrides: NameOverrides
    let registry: TypeRegistry
    let finder: TypeFinder
    let forms: FormSchemas
    /// What operations are called whose bodies a framework put together and called after them, by the bodies' components.
    let owners: [String: String]

    init(
        document: OpenAPIDocument, plans: [OperationPlan], webhooks: [WebhookPlan], names: OperationNames,
        overrides: NameOverrides, registry: TypeRegistry, finder: TypeFinder, forms: FormSchemas
    ) {
        self.document = document
        self.plans = plans
        self.webhooks = webhooks
        self.names = names
        self.overrides = overrides
        self.registry = registry
        self.finder = finder
        self.forms = forms
        let undone = plans.filter(\.identifier.isUndone)
        owners = Dictionary(
            undone.map { (FrameworkNames.bodyPrefix + $0.id, names.chosen($0) ?? $0.identifier.spoken) }
        ) { first, _ in first }
    }

    /// Finds every type.
    func findTypes() {
        addComponents()
        addSharedContent()
        for plan in plans { addTypes(of: plan) }
        finder.resolvePending()
        finder.resolveForeign()
        finder.resolvePending()
        guard !webhooks.isEmpty else { return }
        // After all else, so that nothing that calls have is called otherwise for them.
        for plan in webhooks { addType(of: plan) }
        finder.resolvePending(rank: .webhook)
        finder.resolveForeign()
        finder.resolvePending(rank: .webhook)
    }

    /// The body of a webhook is called after it, `PetCreatedWebhook`.
    private func addType(of plan: WebhookPlan) {
        let word = plan.owner == nil ? "Webhook" : "Callback"
        if let body = plan.body, !body.origin.place.isWithin(plan.operation.origin.place),
            !body.origin.place.name.allSatisfy(\.isNumber)
        {
            add(plan.schema, Self.suffixed(body.origin.place.name, "Request"), rank: .webhook, suffix: "Body")
            return
        }
        add(
            plan.schema, Self.suffixed(plan.chosenName ?? plan.name, word), rank: .webhook, suffix: "Body",
            alternatives: { plan.otherNames.map { SwiftNames.type(Self.suffixed($0, word)) } })
    }

    private func addComponents() {
        let spoken = spokenNames()
        finder.add(
            components: document.components.schemas.map { name, schema in
                let chosen = overrides.schemas
                let fixed =
                    (chosen.isEmpty ? nil : chosen[schema.origin.citation] ?? chosen[name])
                    ?? schema.keywords.extensions.chosenTypeName
                return TypeRoot(
                    schema: .schema(schema), rawName: name, rank: .component, suffix: "Model", fixedName: fixed,
                    spokenName: spoken[name], isNamed: true)
            })
    }

    /// What the bodies of ``owners`` are called: as they would be if the operations had them themselves, where no
    /// component is called so.
    private func spokenNames() -> [String: String] {
        guard !owners.isEmpty else { return [:] }
        let taken = Set(document.components.schemas.map { SwiftNames.type($0.name) })
        var spoken: [String: String] = [:]
        for (name, _) in document.components.schemas {
            guard let operation = owners[name] else { continue }
            let type = SwiftNames.type(operation + " Request")
            if !taken.contains(type) { spoken[name] = type }
        }
        return spoken
    }

    // MARK: - Shared content

    /// Schemas within shared responses, bodies and parameters are called after these, not after one of their users.
    private func addSharedContent() {
        let components = document.components
        for (name, response) in components.responses {
            guard case .value(let response) = response else { continue }
            let reader = AnswerReader(linked: document.linked)
            for answer in reader.answers(response.content) { add(answer, ofResponse: name) }
        }
        for (name, body) in components.requestBodies {
            guard case .value(let body) = body else { continue }
            for media in body.content where media.format == .json || media.format == .form {
                add(media, ofRequest: name)
            }
            for media in body.content { addForm(media, name) }
        }
        for (name, header) in components.headers {
            guard case .value(let header) = header else { continue }
            add(header.valueSchema, name, rank: .otherParameter, suffix: "Header")
        }
        for (name, parameter) in components.parameters {
            guard case .value(let parameter) = parameter else { continue }
            let schema = parameter.value(document.linked).schema
            add(schema, name, rank: .pathParameter, suffix: "Parameter")
        }
    }

    /// A form is called after the component that it is, else after who sends it.
    private func addForm(
        _ media: MediaType, _ name: String, alternatives: @escaping () -> [String] = { [] }
    ) {
        guard let form = forms.form(of: media), registry.type(of: form.schema) == nil else { return }
        let component = form.component.map { owners[$0] ?? $0 }
        var words = Words.split(form.encodings.isEmpty ? component ?? name : name)
        if words.count > 1, let last = words.last, ["request", "body", "form"].contains(last.lowercased()) {
            words.removeLast()
        }
        let kinds = PartKinds(graph: registry.graph)
        let name = words.joined(separator: " ")
        let isFormData = media.essence == "multipart/form-data"
        let told = isFormData ? name + " Form Data" : "\(name) \(Self.word(for: media)) Form"
        finder.add(
            TypeRoot(
                schema: form.schema, rawName: name + " Form", rank: .body, suffix: "Body",
                fixedName: form.component == nil ? form.schema.keywords.extensions.chosenTypeName : nil, isNamed: false,
                alternatives: { alternatives() + [SwiftNames.type(told)] }, isForm: true,
                hasType: { kinds.hasType($1, form.encodings[$0], isFormData: form.isFormData) }))
    }

    private func add(_ answer: Answer, ofResponse name: String) {
        let name = Self.suffixed(name, "Response")
        add(answer.schema, answer.isJSON ? name : "\(name) \(Self.word(for: answer))", rank: .body, suffix: "Body")
    }

    /// What tells the type of an answer from that of the operation's JSON.
    private static func word(for answer: Answer) -> String {
        switch answer.format {
        case .events: "Event"
        case .lines, .sequence: "Item"
        case nil: "Response"
        }
    }

    /// What tells the type of a body from those of the same operation in other media types.
    private static func word(for media: MediaType) -> String {
        switch media.format {
        case .form: "Form"
        case .multipart: BodyPlanner.words(media.essence.split(separator: "/").last.map(String.init) ?? "")
        case .json, .text, .bytes, .stream:
            AnswerNames.word(for: media.essence) + " " + BodyPlanner.words(media.parameterText)
        }
    }

    private func add(_ media: MediaType, ofRequest name: String) {
        let told = SwiftNames.type(Self.suffixed("\(name) \(Self.word(for: media))", "Request"))
        add(media.schema, Self.suffixed(name, "Request"), rank: .body, suffix: "Body", alternatives: { [told] })
    }

    private static func suffixed(_ name: String, _ suffix: String) -> String {
        // A response that is called `404` is a "not found".
        let name = Int(name).map { StatusNames.word(String($0)) } ?? name
        return name.lowercased().hasSuffix(suffix.lowercased()) ? name : name + " " + suffix
    }

    private func add(
        _ schema: Schema?, _ name: String, rank: TypeRank, suffix: String,
        alternatives: @escaping () -> [String] = { [] }
    ) {
        add(schema.map { .schema($0) }, name, rank: rank, suffix: suffix, alternatives: alternatives)
    }

    private func add(
        _ schema: SchemaNode?, _ name: String, rank: TypeRank, suffix: String,
        alternatives: @escaping () -> [String] = { [] }
    ) {
        guard let schema else { return }
        finder.add(
            TypeRoot(
                schema: schema, rawName: name, rank: rank, suffix: suffix,
                fixedName: schema.keywords.extensions.chosenTypeName, isNamed: false, alternatives: alternatives))
    }

    // MARK: - Operations

    private func addTypes(of plan: OperationPlan) {
        let spoken = plan.identifier.spoken
        let name = names.chosen(plan) ?? spoken
        func others(_ what: String) -> [String] {
            ((name == spoken ? [] : [spoken]) + plan.alternativeIDs).map {
                SwiftNames.type($0 + " " + what)
            }
        }
        func add(_ schema: Schema?, _ what: String, rank: TypeRank, suffix: String) {
            addNode(schema.map { .schema($0) }, what, rank: rank, suffix: suffix)
        }
        func addNode(_ schema: SchemaNode?, _ what: String, rank: TypeRank, suffix: String) {
            self.add(
                schema, name + " " + what, rank: rank, suffix: suffix,
                alternatives: { others(what) })
        }
        for entry in plan.parameters {
            let parameter = entry.parameter
            let rank = TypeRank(parameterIn: parameter.location)
            let chosen =
                overrides.parameter(parameter.name, of: plan.id, at: parameter.origin.citation)
                ?? parameter.extensions.chosenName
            if chosen == nil, let shared = sharedName(parameter.origin, plan) {
                self.add(entry.schema, shared, rank: rank, suffix: "Parameter")
            } else {
                add(entry.schema, chosen ?? parameter.name, rank: rank, suffix: "Parameter")
            }
        }
        for body in plan.bodies {
            let shared = sharedName(body.body.origin, plan)
            addNode(body.contentTypes, body.contentTypeWord + " Content Type", rank: .body, suffix: "Choice")
            switch (body.format, shared) {
            case (.json, let shared?), (.form, let shared?): self.add(body.media, ofRequest: shared)
            case (.json, nil), (.form, nil):
                let told = "\(name) \(Self.word(for: body.media)) Request"
                self.add(
                    body.media.schema, name + " Request", rank: .body, suffix: "Body",
                    alternatives: { others("Request") + [SwiftNames.type(told)] })
            case (.multipart, _): addForm(body.media, shared ?? name) { others("Form") }
            case (.text, _), (.bytes, _), (.stream, _): break
            }
        }
        let successes = ResponseRoles(plan).successes.map(\.response.status)
        for (key, header) in plan.responses.flatMap(\.response.headers) {
            guard case .value(let header) = header else { continue }
            add(header.valueSchema, key, rank: .otherParameter, suffix: "Header")
        }
        for response in plan.responses {
            for (index, answer) in response.answers.enumerated() {
                if let shared = sharedName(response.response.origin, plan) {
                    self.add(answer, ofResponse: shared)
                    continue
                }
                let isOnlySuccess = successes == [response.status]
                var word = isOnlySuccess ? "" : StatusNames.word(response.status) + " "
                if index > 0, answer.isJSON { word += AnswerNames.word(for: answer) + " " }
                add(answer.schema, word + Self.word(for: answer), rank: .response, suffix: "Body")
            }
        }
    }

    /// The name of something that an operation shares with others, since it stands in another document.
    private func sharedName(_ origin: Origin, _ plan: OperationPlan) -> String? {
        let place = origin.place
        let isShared =
            !place.documentName.isEmpty && !place.isWithin(plan.operation.origin.place)
            && !place.name.allSatisfy(\.isNumber)
        return isShared ? place.name : nil
    }
}
