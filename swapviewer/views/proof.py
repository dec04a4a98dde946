"""The reconciliation: the record's running sum against every total that was stated."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from swapviewer import text
from swapviewer.index.proof import Proof, closeness_words, proofs
from swapviewer.index.reconcile import Reconciled
from swapviewer.paint.look import Look
from swapviewer.paint.proof import draw_proof, proof_frame
from swapviewer.paint.theme import GAP, PAD
from swapviewer.state import AppState
from swapviewer.views.card import choice, prose

_Index = QModelIndex | QPersistentModelIndex
_HEADS = ("Stated on", "Stated", "Recorded", "Gap", "Not disclosed since", "Stated by")


def row_words(one: Reconciled) -> tuple[str, ...]:
    """Return a statement as the cells of its row; what cannot be compared has a dash."""
    stated = one.stated
    about = "about " if stated.approximate else ""
    return (
        text.short_day(stated.date),
        f"{about}{text.count(stated.count)}",
        one.recorded.words if one.recorded else text.NOT_KNOWN,
        text.NOT_KNOWN if one.gap is None else text.signed(one.gap),
        text.NOT_KNOWN if one.undisclosed is None else text.count(one.undisclosed),
        stated.attribution,
    )


class StatementsModel(QAbstractTableModel):
    """A row per statement of the scope, the latest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Reconciled, ...] = ()

    def show(self, proof: Proof | None) -> None:
        """Show a scope's statements."""
        self.beginResetModel()
        self._rows = tuple(reversed(proof.statements)) if proof else ()
        self.endResetModel()

    def statement(self, row: int) -> Reconciled:
        """Return the statement of a row."""
        return self._rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of statements."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """Return a column's name."""
        wanted = orientation == Qt.Orientation.Horizontal
        return _HEADS[section] if wanted and role == Qt.ItemDataRole.DisplayRole else None

    def data(
        self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """Return a cell's words; numbers stand at the right."""
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row_words(one)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and 0 < column < len(_HEADS) - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.tooltip(one.stated.scope)
        return None


class ProofChart(QWidget):
    """The curve, the statements and the gaps of one scope."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look
        self._proof: Proof | None = None
        self.setAccessibleName("Recorded and stated totals")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme_changed.connect(self.update)

    def show_proof(self, proof: Proof | None) -> None:
        """Show a scope."""
        self._proof = proof
        self.setAccessibleDescription(closeness_words(proof) if proof else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for both parts."""
        return QSize(760, 300)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the scope."""
        if self._proof is None:
            return
        covers = self._state.index.covers
        frame = proof_frame(self._proof, covers, self.width(), self.height())
        with QPainter(self) as painter:
            draw_proof(painter, frame, self._proof, self._look.theme)


class ProofView(QWidget):
    """A scope to choose, its chart, and its statements as a table."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._proofs: tuple[Proof, ...] = ()
        self.scopes = choice("What is counted", self)
        self._words = prose("soft", self)
        self.chart = ProofChart(state, look, self)
        self.model = StatementsModel(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName("Stated totals")
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(GAP)
        for part, share in (
            (self.scopes, 0),
            (self._words, 0),
            (self.chart, 3),
            (self.table, 2),
        ):
            column.addWidget(part, share)
        self.scopes.currentIndexChanged.connect(self._show_scope)
        self.table.activated.connect(self._on_activated)
        state.record_changed.connect(self.refresh)
        state.counting_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Reconcile anew; keeps the scope chosen where it is still there."""
        chosen = self.scopes.currentText()
        self._proofs = proofs(self._state.index, self._state.basis)
        names = [proof.name for proof in self._proofs]
        self.scopes.blockSignals(True)
        self.scopes.clear()
        self.scopes.addItems(names)
        self.scopes.setCurrentIndex(names.index(chosen) if chosen in names else 0)
        self.scopes.blockSignals(False)
        self._show_scope()

    def _show_scope(self) -> None:
        at = self.scopes.currentIndex()
        proof = self._proofs[at] if 0 <= at < len(self._proofs) else None
        self.chart.show_proof(proof)
        self.model.show(proof)
        close = closeness_words(proof) if proof else ""
        told = f"The record stays {close}. " if close else ""
        nothing = "" if proof else "This record holds no stated totals."
        self._words.setText(
            nothing
            or f"{told}Line: the record's own sum. Rings: totals as stated, dotted where "
            "rounded. Bars: the gap, recorded minus stated. Enter on a row goes to its day."
        )

    def _on_activated(self, index: QModelIndex) -> None:
        self._state.select_day(self.model.statement(index.row()).stated.date)
