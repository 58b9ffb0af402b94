#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""Each public function has a comment in its header: directly before it, or before the group of lines that it stands in.

Functions whose meaning is their name need none: _free, _ref, _unref, _clear, _copy, _equal, _get_type, _error_quark, _new (void).
"""

import re

import project

NAME = re.compile(r'\b([a-z_][a-z0-9_]*)\s*\(')
PLAIN = re.compile(r'_(free|ref|unref|clear|copy|equal|get_type|error_quark)$')
# Lines that begin with one of these are no functions.
NO_FUNCTION = ('#', 'typedef', 'struct', 'enum', 'union', 'extern const', 'G_BEGIN_DECLS', 'G_END_DECLS', 'G_DEFINE_', 'G_DECLARE_',
               'G_STATIC_ASSERT', '}')


def statements(content):
    """The top-level pieces of a header, as (line number, text, 'comment', 'code' or 'blank'); bodies in braces are skipped."""
    lines = content.split('\n')
    i = 0
    while i < len(lines):
        line, start = lines[i], i + 1
        stripped = line.strip()
        if not stripped:
            yield start, '', 'blank'
        elif stripped.startswith('//'):
            yield start, stripped, 'comment'
        elif stripped.startswith('/*'):
            while '*/' not in lines[i] and i + 1 < len(lines):
                i += 1
            yield start, stripped, 'comment'
        elif stripped.startswith('#'):
            while lines[i].endswith('\\') and i + 1 < len(lines):
                i += 1
            yield start, stripped, 'code'
        else:
            piece = [strip_comment(line)]
            while not complete(piece) and i + 1 < len(lines):
                i += 1
                piece.append(strip_comment(lines[i]))
            yield start, ' '.join(p.strip() for p in piece), 'code'
        i += 1


def strip_comment(line):
    return re.sub(r'//.*$', '', re.sub(r'/\*.*?\*/', '', line))


def complete(piece):
    whole = '\n'.join(piece)
    depth = whole.count('{') - whole.count('}')
    if depth > 0 or whole.count('(') > whole.count(')'):
        return False
    end = whole.rstrip()
    macro = re.match(r'\s*G_(BEGIN_DECLS|END_DECLS|DEFINE_|DECLARE_)', whole)
    return bool(macro) or end.endswith((';', '}'))


def function_name(code):
    """The name of the function that a piece of code declares, or None."""
    if code.startswith(NO_FUNCTION) or '(' not in code:
        return None
    head = code.split('{', 1)[0]
    if '=' in head.split('(', 1)[0]:
        return None
    match = NAME.search(head)
    return match.group(1) if match else None


def check(path):
    documented = False
    for line, piece, what in statements(project.text(path) or ''):
        if what == 'blank':
            documented = False
        elif what == 'comment':
            documented = True
        else:
            name = function_name(piece)
            if name and not documented and not PLAIN.search(name) and not re.search(r'_new \(void\)', piece):
                yield f'{path}:{line}: {name} has no comment'


def main():
    headers = [h for h in project.files('src/*.h') if not h.endswith('-private.h')]
    project.finish([p for h in headers for p in check(h)], f'{len(headers)} public headers')


if __name__ == '__main__':
    main()
