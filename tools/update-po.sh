#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Brings po/POTFILES.in and po/nl.po up to date with the sources: new texts come in untranslated, texts that are gone are
# kept at the end as obsolete (--prune drops them). No line numbers and no guesses, so that the file changes little.
#     ./dev shell tools/update-po.sh [--prune]
set -eu
cd "$(dirname "$0")/.."
pot=$(mktemp --suffix=.pot)
new=$(mktemp --suffix=.po)
trap 'rm -f "$pot" "$new"' EXIT
python3 -B tools/check_po.py --potfiles
python3 -B tools/check_po.py --extract "$pot"
msgmerge --quiet --no-fuzzy-matching --no-location --no-wrap --output-file="$new" po/nl.po "$pot"
# Dates and the file's own name in the header would change each time.
obsolete=
[ "${1:-}" = --prune ] && obsolete=--no-obsolete
# shellcheck disable=SC2086
msgattrib --no-wrap --no-location $obsolete "$new" | grep -v '^"POT-Creation-Date:' > po/nl.po
left=$(msgattrib --untranslated --no-obsolete po/nl.po | grep -c '^msgid' || true)
if [ "$left" -gt 0 ]; then
  echo "Without Dutch yet:" >&2
  msgattrib --untranslated --no-obsolete --no-wrap po/nl.po | grep -A1 '^msgid\|^msgctxt' | grep -v '^msgstr\|^--' | tail -n +2 >&2
fi
