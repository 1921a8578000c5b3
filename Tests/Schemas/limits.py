"""What is refused or changed although it is valid, by rule: the list of Documentation/limits.md."""

from judging import exact, is_number, is_whole, kinds

BITS = {"int32": (-2**31, 2**31 - 1), "int64": (-2**63, 2**63 - 1), "uint64": (0, 2**64 - 1)}


def integer_bits(judge, value, schema, applying):
    """A whole number beyond the bits of its format, or a fraction where the format is that of an integer."""
    if not is_number(value):
        return False
    if "integer" in kinds(schema):
        least, greatest = BITS.get(schema.get("format"), BITS["int64"])
    elif "number" in kinds(schema) and schema.get("format") in BITS:
        least, greatest = BITS[schema["format"]]
    else:
        return False
    return not (is_whole(None, value) and least <= exact(value) <= greatest)


def conditional_members(judge, value, schema, applying):
    """A member that nothing but a condition describes, where the condition does not hold."""
    if not isinstance(value, dict):
        return False
    left = []
    if "if" in schema:
        left.append(schema.get("else" if judge.is_valid(schema["if"], value) else "then", True))
    left += [part for name, part in schema.get("dependentSchemas", {}).items() if name not in value]
    return any(
        name in value and not any(name in said.get("properties", {}) for said in applying)
        for part in left if isinstance(part, dict) for name in part.get("properties", {}))


RULES = {"integer-bits": integer_bits, "conditional-members": conditional_members}


def limits_of(judge, schema, value):
    """The names of the limits that a value is beyond."""
    found = set()
    for part, applying in judge.places([schema], value):
        for name, rule in RULES.items():
            if name not in found and any(rule(judge, part, said, applying) for said in applying):
                found.add(name)
    return found
