import PetStore

// The answers come from memory; without `transport`, the client asks https://pets.example.com/v1.
let transport = InMemoryTransport { request in
    switch (request.head.method, request.head.path) {
    case (.post, _): .json(#"{"id": "p3", "name": "Mia", "kind": "cat"}"#, status: .created)
    case (.get, "/v1/pets/p1"): .json(#"{"id": "p1", "name": "Rex", "kind": "dog", "born": "2024-05-01"}"#)
    default: .json(#"[{"id": "p1", "name": "Rex", "kind": "dog"}, {"id": "p2", "name": "Bo", "kind": "parrot"}]"#)
    }
}
let store = try PetStoreClient(transport: transport)

for pet in try await store.pets.list(limit: 10) {
    print(pet.greeting)
}
let rex = try await store.pets.get(petID: "p1")
print(rex.name, "was born on", rex.born?.description ?? "an unknown day")
let mia = try await store.pets.create(name: "Mia", kind: .cat)
print(mia.name, "is", mia.id)
