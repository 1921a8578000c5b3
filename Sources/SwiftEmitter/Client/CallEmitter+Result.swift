import ClientModel

/// What comes back.
///
/// ```swift
/// core.sendForText(…)
/// ```
extension CallEmitter {
    func sending(_ call: Expression) -> Expression {
        switch operation.result {
        case .none, .json: .call("\(core).send", [.init(nil, call)])
        case .text: .call("\(core).sendForText", [.init(nil, call)])
        case .bytes: .call("\(core).sendForBytes", [.init(nil, call)])
        case .several:
            .call(
                shape.result ?? "",
                [.init("response", .call("\(core).response", [.init("to", call)]))])
        }
    }

    var accepted: String? {
        if let accept = operation.accept { return accept == "application/json" ? nil : accept }
        switch operation.result {
        case .none, .json: return nil
        case .text, .bytes: return "*/*"
        case .several(_, let cases):
            let isPlain = cases.allSatisfy { element in
                switch element.content {
                case .none, .json: true
                case .text, .bytes: false
                }
            }
            return isPlain ? nil : "*/*"
        }
    }
}
