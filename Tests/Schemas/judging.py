"""Whether values are valid, and which schemas describe what is within them, by the `jsonschema` package (2020-12)."""

import base64
import binascii
import datetime
import functools
import json
import re
import uuid
from decimal import Decimal
from fractions import Fraction

import jsonschema
import referencing
import referencing.jsonschema

DOCUMENT = "urn:document"
FORMATS = jsonschema.FormatChecker(formats=())

DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")


def instant(text):
    """The instant of a date-time of RFC 3339, exactly, in seconds; None if it is none."""
    match = DATE_TIME.fullmatch(text) if text.isascii() else None
    if not match:
        return None
    day, hour, minute, second, fraction, offset = match.groups()
    try:
        # Python's years begin with 1; the calendar repeats itself after 400 years, which are 146,097 days.
        year = int(day[:4])
        ordinal = datetime.date(year or 400, int(day[5:7]), int(day[8:])).toordinal() - (0 if year else 146097)
    except ValueError:
        return None
    hour, minute, second, shift = int(hour), int(minute), int(second), 0
    if offset not in "Zz":
        hours, minutes = int(offset[1:3]), int(offset[4:6])
        if hours > 23 or minutes > 59:
            return None
        shift = (hours * 3600 + minutes * 60) * (1 if offset[0] == "+" else -1)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return Decimal(ordinal * 86400 + hour * 3600 + minute * 60 + second - shift) + Decimal(fraction or 0)


def is_date(text):
    return instant(f"{text}T00:00:00Z") is not None


def octets(text, alphabet):
    """What a text in base64 says; None if it says nothing."""
    if not text.isascii() or re.search(r"[^A-Za-z0-9+/=_-]", text):
        return None
    try:
        padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
        return base64.b64decode(padded, altchars=alphabet, validate=True)
    except binascii.Error:
        return None


def is_base64(text):
    return octets(text, b"+/") is not None and base64.b64encode(octets(text, b"+/")).decode() == text


def is_base64url(text):
    return octets(text, b"-_") is not None and base64.urlsafe_b64encode(octets(text, b"-_")).decode().rstrip("=") == text


def is_uuid(text):
    return bool(re.fullmatch(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", text))


STRINGS = {
    "date-time": lambda text: instant(text) is not None, "date": is_date, "uuid": is_uuid,
    "uri": lambda text: bool(URI.fullmatch(text)), "byte": is_base64, "base64url": is_base64url,
}
ENCODINGS = {"base64": is_base64, "base64url": is_base64url}
for name, check in STRINGS.items():
    FORMATS.checks(name)(lambda value, check=check: not isinstance(value, str) or check(value))


def check_encoding(validator, encoding, instance, schema):
    """2020-12 leaves it at telling the encoding; a text that has another cannot be data."""
    if isinstance(instance, str) and encoding in ENCODINGS and not ENCODINGS[encoding](instance):
        yield jsonschema.ValidationError(f"{instance!r} is not {encoding}")


def check_multiple(validator, divisor, instance, schema):
    """Exactly, whatever numbers are held as."""
    if is_number(instance) and (Fraction(instance) / Fraction(str(divisor))).denominator != 1:
        yield jsonschema.ValidationError(f"{instance!r} is no multiple of {divisor}")


def is_whole(checker, value):
    return not isinstance(value, bool) and (isinstance(value, int) or isinstance(value, (float, Decimal)) and value == int(value))


Validator = jsonschema.validators.extend(
    jsonschema.Draft202012Validator, {"contentEncoding": check_encoding, "multipleOf": check_multiple},
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("integer", is_whole))


def absolute(schema):
    """The schema with references that are found from anywhere."""
    if isinstance(schema, dict):
        return {key: DOCUMENT + value if key == "$ref" and isinstance(value, str) and value.startswith("#/") else absolute(value)
                for key, value in schema.items() if key != "discriminator"}
    return [absolute(part) for part in schema] if isinstance(schema, list) else schema


def registry(document):
    """The document, and those of its components that are resources: nobody looks for these in what is no schema."""
    found = referencing.Registry().with_resource(
        DOCUMENT, referencing.Resource.from_contents(document, referencing.jsonschema.DRAFT202012))
    return found.with_resources(
        (schema["$id"], referencing.Resource.from_contents(absolute(schema), referencing.jsonschema.DRAFT202012))
        for schema in document["components"]["schemas"].values() if isinstance(schema, dict) and "$id" in schema)


def walk(schema):
    """A schema and all within it that may be one."""
    if isinstance(schema, dict):
        yield schema
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []:
        yield from walk(part)


class Dynamic:
    """Whether values are those of the components that are resources, as jsonschema follows dynamic references."""

    def __init__(self, document):
        self.registry = registry(document)
        self.validators = {
            name: Validator({"$ref": schema["$id"]}, registry=self.registry, format_checker=FORMATS)
            for name, schema in document["components"]["schemas"].items() if isinstance(schema, dict) and "$id" in schema}

    def agrees(self, name, value, is_valid):
        return name not in self.validators or self.validators[name].is_valid(value) == is_valid


class Judge:
    """What a document's schemas say of values. It knows no dynamic references."""

    def __init__(self, document):
        self.schemas = document["components"]["schemas"]
        self.registry = registry(document)
        self.validators = {}

    def is_valid(self, schema, value):
        key = id(schema)
        found = self.validators.get(key)
        if found is None:
            found = (schema, Validator(absolute(schema), registry=self.registry, format_checker=FORMATS))
            self.validators[key] = found
        return found[1].is_valid(value)

    @functools.cached_property
    def without_constraints(self):
        """A judge of the same schemas without limits of values."""
        from limits import unconstrained

        return Relaxed(self, unconstrained)

    @functools.cached_property
    def tolerating(self):
        """A judge of the same schemas, without what a client does not miss."""
        from limits import tolerant

        return Relaxed(self, lambda schema: tolerant(self, schema))

    @functools.cached_property
    def counting_no_branches(self):
        """A judge of the same schemas, for which a value may fit several branches of a `oneOf`."""
        from limits import of_any

        return Relaxed(self, of_any)

    def component(self, name):
        return self.schemas[name]

    def applying(self, schemas, value):
        """All schemas that apply to a value, those of the branches that it is valid for among them."""
        found, left = [], list(schemas)
        while left:
            schema = left.pop(0)
            if not isinstance(schema, dict):
                if schema is True:
                    found.append({})
                continue
            if any(schema is other for other in found):
                continue
            found.append(schema)
            if "$ref" in schema:
                left.append(self.schemas[schema["$ref"].rsplit("/", 1)[-1]])
            left += schema.get("allOf", [])
            for keyword in ("anyOf", "oneOf"):
                left += [branch for branch in schema.get(keyword, []) if self.is_valid(branch, value)]
            if "if" in schema:
                holds = self.is_valid(schema["if"], value)
                left += ([schema["if"]] if holds else []) + [schema[key] for key in (["then"] if holds else ["else"]) if key in schema]
            if isinstance(value, dict):
                left += [part for name, part in schema.get("dependentSchemas", {}).items() if name in value]
        return found

    def of_member(self, applying, name):
        """The schemas of a member; none if nothing describes it."""
        found, unevaluated = [], []
        for schema in applying:
            named = []
            if name in schema.get("properties", {}):
                named.append(schema["properties"][name])
            named += [part for pattern, part in schema.get("patternProperties", {}).items() if re.search(pattern, name)]
            if not named and "additionalProperties" in schema:
                named.append(schema["additionalProperties"])
            found += named
            if "unevaluatedProperties" in schema:
                unevaluated.append(schema["unevaluatedProperties"])
        return found or unevaluated

    def of_element(self, applying, index):
        found = []
        for schema in applying:
            places = schema.get("prefixItems", [])
            if index < len(places):
                found.append(places[index])
            elif "items" in schema:
                found.append(schema["items"])
        return found

    def places(self, schemas, value):
        """All values within a value, each with the schemas that apply to it."""
        applying = self.applying(schemas, value)
        yield value, applying
        if isinstance(value, dict):
            for name, member in value.items():
                yield from self.places(self.of_member(applying, name), member)
        elif isinstance(value, list):
            for index, element in enumerate(value):
                yield from self.places(self.of_element(applying, index), element)


class Relaxed(Judge):
    """What schemas say where they say less."""

    def __init__(self, judge, less):
        self.less, self.known = less, {}
        schemas = {name: less(schema) for name, schema in judge.schemas.items()}
        super().__init__({"components": {"schemas": schemas}})

    def of(self, schema):
        """A schema of the other judge as this one has it."""
        if id(schema) not in self.known:
            self.known[id(schema)] = (schema, self.less(schema))
        return self.known[id(schema)][1]


def described(judge, schemas, value):
    """The value without members that nothing describes."""
    applying = judge.applying(schemas, value)
    if isinstance(value, dict):
        members = {name: judge.of_member(applying, name) for name in value}
        if not any(members.values()):
            return value if not any("properties" in schema for schema in applying) else {}
        return {name: described(judge, found, value[name]) for name, found in members.items() if found}
    if isinstance(value, list):
        return [described(judge, judge.of_element(applying, index), element) for index, element in enumerate(value)]
    return value


def is_number(value):
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def kinds(schema):
    """The types that a schema says."""
    named = schema.get("type", [])
    return [named] if isinstance(named, str) else named


def exact(value):
    return value if isinstance(value, Decimal) else Decimal(value)


def same(value, result):
    """Whether two values say the same as JSON, without regard to any schema."""
    if isinstance(value, dict):
        return isinstance(result, dict) and value.keys() == result.keys() and all(
            same(member, result[name]) for name, member in value.items())
    if isinstance(value, list):
        return isinstance(result, list) and len(value) == len(result) and all(map(same, value, result))
    if is_number(value):
        return is_number(result) and exact(value) == exact(result)
    return type(value) is type(result) and value == result


def text(value, spelling=None):
    """The value as JSON. `spelling` may spell a number in another way."""
    if isinstance(value, dict):
        return "{" + ",".join(json.dumps(name) + ":" + text(member, spelling) for name, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(text(element, spelling) for element in value) + "]"
    if is_number(value):
        plain = str(value) if isinstance(value, Decimal) else json.dumps(value)
        return spelling(plain) if spelling else plain
    return json.dumps(value)
