/// Which way a value goes: members that only the other side sets are not in it.
public enum Direction: Sendable {
    case request, response
}
