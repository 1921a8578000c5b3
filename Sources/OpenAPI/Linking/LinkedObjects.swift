/// The objects that references lead to, other than schemas.
struct LinkedObjects: Sendable {
    var parameters = ObjectTable<Parameter>()
    var requestBodies = ObjectTable<RequestBody>()
    var responses = ObjectTable<Response>()
    var headers = ObjectTable<Header>()
    var securitySchemes = ObjectTable<SecurityScheme>()
    var pathItems = ObjectTable<PathItem>()
    var callbacks = ObjectTable<[PathItem]>()
}
