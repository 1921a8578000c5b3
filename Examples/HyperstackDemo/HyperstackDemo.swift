#if Simulator

    import Hyperstack
    import HyperstackSimulator

    /// Walks through every call of the client against a simulator of the service, and says what happens.
    @main
    struct HyperstackDemo {
        static func main() async throws {
            try await HyperstackSimulator.withRunning(.init(token: "demo-token", maximumPageSize: 5)) { simulator in
                print("A simulator of Hyperstack listens on \(simulator.url).\n")
                await simulator.seed(credentials: 12)
                let hyperstack = try HyperstackClient(token: simulator.token, serverURL: simulator.url)
                try await walkThrough(hyperstack)
            }
        }

        static func walkThrough(_ hyperstack: HyperstackClient) async throws {
            step("Create a group of credentials")
            let group = try await hyperstack.groups.create(
                title: "Course Completion Certificate",
                description: "Awarded upon successful completion of the course.",
                badgeTemplate: "xyz", tags: ["apple", "mango"], doesExpire: true, validity: 1)
            print("  The group's key is \(group.groupKey).")

            step("Issue a credential")
            let credential = try await hyperstack.credentials.issue(
                recipient: .init(name: "John Doe", email: "john@example.com"),
                groupKey: group.groupKey,
                customAttributes: ["custom_location": "Mars"])
            show(credential)

            step("Create a draft")
            let draft = try await hyperstack.credentials.generate(
                recipient: .init(name: "Ada Lovelace", email: "ada@example.com"), groupKey: group.groupKey)
            show(draft)

            step("View the credential")
            show(try await hyperstack.credentials.view(documentID: credential.documentID))

            step("Walk the whole list, page by page")
            for try await page in hyperstack.credentials.all(pageSize: 5).pages {
                let names = page.credentials.map(\.recipient.name).joined(separator: ", ")
                print("  Page \(page.page) of \(page.total) credentials: \(names)")
            }

            step("Issue the same credential again, which the service refuses")
            do {
                _ = try await hyperstack.credentials.issue(
                    recipient: credential.recipient, groupKey: group.groupKey)
            } catch let error as APIError {
                let body = error.body(as: ErrorResponse.self)
                print("  \(error.operation) was answered with \(error.status?.code ?? 0): \(body?.error ?? "-")")
                print("  Its code is the documented one: \(body?.errorCode == .credentialExists)")
                print("  In full: \(error)")
            }
        }

        static func step(_ title: String) {
            print("\n\(title)")
        }

        static func show(_ credential: Credential) {
            let place = credential.metadata["custom_location"]?.string ?? "nowhere in particular"
            print("  \(credential.documentID) for \(credential.recipient.name) is \(credential.status), of \(place).")
            print("  \(credential.documentURL)")
            print(
                "  Issued on \(credential.issuedOn)"
                    + (credential.validUntil.map { ", valid until \($0)." } ?? ", valid for good."))
        }
    }

#else

    /// Stands in where the simulator is not built.
    @main
    struct HyperstackDemo {
        static func main() {
            print("The demo needs the simulator: swift run --traits Simulator hyperstack-demo (or: make demo)")
        }
    }

#endif
