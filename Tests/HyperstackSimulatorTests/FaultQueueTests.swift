#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct FaultQueueTests {
        @Test(
            arguments: [
                (nil, nil, true), ("GET", nil, true), ("get", nil, true), ("POST", nil, false), (nil, "/a/b", true),
                (nil, "/a", false), (nil, "/a/*", true), (nil, "*", true), (nil, "/b*", false), ("POST", "/a/b", false),
            ] as [(String?, String?, Bool)])
        func targetSelects(method: String?, path: String?, matches: Bool) {
            #expect(FaultQueue.Target(method: method, path: path).matches(method: "GET", path: "/a/b") == matches)
        }

        @Test func firstMatchIsTakenUntilItIsUsedUp() async {
            let queue = FaultQueue()
            await queue.add(.cut, times: 1, target: .init(path: "/b"))
            await queue.add(.drop, times: 2, target: .init())
            await queue.add(.garbage, times: 0, target: .init())
            #expect(await queue.take(method: "GET", path: "/a") == .drop)
            #expect(await queue.take(method: "GET", path: "/b") == .cut)
            #expect(await queue.take(method: "GET", path: "/b") == .drop)
            #expect(await queue.take(method: "GET", path: "/b") == nil)
        }
    }

#endif
