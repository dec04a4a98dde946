"""Several programs at once, and one that is killed: nothing of each other's is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from swapviewer.app.reports import Reports
from swapviewer.app.settings import Settings
from swapviewer.model.load import LoadedRecord
from tests.processes import begun, done

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
TITLE = "The record"
# Waits for a word, so that all begin at once, and changes lists again and again.
CHANGING = """
import sys
from PySide6.QtCore import QSettings
from swapviewer.app.settings import Settings
settings = Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
who = sys.argv[2]
print("ready", flush=True)
sys.stdin.readline()
for at in range(4):
    settings.keep_recent(f"/{who}/{at}.json")
    settings.keep_view("The record", f"{who} {at}", "{}")
settings.drop_view("The record", f"{who} 0")
"""
# Stays in the middle of a change until a word comes.
SLOW = """
import sys
from PySide6.QtCore import QSettings
from swapviewer.app import settings as module
settings = module.Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
dumps = module.json.dumps
def wait(kept):
    print("inside", flush=True)
    sys.stdin.readline()
    return dumps(kept)
module.json.dumps = wait
settings.keep_view("The record", "slow", "{}")
"""
# Says so when it would like to change something.
ASKING = """
import sys
from PySide6.QtCore import QSettings
from swapviewer.app import settings as module
class Lock(module.QLockFile):
    def tryLock(self, patience):
        print("asks", flush=True)
        return super().tryLock(patience * 30)
module.QLockFile = Lock
settings = module.Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
settings.keep_view("The record", "asking", "{}")
"""
KILLED = """
import os, sys
from PySide6.QtCore import QSettings
from swapviewer.app import settings as module
settings = module.Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
settings.keep_view("The record", "first", "{}")
module.json.dumps = lambda *_: os.kill(os.getpid(), 9)
settings.keep_view("The record", "second", "{}")
"""
# Opens the whole window and waits for a word before it saves a view and closes.
WINDOW = """
import sys
from PySide6.QtCore import QTimer
from swapviewer.app import run, saved
from swapviewer.app.window import Window
saved.SavedViews.ask_name = lambda _menu: "its own"
show = Window.show
def show_and_act(window):
    show(window)
    QTimer.singleShot(0, lambda: act(window))
def act(window):
    window.complete()
    print("open", flush=True)
    sys.stdin.readline()
    window.findChild(saved.SavedViews).save()
    window.acts.first_entry()
    window.close()
Window.show = show_and_act
sys.exit(run.run_window(None, None))
"""


def kept(path: Path) -> Settings:
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


def test_two_programs_keep_each_others_views_and_files(tmp_path: Path) -> None:
    path = tmp_path / "new" / "kept.ini"
    both = [begun(CHANGING, str(path), who, home=tmp_path) for who in ("a", "b")]
    for one in both:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    ended = [one.communicate("go\n", timeout=60) for one in both]
    assert ended == [("", ""), ("", "")]
    settings = kept(path)
    assert set(settings.views(TITLE)) == {f"{who} {at}" for who in "ab" for at in (1, 2, 3)}
    files = {f"/{who}/{at}.json" for who in "ab" for at in range(4)}
    assert set(settings.recent()) == files
    assert [one.name for one in path.parent.iterdir()] == ["kept.ini"]


def test_one_waits_while_another_changes_them(tmp_path: Path) -> None:
    path = tmp_path / "kept.ini"
    slow = begun(SLOW, str(path), home=tmp_path)
    assert slow.stdout is not None
    assert slow.stdout.readline() == "inside\n"
    asking = begun(ASKING, str(path), home=tmp_path)
    assert asking.stdout is not None
    assert asking.stdout.readline() == "asks\n"
    assert slow.communicate("go\n", timeout=60) == ("", "")
    assert asking.communicate(timeout=60) == ("", "")
    assert set(kept(path).views(TITLE)) == {"slow", "asking"}


@posix_only
def test_one_that_is_killed_while_it_changes_them_holds_up_nobody(tmp_path: Path) -> None:
    path = tmp_path / "kept.ini"
    assert done(KILLED, str(path), home=tmp_path).returncode == -9
    settings = kept(path)
    assert set(settings.views(TITLE)) == {"first"}
    settings.keep_view(TITLE, "third", "{}")
    assert set(settings.views(TITLE)) == {"first", "third"}
    assert [one.name for one in tmp_path.iterdir()] == ["kept.ini"]


def test_a_window_leaves_what_another_program_kept_meanwhile(
    tmp_path: Path, loaded: LoadedRecord
) -> None:
    window = begun(WINDOW, home=tmp_path)
    assert window.stdout is not None
    assert window.stdout.readline() == "open\n"
    path = tmp_path / ".config" / "Swapviewer" / "Swapviewer.ini"
    other = kept(path)
    title = loaded.record.title
    other.keep_mode("dark")
    other.keep_recent("/another/record.json")
    other.keep_view(title, "another", "{}")
    out, errors = window.communicate("go\n", timeout=60)
    assert (window.returncode, out, errors) == (0, "", "")
    after = kept(tmp_path / ".config" / "Swapviewer" / "Swapviewer.ini")
    assert set(after.views(title)) == {"another", "its own"}
    assert after.recent() == ["/another/record.json"]
    assert after.mode() == "dark"
    place = after.place(title)
    assert place is not None


def test_two_programs_have_a_fault_file_each(tmp_path: Path) -> None:
    first = Reports(tmp_path)
    first.watch_faults()
    code = (
        "import sys; from pathlib import Path; from swapviewer.app.reports import Reports\n"
    )
    code += "second = Reports(Path(sys.argv[1])); assert second.collect() is None\n"
    code += "second.watch_faults(); print(len(list(Path(sys.argv[1]).glob('fault-*'))))\n"
    code += "second.stop_watching()"
    ended = done(code, str(tmp_path), home=tmp_path)
    assert (ended.stdout, ended.stderr) == ("2\n", "")
    first.stop_watching()
    assert list(tmp_path.glob("fault-*")) == []
