"""All threads of the program share one heap, where the C library lets them."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from swapviewer.app.heap import give_back, share_one_heap
from tests.processes import done

# Counts the heaps after six threads had memory at the same time.
COUNTING = """
import ctypes, sys, threading
from pathlib import Path
from PySide6.QtCore import QObject
from swapviewer.app.heap import give_back, share_one_heap
if sys.argv[1] == "shared":
    share_one_heap()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
gate = threading.Barrier(6)
def take():
    for _ in range(9):
        libc.malloc(5000)
        gate.wait()
threads = [threading.Thread(target=take) for _ in range(6)]
for one in threads: one.start()
for one in threads: one.join()
libc.fopen.restype = ctypes.c_void_p
libc.fclose.argtypes = [ctypes.c_void_p]
libc.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
told = libc.fopen(b"told.xml", b"w")
libc.malloc_info(0, told)
libc.fclose(told)
print(Path("told.xml").read_text().count("<heap nr"))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the C library of Linux")
def test_threads_share_one_heap(tmp_path: Path) -> None:
    if not hasattr(ctypes.CDLL(None), "malloc_info"):
        pytest.skip("only glibc tells of its heaps")
    shared = done(COUNTING, "shared", home=tmp_path)
    each = done(COUNTING, "each", home=tmp_path)
    assert (shared.stderr, each.stderr) == ("", "")
    assert int(shared.stdout) < int(each.stdout)


# Takes much memory with some held in between, frees the rest, and tells how much is left.
GIVING = """
import ctypes
from pathlib import Path
from swapviewer.app.heap import give_back
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
def held():
    words = Path("/proc/self/statm").read_text().split()
    return int(words[1]) * 4096
rooms = [libc.malloc(100_000) for _ in range(500)]
for room in rooms: ctypes.memset(ctypes.c_void_p(room), 1, 100_000)
last = libc.malloc(100_000)
for room in rooms: libc.free(room)
full = held()
give_back()
print(full - held())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the C library of Linux")
def test_memory_that_is_free_goes_back_to_the_system(tmp_path: Path) -> None:
    if not hasattr(ctypes.CDLL(None), "malloc_trim"):
        pytest.skip("only glibc gives it back on request")
    told = done(GIVING, home=tmp_path)
    assert told.stderr == ""
    assert int(told.stdout) > 30_000_000


def test_a_library_that_knows_nothing_of_it_is_no_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(_name: object) -> object:
        return object()

    monkeypatch.setattr(ctypes, "CDLL", none)
    share_one_heap.cache_clear()
    share_one_heap()
    give_back()
