"""The rows of the Stories menu: what each command asks of the acts on stories."""

from __future__ import annotations

from swapviewer.app.acts import Acts


def show(acts: Acts) -> None:
    """Show the stories, or close them when they are shown."""
    if acts.stories:
        acts.stories.show()


def go_next(acts: Acts) -> None:
    """Show the next step."""
    if acts.stories:
        acts.stories.go_next()


def go_previous(acts: Acts) -> None:
    """Show the step before."""
    if acts.stories:
        acts.stories.go_previous()


def show_again(acts: Acts) -> None:
    """Return to what the step shows."""
    if acts.stories:
        acts.stories.show_again()


def leave(acts: Acts) -> None:
    """Leave the story and give back what was shown."""
    if acts.stories:
        acts.stories.leave()


def print_walk(acts: Acts) -> None:
    """Open the print window on the story."""
    _print(acts, "")


def print_questions(acts: Acts) -> None:
    """Open the print window on the story's timeline and questions for a class."""
    _print(acts, ":questions")


def print_answers(acts: Acts) -> None:
    """Open the print window on the answers."""
    _print(acts, ":answers")


def _print(acts: Acts, what: str) -> None:
    if acts.stories and (story := acts.stories.story):
        acts.offer_sheet(f"story:{story.id}{what}")
