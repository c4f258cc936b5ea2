#!/usr/bin/python3
"""Compares what went over the wire with a description in OpenAPI 3.1.

usage: checkexchanges.py DESCRIPTION EXCHANGES [--changed]

EXCHANGES is a JSON array of {method, path, status, question, answer}; `question` is left out where no
body was sent. Members that the description does not have are wrong here, though readers ignore them:
else a description that lacks half of them would do. With --changed the exchanges are spoilt in every
way that the description forbids, and it is wrong when one of them passes.
"""
import copy
import json
import sys

from jsonschema import Draft202012Validator

WRONG = {"wrong": []}


def walk(node):
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from walk(value)


def at(document, pointer):
    node = document
    for part in pointer.removeprefix("#/").split("/"):
        node = node[part]
    return node


def check_description(description):
    """Every schema is one, every reference leads somewhere and every component is used."""
    used = set()
    for node in walk(description):
        if isinstance(node.get("$ref"), str):
            at(description, node["$ref"])
            used.add(node["$ref"])
    for group in ("schemas", "responses", "parameters", "headers"):
        for name in description["components"][group]:
            if f"#/components/{group}/{name}" not in used:
                yield f"nobody uses {group}/{name}"
    for name, schema in description["components"]["schemas"].items():
        try:
            Draft202012Validator.check_schema(schema)
        except Exception as problem:
            yield f"schemas/{name}: {problem}"
    try:  # not in Debian 12; where it is, it knows more
        from openapi_spec_validator import OpenAPIV31SpecValidator
    except ImportError:
        return
    for problem in OpenAPIV31SpecValidator(description).iter_errors():
        yield f"not OpenAPI 3.1: {problem.message}"


def closed(description):
    """The same without room for members that are not described."""
    strict = copy.deepcopy(description)
    for node in walk(strict["components"]["schemas"]):
        if isinstance(node.get("properties"), dict) and node.get("type") == "object":
            node.setdefault("additionalProperties", False)
    return strict


class Judge:
    def __init__(self, description):
        self.components = description["components"]
        self.paths = description["paths"]
        self.validators = {}

    def operation(self, exchange):
        return self.paths[exchange["path"]][exchange["method"].lower()]

    def answer_schema(self, exchange):
        responses = self.operation(exchange)["responses"]
        response = responses.get(str(exchange["status"]), responses["default"])
        if "$ref" in response:
            response = at({"components": self.components}, response["$ref"])
        return response["content"]["application/json"]["schema"]

    def question_schema(self, exchange):
        return self.operation(exchange)["requestBody"]["content"]["application/json"]["schema"]

    def complaints(self, schema, value):
        key = json.dumps(schema, sort_keys=True)
        if key not in self.validators:
            self.validators[key] = Draft202012Validator({**schema, "components": self.components})
        return [
            f"{error.json_path}: {error.message[:300]}" for error in self.validators[key].iter_errors(value)
        ]


def required(judge, schema):
    while "$ref" in schema:
        schema = at({"components": judge.components}, schema["$ref"])
    return schema.get("required", [])


def spoilt(judge, schema, value):
    """The value without each member that has to be there, and with nonsense in each place."""
    for name in required(judge, schema):
        less = copy.deepcopy(value)
        del less[name]
        yield f"without {name}", less
    for name in value:
        other = copy.deepcopy(value)
        other[name] = WRONG
        yield f"nonsense as {name}", other


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        description = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        exchanges = json.load(file)
    wants_changed = "--changed" in sys.argv[3:]
    judge = Judge(closed(description))
    wrong = list(check_description(description))
    tried = 0
    for number, exchange in enumerate(exchanges):
        name = f"{number} {exchange['method']} {exchange['path']} {exchange['status']}"
        sides = [("answer", judge.answer_schema(exchange))]
        if "question" in exchange:
            sides.append(("question", judge.question_schema(exchange)))
        for side, schema in sides:
            if not wants_changed:
                wrong += [f"{name}, {side}: {c}" for c in judge.complaints(schema, exchange[side])]
                continue
            for how, value in spoilt(judge, schema, exchange[side]):
                tried += 1
                if not judge.complaints(schema, value):
                    wrong.append(f"{name}, {side} {how}: passes")
    if wants_changed and tried < len(exchanges):
        wrong.append(f"only {tried} spoilt messages were tried")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
