"""Words: dates, counts, plurals and kinds as people read them; escape for rich text.

Screen, paper and shell all word things here, so that one page never speaks two languages.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from swapviewer.spans import Span, Step, month_of, year_of

NOT_KNOWN = "–"
NOT_DISCLOSED = "not disclosed"
NONE_RECORDED = "none recorded"
_MENU_MOST = 120
_SHORT_LINE = 60
# As `html.escape` does, which brings the names of all two thousand entities along.
_MARKUP = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KIND_NAMES = {
    "exchange": "exchange",
    "release": "release outside an exchange",
    "remains": "return of remains",
    "talks": "talks",
    "milestone": "milestone",
}
KIND_SHORT = {
    "exchange": "exchange",
    "release": "release",
    "remains": "remains",
    "talks": "talks",
    "milestone": "milestone",
}
KIND_MARKS = {
    "exchange": "■",
    "release": "□",
    "remains": "○",
    "talks": "◆",
    "milestone": "▲",
}
PART_NAMES = {
    "military": "military",
    "civilians": "civilians",
    "women": "women",
    "men": "men",
    "officers": "officers",
    "wounded": "wounded",
    "children": "children",
    "foreigners": "foreigners",
    "outside_exchange": "outside the exchange",
}
# What `index.figures.agreement` finds, for the number returned to one party.
AGREEMENTS = {
    "agree": "the sides agree",
    "one_side": "one side only",
    "differ": "the sides differ",
    "withheld": "number withheld",
    "unknown": "neither side states a number",
}
# The same as a sign, where there is no room for words.
AGREEMENT_SIGNS = {
    "agree": "=",
    "one_side": "1",
    "differ": "≠",
    "withheld": "?",
    "unknown": NOT_KNOWN,
}
DATE_REMARKS = {
    "reported": "Dated by the day of the report; the event may be earlier.",
    "inferred": "The day is inferred from the reports, not stated in them.",
    "on_or_before": "It happened on this day or earlier.",
    "month": "Only the month is known.",
}
LANGUAGES = {
    "be": "Belarusian",
    "bg": "Bulgarian",
    "de": "German",
    "en": "English",
    "fr": "French",
    "hu": "Hungarian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "kk": "Kazakh",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sr": "Serbian",
    "sw": "Swahili",
    "uk": "Ukrainian",
}


def count(number: int) -> str:
    """Return a number with thousands apart: 1,205."""
    return f"{number:,}"


def signed(number: int) -> str:
    """Return a difference with its sign: +172, −5, 0."""
    return f"{number:+,}".replace("-", "\N{MINUS SIGN}") if number else "0"


def plural(number: int, one: str, many: str) -> str:
    """Return `1 entry`, `2 entries`."""
    return f"{count(number)} {one if number == 1 else many}"


def day_month(day: date) -> str:
    """Return `24 May`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def short_day(day: date) -> str:
    """Return `24 May 2025`."""
    return f"{day_month(day)} {day.year}"


def long_day(day: date) -> str:
    """Return `Saturday, 24 May 2025`."""
    return f"{WEEKDAYS[day.weekday()]}, {short_day(day)}"


def month_year(day: date) -> str:
    """Return `May 2025`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def period(span: Span, step: Step) -> str:
    """Return the name of a period: `24 May 2025`, `May 2025`, `Q2 2025`, `2025`."""
    match step:
        case "day":
            return short_day(span.first)
        case "week":
            return f"week of {short_day(span.first)}"
        case "month":
            return month_year(span.first)
        case "quarter":
            return f"Q{(span.first.month + 2) // 3} {span.first.year}"
        case "year":
            return str(span.first.year)


def span_words(span: Span) -> str:
    """Return a span in its shortest plain form: `May 2025`, `16–25 May 2025`, `2025`."""
    first, last = span.first, span.last
    if first == last:
        return short_day(first)
    if span == year_of(first.year):
        return str(first.year)
    if span == month_of(first.year, first.month):
        return month_year(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_day(last)}"
    if first.year == last.year:
        return f"{day_month(first)} – {short_day(last)}"
    return f"{short_day(first)} – {short_day(last)}"


def short_span(span: Span) -> str:
    """Return a span with short months: `Dec 2024 – Oct 2025`, `24 Feb – 3 Mar 2022`."""
    first, last = span.first, span.last
    if first == last:
        return short_day(first)
    whole = first.day == 1 and last == month_of(last.year, last.month).last
    if whole and first.month == 1 and last.month == 12:
        years = (str(first.year), str(last.year))
        return years[0] if years[0] == years[1] else " – ".join(years)
    if (first.year, first.month) == (last.year, last.month):
        return span_words(span)
    begin, end = (
        f"{'' if whole else f'{day.day} '}{MONTHS[day.month - 1][:3]}"
        for day in (first, last)
    )
    same = first.year == last.year
    return f"{begin}{'' if same else f' {first.year}'} – {end} {last.year}"


def stated_day(text: str | None) -> str:
    """Return a source's date as words: `24 May 2025`, `May 2025`, `undated`."""
    if text is None:
        return "undated"
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    words = [day.lstrip("0"), MONTHS[int(month) - 1] if month else "", year]
    return " ".join(word for word in words if word)


def language(code: str | None) -> str:
    """Return the English name of a language, else its code, else nothing."""
    return LANGUAGES.get(code, code) if code else ""


def listed(words: Iterable[str]) -> str:
    """Return `a, b and c`."""
    items = list(words)
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def sentence(words: str) -> str:
    """Return the words with their first letter in upper case."""
    return words[:1].upper() + words[1:]


def beginning(words: str, most: int) -> str:
    """Return words, of very long ones the beginning and an ellipsis."""
    return words if len(words) <= most else f"{words[:most]}…"


def rich(text: str) -> str:
    """Return record text as rich text that shows exactly these characters."""
    return text.translate(_MARKUP).replace("\n", "<br>")


def tooltip(text: str) -> str:
    """Return plain text as a tooltip; the tag stops Qt from guessing a format."""
    # Left to itself, Qt breaks even a few words into two lines.
    short = all(len(line) <= _SHORT_LINE for line in text.splitlines())
    space = "pre" if short else "pre-wrap"
    return f"<p style='white-space:{space};margin:0'>{text.translate(_MARKUP)}</p>"


def on_menu(words: str) -> str:
    """Return words as a menu shows them: no letter underlined, no part moved aside."""
    return beginning(words, _MENU_MOST).replace("&", "&&").replace("\t", " ")


def on_title_bar(words: str) -> str:
    """Return words as a title bar shows them; Qt takes [*] for the place of a mark."""
    return words.replace("[*]", "[*][*]")
