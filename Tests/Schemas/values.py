"""Values of each component: by hypothesis-jsonschema, and by changing these."""

import contextlib
import copy
import json
import random
import signal
import warnings
from decimal import Decimal

import hypothesis
import hypothesis.strategies as st
from hypothesis_jsonschema import from_schema

from judging import ENCODINGS, Dynamic, Judge, described, text

warnings.simplefilter("ignore")

BITS = {"int32": (-2**31, 2**31 - 1), "uint64": (0, 2**64 - 1)}
DIGITS = "0123456789"


def padded(least, greatest, width):
    return st.integers(least, greatest).map(lambda number: str(number).zfill(width))


def encoded(alphabet):
    import base64
    to_text = base64.b64encode if alphabet == "base64" else base64.urlsafe_b64encode
    return st.binary(max_size=9).map(to_text).map(bytes.decode).map(
        lambda made: made if alphabet == "base64" else made.rstrip("="))


# Seconds of dates that a Date tells apart exactly, and what is near the ends of what RFC 3339 can say.
INSTANTS = st.builds(
    lambda day, clock, fraction, offset: f"{day}T{clock}{fraction}{offset}",
    st.dates().map(lambda date: date.isoformat()),
    st.times().map(lambda time: time.strftime("%H:%M:%S")),
    st.sampled_from(["", "", ".5", ".123", ".25", ".000001"]),
    st.sampled_from(["Z", "Z", "+00:00", "+02:00", "-11:30", "z"]))
FORMATS = {
    "date-time": INSTANTS, "date": st.dates().map(lambda date: date.isoformat()),
    "uuid": st.uuids().map(str) | st.uuids().map(lambda made: str(made).upper()),
    "uri": st.sampled_from(["https://example.com", "https://example.com/a?b=c#d", "mailto:a@b.c", "urn:x:y", "http://[::1]:80/%20",
                            "HTTP://EXAMPLE.com:80/../a", "data:,x"]),
    "byte": encoded("base64"), "base64url": encoded("base64url"),
    "decimal": st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-10**9, max_value=10**9).map(str),
    "email": st.sampled_from(["a@b.c", "x.y@example.org"]),
    "of-our-own": st.text(max_size=5), "base64": encoded("base64"), "base64url-encoding": encoded("base64url"),
}


class Plainer:
    """Schemas as hypothesis-jsonschema knows them: of draft 7, without references, no deeper than it pays."""

    def __init__(self, schemas):
        self.schemas = schemas

    def plain(self, schema, opened=(), within=False, depth=0):
        """`opened` are the components that it stands in, `within` says that other schemas speak of the same value."""
        if not isinstance(schema, dict):
            return schema
        if depth > 9:
            return False
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[-1]
            beside = {key: value for key, value in schema.items() if key != "$ref"}
            if opened.count(name) > 1:
                return False
            target = self.plain(self.schemas[name], opened + (name,), within or self.says(beside), depth + 1)
            return {"allOf": [target, self.plain(beside, opened, True, depth + 1)]} if self.says(beside) else target
        made = {}
        shared = within or any(key in schema for key in ("allOf", "anyOf", "oneOf", "if", "dependentSchemas"))
        for key, value in schema.items():
            if key in ("properties", "patternProperties"):
                made[key] = {name: self.plain(part, opened, False, depth + 1) for name, part in value.items()}
            elif key in ("allOf", "anyOf", "oneOf"):
                alone = len(schema) == 1 and key != "allOf" and not within
                made[key] = [self.plain(part, opened, not alone, depth + 1) for part in value]
            elif key in ("items", "additionalProperties", "propertyNames", "if", "then", "else"):
                name = "additionalItems" if key == "items" and "prefixItems" in schema else key
                made[name] = self.plain(value, opened, key in ("if", "then", "else"), depth + 1)
            elif key == "prefixItems":
                made["items"] = [self.plain(part, opened, False, depth + 1) for part in value]
            elif key in ("type", "enum", "const", "required", "minItems", "maxItems", "uniqueItems", "minimum", "maximum",
                         "exclusiveMinimum", "multipleOf", "minLength", "maxLength", "pattern", "format"):
                made[key] = value
        if schema.get("contentEncoding") in ENCODINGS:
            made["format"] = {"base64": "base64", "base64url": "base64url-encoding"}[schema["contentEncoding"]]
        kind = schema.get("type")
        if kind == "integer" and "enum" not in schema:
            least, greatest = BITS.get(schema.get("format"), (-2**63, 2**63 - 1))
            made["minimum"] = max(made.get("minimum", least), least)
            made["maximum"] = min(made.get("maximum", greatest), max(greatest, made.get("maximum", greatest)))
        if kind in ("integer", "number") or not isinstance(made.get("format"), str) or made["format"] not in FORMATS:
            made.pop("format", None)
        if not shared and kind == "object" and "properties" in schema and "additionalProperties" not in schema:
            made["additionalProperties"] = False
            for name in schema.get("required", []):
                made["properties"].setdefault(name, {"type": "string"})
        return made

    @staticmethod
    def says(schema):
        return any(key not in ("description", "title", "default", "deprecated", "readOnly", "writeOnly") for key in schema)


class TooSlow(Exception):
    pass


@contextlib.contextmanager
def at_most(seconds):
    def stop(*_):
        raise TooSlow
    signal.signal(signal.SIGALRM, stop)
    # Again and again: what is raised within a callback of the interpreter is only printed.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def by_hypothesis(schema, count, seed, seconds):
    """Up to so many values of a plain schema, and why there are no more."""
    found = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count, database=None, deadline=None, phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(from_schema(schema, custom_formats=FORMATS))
    def collect(value):
        found.append(value)

    try:
        with at_most(seconds):
            collect()
    except TooSlow:
        return found, "too slow"
    except Exception as error:  # hypothesis-jsonschema gives up on some schemas, each in its own way
        return found, f"{type(error).__name__}: {str(error)[:200]}"
    return found, None


class Changes:
    """Values that are made of others by one change or a few: most of them are invalid, the others unlikely."""

    SCALARS = ["", "a", "b", "cat", "dog", "red", "2024-05-17", "2024-05-17T10:30:12Z", "auto", 0, 1, 2, -1, 3, 1.5, 0.5, True,
               False, None, [], {}, "1", 10**12, Decimal("2.50"), Decimal("12345678901234567.89"), 2**63, -2**31 - 1, 1e300,
               "67e55044-10b1-426f-9247-bb680e5fe0c8", ["a"], [1], {"a": "b"}]

    def __init__(self, seed, values, names, constants):
        self.random = random.Random(seed)
        self.values, self.names = values, names
        self.constants = constants + self.SCALARS

    def one(self):
        value = copy.deepcopy(self.random.choice(self.values))
        for _ in range(self.random.choice([1, 1, 1, 2, 3])):
            value = self.changed(value)
        return value

    def changed(self, value):
        if not isinstance(value, (dict, list)) or not value or self.random.random() < 0.15:
            if isinstance(value, dict) and self.random.random() < 0.6:
                return value | {self.random.choice(self.names): self.other()}
            if isinstance(value, list) and self.random.random() < 0.6:
                return value + [self.other()]
            return self.other()
        if isinstance(value, list):
            index, change = self.random.randrange(len(value)), self.random.random()
            if change < 0.15:
                return value[:index] + value[index + 1:]
            if change < 0.25:
                return value + [self.random.choice(value)]
            return value[:index] + [self.changed(value[index])] + value[index + 1:]
        name, change = self.random.choice(list(value)), self.random.random()
        if change < 0.2:
            return {key: member for key, member in value.items() if key != name}
        if change < 0.35:
            return value | {self.random.choice(self.names): self.other()}
        if change < 0.45:
            return value | {name: None}
        if change < 0.6:
            other = self.random.choice(self.values)
            if isinstance(other, dict) and other:
                key = self.random.choice(list(other))
                return value | {key: copy.deepcopy(other[key])}
        return value | {name: self.changed(value[name])}

    def other(self):
        if self.random.random() < 0.7:
            return copy.deepcopy(self.random.choice(self.constants))
        return copy.deepcopy(self.random.choice(self.values))


def said(schema, schemas, names, constants, seen):
    """The names of members and the constants that a schema says, and those that it leads to."""
    if isinstance(schema, list):
        for part in schema:
            said(part, schemas, names, constants, seen)
    elif isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            name = schema["$ref"].rsplit("/", 1)[-1]
            if name not in seen:
                seen.add(name)
                said(schemas[name], schemas, names, constants, seen)
        if isinstance(schema.get("properties"), dict):
            names.update(schema["properties"])
        if "const" in schema:
            constants.append(schema["const"])
        if isinstance(schema.get("enum"), list):
            constants.extend(schema["enum"])
        for part in schema.values():
            said(part, schemas, names, constants, seen)


def respelled(maker):
    """Spells some whole numbers as others do."""
    def spelling(plain):
        if plain.lstrip("-").isdigit() and len(plain) < 16 and maker.random() < 0.15:
            return plain + maker.choice([".0", "e0", ".00"])
        return plain
    return spelling


def texts_of(task):
    """The valid and the invalid values of a component, as JSON texts."""
    document, bound, name, count, seed, seconds = task
    judge, dynamic = Judge(bound), Dynamic(document)
    schema = judge.component(name)
    made, reason = by_hypothesis(Plainer(judge.schemas).plain(schema), max(count // 3, 20), seed, seconds)
    names, constants = set(), []
    said(schema, judge.schemas, names, constants, {name})
    names |= {"x-y", "yes", "other", "a"}
    maker = random.Random(seed)
    valid, invalid, seen = [], [], set()
    texts, wrong = [], []

    def take(value):
        plain = text(value)
        if plain in seen:
            return
        seen.add(plain)
        is_valid = judge.is_valid(schema, value)
        if not dynamic.agrees(name, value, is_valid):
            raise AssertionError(f"jsonschema says that {plain} is {'in' * is_valid}valid for {name}: binding.py does not")
        if is_valid:
            valid.append(value)
            texts.append(text(value, respelled(maker)))
        elif len(wrong) < count // 5:
            wrong.append(plain)

    for value in made:
        take(value)
        if isinstance(value, (dict, list)):
            take(described(judge, [schema], value))
    by_library = len(valid)
    changes = Changes(seed, valid or made or [None], sorted(names), constants)
    tries = 0
    while len(valid) < count and tries < 6 * count:
        tries += 1
        value = changes.one()
        if len(json.dumps(value, default=str)) < 4000:
            before = len(valid)
            take(value)
            if len(valid) > before and len(changes.values) < 2000 and changes.values is not valid:
                changes.values.append(value)
    return name, texts[:count * 2], wrong, by_library, reason
