import JSONCoding

/// The member of a body that says whether the call did succeed.
enum Envelope {
    /// Whether the member is there and false. What is wrong with the body otherwise is for its reader to say.
    static func isRejection(_ body: [UInt8], _ key: String) -> Bool {
        (try? JSON.member(key, of: body, as: Bool.self)) == false
    }
}
