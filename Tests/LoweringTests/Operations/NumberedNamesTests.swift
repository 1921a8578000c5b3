import ClientModel
import Testing

@testable import Lowering

/// What springdoc numbers over all controllers.
@Suite struct NumberedNamesTests {
    private func names(_ operations: [FrameworkNames.Operation]) -> [String: [String]] {
        let names = FrameworkNames(operations)
        return Dictionary(
            uniqueKeysWithValues: operations.map { operation in
                let identifier = names.identifier(operation.id)
                return (operation.id, [identifier.method, identifier.spoken])
            })
    }

    private func operation(_ id: String, _ path: String, tag: String?) -> FrameworkNames.Operation {
        .init(id: id, method: "GET", path: path, tag: tag)
    }

    @Test func theNumberSaysNothing() {
        let found = names([
            operation("list", "/users", tag: "user-controller"),
            operation("list_1", "/orders", tag: "order-controller"),
            operation("list_2", "/a", tag: nil), operation("get_7", "/orders/{id}", tag: "order-controller"),
        ])
        #expect(found["list"] == ["list", "list"])
        #expect(found["list_1"] == ["list", "order list"])
        // Without a group, it would be called as another is.
        #expect(found["list_2"] == ["list", "list_2"])
        // Nobody has the name without the number, nor the number before.
        #expect(found["get_7"] == ["get_7", "get_7"])
    }

    /// Of those that follow one that is not there.
    @Test func theFirstOfTheNumbersStays() {
        let found = names([
            operation("find_4", "/users", tag: "user-controller"),
            operation("find_5", "/orders", tag: "order-controller"),
        ])
        #expect(found["find_4"] == ["find_4", "find_4"])
        #expect(found["find_5"] == ["find", "order find"])
    }

    @Test func severalOfOneGroupAreToldByTheirPaths() {
        let found = names([
            operation("list", "/users", tag: "user-controller"),
            operation("list_1", "/orders", tag: "order-controller"),
            operation("list_2", "/orders/{id}/line-items", tag: "order-controller"),
            operation("list_3", "/users/{id}/friends", tag: "user-controller"),
        ])
        #expect(found["list_1"] == ["list", "order list"])
        #expect(found["list_2"] == ["list line items", "order list line items"])
        #expect(found["list_3"] == ["list friends", "user list friends"])
    }

    /// Two that come to the same keep what the document calls them.
    @Test func whatClashesStays() {
        let found = names([
            operation("list", "/a", tag: "a"), operation("list_1", "/b", tag: "a"),
            operation("list_2", "/c/b", tag: "a"),
        ])
        #expect(found["list_1"] == ["list_1", "list_1"] && found["list_2"] == ["list_2", "list_2"])
    }

    @Test(arguments: ["list_0", "list_01", "list_", "_1", "list-1", "list_1a", "list_1234567"])
    func whatIsNoNumberStays(id: String) {
        let found = names([operation("list", "/a", tag: "a"), operation(id, "/b", tag: "b")])
        #expect(found[id] == [id, id])
    }

    @Test(arguments: [
        ("user-controller", "user"), ("OrderItemController", "Order Item"), ("controller", "controller"),
        ("users", "users"), ("controllers", "controllers"),
    ])
    func tagsOfControllers(_ tag: String, _ noun: String) {
        #expect(TagName.noun(of: tag) == noun)
    }

    @Test func groupsAndTypesFollow() {
        let paths = """
            /users: {get: {operationId: list, tags: [user-controller], responses: {'204': {description: OK}}}}
            /orders:
              get:
                operationId: list_1
                tags: [order-controller]
                parameters: [{name: state, in: query, schema: {type: string, enum: [a, b]}}]
                responses: {'204': {description: OK}}
            """
        let lowered = Lowered(paths: paths)
        #expect(lowered.methods == ["list": "list", "list_1": "list"])
        #expect(lowered.module?.groups.map(\.propertyName) == ["order", "user"])
        #expect(lowered.typeNames == ["OrderListState"])
        let kept = Lowered(paths: paths) { $0.undoesFrameworkNames = false }
        #expect(kept.methods["list_1"] == "list1")
        #expect(kept.module?.groups.map(\.propertyName) == ["orderController", "userController"])
    }
}
