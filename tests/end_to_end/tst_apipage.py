#!/usr/bin/python3
"""Runs the examples of docs/api.md in their order, in one shell and a folder of their own.

A block `sh` is run and has to succeed. A block `json` behind it is what its last call prints: every
member that the page shows is there and of that type; an array is compared by its first element, and
codes are the same. The
word behind `json` is the status of that call, 200 where there is none.
"""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARIES = pathlib.Path(os.environ["CARNET_BINARY_DIR"])
SAID = {"code", "message", "status", "verdict"}  # what the page is about is there word by word
LAST = "carnet-example-ends"
BLOCK = re.compile(r"^```(sh|json)(?: (\d+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example:
    def __init__(self, command, line):
        self.command = command
        self.line = line
        self.status = 200
        self.answer = None


def examples(page):
    found = []
    for match in BLOCK.finditer(page):
        language, status, content = match.groups()
        line = page.count("\n", 0, match.start()) + 1
        if language == "sh":
            found.append(Example(content, line))
            continue
        found[-1].status = int(status or 200)
        found[-1].answer = json.loads(content)
    return found


def difference(shown, real, where="answer"):
    """What of the real answer is not as the page shows it; nothing when all is."""
    if isinstance(shown, bool) or shown is None or isinstance(real, bool):
        same = type(shown) is type(real)
        return None if same else f"{where}: {real!r} where the page has {shown!r}"
    if isinstance(shown, dict) and isinstance(real, dict):
        if missing := set(shown) - set(real):
            return f"{where}: lacks {sorted(missing)}"
        for name in SAID & set(shown):
            if shown[name] != real[name]:
                return f"{where}.{name}: {real[name]!r} where the page has {shown[name]!r}"
        for name in shown:
            if wrong := difference(shown[name], real[name], f"{where}.{name}"):
                return wrong
        return None
    if isinstance(shown, list) and isinstance(real, list):
        if shown and not real:
            return f"{where}: is empty"
        return difference(shown[0], real[0], f"{where}[0]") if shown else None
    if isinstance(shown, (int, float)) and isinstance(real, (int, float)):
        return None
    if type(shown) is not type(real):
        return f"{where}: {real!r} where the page has {shown!r}"
    return None


class Shell:
    """One shell for all examples; a stand-in for curl notes the status of each call."""

    def __init__(self, folder):
        tools = folder / "tools"
        tools.mkdir()
        self.statuses = folder / "statuses"
        curl = shutil.which("curl")
        (tools / "curl").write_text(
            "#!/bin/bash\n"
            f"exec {curl} \"$@\" --write-out '%{{stderr}}%{{http_code}}\\n' 2>>{self.statuses}\n"
        )
        (tools / "curl").chmod(0o755)
        programs = [tools, BINARIES / "app/ctl", BINARIES / "app/headquarters"]
        path = ":".join([*map(str, programs), os.environ["PATH"]])
        work = folder / "work"
        work.mkdir()
        self.shell = subprocess.Popen(
            ["bash", "-o", "pipefail"],
            cwd=work,
            env={**os.environ, "PATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=(folder / "complaints").open("w"),
            text=True,
            start_new_session=True,
        )

    def run(self, command):
        """What the command prints, its exit code and the status of its last call."""
        self.statuses.write_text("")
        self.shell.stdin.write(f"{{\n{command}\n}}; echo; echo {LAST} $?\n")
        self.shell.stdin.flush()
        said = []
        for line in self.shell.stdout:
            if line.startswith(LAST):
                statuses = self.statuses.read_text().split()
                return "".join(said).strip(), int(line.split()[1]), int(statuses[-1]) if statuses else 0
            said.append(line)
        raise SystemExit("the shell ended")

    def end(self):
        os.killpg(self.shell.pid, signal.SIGTERM)
        self.shell.wait(20)


def complaint(shell, example):
    said, code, status = shell.run(example.command)
    if code != 0:
        return f"ends with {code}: {said}"
    if status not in (0, example.status):
        return f"status {status}, not {example.status}: {said}"
    if example.answer is None:
        return None
    try:
        real = json.loads(said)
    except ValueError:
        return f"no JSON: {said}"
    return difference(example.answer, real)


def main():
    page = (ROOT / "docs/api.md").read_text(encoding="utf-8")
    found = examples(page)
    called = " ".join(example.command for example in found)
    description = json.loads((ROOT / "docs/openapi.json").read_text(encoding="utf-8"))
    paths = description["paths"]
    for code in description["components"]["schemas"]["Code"]["anyOf"][0]["enum"]:
        assert f"`{code}`" in page, f"the page does not say what to do about {code}"
    for call in "hello subscription pull push customers customer audit jobs".split():
        assert f"/sync/v1/{call}" in called and f"/sync/v1/{call}" in paths, f"no example of {call}"
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(pathlib.Path(folder))
        try:
            for example in found:
                if wrong := complaint(shell, example):
                    complaints = (pathlib.Path(folder) / "complaints").read_text()
                    print(f"FAIL docs/api.md:{example.line}: {wrong}\n{complaints[-2000:]}")
                    return 1
        finally:
            shell.end()
    print(f"{len(found)} examples")
    return 0


if __name__ == "__main__":
    sys.exit(main())
