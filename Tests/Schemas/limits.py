"""What is refused or changed although it is valid, by rule: the list of Documentation/limits.md."""

from judging import exact, instant, is_number, is_whole, kinds

BOUNDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]
BITS = {"int32": (-2**31, 2**31 - 1), "int64": (-2**63, 2**63 - 1), "uint64": (0, 2**64 - 1)}


def integer_bits(judge, value, schema, applying):
    """A whole number beyond the bits of its format, or a fraction where the format is that of an integer."""
    if not is_number(value):
        return False
    if "integer" in kinds(schema):
        said = [schema.get(key) for key in BOUNDS] + schema.get("examples", [])
        if schema.get("format") not in BITS and any(is_number(number) and abs(number) > 2**63 for number in said):
            return False
        least, greatest = BITS.get(schema.get("format"), BITS["int64"])
    elif "number" in kinds(schema) and schema.get("format") in BITS:
        least, greatest = BITS[schema["format"]]
    else:
        return False
    return not (is_whole(None, value) and least <= exact(value) <= greatest)


YEARS = (instant("0000-01-01T00:00:00Z"), instant("9999-12-31T23:59:59Z") + 1)


def years_in_utc(judge, value, schema, applying):
    """A date-time that is of a year from 0 to 9999 only where its offset is, and is written in UTC."""
    if schema.get("format") != "date-time" or not isinstance(value, str):
        return False
    found = instant(value)
    return found is not None and not YEARS[0] <= found < YEARS[1]


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


CONSTRAINTS = {"pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
               "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames"}


def unconstrained(schema):
    """The schema without limits of values."""
    if isinstance(schema, list):
        return [unconstrained(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: {name: unconstrained(part) for name, part in value.items()} if key in ("properties", "patternProperties")
            else unconstrained(value) if key not in ("enum", "const") else value
            for key, value in schema.items() if key not in CONSTRAINTS}


def tolerant(judge, schema):
    """The schema without members that are required and yet not missed: those that may be null, are of one
    direction, or are not described."""
    if isinstance(schema, list):
        return [tolerant(judge, part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: {name: tolerant(judge, part) for name, part in value.items()} if key in ("properties", "patternProperties")
            else tolerant(judge, value) if key not in ("enum", "const", "required") else value for key, value in schema.items()}
    if "required" in schema:
        members = schema.get("properties", {})
        made["required"] = [name for name in schema["required"] if name in members and is_missed(judge, members[name])]
    return made


def is_missed(judge, member):
    """Whether a value without a required member is refused."""
    is_one_way = isinstance(member, dict) and (member.get("readOnly") or member.get("writeOnly"))
    return not is_one_way and not judge.is_valid(member, None)


def without_null(value):
    """The value without members that are null."""
    if isinstance(value, dict):
        return {name: without_null(member) for name, member in value.items() if member is not None}
    return [without_null(element) for element in value] if isinstance(value, list) else value


def branches_by(judge, relaxed, value, schema, adjusted):
    return any(
        not judge.is_valid(branch, value) and relaxed.is_valid(relaxed.of(branch), adjusted)
        for branch in schema.get("oneOf", []) + schema.get("anyOf", []))


def branches_by_constraints(judge, value, schema, applying):
    """Of the branches of a union, some are ruled out by limits alone, which are not looked at."""
    return branches_by(judge, judge.without_constraints, value, schema, value)


def branches_by_null(judge, value, schema, applying):
    """Of the branches of a union, some are ruled out by null or by what is not missed alone."""
    return branches_by(judge, judge.tolerating, value, schema, without_null(value))


def of_any(schema):
    """The schema with each `oneOf` as an `anyOf`."""
    if isinstance(schema, list):
        return [of_any(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: {name: of_any(part) for name, part in value.items()} if key in ("properties", "patternProperties")
            else of_any(value) if key not in ("enum", "const") else value
            for key, value in schema.items() if key != "oneOf"}
    if "oneOf" in schema:
        made["allOf"] = made.get("allOf", []) + [{"anyOf": of_any(schema["oneOf"])}]
    return made


def branches_by_count(judge, value, schema, applying):
    """Of the branches of a union, some are ruled out since more than one branch of a `oneOf` within fits."""
    return branches_by(judge, judge.counting_no_branches, value, schema, value)


def names_beside_patterns(judge, value, schema, applying):
    """A member whose name no pattern matches is kept as what the patterns describe, where it can be that."""
    return isinstance(value, dict) and "patternProperties" in schema and any(
        not judge.of_member(applying, name) for name in value)


# What is refused or comes back as another, and what is only the latter.
RULES = {"integer-bits": integer_bits, "years-in-utc": years_in_utc, "conditional-members": conditional_members,
         "branches-by-constraints": branches_by_constraints, "branches-by-null": branches_by_null,
         "branches-by-count": branches_by_count}
CHANGING = {"names-beside-patterns": names_beside_patterns}


def limits_of(judge, schema, value, is_read):
    """The names of the limits that a value is beyond."""
    found = set()
    rules = RULES | CHANGING if is_read else RULES
    for part, applying in judge.places([schema], value):
        for name, rule in rules.items():
            if name not in found and any(rule(judge, part, said, applying) for said in applying):
                found.add(name)
    return found
