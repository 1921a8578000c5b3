/// The secrets that clients of tests are made with.
public enum WireSecret {
    /// The secret for a parameter of the client's initialiser.
    public static func value(_ parameterName: String) -> String { "test-\(parameterName)" }
}
