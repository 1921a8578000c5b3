"""Whether a value came back: nothing that is described may be lost, changed or added."""

from judging import instant, is_number, kinds, octets, same

EPOCH = instant("2001-01-01T00:00:00Z")


def formats(applying):
    return {schema.get("format") for schema in applying} | {
        {"base64": "byte", "base64url": "base64url"}.get(schema.get("contentEncoding")) for schema in applying}


def same_text(value, result, applying):
    if value == result:
        return True
    said = formats(applying)
    if "date-time" in said and instant(value) is not None and same_instant(instant(value), instant(result)):
        return True
    if "uuid" in said and value.lower() == result.lower():
        return True
    for format, alphabet in (("byte", b"+/"), ("base64url", b"-_")):
        if format in said and octets(value, alphabet) is not None and octets(value, alphabet) == octets(result, alphabet):
            return True
    return False


def same_instant(value, result):
    """Whether both are one `Date`: a double that counts seconds from 2001."""
    return result is not None and float(value - EPOCH) == float(result - EPOCH)


def same_number(value, result, applying):
    """A number of the document is a double, written by the shortest text that reads as it, unless it is to be exact."""
    said = {kind for schema in applying for kind in kinds(schema)}
    return "number" in said and not {"decimal", "decimal128"} & formats(applying) and float(value) == float(result)


def difference(judge, schemas, value, result, path=""):
    """Where a value and what came back differ; None if they say the same."""
    if same(value, result):
        return None
    applying = judge.applying(schemas, value)
    if isinstance(value, dict) and isinstance(result, dict):
        for name in [*value, *(name for name in result if name not in value)]:
            place = f"{path}/{name}"
            if name not in value:
                return f"{place} is added"
            said = judge.of_member(applying, name)
            if name in result:
                found = difference(judge, said, value[name], result[name], place)
                if found:
                    return found
            elif said:
                return f"{place} is lost"
        return None
    if isinstance(value, list) and isinstance(result, list):
        if len(value) != len(result):
            return f"{path} has {len(result)} elements in place of {len(value)}"
        for index, element in enumerate(value):
            found = difference(judge, judge.of_element(applying, index), element, result[index], f"{path}/{index}")
            if found:
                return found
        return None
    if isinstance(value, str) and isinstance(result, str) and same_text(value, result, applying):
        return None
    if is_number(value) and is_number(result) and same_number(value, result, applying):
        return None
    return f"{path or 'the value'} became {result!r}"
