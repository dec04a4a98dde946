"""Build menus and toolbar from the commands table, and the groups of choices."""

from __future__ import annotations

from types import MethodType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from swapviewer import text
from swapviewer.app.acts import Acts
from swapviewer.app.commands import COMMANDS, MENUS, VIEW, Command
from swapviewer.index.figures import RECEIVING
from swapviewer.paint.look import MODES, Look, Mode
from swapviewer.state import AppState
from swapviewer.views.action import worded_action

_MODE_WORDS: dict[Mode, str] = {
    "system": "Colours of the s&ystem",
    "light": "&Light",
    "dark": "Dar&k",
}


class Menus(QObject):
    """The menus of a window; keeps actions enabled only while they can do something."""

    def __init__(
        self, window: QMainWindow, acts: Acts, state: AppState, look: Look
    ) -> None:
        super().__init__(window)
        self._state = state
        self._look = look
        self.actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {
            name: window.menuBar().addMenu(name) for name in MENUS
        }
        for command in COMMANDS:
            self._add(command.menu, command.separated, self._action(command, acts))
        self._basis_menu = QMenu("&Figures by", window)
        self._basis_group = QActionGroup(self)
        self._basis_group.triggered.connect(self._on_basis)
        self._build_choices(window)
        for signal in (
            state.places_changed,
            state.entry_changed,
            state.span_changed,
            state.filter_changed,
            state.hits_changed,
        ):
            signal.connect(self.refresh)
        state.record_changed.connect(self._on_record_changed)
        state.counting_changed.connect(self.refresh)
        self._on_record_changed()

    @property
    def basis_menu(self) -> QMenu:
        """The choice of whose figures come first."""
        return self._basis_menu

    @property
    def basis_words(self) -> str:
        """Whose figures come first now, in words."""
        party = self._state.index.parties.get(self._state.basis)
        return party.name if party else "receiving side"

    def fill(self, toolbar: QToolBar, names: tuple[str, ...]) -> None:
        """Put the named commands' buttons into the toolbar."""
        for command in COMMANDS:
            if command.name in names:
                action = self.actions[command.name]
                toolbar.addAction(action)
                toolbar.widgetForAction(action).setAccessibleName(command.name)

    def add_menu(self, name: str, menu: QMenu, after: str = "") -> None:
        """Put a submenu behind the named command of a menu, else at its end."""
        if not after:
            self._menus[name].addMenu(menu)
            return
        actions = self._menus[name].actions()
        at = actions.index(self.actions[after]) + 1
        self._menus[name].insertMenu(actions[at], menu)

    def add_switch(self, name: str, switch: QAction) -> None:
        """Put something that is on or off at the end of a menu."""
        self._menus[name].addAction(switch)

    def refresh(self) -> None:
        """Enable what can be done now and tick what is chosen."""
        state = self._state
        for name, possible in (
            ("Back", state.can_go_back),
            ("Forward", state.can_go_forward),
            ("Next entry", state.following() is not None),
            ("Previous entry", state.preceding() is not None),
            ("Clear the span", state.brushed),
            ("The chosen operation", bool(state.entry and state.entry.operation)),
        ):
            self.actions[name].setEnabled(possible)
        for action in self._basis_group.actions():
            action.setChecked(action.data() == state.basis)
        self._releases.setChecked("release" in state.counting.kinds)

    def _action(self, command: Command, acts: Acts) -> QAction:
        action = worded_action(command.words, self)
        action.setShortcuts(command.sequences())
        if command.short:
            action.setIconText(command.short)
        keys = ", ".join(one.toString() for one in command.sequences())
        action.setToolTip(
            text.tooltip(f"{command.name} ({keys})" if keys else command.name)
        )
        action.triggered.connect(MethodType(command.act, acts))
        self.actions[command.name] = action
        return action

    def _add(self, menu: str, separated: bool, action: QAction) -> None:
        if separated:
            self._menus[menu].addSeparator()
        self._menus[menu].addAction(action)

    def _build_choices(self, window: QMainWindow) -> None:
        view = self._menus[VIEW]
        view.addSeparator()
        view.addMenu(self._basis_menu)
        self._releases = worded_action("Count releases outside e&xchanges", self)
        self._releases.setCheckable(True)
        self._releases.triggered.connect(self._on_releases)
        view.addAction(self._releases)
        view.addSeparator()
        colours = view.addMenu("&Colours")
        group = QActionGroup(self)
        for mode in MODES:
            action = worded_action(_MODE_WORDS[mode], group)
            action.setCheckable(True)
            action.setData(mode)
            action.setChecked(mode == self._look.mode)
            colours.addAction(action)
        group.triggered.connect(self._on_mode)
        window.menuBar().setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def _on_record_changed(self) -> None:
        for action in self._basis_group.actions():
            self._basis_group.removeAction(action)
            self._basis_menu.removeAction(action)
            action.deleteLater()
        parties = [(party.id, party.name) for party in self._state.index.sides]
        for name, words in [(RECEIVING, "Receiving side"), *parties]:
            action = worded_action(text.on_menu(words), self._basis_group)
            action.setCheckable(True)
            action.setData(name)
            self._basis_menu.addAction(action)
        self.refresh()

    def _on_basis(self, action: QAction) -> None:
        self._state.choose_basis(str(action.data()))

    def _on_releases(self) -> None:
        self._state.count_releases(self._releases.isChecked())

    def _on_mode(self, action: QAction) -> None:
        self._look.choose(next(mode for mode in MODES if mode == action.data()))
