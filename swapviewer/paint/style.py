"""The theme as Qt's palette and style sheet, so that stock widgets wear the same tokens."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from swapviewer.paint.theme import BODY, FIGURE, RADIUS, SMALL, TITLE, Theme


def palette(theme: Theme) -> QPalette:
    """Return the palette for widgets that paint themselves."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.ink),
        (role.Base, theme.card),
        (role.AlternateBase, theme.hover),
        (role.Text, theme.ink),
        (role.PlaceholderText, theme.ink_faint),
        (role.Button, theme.card),
        (role.ButtonText, theme.ink),
        (role.ToolTipBase, theme.card),
        (role.ToolTipText, theme.ink),
        (role.Highlight, theme.focus),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.link),
        (role.LinkVisited, theme.link),
        (role.Mid, theme.border),
        (role.Light, theme.hover),
        (role.Dark, theme.border),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.ink_faint))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of the window; roles are set by `views.card`."""
    return f"""
    QWidget {{ font-size: {BODY}px; }}
    QMainWindow, QDialog {{ background: {theme.window}; }}
    QFrame[role="card"] {{
        background: {theme.card}; border: 1px solid {theme.border}; border-radius:
        {RADIUS}px;
    }}
    QLabel[role="heading"] {{
        color: {theme.ink_faint}; font-size: {SMALL}px; font-weight: 600; letter-spacing:
        1px;
    }}
    QLabel[role="kicker"] {{ color: {theme.ink_soft}; }}
    QLabel[role="soft"] {{ color: {theme.ink_soft}; font-size: {SMALL + 1}px; }}
    Nothing QLabel {{ background: {theme.card}; padding: 0 4px; }}
    QLabel[role="error"] {{ color: {theme.warning}; }}
    QLabel[role="title"] {{ font-size: {TITLE}px; font-weight: 700; }}
    QLabel[role="figure"] {{ font-size: {FIGURE}px; font-weight: 700; }}
    QLabel[role="month"] {{ font-size: {BODY + 2}px; font-weight: 700; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{
        background: transparent; border: none;
    }}
    QListView, QTableView {{
        gridline-color: {theme.grid};
        selection-background-color: {theme.hover}; selection-color: {theme.ink};
    }}
    QTableView {{ background: transparent; }}
    QTextBrowser, QListView {{ background: {theme.card}; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QListView, QTableView, QScrollArea, QTextBrowser {{
        border: 2px solid transparent; border-radius: {RADIUS}px;
    }}
    QTableView {{
        outline: 2px solid {theme.focus};
        selection-background-color: {theme.focus}; selection-color: {theme.on_accent};
    }}
    QListView:focus, QTableView:focus, QScrollArea:focus,
    QTextBrowser:focus {{
        border-color: {theme.focus};
    }}
    QHeaderView::section {{
        background: transparent; color: {theme.ink_soft}; border: none;
        border-bottom: 1px solid {theme.border}; padding: 3px 4px; font-size: {SMALL}px;
    }}
    QHeaderView::section:first {{ padding-left: 1px; }}
    QToolBar {{
        background: {theme.window}; border: none; spacing: 6px; padding: 2px 10px 6px 10px;
    }}
    QPushButton, QToolButton, QComboBox, QLineEdit {{
        background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.border};
        border-radius: {RADIUS - 1}px; padding: 3px 10px; min-height: 18px;
    }}
    QLineEdit > QToolButton {{
        background: transparent; border: none; padding: 0; min-height: 0;
    }}
    QPushButton:hover, QToolButton:hover, QComboBox:hover {{ background: {theme.hover}; }}
    QPushButton:checked, QToolButton:checked {{
        background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent};
    }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.ink_faint}; }}
    QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus {{
        border: 2px solid {theme.focus}; padding: 2px 9px; outline: none;
    }}
    QPushButton[role="quiet"] {{
        background: transparent; color: {theme.link}; border: 2px solid transparent;
        padding: 0 4px; text-align: left;
    }}
    QPushButton[role="quiet"]:focus {{ border-color: {theme.focus}; padding: 0 4px; }}
    QPushButton[role="entry"] {{ text-align: left; }}
    QToolButton[role="arrow"] {{ border: none; padding: 2px 8px; font-size: {BODY + 3}px; }}
    QToolButton[role="arrow"]:focus {{ border: 2px solid {theme.focus}; padding: 0px 6px; }}
    QToolButton[role="close"] {{
        background: transparent; color: {theme.ink_soft}; border: 2px solid transparent;
        border-radius: {RADIUS // 2}px; padding: 0; min-height: 0; font-size: {SMALL}px;
    }}
    QToolButton[role="close"]:hover {{ background: {theme.hover}; }}
    QToolButton[role="close"]:focus {{ border: 2px solid {theme.focus}; padding: 0; }}
    QToolButton[role="step"], QComboBox[role="step"] {{
        padding: 1px 7px; font-size: {SMALL + 1}px;
    }}
    QToolButton[role="step"]:focus, QComboBox[role="step"]:focus {{ padding: 0px 6px; }}
    QToolButton#qt_toolbar_ext_button {{ padding: 0; }}
    QScrollArea[role="bare"] {{ border: none; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{
        background: {theme.card}; border: 1px solid {theme.border}; border-radius: 0;
        selection-background-color: {theme.focus}; selection-color: {theme.on_accent};
    }}
    QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 0 6px; }}
    QComboBox::drop-down {{ border: none; width: 18px; }}
    QComboBox::down-arrow {{
        image: none; width: 0; height: 0; margin-right: 6px;
        border-left: 4px solid {theme.card}; border-right: 4px solid {theme.card};
        border-top: 5px solid {theme.ink_soft};
    }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolTip {{
        background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.border};
        padding: 5px 7px;
    }}
    QStatusBar {{ background: {theme.window}; color: {theme.ink_soft}; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle {{ background: transparent; }}
    QMenuBar {{ background: {theme.window}; color: {theme.ink}; }}
    QMenuBar::item:selected, QMenu::item:selected {{
        background: {theme.focus}; color: {theme.on_accent};
    }}
    QMenu {{
        background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.border};
    }}
    QMenu::item {{ padding: 5px 26px 5px 22px; }}
    QMenu::item:disabled {{ color: {theme.ink_faint}; }}
    QMenu::item:disabled:selected {{ background: {theme.hover}; }}
    QMenu::separator {{ height: 1px; background: {theme.border}; margin: 4px 8px; }}
    QProgressBar {{
        background: {theme.card}; border: 1px solid {theme.border}; border-radius: 4px;
        max-height: 8px;
    }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.scroll}; border-radius: 4px; margin: 1px; }}
    QScrollBar::handle:vertical {{ min-height: 28px; }}
    QScrollBar::handle:horizontal {{ min-width: 28px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
