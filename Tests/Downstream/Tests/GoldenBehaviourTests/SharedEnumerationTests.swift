import SharedEnumerations
import Testing

@Suite struct SharedEnumerationTests {
    @Test func aValueOfOnePlaceIsOneOfTheOthers() throws {
        let deployment = try keeps(
            Deployment.self, #"{"kind":"deployment","status":"paused","priority":3,"days":["sun"]}"#)
        let flow = Flow(status: deployment.status, priority: .orAbsent(deployment.priority), days: deployment.days)
        #expect(try text(flow) == #"{"status":"paused","priority":3,"days":["sun"]}"#)
        let worker = Worker(status: flow.status, deployment: Worker.Deployment(status: flow.status))
        #expect(try text(worker) == #"{"status":"paused","deployment":{"status":"paused"}}"#)
        #expect(AddFlowRequest(status: flow.status).priority == .priority2)
        #expect(FindFlowsFilter(status: worker.status, days: flow.days).status == deployment.status)
    }

    @Test func allPlacesAreOneType() {
        let places: [Any.Type] = [
            AddFlowRequest.Status.self, Archive.Status.self, FindFlowsFilter.Status.self, Flow.Status.self,
            Worker.Status.self, Worker.Deployment.Status.self,
        ]
        #expect(places.allSatisfy { $0 == Deployment.Status.self })
        #expect(Trigger.Pause.Unit.self == Trigger.Timer.Unit.self && Trigger.Unit.self == Trigger.Timer.Unit.self)
    }

    @Test func whatDiffersStays() {
        #expect(Pool.Status.self as Any.Type != Deployment.Status.self)
        #expect(Pool.Priority.self as Any.Type != Deployment.Priority.self)
        #expect(Priority.self as Any.Type != Deployment.Priority.self)
        #expect(Deployment.Kind.self as Any.Type != Flow.Kind.self)
        #expect(Deployment.Size.l.rawValue == Flow.Size.large.rawValue)
        #expect(Deployment.Level.self as Any.Type != Flow.Level.self)
        #expect(Archive.Mode.self as Any.Type != Flow.Mode.self)
    }

    @Test func unknownValuesAreKeptInAllPlaces() throws {
        let flow = try keeps(Flow.self, #"{"status":"archived","level":"low"}"#)
        #expect(!flow.status.isKnown)
        #expect(try text(Deployment(status: flow.status)) == #"{"kind":"deployment","status":"archived"}"#)
    }
}
