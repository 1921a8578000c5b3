/// A description as `clientgen describe --format json` prints it, of a document that wishes no good.
enum DescriptionFixture {
    static let json = ###"""
        {"format": "clientgen-describe", "version": 1, "module": "Pets", "client": "PetsClient",
         "document": {"file": "pets.json", "title": "Pets", "version": "1"},
         "operations": [
          {"pointer": "#/paths/~1pets/get", "file": "pets.json", "line": 1, "column": 1, "method": "GET",
           "path": "/pets", "kind": "method", "symbol": "PetsClient.list(page:)", "call": "client.list(page: Int? = nil)",
           "parameters": [
            {"pointer": "#/paths/~1pets/get/parameters/0", "name": "page", "in": "query", "symbol": "page", "type": "Int"},
            {"pointer": "#/components/parameters/trace", "name": "X-Trace", "in": "header",
             "omitted": {"id": "parameter-left-out", "message": "No."}}],
           "responses": [{"status": "200", "type": "[Pet]", "kind": "success"}, {"status": "404", "kind": "empty"}]},
          {"pointer": "#/paths/~1pets/post", "file": "pets.json",
           "omitted": {"id": "media-type-same", "message": "No."}},
          {"pointer": "#/paths/~1other/get", "file": "other.json", "call": "client.other()"}],
         "schemas": [
          {"pointer": "#/components/schemas/Pet", "file": "pets.json", "kind": "structure", "symbol": "Pet",
           "properties": [{"name": "kind", "symbol": "kind"}, {"name": "\"##\\(exit(1))", "symbol": "exit1"},
            {"name": "evil", "symbol": "a); exit(1"}]},
          {"pointer": "#/components/schemas/Pet/properties/kind", "file": "pets.json", "kind": "enumeration",
           "symbol": "Pet.Kind"},
          {"pointer": "#/components/schemas/%22%23%23%0A\\(exit(1))", "file": "pets.json", "kind": "structure",
           "symbol": "Exit1"},
          {"pointer": "#/components/schemas/Names", "file": "pets.json", "kind": "inline", "symbol": "[String]"},
          {"pointer": "#/components/schemas/Evil", "file": "pets.json", "kind": "structure", "symbol": "A.self); exit(1"},
          {"pointer": "#/components/schemas/Gone", "file": "pets.json", "kind": "inline",
           "omitted": {"id": "schema-left-out", "message": "No."}},
          {"pointer": "#/components/schemas/Far", "file": "other.json", "kind": "structure", "symbol": "Far"}],
         "omissions": []}
        """###
}
