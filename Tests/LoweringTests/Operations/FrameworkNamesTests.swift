import ClientModel
import Naming
import Testing

@testable import Lowering

@Suite struct FrameworkNamesTests {
    @Test(arguments: [
        ("read_flow_by_name_flows_name__name__get", "GET", "/flows/name/{name}", "read_flow_by_name"),
        ("create_flow_flows__post", "POST", "/flows/", "create_flow"), ("root__get", "GET", "/", "root"),
        ("read_graph_v2_runs__id__graph_v2_get", "GET", "/runs/{id}/graph-v2", "read_graph_v2"),
        ("getIt_a_b_put", "PUT", "/a.b", "getIt"), ("_private_a_get", "GET", "/a", "_private"),
        ("läs_sök_ä_get", "GET", "/sök/ä", "läs"),
    ])
    func theFunctionIsFound(_ id: String, _ method: String, _ path: String, _ name: String) {
        #expect(FrameworkNames.function(of: id, method: method, path: path) == name)
    }

    @Test(arguments: [
        ("create_flow_flows__post", "PUT", "/flows/"), ("create_flow_flows__post", "POST", "/flows"),
        ("_flows__post", "POST", "/flows/"), ("flows_post", "POST", "/flows"), ("list_flows", "GET", "/flows"),
        ("1_flows_get", "GET", "/flows"), ("a.b_flows_get", "GET", "/flows"), ("a b_flows_get", "GET", "/flows"),
        ("__flows_get", "GET", "/flows"), ("read_FLOWS_get", "GET", "/flows"), ("a_flows_get", "GET", "flows"),
        ("listFlowsGet", "GET", "/flows"),
    ])
    func whatEndsOtherwiseStays(_ id: String, _ method: String, _ path: String) {
        #expect(FrameworkNames.function(of: id, method: method, path: path) == nil)
    }

    /// FastAPI makes a title of the operationId for what an operation answers.
    @Test(arguments: [
        ("Response Read Item Items  Item Id  Get", "get", true),
        ("Response Read Item Items  Item Id  Get", "put", false),
        ("Response Read Item", "get", false), ("Returned Read Item Items  Item Id  Get", "get", false),
    ])
    func titlesOfAnswers(_ title: String, _ method: String, _ isMade: Bool) {
        let tokens = ["paths", "/items/{item_id}", method, "responses", "200", "content", "application/json", "schema"]
        #expect(FrameworkNames.isTitle(title, at: tokens) == isMade)
        #expect(!FrameworkNames.isTitle(title, at: ["components", "schemas", "Item"]))
    }

    private static let clashing = FrameworkNames([
        .init(id: "read_a_get", method: "GET", path: "/a", tag: "A"),
        .init(id: "read_b_get", method: "GET", path: "/b", tag: "A"),
        .init(id: "make_a_post", method: "POST", path: "/a", tag: "A"),
        .init(id: "drop_a_delete", method: "DELETE", path: "/a", tag: "A"),
        .init(id: "drop", method: "DELETE", path: "/b", tag: "A"),
        .init(id: "only_b_put", method: "PUT", path: "/b", tag: nil),
        .init(id: "read_c_get", method: "GET", path: "/c", tag: "C"),
        .init(id: "make_c_post", method: "POST", path: "/c", tag: nil),
    ])

    @Test func thoseThatClashStay() {
        for id in ["read_a_get", "read_b_get", "drop_a_delete", "drop", "read_c_get", "make_a_post", "make_c_post"] {
            #expect(Self.clashing.identifier(id).spoken == id)
        }
        #expect(Self.clashing.identifier("only_b_put").spoken == "only")
    }

    @Test func methodsClashWithinTheirGroupsOnly() {
        for id in ["read_a_get", "read_b_get", "drop_a_delete", "drop"] {
            #expect(Self.clashing.identifier(id).method == id)
        }
        for (id, name) in [
            ("only_b_put", "only"), ("read_c_get", "read"), ("make_a_post", "make"), ("make_c_post", "make"),
        ] {
            #expect(Self.clashing.identifier(id).method == name)
        }
    }

    // MARK: What follows

    private static let paths = """
        /flows/name/{name}:
          get:
            operationId: read_flow_by_name_flows_name__name__get
            tags: [Flows]
            parameters:
              - {name: name, in: path, required: true, schema: {type: string}}
              - {name: order, in: query, schema: {type: string, enum: [up, down]}}
            responses:
              '200': {description: OK, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
        /flows/count:
          post:
            operationId: count_flows_flows_count_post
            tags: [Flows]
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Body_count_flows_flows_count_post'}}}}
            responses: {'204': {description: OK}}
        """
    private static let body = "Body_count_flows_flows_count_post: {type: object, properties: {name: {type: string}}}"

    @Test func methodsAndTypesFollow() {
        let lowered = Lowered(paths: Self.paths, schemas: Self.body)
        #expect(
            lowered.methods == [
                "read_flow_by_name_flows_name__name__get": "readByName", "count_flows_flows_count_post": "count",
            ])
        #expect(lowered.typeNames == ["CountFlowsRequest", "ReadFlowByNameOrder", "ReadFlowByNameResponse"])
        #expect(lowered.ids.isEmpty)
    }

    @Test func formsFollowToo() {
        let lowered = Lowered(
            paths: """
                /files/:
                  post:
                    operationId: create_file_files__post
                    requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Body_create_file_files__post'}}}}
                    responses: {'204': {description: OK}}
                """,
            schemas: "Body_create_file_files__post: {type: object, properties: {file: {type: string, format: binary}}}")
        #expect(lowered.typeNames.contains("CreateFileForm"))
    }

    @Test func theySayWhatTheyWereWhereThatIsWanted() {
        let lowered = Lowered(paths: Self.paths, schemas: Self.body) { $0.undoesFrameworkNames = false }
        #expect(lowered.typeNames.contains("ReadFlowByNameFlowsNameNameGetOrder"))
        #expect(lowered.typeNames.contains("BodyCountFlowsFlowsCountPost"))
    }

    @Test func aChosenNameWins() {
        let lowered = Lowered(paths: Self.paths, schemas: Self.body) {
            $0.nameOverrides.operations = ["read_flow_by_name_flows_name__name__get": "named"]
            $0.nameOverrides.schemas = ["Body_count_flows_flows_count_post": "Counting"]
        }
        #expect(lowered.methods["read_flow_by_name_flows_name__name__get"] == "named")
        #expect(lowered.typeNames == ["Counting", "NamedOrder", "NamedResponse"])
        #expect(lowered.ids.isEmpty)
    }

    @Test func aBodyFollowsAChosenName() {
        let lowered = Lowered(paths: Self.paths, schemas: Self.body) {
            $0.nameOverrides.operations = ["count_flows_flows_count_post": "tally"]
        }
        #expect(lowered.typeNames.contains("TallyRequest"))
    }

    @Test func aComponentKeepsItsNameBesideABodyThatWouldHaveIt() {
        let lowered = Lowered(
            paths: Self.paths,
            schemas: Self.body + "\nCountFlowsRequest: {type: object, properties: {a: {type: string}}}")
        #expect(lowered.typeNames.contains("CountFlowsRequest"))
        #expect(lowered.typeNames.contains("BodyCountFlowsFlowsCountPost"))
    }
}
