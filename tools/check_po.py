#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: EUPL-1.2
"""The Dutch is complete: po/POTFILES.in names every file with text for people, in byte order, and po/nl.po translates all of it.

    check_po.py                  the check
    check_po.py --extract POT    writes what the sources say now to POT (tools/update-po.sh)
    check_po.py --potfiles       writes po/POTFILES.in again
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

import project

PO = 'po/nl.po'
POTFILES = 'po/POTFILES.in'
SOURCES = ('src/*.c', 'src/*.h', 'ui/*.ui', 'data/*.desktop.in', 'data/*.metainfo.xml.in')
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--no-location', '--no-wrap', '--add-comments=Translators:', '--package-name=traject',
            '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=Q_',
            '--keyword=ngettext:1,2', '--keyword=g_dgettext:2', '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3',
            '--keyword=g_dpgettext2:2c,3', '--flag=N_:1:pass-c-format', '--flag=_:1:pass-c-format',
            '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format', '--flag=ngettext:1:pass-c-format',
            '--flag=ngettext:2:pass-c-format', '--flag=g_dngettext:2:pass-c-format', '--flag=g_dngettext:3:pass-c-format',
            '--flag=g_strdup_printf:1:c-format', '--flag=g_string_printf:2:c-format',
            '--flag=g_string_append_printf:2:c-format', '--flag=g_set_error:4:c-format', '--flag=g_error_new:3:c-format',
            '--flag=g_print:1:c-format', '--flag=g_printerr:1:c-format', '--flag=g_prefix_error:2:c-format',
            '--flag=adw_toast_new_format:1:c-format', '--flag=g_option_context_new:1:no-c-format']
HEADER_TEXT = '''# SPDX-License-Identifier: EUPL-1.2
# Files with text for people, in byte order. Made by tools/update-po.sh.
'''
CALL = re.compile(r'\b(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dgettext|g_dpgettext2)\s*\(\s*(?:NULL\s*,\s*|GETTEXT_PACKAGE\s*,\s*)?"')
UI_TEXT = re.compile(r'translatable\s*=\s*"(?:yes|true)"')


def has_text(name):
    content = project.text(name) or ''
    if name.endswith(('.c', '.h')):
        return bool(CALL.search(re.sub(r'//[^\n]*', '', re.sub(r'/\*.*?\*/', '', content, flags=re.DOTALL))))
    if name.endswith('.ui'):
        return bool(UI_TEXT.search(content))
    return True


def files_with_text():
    return [name for name in project.files(*SOURCES) if has_text(name)]


def named_files():
    path = project.ROOT / POTFILES
    return [line for line in path.read_text().split('\n') if line and not line.startswith('#')] if path.exists() else []


def run(*args):
    env = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}
    return subprocess.run(args, cwd=project.ROOT, capture_output=True, text=True, check=False, env=env)


def extract(pot, names):
    """Writes the messages of the sources to a file; the warnings of xgettext are returned."""
    with tempfile.NamedTemporaryFile('w', suffix='.list') as listing:
        listing.write(''.join(f'{name}\n' for name in names))
        listing.flush()
        done = run(*XGETTEXT, f'--files-from={listing.name}', f'--output={pot}')
    return [line for line in done.stderr.split('\n') if line]


def unquote(text):
    return ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', text))


def messages(path):
    """The entries of a catalogue: (context, msgid) -> (flags, list of translations); obsolete ones are left out."""
    found = {}
    for block in re.split(r'\n\s*\n', pathlib.Path(path).read_text()):
        lines = [line for line in block.split('\n') if not line.startswith('#~')]
        flags = {f.strip() for line in lines if line.startswith('#,') for f in line[2:].split(',')}
        body = '\n'.join(line for line in lines if not line.startswith('#'))
        parts = dict.fromkeys(('msgctxt', 'msgid', 'msgid_plural'), '')
        translations = []
        for key, value in re.findall(r'^(msg\w+(?:\[\d\])?)\s+((?:"(?:[^"\\]|\\.)*"\s*)+)', body, re.MULTILINE):
            if key.startswith('msgstr'):
                translations.append(unquote(value))
            else:
                parts[key] = unquote(value)
        if translations and parts['msgid']:
            found[parts['msgctxt'], parts['msgid']] = (flags, translations)
    return found


def shown(key):
    context, msgid = key
    short = msgid if len(msgid) < 90 else msgid[:87] + '...'
    return f"'{short}'" + (f" ({context})" if context else '')


def check():
    names = files_with_text()
    problems = []
    named = named_files()
    problems += [f'{POTFILES}: {n} is missing' for n in sorted(set(names) - set(named))]
    problems += [f'{POTFILES}: {n} holds no text, or is not there' for n in sorted(set(named) - set(names))]
    if named != sorted(named, key=os.fsencode):
        problems.append(f'{POTFILES}: not in byte order')
    dutch = messages(project.ROOT / PO)
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder) / 'traject.pot'
        problems += extract(pot, names)
        source = messages(pot) if pot.exists() else {}
    for key in source:
        if re.search(r'%[-+ 0-9]*$', key[1]):
            problems.append(f'{shown(key)} is cut off at a macro such as G_GINT64_FORMAT: format the number first, and use %s')
        if key not in dutch:
            problems.append(f'{PO}: {shown(key)} is not there; run tools/update-po.sh')
    for key, (flags, translations) in dutch.items():
        if 'fuzzy' in flags:
            problems.append(f'{PO}: {shown(key)} is fuzzy')
        elif not all(translations):
            problems.append(f'{PO}: {shown(key)} has no Dutch')
    done = run('msgfmt', '--check', '--check-format', '--output-file=/dev/null', PO)
    if done.returncode != 0:
        problems += [line for line in done.stderr.split('\n') if line]
    problems = list(dict.fromkeys(problems))
    project.finish(problems, f'{len(source)} messages in {len(names)} files')


def main():
    if sys.argv[1:2] == ['--extract'] and len(sys.argv) == 3:
        warnings = extract(pathlib.Path(sys.argv[2]).resolve(), files_with_text())
        print('\n'.join(warnings), file=sys.stderr, end='\n' if warnings else '')
    elif sys.argv[1:] == ['--potfiles']:
        (project.ROOT / POTFILES).write_text(HEADER_TEXT + ''.join(f'{name}\n' for name in files_with_text()))
    elif len(sys.argv) == 1:
        check()
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
