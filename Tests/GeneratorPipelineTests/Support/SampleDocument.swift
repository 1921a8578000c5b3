/// A small document without a finding, and variations of it.
enum SampleDocument {
    static func text(
        title: String = "Pet Store", petDescription: String = "A pet.", extra: String = ""
    ) -> String {
        """
        openapi: 3.1.0
        info:
          title: \(title)
          version: "1.0"
        \(extra)servers:
          - url: https://pets.example.com
        paths:
          /pets/{petId}:
            get:
              operationId: getPet
              summary: Gets a pet.
              parameters:
                - name: petId
                  in: path
                  required: true
                  schema: {type: string}
              responses:
                "200":
                  description: The pet.
                  content:
                    application/json:
                      schema: {$ref: "#/components/schemas/Pet"}
        components:
          schemas:
            Pet:
              type: object
              description: \(petDescription)
              required: [name]
              properties:
                name: {type: string, description: Its name.}

        """
    }

    /// The document with a tag and a security scheme.
    static var withTagAndToken: String {
        text().replacing("      operationId: getPet\n", with: "      operationId: getPet\n      tags: [pet]\n")
            .replacing(
                "components:\n",
                with: "components:\n  securitySchemes:\n    bearerAuth: {type: http, scheme: bearer}\n")
    }

    /// A document with a warning: a member that no OpenAPI document has, on line 5.
    static let withWarning = text(extra: "weird: 1\n")

    /// A document with an error: a reference to what is not fetched.
    static let withError = text().replacing("#/components/schemas/Pet", with: "https://a.example/pet.yaml")
}
