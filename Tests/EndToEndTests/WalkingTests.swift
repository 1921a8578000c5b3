#if Simulator

    import Hyperstack
    import HyperstackSimulator
    import Synchronization
    import Testing

    /// Walking the pages of the list while it stands still, grows and shrinks.
    @Suite(.timeLimit(.minutes(2))) struct WalkingTests {
        @Test(arguments: [(0, 10), (1, 10), (10, 10), (11, 10), (25, 10), (30, 10), (7, 1)])
        func everyCredentialComesOnce(_ count: Int, _ pageSize: Int) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let ids = await simulator.seed(credentials: count)
                let client = try HyperstackClient(simulator)
                #expect(try await walk(client, pageSize: pageSize) == ids.reversed())
                let pages = max(1, (count + pageSize - 1) / pageSize)
                #expect(await simulator.pagesAskedFor == Array(1...pages))
            }
        }

        @Test func theServersPageSizeCounts() async throws {
            try await HyperstackSimulator.withRunning(.init(maximumPageSize: 100)) { simulator in
                let ids = await simulator.seed(credentials: 250)
                let client = try HyperstackClient(simulator)
                #expect(try await walk(client, pageSize: 200) == ids.reversed())
                #expect(
                    await simulator.requests.map(\.json) == [
                        ["page": 1, "page_size": 200], ["page": 2, "page_size": 200], ["page": 3, "page_size": 200],
                    ])
            }
        }

        @Test func pagesComeOneByOne() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 25)) { simulator in
                let client = try HyperstackClient(simulator)
                var pages: [CredentialPage] = []
                for try await page in client.credentials.all(pageSize: 10).pages { pages.append(page) }
                #expect(pages.map(\.page) == [1, 2, 3])
                #expect(pages.map(\.credentials.count) == [10, 10, 5])
                #expect(pages.allSatisfy { $0.total == 25 && $0.pageSize == 10 })
            }
        }

        @Test func aSequenceCanBeWalkedAgain() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 12)) { simulator in
                let sequence = try HyperstackClient(simulator).credentials.all(pageSize: 5)
                for _ in 0..<2 {
                    var count = 0
                    for try await _ in sequence { count += 1 }
                    #expect(count == 12)
                }
                #expect(await simulator.pagesAskedFor == [1, 2, 3, 1, 2, 3])
            }
        }

        @Test func credentialsIssuedMeanwhileCauseNoneTwiceAndNoneMissed() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let ids = await simulator.seed(credentials: 25)
                let transport = InterceptingTransport(before: { number in
                    // Pushes all others down, each time before the next page is asked for.
                    if number > 1 { await simulator.seed(credentials: 4) }
                })
                let client = try HyperstackClient(simulator, transport: transport)
                let walked = try await walk(client, pageSize: 10)
                #expect(walked == ids.reversed())
                #expect(await simulator.pagesAskedFor == [1, 2, 3, 4])
            }
        }

        @Test func credentialsRemovedMeanwhileEndTheWalkEarlier() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let ids = await simulator.seed(credentials: 25)
                let removed = try #require(ids.last)
                let transport = InterceptingTransport(before: { number in
                    if number == 2 { await simulator.removeCredential(removed) }
                })
                let client = try HyperstackClient(simulator, transport: transport)
                let walked = try await walk(client, pageSize: 10)
                #expect(Set(walked).count == walked.count)
                // What moved up to a page already read is missed, and nothing else is.
                #expect(Set(ids).subtracting(walked) == [ids[14]])
            }
        }

        @Test func allOthersRemovedMeanwhileIsAnEnd() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let ids = await simulator.seed(credentials: 25)
                let transport = InterceptingTransport(before: { number in
                    guard number == 2 else { return }
                    for id in ids.dropLast(4) { await simulator.removeCredential(id) }
                })
                let client = try HyperstackClient(simulator, transport: transport)
                #expect(try await walk(client, pageSize: 10) == Array(ids.suffix(10).reversed()))
            }
        }

        @Test func aTotalThatPromisesMoreIsAnError() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 20)) { simulator in
                let transport = InterceptingTransport(replacing: "\"total\":20", with: "\"total\":35")
                let client = try HyperstackClient(simulator, transport: transport)
                var count = 0
                let error = try await apiError {
                    for try await _ in client.credentials.all(pageSize: 10) { count += 1 }
                }
                #expect(count == 20)
                #expect(error.code == .pagination)
                #expect(error.operation == "listCredentials")
                #expect("\(error)".contains("35"))
            }
        }

        @Test func aPageThatComesAgainIsAnError() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 30)) { simulator in
                let first = Mutex("")
                let transport = InterceptingTransport { number, body in
                    first.withLock { first in
                        if number == 1 { first = body }
                        return first
                    }
                }
                let client = try HyperstackClient(simulator, transport: transport)
                let error = try await apiError { try await walk(client, pageSize: 10) }
                #expect(error.code == .pagination)
                #expect(await simulator.requests.count == 2)
            }
        }

        @Test func leavingTheLoopEndsTheFetching() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 100)) { simulator in
                let client = try HyperstackClient(simulator)
                var count = 0
                for try await _ in client.credentials.all(pageSize: 10) {
                    count += 1
                    if count == 3 { break }
                }
                // A whole call later, there is at most the page that was fetched ahead.
                _ = try await apiError { try await client.credentials.view(documentID: "none") }
                #expect(await simulator.pagesAskedFor.count <= 2)
            }
        }

        @Test func leavingTheLoopCancelsTheFetchUnderWay() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 30)) { simulator in
                await simulator.inject(.delay(.zero))
                await simulator.inject(.delay(.seconds(3_600)))
                let transport = InterceptingTransport()
                let client = try HyperstackClient(simulator, transport: transport)
                for try await _ in client.credentials.all(pageSize: 10).pages {
                    _ = try await simulator.requests(atLeast: 2)
                    break
                }
                var outcomes = transport.outcomes.makeAsyncIterator()
                #expect(try #require(await outcomes.next()) == nil)
                #expect(try #require(await outcomes.next()) is CancellationError)
                #expect(await simulator.requests.count == 2)
            }
        }

        @Test func theNextPageIsFetchedWhileThisOneIsUsed() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 30)) { simulator in
                let client = try HyperstackClient(simulator)
                var pages = client.credentials.all(pageSize: 10).pages.makeAsyncIterator()
                #expect(try await pages.next()?.page == 1)
                // Nobody has asked for it.
                _ = try await simulator.requests(atLeast: 2)
                #expect(await simulator.pagesAskedFor == [1, 2])
                #expect(try await pages.next()?.page == 2)
                _ = try await simulator.requests(atLeast: 3)
                #expect(try await pages.next()?.page == 3)
                #expect(try await pages.next() == nil)
                #expect(await simulator.pagesAskedFor == [1, 2, 3])
            }
        }

        @Test func aPageThatFailsEndsTheWalkWithItsError() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 30)) { simulator in
                await simulator.inject(.delay(.zero))
                await simulator.inject(.status(403))
                let client = try HyperstackClient(simulator)
                var walked = 0
                let error = try await apiError {
                    for try await _ in client.credentials.all(pageSize: 10) { walked += 1 }
                }
                #expect(walked == 10)
                #expect(error.status == .forbidden)
            }
        }

        @Test func aPageIsRetriedLikeAnyCall() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let ids = await simulator.seed(credentials: 15)
                await simulator.inject(.delay(.zero))
                await simulator.inject(.status(503))
                let client = try HyperstackClient(simulator)
                #expect(try await walk(client, pageSize: 10) == ids.reversed())
                #expect(await simulator.pagesAskedFor == [1, 2, 2])
            }
        }

        private func walk(_ client: HyperstackClient, pageSize: Int) async throws -> [String] {
            var ids: [String] = []
            for try await credential in client.credentials.all(pageSize: pageSize) { ids.append(credential.documentID) }
            return ids
        }
    }

#endif
