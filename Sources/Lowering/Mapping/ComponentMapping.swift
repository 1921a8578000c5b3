internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Tells what became of the components that are not schemas: who uses them, or that nobody does.
struct ComponentMapping {
    let document: OpenAPIDocument
    let paths: [PathPlan]
    let webhooks: [WebhookPlan]
    var module: ClientModule
    let operations: [MappedOperation]
    let diagnostics: [Diagnostic]
    let places: SourcePlaces

    func components() -> [MappedComponent] {
        let components = document.components
        let uses = uses()
        func shared<Value>(
            _ kind: MappedComponent.Kind, _ key: String, _ values: [(name: String, value: Referenced<Value>)],
            _ target: (Referenced<Value>) -> Value?
        ) -> [MappedComponent] where Value: Placed {
            values.map { name, value in
                let place = places.component(key, name, value.origin)
                let declared = target(value).map { places.place($0.origin) } ?? place
                let users = (uses[Self.key(place)] ?? []) + (declared == place ? [] : uses[Self.key(declared)] ?? [])
                return MappedComponent(
                    place: place, kind: kind, name: name,
                    fate: users.isEmpty ? .leftOut(.unused) : .became(.used(users)))
            }
        }
        func unread(
            _ kind: MappedComponent.Kind, _ key: String, _ values: [(name: String, origin: Origin)],
            _ reason: OmissionReason
        ) -> [MappedComponent] {
            values.map { name, origin in
                let place = places.component(key, name, origin)
                let users = uses[Self.key(place)] ?? []
                return MappedComponent(
                    place: place, kind: kind, name: name,
                    fate: users.isEmpty ? .leftOut(reason) : .became(.used(users)))
            }
        }
        let linked = document.linked
        let all =
            shared(.response, "responses", components.responses, linked.response)
            + shared(.parameter, "parameters", components.parameters, linked.parameter)
            + shared(.requestBody, "requestBodies", components.requestBodies, linked.requestBody)
            + shared(.header, "headers", components.headers, linked.header) + credentials()
            + unread(.link, "links", components.links, .link)
            + unread(.callback, "callbacks", components.callbacks, .unused)
            + unread(.pathItem, "pathItems", components.pathItems, .unused)
            + unread(.mediaType, "mediaTypes", components.mediaTypes, .unused)
        return all.ordered(on: { $0.place })
    }

    private func credentials() -> [MappedComponent] {
        document.components.securitySchemes.map { name, value in
            let place = places.component("securitySchemes", name, value.origin)
            let fate: Fate<MappedComponent.Symbol>
            if let scheme = module.securitySchemes.first(where: { $0.key == name }) {
                fate = .became(.credential(scheme.parameterNames))
            } else {
                let origin = document.linked.securityScheme(value)?.origin ?? value.origin
                let diagnostic = diagnostics.first {
                    $0.location == origin.location
                        && Self.credentialReasons.contains($0.id)
                }
                fate = .leftOut(diagnostic.map { OmissionReason($0) } ?? .unresolved)
            }
            return MappedComponent(place: place, kind: .securityScheme, name: name, fate: fate)
        }
    }

    private static let credentialReasons: Set<DiagnosticID> = [
        "security-scheme-unsupported", "security-scheme-of-transport", "header-name-invalid",
        "cookie-name-invalid",
    ]

    // MARK: - Uses

    /// By the place that is used, where it is used.
    private func uses() -> [[String]: [SourcePlace]] {
        var uses: [[String]: [SourcePlace]] = [:]
        func add(_ use: SourcePlace, of declaration: SourcePlace?) {
            guard let declaration, uses[Self.key(declaration)]?.last != use else { return }
            uses[Self.key(declaration), default: []].append(use)
        }
        for operation in operations {
            for parameter in operation.parameters { add(parameter.place, of: parameter.declaration) }
            if let body = operation.body { add(body.place, of: body.declaration) }
            for response in operation.responses {
                add(response.place, of: response.declaration)
                for header in response.headers where header.fate.symbol != nil {
                    add(header.place, of: header.declaration)
                }
            }
        }
        for plan in webhooks {
            let use = places.place(plan.use)
            add(use, of: places.place(plan.item.origin))
            if let body = plan.body {
                add(use, of: places.declaration(body.origin, usedAt: plan.operation.requestBody?.origin ?? plan.use))
            }
            if let media = plan.media { add(use, of: places.place(media.origin)) }
            guard let callback = plan.item.origin.place.parent else { continue }
            let declaration = places.place(Origin(place: callback, location: plan.item.origin.location))
            for use in [plan.use] + plan.otherUses { add(places.place(use), of: declaration) }
        }
        for plan in paths.flatMap(\.operations) {
            let item = plan.item.origin.place
            let use = places.place(plan.operation.origin)
            add(use, of: places.place(Origin(place: item, location: plan.item.origin.location)))
            for media in plan.bodies.flatMap({ [$0.media] + $0.others })
                + plan.responses.flatMap(\.answers).map(\.media)
            {
                add(use, of: places.place(media.origin))
            }
        }
        return uses
    }

    private static func key(_ place: SourcePlace) -> [String] { [place.file, place.pointer] }
}
