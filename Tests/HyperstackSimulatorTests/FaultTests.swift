#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct FaultTests {
        @Test(arguments: [
            (HyperstackSimulator.Fault.status(503), "status=503"),
            (.status(429, retryAfter: 1), "status=429;retry-after=1"), (.delay(.milliseconds(250)), "delay=250ms"),
            (.delay(.seconds(2)), "delay=2000ms"), (.drop, "drop"), (.cut, "cut"), (.garbage, "garbage"),
            (.drop.afterProcessing(), "drop;processed"),
            (.status(500).delayed(by: .seconds(1)), "status=500;delay=1000ms"),
        ])
        func textAndValueAreTheSame(fault: HyperstackSimulator.Fault, text: String) throws {
            #expect(fault.description == text)
            #expect(try HyperstackSimulator.Fault(text) == fault)
        }

        @Test func valuesAreBroughtIntoRange() {
            #expect(HyperstackSimulator.Fault.status(1) == .status(200))
            #expect(HyperstackSimulator.Fault.status(1_000) == .status(599))
            #expect(HyperstackSimulator.Fault.delay(.seconds(-1)) == .delay(.zero))
            #expect(HyperstackSimulator.Fault.delay(.seconds(Int64.max)) == .delay(.seconds(3_600)))
            #expect(
                HyperstackSimulator.Fault.drop.delayed(by: .seconds(Int64.max)).description == "delay=3600000ms;drop")
        }

        @Test func textIsTakenLeniently() throws {
            #expect(try HyperstackSimulator.Fault(" status = 429 ;\tretry-after= 1 ") == .status(429, retryAfter: 1))
            #expect(try HyperstackSimulator.Fault("retry-after=2") == .status(429, retryAfter: 2))
            #expect(try HyperstackSimulator.Fault("garbage;retry-after=2").status == nil)
            #expect(try HyperstackSimulator.Fault("cut;retry-after=2").status == nil)
            #expect(try HyperstackSimulator.Fault("delay=1s") == .delay(.seconds(1)))
        }

        @Test(arguments: [
            ("", "''"), (";", "''"), ("drop;", "''"), ("explode", "'explode'"), ("status", "'status'"),
            ("status=", "'status'"), ("status=199", "'status'"), ("status=600", "'status'"), ("status=x", "'status'"),
            ("retry-after", "'retry-after'"), ("retry-after=", "'retry-after'"), ("retry-after=é", "'retry-after'"),
            ("delay", "'delay'"), ("delay=5", "'delay'"), ("delay=-1s", "'delay'"), ("delay=1.5s", "'delay'"),
            ("delay=3601s", "'delay'"), ("delay=99999999999999999999s", "'delay'"), ("drop=1", "'drop'"),
            ("drop;cut", "'drop'"), ("drop;drop", "'drop'"), ("drop;status=500", "'drop'"),
            ("drop;retry-after=1", "'drop'"), ("status=500;status=501", "'status'"),
        ])
        func brokenTextIsRefusedByName(text: String, name: String) {
            let error = #expect(throws: HyperstackSimulator.Fault.ParsingError.self) {
                try HyperstackSimulator.Fault(text)
            }
            #expect(error?.message.contains(name) == true)
        }
    }

#endif
