#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# C code is laid out as .clang-format says; ./dev format mends it.
cd "$(dirname "$0")/.." || exit 1
wrong=$(find src tests tools -name '*.[ch]' -print0 | sort -z | xargs -0 -r clang-format --dry-run 2>&1 |
  sed -n 's/^\([^:]*:[0-9]*\):[0-9]*: warning: .*/\1/p' | sort -u -t : -k 1,1)
[ -z "$wrong" ] && echo 'C code: in order' && exit 0
printf '%s: not laid out; ./dev format mends it\n' $wrong
exit 1
