"""Component schemas at random, in OpenAPI 3.1: what unions, compositions, values, arrays and maps can be."""

import random

from composing import Compositions
from templates import Templates
from uniting import Unions
from words import FORMATS, INTEGERS, NAMES, NUMBERS, TEXTS


class Maker(Unions, Compositions, Templates):
    """Makes the components of one document from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.components = {"Nothing": {"type": "null"}}
        # What may be referred to from anywhere, by what it is.
        self.objects, self.others = [], ["Nothing"]
        self.depth = 0

    def document(self, count):
        families = [
            (8, self.object), (4, self.array), (4, self.map), (4, self.values), (3, self.scalar), (3, self.type_list),
            (16, self.union), (12, self.composition), (4, self.recursive), (2, self.anything), (2, self.nullable),
            (5, self.template),
        ]
        while len(self.components) < count:
            family = self.choose(families)
            name = f"{family.__name__.title().replace('_', '')}{len(self.components)}"
            self.name = name
            schema = family()
            self.components[name] = schema
            is_object = isinstance(schema, dict) and schema.get("type") == "object" and "properties" in schema
            (self.objects if is_object else self.others).append(name)
        return {
            "openapi": "3.1.0", "info": {"title": "Schemas at random", "version": "1"}, "paths": {},
            "components": {"schemas": self.components},
        }

    # Choices

    def choose(self, weighted):
        return self.random.choices([value for _, value in weighted], [weight for weight, _ in weighted])[0]

    def chance(self, share):
        return self.random.random() < share

    def some(self, values, least=1, most=4):
        return self.random.sample(values, self.random.randint(least, min(most, len(values))))

    def reference(self, name):
        return {"$ref": f"#/components/schemas/{name}"}

    def component(self, schema):
        """The schema as a component of its own, referred to."""
        name = f"{self.name}Part{len(self.components)}"
        self.components[name] = schema
        return self.reference(name)

    def maybe_component(self, schema):
        return self.component(schema) if self.chance(0.4) else schema

    # Scalars and values

    def scalar(self):
        kind = self.choose([(4, "string"), (5, "format"), (3, "integer"), (3, "number"), (2, "boolean"), (2, "bounded")])
        if kind == "string":
            return {"type": "string"}
        if kind == "format":
            if self.chance(0.1):
                return {"type": "string", "contentEncoding": self.random.choice(["base64", "base64url"])}
            return {"type": "string", "format": self.random.choice(FORMATS)}
        if kind == "integer":
            made = {"type": "integer"}
            if self.chance(0.6):
                made["format"] = self.random.choice(["int32", "int64", "uint64", "int16", "of-our-own"])
            return made
        if kind == "number":
            made = {"type": "number"}
            if self.chance(0.6):
                made["format"] = self.random.choice(["float", "double", "decimal", "decimal128", "int32", "of-our-own"])
            return made
        if kind == "boolean":
            return {"type": "boolean"}
        return self.random.choice([
            {"type": "string", "minLength": 1, "maxLength": 5}, {"type": "string", "pattern": "^[a-z]{2,4}$"},
            {"type": "integer", "minimum": 1, "maximum": 9}, {"type": "number", "exclusiveMinimum": 0},
            {"type": "integer", "minimum": 0, "maximum": 18446744073709551615}, {"type": "number", "multipleOf": 0.5},
            {"type": "integer", "minimum": -5, "multipleOf": 5},
        ])

    def values(self):
        kind = self.choose([(4, "texts"), (2, "integers"), (1, "numbers"), (1, "booleans"), (2, "with null"), (2, "mixed"),
                            (3, "const"), (1, "untyped")])
        if kind == "texts":
            values = self.some(TEXTS, 1, 5)
            if self.chance(0.1):
                values.append(values[0])
            return {"type": "string", "enum": values}
        if kind == "integers":
            return {"type": "integer", "enum": self.some(INTEGERS)}
        if kind == "numbers":
            return {"type": "number", "enum": self.some(NUMBERS)}
        if kind == "booleans":
            return {"type": "boolean", "enum": self.some([True, False], 1, 2)}
        if kind == "with null":
            if self.chance(0.3):
                return {"type": ["integer", "null"], "enum": self.some(INTEGERS) + [None]}
            return {"type": ["string", "null"], "enum": self.some(TEXTS) + [None]}
        if kind == "mixed":
            return {"enum": self.some(TEXTS + INTEGERS[:6] + [0.5, True, False, None], 2, 5)}
        if kind == "untyped":
            return {"enum": self.some(TEXTS, 1, 4)}
        value = self.random.choice(TEXTS + INTEGERS + [1.5, True, False, None])
        made = {"const": value}
        if self.chance(0.3) and isinstance(value, str):
            made["type"] = "string"
        return made

    def anything(self):
        return self.random.choice([{}, True, {"description": "Anything."}, {"type": "object"}, {"type": "array"}])

    def type_list(self):
        made = {"type": self.some(["string", "integer", "number", "boolean", "null", "array", "object"], 2, 4)}
        if "array" in made["type"] and self.chance(0.6):
            made["items"] = self.scalar()
        if "object" in made["type"] and self.chance(0.6):
            made["properties"] = {self.random.choice(NAMES): self.scalar()}
        if "string" in made["type"] and self.chance(0.2):
            made["format"] = self.random.choice(FORMATS)
        return made

    def nullable(self):
        return self.random.choice([
            lambda: {"type": [self.random.choice(["string", "integer", "boolean", "number"]), "null"]},
            lambda: {"anyOf": [self.known(), {"type": "null"}]},
            lambda: {"oneOf": [{"type": "null"}, self.maybe_component(self.object())]},
            lambda: {"anyOf": [self.known(), self.reference("Nothing")]},
            lambda: {"oneOf": [self.array(), {"enum": [None]}]},
            lambda: {"type": ["object", "null"], "properties": {"a": self.scalar()}, "required": ["a"]},
            lambda: {"anyOf": [self.scalar(), {"const": None}]},
        ])()

    # What contains others

    def known(self):
        """A component that is there."""
        return self.reference(self.random.choice(self.objects + self.others))

    def known_object(self):
        return self.reference(self.random.choice(self.objects)) if self.objects else self.component(self.object())

    def schema(self):
        """Any schema, plainer the deeper it stands."""
        self.depth += 1
        try:
            if self.depth > 3:
                return self.scalar()
            return self.choose([
                (10, self.scalar), (4, self.values), (3, self.array), (2, self.map), (2, self.object), (3, self.union),
                (5, self.known), (1, self.anything), (2, self.nullable), (1, self.type_list), (2, self.composition),
            ])()
        finally:
            self.depth -= 1

    def array(self):
        kind = self.choose([(5, "items"), (2, "tuple"), (1, "open tuple"), (1, "nested"), (1, "unique")])
        if kind == "items":
            made = {"type": "array", "items": self.schema()}
            if self.chance(0.2):
                made["minItems"] = 1
            return made
        if kind == "nested":
            return {"type": "array", "items": {"type": "array", "items": self.schema()}}
        if kind == "unique":
            return {"type": "array", "items": self.scalar(), "uniqueItems": True}
        places = [self.schema() for _ in range(self.random.randint(1, 3))]
        made = {"type": "array", "prefixItems": places}
        if kind == "tuple":
            made["items"] = False
            if self.chance(0.6):
                made["minItems"] = len(places)
        elif self.chance(0.6):
            made["items"] = self.scalar()
        return made

    def map(self):
        kind = self.choose([(5, "of"), (2, "patterns"), (1, "beside"), (1, "named"), (1, "of maps")])
        made = {"type": "object"}
        if kind == "of":
            made["additionalProperties"] = self.schema()
        elif kind == "of maps":
            made["additionalProperties"] = {"type": "object", "additionalProperties": self.schema()}
        elif kind == "named":
            made |= {"additionalProperties": self.scalar(), "propertyNames": {"pattern": "^[a-z]+$"}}
        else:
            made["patternProperties"] = {"^x-": self.schema()}
            if self.chance(0.3):
                made["patternProperties"]["^y"] = self.scalar()
            if kind == "beside":
                made["properties"] = {"id": self.scalar()}
            if self.chance(0.5):
                made["additionalProperties"] = False
        return made

    def object(self, names=None):
        names = names or self.some(NAMES, 1, 5)
        made = {"type": "object", "properties": {name: self.schema() for name in names}}
        for member in made["properties"].values():
            if isinstance(member, dict) and self.chance(0.12):
                member[self.random.choice(["readOnly", "writeOnly"])] = True
            if isinstance(member, dict) and self.chance(0.1):
                member["description"] = "Said beside."
        required = [name for name in names if self.chance(0.5)]
        if self.chance(0.1):
            required.append("only-required")
        if required:
            made["required"] = required
        beside = self.choose([(6, None), (2, False), (1, True), (2, "schema"), (1, "unevaluated")])
        if beside == "schema":
            made["additionalProperties"] = self.scalar()
        elif beside == "unevaluated":
            made["unevaluatedProperties"] = self.random.choice([False, True, {"type": "string"}])
        elif beside is not None:
            made["additionalProperties"] = beside
        return made

    # What holds itself

    def recursive(self):
        own = self.reference(self.name)
        return self.random.choice([
            lambda: {"type": "object", "properties": {"value": self.scalar(), "children": {"type": "array", "items": own}}},
            lambda: {"type": "object", "required": ["value"], "properties": {"value": self.scalar(), "next": own}},
            lambda: {"type": "object", "properties": {"next": {"anyOf": [own, {"type": "null"}]}, "name": {"type": "string"}}},
            lambda: {"type": "object", "additionalProperties": own},
            lambda: {"anyOf": [self.scalar(), {"type": "array", "items": own}]},
            lambda: {"oneOf": [{"type": "string"}, {"type": "object", "additionalProperties": own}]},
            lambda: {"oneOf": [
                {"type": "object", "required": ["op", "of"], "properties": {"op": {"const": "not"}, "of": own}},
                {"type": "object", "required": ["op", "all"], "properties": {"op": {"const": "and"}, "all": {"type": "array", "items": own}}},
                {"type": "object", "required": ["op", "name"], "properties": {"op": {"const": "is"}, "name": {"type": "string"}}}]},
            lambda: {"type": "array", "items": own},
            lambda: {"anyOf": [{"type": "null"}, {"type": "boolean"}, {"type": "number"}, {"type": "string"},
                               {"type": "array", "items": own}, {"type": "object", "additionalProperties": own}]},
            lambda: {"allOf": [self.open_object({"id": {"type": "string"}}), {"type": "object", "properties": {"inner": own}}]},
        ])()
