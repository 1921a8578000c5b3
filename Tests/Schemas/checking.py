"""One check: schemas, values, the module, and what became of the values."""

import collections
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
from decimal import Decimal

from binding import Binding
from comparing import difference
from judging import Judge, same
from limits import limits_of
from making import Maker
from values import texts_of

CONFIGURATION = "module: Checked\ntransport: none\n"


class Check:
    def __init__(self, root, place, arguments):
        self.root, self.place, self.arguments = root, place, arguments
        self.package = place / "package"
        self.failures = collections.OrderedDict()
        self.limits, self.counts = collections.Counter(), collections.Counter()

    def run(self):
        arguments = self.arguments
        document = Maker(arguments.seed).document(arguments.types)
        bound = {"components": {"schemas": Binding(document["components"]["schemas"]).components()}}
        self.document = Judge(bound)
        self.document_file = self.place / "document.json"
        self.document_file.write_text(json.dumps(document, indent=1, ensure_ascii=False))
        types = self.generate()
        values = self.values(document, bound)
        self.build(types)
        self.judge(values, self.attempt(values))
        return self.report(types)

    def say(self, text):
        print(f"check-schemas: {text}", file=sys.stderr, flush=True)

    # The module

    def generate(self):
        """Generates the module, and tells the type of each component; None where there is none."""
        (self.place / "clientgen.yaml").write_text(f"spec: document.json\noutput: package/Sources/Checked\n{CONFIGURATION}")
        clientgen = [self.arguments.clientgen]
        configuration = ["--config", str(self.place / "clientgen.yaml")]
        shutil.rmtree(self.package / "Sources" / "Checked", ignore_errors=True)
        made = subprocess.run(clientgen + ["generate"] + configuration, capture_output=True, text=True)
        (self.place / "generate.log").write_text(made.stdout + made.stderr)
        if made.returncode != 0:
            sys.exit(f"check-schemas: the document is refused:\n{made.stderr[-4000:]}")
        told = subprocess.run(clientgen + ["describe", "--format", "json"] + configuration, capture_output=True, text=True)
        types = {}
        for schema in json.loads(told.stdout)["schemas"]:
            match = re.fullmatch("#/components/schemas/([^/]+)", schema["pointer"])
            if match:
                types[match[1]] = schema.get("symbol")
        return types

    def build(self, types):
        self.say("compiling the module")
        source = self.root / "Tests" / "Schemas"
        shutil.copy(source / "Package.swift", self.package / "Package.swift")
        shutil.copytree(source / "Sources" / "RoundTrip", self.package / "Sources" / "RoundTrip", dirs_exist_ok=True)
        lines = ["import Checked", "import ClientRuntime", "", "func roundTrips() -> [String: RoundTrip] {",
                 "    var table: [String: RoundTrip] = [:]"]
        for name, symbol in types.items():
            # A type by itself says nothing of null; who refers to it does.
            if symbol:
                optional = "?" if self.document.is_valid(self.document.component(name), None) else ""
                lines.append(f'    table["{name}"] = roundTrip(({symbol}){optional}.self)')
        (self.package / "Sources" / "RoundTrip" / "Table.swift").write_text("\n".join(lines + ["    return table", "}", ""]))
        command = [str(self.root / "Scripts" / "outside"), "build", "--product", "RoundTrip"]
        environment = os.environ | {"PACKAGE": str(self.package)}
        log = self.place / "build.log"
        with log.open("w") as output:
            if subprocess.run(command, env=environment, stdout=output, stderr=subprocess.STDOUT).returncode != 0:
                lines = log.read_text().splitlines()
                errors = [line for line in lines if "error:" in line] or lines[-20:]
                sys.exit("check-schemas: the module does not compile:\n" + "\n".join(errors[:20]) + f"\n  {log}")
        told = subprocess.run([command[0], "build", "--show-bin-path"], env=environment, capture_output=True, text=True, check=True)
        self.program = told.stdout.strip() + "/RoundTrip"

    # The values

    def values(self, document, bound):
        """Of each component the valid and the invalid values, as texts."""
        kept, arguments = self.place / "values.json", self.arguments
        if arguments.kept and kept.exists():
            return json.loads(kept.read_text())
        self.say("making values")
        only = arguments.only.split() or list(document["components"]["schemas"])
        tasks = [(document, bound, name, arguments.values, arguments.seed, arguments.seconds) for name in only]
        values, self.without = {}, {}
        with concurrent.futures.ProcessPoolExecutor() as pool:
            for name, valid, invalid, by_library, reason in pool.map(texts_of, tasks):
                values[name] = {"valid": valid, "invalid": invalid, "library": by_library, "reason": reason}
        kept.write_text(json.dumps(values))
        return values

    def attempt(self, values):
        """What the program says of each value; a crash is an answer too."""
        lines = [f"{name}\t{text}" for name, found in values.items() for text in found["valid"] + found["invalid"]]
        answers = []
        self.say(f"reading and writing {len(lines)} values")
        while len(answers) < len(lines):
            told = subprocess.run(
                [self.program], input="\n".join(lines[len(answers):]).encode(), capture_output=True,
                env=os.environ | {"SWIFT_BACKTRACE": "enable=no"})
            answers += told.stdout.decode().split("\n")[:-1]
            if len(answers) < len(lines):
                answers.append("*" + told.stderr.decode(errors="replace")[-400:])
        return answers

    # The judgement

    def fail(self, name, text, what):
        self.failures.setdefault(name, []).append((text, what))

    def judge(self, values, answers):
        judge = self.document
        answers = iter(answers)
        for name, found in values.items():
            schema = judge.component(name)
            for text in found["valid"]:
                self.counts["valid"] += 1
                self.judge_valid(judge, name, schema, text, next(answers))
            for text in found["invalid"]:
                self.counts["invalid"] += 1
                answer = next(answers)
                self.counts["refused"] += answer.startswith("!")
                if answer.startswith("*"):
                    self.fail(name, text, f"crash: {answer[1:]}")
            self.counts["library"] += found["library"]
            self.counts["empty"] += not found["valid"]

    def judge_valid(self, judge, name, schema, text, answer):
        value = json.loads(text, parse_float=Decimal)
        read = [value]
        if answer.startswith("="):
            written, *again = answer[1:].split("\t")
            result = json.loads(written, parse_float=Decimal)
            if again and not self.is_steady(judge, schema, result, json.loads(again[0], parse_float=Decimal)):
                what = f"unsteady: {written} is read, and written as {again[0]}"
                # What was written is read as well, and may be beyond a limit that the value is not.
                read.append(result)
            elif same(value, result):
                return
            else:
                what = difference(judge, [schema], value, result)
            if what is None:
                self.counts["kept out"] += 1
                return
        elif answer == "?":
            what = "there is no type"
        else:
            what = {"!": "refused", "*": "crash"}[answer[0]] + ": " + answer[1:]
        beyond = set().union(*(limits_of(judge, schema, value, answer.startswith("=")) for value in read))
        if beyond and not answer.startswith("*"):
            self.limits.update(beyond)
        else:
            self.fail(name, text, what)

    def is_steady(self, judge, schema, result, again):
        """Whether what was written is read as it was, but for what nothing describes."""
        return same(result, again) or (
            judge.is_valid(schema, result) and difference(judge, [schema], result, again) is None)

    def report(self, types):
        schemas = json.loads(self.document_file.read_text())["components"]["schemas"]
        for name, found in self.failures.items():
            print(f"{name} ({types.get(name)}), {len(found)} values: {json.dumps(schemas[name], ensure_ascii=False)}")
            for text, what in sorted(found, key=lambda pair: len(pair[0]))[:3]:
                print(f"    {text[:1000]}\n        {what[:600]}")
        counts = self.counts
        print(f"seed {self.arguments.seed}: {len(types)} schemas, {counts['empty']} without a value; {counts['valid']} valid values, "
              f"{counts['library']} of them by hypothesis-jsonschema, and {counts['invalid']} invalid, {counts['refused']} of them "
              f"refused; {counts['kept out']} came back without members that nothing describes")
        for name, count in sorted(self.limits.items()):
            print(f"  beyond a limit, {name}: {count}")
        failed = sum(map(len, self.failures.values()))
        print(f"{failed} valid values of {len(self.failures)} schemas are refused, lost or changed" if failed else
              "Every valid value came back.")
        return 1 if failed else 0
