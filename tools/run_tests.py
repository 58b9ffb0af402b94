#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Runs the tests of a build and counts them by case.

    run_tests.py BUILD_DIR [NAME] [--suite SUITE] [--sanitize]

NAME keeps the programs whose name holds it, and those of a suite of that name. --sanitize also builds
BUILD_DIR-sanitize with the address and undefined behaviour sanitizers and runs its unit tests. The last line is
'N passed, N failed, N skipped'.
"""

import argparse
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Tests of this suite read documents that lie beside the project; not everyone has them.
OUTSIDE_SUITE = 'shared'
OUTSIDE = ROOT.parent / 'shared'
SANITIZERS = ['-Db_sanitize=address,undefined', '-Db_lundef=false', '-Doptimization=1', '-Dwarning_level=3']
SANITIZER_ENV = {
    'ASAN_OPTIONS': 'detect_leaks=1:exitcode=99:strict_string_checks=1:detect_stack_use_after_return=1:'
                    f"suppressions={ROOT / 'tests' / 'asan.supp'}",
    'UBSAN_OPTIONS': 'halt_on_error=1:exitcode=99:print_stacktrace=1',
    'LSAN_OPTIONS': f"suppressions={ROOT / 'tests' / 'lsan.supp'}:print_suppressions=0",
    'G_SLICE': 'always-malloc',
}
PROGRESS = re.compile(r'^\s*(\d+)/(\d+)\s+(.+?)\s{2,}(OK|FAIL|SKIP|ERROR|TIMEOUT|EXPECTEDFAIL|UNEXPECTEDPASS|INTERRUPT)\b')
LONGEST_OUTPUT = 60


class Count:
    """How many cases passed, failed and were skipped."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0
        self.skips = []

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.skips += other.skips

    def __str__(self):
        return f'{self.passed} passed, {self.failed} failed, {self.skipped} skipped'


def say(text=''):
    print(text, flush=True)


def listed(build):
    """The test programs of a build: name -> its suites, without the project's name."""
    run = subprocess.run(['meson', 'introspect', '--tests', str(build)], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f'run_tests: {build} is not a build folder: {run.stderr.strip()}')
    tests = {}
    for test in json.loads(run.stdout):
        suites = [s.split(':', 1)[-1] for s in test['suite']]
        tests.setdefault(test['name'], set()).update(suites)
    return tests


def chosen(tests, name, suite):
    """The names to run, and those that are left out because their documents are not here."""
    wanted = [t for t in tests
              if (not suite or suite in tests[t]) and (not name or name in t or name in tests[t])]
    outside = [] if OUTSIDE.is_dir() else [t for t in wanted if OUTSIDE_SUITE in tests[t]]
    return [t for t in wanted if t not in outside], outside


def follow(process):
    """Shows how far meson is: on a terminal in one line that is written over, else now and then a line."""
    terminal = sys.stdout.isatty()
    shown = 0
    seen = set()
    rest = []
    for line in process.stdout:
        match = PROGRESS.match(line)
        if not match:
            rest.append(line)
            continue
        done, total, name = int(match.group(1)), int(match.group(2)), program_name(match.group(3))
        # Meson repeats at the end what failed.
        if name in seen:
            continue
        seen.add(name)
        if terminal:
            print(f'\r\033[K{done}/{total} {name}', end='', flush=True)
        elif match.group(4) not in ('OK', 'SKIP', 'EXPECTEDFAIL'):
            say(f'  {done}/{total} {name}: {match.group(4)}')
        elif total > 20 and done * 4 // total > shown * 4 // total:
            say(f'  {done}/{total}')
        shown = max(shown, done)
    if terminal:
        print('\r\033[K', end='', flush=True)
    return ''.join(rest)


def tail(text):
    lines = [line for line in (text or '').rstrip().split('\n') if line]
    if len(lines) > LONGEST_OUTPUT:
        lines = [f'... {len(lines) - LONGEST_OUTPUT} lines before'] + lines[-LONGEST_OUTPUT:]
    return '\n'.join('    ' + line for line in lines)


def program_name(name):
    """Meson puts the project and the suites before a name: 'traject:unit+model / model/date'."""
    return name.rsplit(' / ', 1)[-1].strip()


def cases(junit):
    """What junit says of the cases: program -> list of (case, 'passed', 'failed' or 'skipped')."""
    found = {}
    if not junit.exists():
        return found
    for suite in ET.parse(junit).getroot().iter('testsuite'):
        for case in suite.iter('testcase'):
            # The cases of a TAP program have it as class name; another program is a case itself.
            program = case.get('classname', '')
            program = program_name(program.split('.', 1)[1] if '.' in program else case.get('name', ''))
            result = 'passed'
            if case.find('skipped') is not None:
                result = 'skipped'
            if case.find('failure') is not None or case.find('error') is not None:
                result = 'failed'
            found.setdefault(program, []).append((re.sub(r'^\d+ (?=/)', '', case.get('name', '')), result))
    return found


def programs(log):
    """What meson's own log says of the programs."""
    if not log.exists():
        return []
    return [json.loads(line) for line in log.read_text(errors='replace').split('\n') if line.strip()]


def count(build):
    """Counts by case, and prints what failed."""
    logs = pathlib.Path(build) / 'meson-logs'
    by_program = cases(logs / 'testlog.junit.xml')
    total = Count()
    for entry in programs(logs / 'testlog.json'):
        name = program_name(entry['name'])
        bad = entry['result'] not in ('OK', 'SKIP', 'EXPECTEDFAIL')
        found = by_program.get(name, [])
        # A program that is not TAP is one case, whatever junit made of it.
        if not found or (len(found) == 1 and program_name(found[0][0]) == name):
            found = [(name, 'failed' if bad else 'skipped' if entry['result'] == 'SKIP' else 'passed')]
        total.passed += sum(r == 'passed' for _, r in found)
        total.skipped += sum(r == 'skipped' for _, r in found)
        total.skips += [c for c, r in found if r == 'skipped']
        failed = [c for c, r in found if r == 'failed']
        if bad and not failed:
            # All cases that it came to passed, yet it ended badly: a crash, a leak, too late.
            code = entry.get('returncode', 0)
            how = 'took too long' if entry['result'] == 'TIMEOUT' else f'ended with {ending(code)}'
            failed = [f'{name} ({how})']
        total.failed += len(failed)
        if failed:
            say(f'FAILED {name}')
            for case in failed:
                say(f'  {case}')
            output = '\n'.join(p for p in (entry.get('stdout'), entry.get('stderr')) if p)
            say(tail(output))
            say(f"    again: {' '.join(entry.get('command', []))}")
    return total


def ending(code):
    if code < 0 or code > 128:
        number = -code if code < 0 else code - 128
        try:
            return signal.Signals(number).name
        except ValueError:
            pass
    return f'exit code {code}'


def run(build, names, extra_env=None, extra_args=()):
    logs = pathlib.Path(build) / 'meson-logs'
    for old in ('testlog.json', 'testlog.junit.xml'):
        (logs / old).unlink(missing_ok=True)
    process = subprocess.Popen(['meson', 'test', '-C', str(build), '--print-errorlogs', *extra_args, *names],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace',
                               env={**os.environ, **(extra_env or {})})
    rest = follow(process)
    code = process.wait()
    total = count(build)
    # Something else than a test went wrong: a build that broke, for one.
    if total.passed + total.failed + total.skipped == 0 or (code != 0 and total.failed == 0):
        say(tail(rest))
        say(f'FAILED meson test in {build}')
        total.failed += 1
    return total


def sanitizer_build(build):
    """Makes or renews the build with sanitizers; None when that fails."""
    folder = pathlib.Path(f'{build}-sanitize')
    steps = []
    if not (folder / 'build.ninja').exists():
        steps.append(['meson', 'setup', str(folder), f'--prefix={folder.resolve()}/inst', *SANITIZERS])
    steps.append(['ninja', '-C', str(folder), 'install'])
    for step in steps:
        done = subprocess.run(step, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace', check=False)
        if done.returncode != 0:
            say(tail(done.stdout))
            say(f"FAILED {' '.join(step)}")
            return None
    return folder


def sanitized(build, name):
    say('Unit tests with sanitizers')
    total = Count()
    folder = sanitizer_build(build)
    if folder is None:
        total.failed = 1
        return total
    tests = listed(folder)
    names, _ = chosen({t: s for t, s in tests.items() if 'unit' in s}, name, None)
    if not names:
        return total
    # Code with sanitizers is slower.
    return run(folder, names, SANITIZER_ENV, ['--timeout-multiplier=4'])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('build')
    parser.add_argument('name', nargs='?')
    parser.add_argument('--suite')
    parser.add_argument('--sanitize', action='store_true')
    options = parser.parse_args()

    names, outside = chosen(listed(options.build), options.name, options.suite)
    total = Count()
    if names:
        total.add(run(options.build, names))
    if options.sanitize and options.suite in (None, 'unit'):
        total.add(sanitized(options.build, options.name))
    if total.skips:
        say(f"Skipped: {', '.join(sorted(set(total.skips)))}")
    if outside:
        say(f"Left out, as their documents in ../{OUTSIDE.name} are not here: {', '.join(sorted(outside))}")
    if not names and not outside:
        say(f"No test has '{options.name or options.suite}' in its name")
        total.failed += 1
    say(str(total))
    sys.exit(1 if total.failed else 0)


if __name__ == '__main__':
    main()
