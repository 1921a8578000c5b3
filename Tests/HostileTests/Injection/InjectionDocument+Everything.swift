import Diagnostics
import DocumentTree
import Testing

extension InjectionDocument {
    /// The versions of the standard.
    static let versions = ["3.0.3", "3.1.0", "3.2.0"]

    static func everything(_ version: String) throws -> InjectionDocument {
        let sink = DiagnosticSink()
        let text = text.replacing("VERSION", with: version)
        let node = DocumentReader.read(SourceFile(path: "openapi.yaml", text: text), diagnostics: sink)
        try #require(sink.diagnostics.isEmpty)
        return InjectionDocument(try #require(node))
    }

    private static let text = """
        openapi: "VERSION"
        $self: https://pets.example.com/openapi.yaml
        jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
        x-extension: {text: of an extension}
        info:
          title: Pet Store
          summary: A summary.
          description: A description.
          termsOfService: https://pets.example.com/terms
          contact: {name: Contact, url: https://pets.example.com/contact, email: pets@example.com}
          license: {name: Licence, identifier: Apache-2.0, url: https://pets.example.com/licence}
          version: 1.0.0
          x-info: text
        servers:
          - url: https://{region}.example.com/{version}
            name: production
            description: The server.
            variables:
              region: {enum: [eu, us], default: eu, description: Where.}
              version: {default: v1, description: Which.}
        security: [{bearerAuth: []}, {apiKey: []}, {oauth: [pets-read]}]
        tags:
          - name: pets
            summary: Pets
            description: About pets.
            externalDocs: {description: More., url: https://pets.example.com/docs}
            kind: nav
            x-tag: text
          - {name: shop, parent: pets}
        externalDocs: {description: All of it., url: https://pets.example.com/all}
        webhooks:
          newPet:
            post:
              summary: A hook.
              description: It says what is new.
              parameters: [{name: X-Event, in: header, schema: {type: string, enum: [arrived]}}]
              requestBody:
                content:
                  application/json: {schema: {type: object, properties: {event: {enum: [pet.new]}, note: {type: string}}}}
              responses: {"200": {description: Taken.}}
          ping: {post: {summary: A ping., deprecated: true, responses: {"200": {description: Taken.}}}}
        paths:
          /pets/{petId}/at/{place}:
            summary: A path.
            description: Of a pet.
            servers: [{url: "https://other.example.com/{a}", variables: {a: {default: b}}}]
            parameters:
              - {name: petId, in: path, required: true, description: Which pet., schema: {type: string}}
              - {name: place, in: path, required: true, schema: {type: string, enum: [north, south]}}
            get:
              operationId: showPet
              tags: [pets]
              summary: Shows a pet.
              description: All about it.
              externalDocs: {description: Pets., url: https://pets.example.com/show}
              servers: [{url: https://third.example.com}]
              security: [{oauth: [pets-write]}]
              parameters:
                - name: limit
                  in: query
                  description: How many.
                  style: form
                  example: few
                  schema: {type: string, default: "10", examples: [ten], pattern: "^[a-z]+$", format: word}
                - name: filter
                  in: query
                  content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                - name: X-Trace
                  in: header
                  description: A field.
                  schema: {type: string, enum: [one, two]}
                  examples: {first: {summary: First., description: The first., value: one}}
                - {name: session, in: cookie, description: A cookie., schema: {type: string}}
                - {$ref: "#/components/parameters/Page"}
              responses:
                "200":
                  summary: A pet
                  description: The pet.
                  headers:
                    X-Remaining: {description: How many., style: simple, schema: {type: integer}, example: "5"}
                    X-Other: {$ref: "#/components/headers/Other"}
                  content:
                    application/json:
                      description: As JSON.
                      schema: {$ref: "#/components/schemas/Pet"}
                      examples:
                        data: {summary: Data., dataValue: {name: Rex}}
                        text: {serializedValue: '{"name": "Rex"}'}
                        elsewhere: {externalValue: https://pets.example.com/rex.json}
                        shared: {$ref: "#/components/examples/Rex"}
                    text/event-stream: {itemSchema: {$ref: "#/components/schemas/Event"}}
                    text/plain: {schema: {type: string}, example: a pet}
                  links:
                    next: {operationId: showPet, description: A link., parameters: {petId: $response.body#/id}}
                    other: {operationRef: "#/paths/~1pets/post", requestBody: text, server: {url: https://a.example.com}}
                default: {$ref: "#/components/responses/Problem"}
              callbacks:
                onEvent:
                  "{$request.query.url}":
                    post:
                      summary: Called.
                      requestBody: {content: {application/json: {schema: {properties: {event: {enum: [pet.seen]}}}}}}
                      responses: {"200": {description: Well.}}
          /pets:
            post:
              operationId: addPet
              tags: [pets, shop]
              summary: Adds a pet.
              requestBody:
                description: The new pet.
                content:
                  application/json: {schema: {$ref: "#/components/schemas/NewPet"}}
                  application/vnd.pets+json: {schema: {$ref: "#/components/schemas/Pet"}, example: {name: Rex}}
              responses:
                "201": {description: Added., content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
                4XX: {description: Refused.}
            additionalOperations:
              COPY: {operationId: copyPets, summary: Copies them., responses: {"204": {description: Copied.}}}
          /item: {$ref: "#/components/pathItems/Item"}
          /photos:
            post:
              operationId: addPhoto
              summary: Adds a photo.
              requestBody:
                content:
                  multipart/form-data:
                    schema: {$ref: "#/components/schemas/Photo"}
                    encoding:
                      caption: {contentType: text/plain, style: form, headers: {X-Part: {description: Of a part., schema: {type: string}}}}
                      nested: {encoding: {inner: {contentType: application/json}}}
                  multipart/mixed:
                    schema: {type: array, prefixItems: [{type: string}]}
                    prefixEncoding: [{contentType: text/plain}]
                    itemEncoding: {contentType: image/png}
              responses: {"200": {description: Added., content: {"image/*": {schema: {type: string, format: binary}}}}}
        components:
          schemas:
            Pet:
              type: object
              title: Pet
              description: A pet.
              $id: https://pets.example.com/pet
              $schema: https://json-schema.org/draft/2020-12/schema
              $anchor: pet
              $dynamicAnchor: petNode
              $comment: A comment.
              required: [name, kind]
              externalDocs: {description: More., url: https://pets.example.com/pet}
              xml: {name: pet, namespace: https://pets.example.com/ns, prefix: p, nodeType: element}
              x-schema: text
              example: {name: Rex}
              dependentRequired: {tag: [name]}
              dependentSchemas: {tag: {properties: {size: {type: string}}}}
              patternProperties: {"^x-": {type: string}}
              properties:
                name: {type: string, description: Its name., default: Rex, pattern: "[A-Z].*", example: Rex}
                kind: {type: string, const: pet}
                tag: {type: [string, "null"], format: word, contentEncoding: base64, contentMediaType: image/png}
                size: {type: string, enum: [small, large], x-enum-varnames: [little, big], x-enum-descriptions: [A., B.]}
                friends: {type: array, items: {$ref: "#/components/schemas/Pet"}, default: []}
                inner: {type: object, properties: {deep-name: {type: string, description: Deep.}}}
                tree: {$dynamicRef: "#petNode"}
              $defs: {Local: {type: string, title: Local}}
            NewPet:
              description: A new pet.
              type: object
              required: [name]
              properties: {name: {type: string}, note: {type: string, description: A note.}}
              additionalProperties: {type: string}
            Animal:
              description: One of them.
              oneOf: [{$ref: "#/components/schemas/Pet"}, {$ref: "#/components/schemas/Cat"}]
              discriminator: {propertyName: kind, mapping: {pet: "#/components/schemas/Pet", cat: Cat}, defaultMapping: Cat}
            Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
            Event: {type: object, required: [data], properties: {event: {type: string}, data: {type: string}}}
            Photo:
              type: object
              required: [caption]
              properties:
                caption: {type: string, description: Below it.}
                photo: {type: string, format: binary}
                nested: {type: object, properties: {inner: {type: string}}}
            Word: {type: string, enum: [first, second], description: A word.}
          parameters:
            Page: {name: page, in: query, description: Which page., schema: {type: string, default: first}}
          headers:
            Other: {description: Another field., schema: {type: string}, examples: {one: {value: a}}}
            JSON: {description: As JSON., content: {application/json: {schema: {type: string}}}}
          responses:
            Problem: {description: A problem., content: {application/problem+json: {schema: {type: object, properties: {title: {type: string}}}}}}
          requestBodies:
            Body: {description: A body., content: {text/plain: {schema: {type: string}}}}
          examples:
            Rex: {summary: Rex., description: An example., value: {name: Rex}}
          links:
            Link: {operationId: showPet, description: A link.}
          callbacks:
            Callback: {"{$request.body#/url}": {post: {summary: Called., responses: {"200": {description: Well.}}}}}
          pathItems:
            Item: {get: {summary: An item., responses: {"200": {description: Well.}}}}
          mediaTypes:
            JSON: {description: A media type., schema: {type: string}}
          securitySchemes:
            bearerAuth: {type: http, scheme: bearer, bearerFormat: JWT, description: A token., x-clientgen-token-variable: PET_STORE_TOKEN}
            apiKey: {type: apiKey, in: header, name: X-Key, description: A key.}
            oauth:
              type: oauth2
              description: OAuth.
              oauth2MetadataUrl: https://auth.example.com/meta
              flows:
                authorizationCode:
                  authorizationUrl: https://auth.example.com/authorize
                  tokenUrl: https://auth.example.com/token
                  refreshUrl: https://auth.example.com/refresh
                  scopes: {pets-read: Reads., pets-write: Writes.}
                deviceAuthorization:
                  deviceAuthorizationUrl: https://auth.example.com/device
                  tokenUrl: https://auth.example.com/token
                  scopes: {pets-read: Reads.}
            openID: {type: openIdConnect, openIdConnectUrl: https://auth.example.com/.well-known/openid-configuration}

        """
}
