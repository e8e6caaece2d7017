"""What every form says by itself, as `words.toml` must hold it."""

from dataclasses import dataclass, fields
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence that a form shows without being told."""

    saving: Text
    saved: Text
    offline: Text
    locked: Text
    refused_one: Text
    refused_many: Text
    to_field: Text
    steps: Text
    of: Text
    back: Text
    next: Text
    to_result: Text
    show_table: Text
    download_png: Text
    download_svg: Text
    download_csv: Text
    picture_failed: Text
    conflict: Text
    theirs_empty: Text
    keep_mine: Text
    use_theirs: Text
    characters_left: Text
    characters_over: Text
    far_too_long: Text
    choose: Text
    undo: Text
    leave: Text
    tags_before: Text
    records: Text
    record_full: Text
    record_acts: Text
    record_up: Text
    record_down: Text
    record_copy: Text
    record_remove: Text
    record_removed: Text
    read_table: Text
    table_help: Text
    read_survey: Text
    survey_help: Text
    read_measured: Text
    read_after: Text
    measured_help: Text
    read_whole: Text
    whole_help: Text
    read_file: Text
    read_pasted: Text
    look: Text
    reading: Text
    not_connected: Text
    file_large: Text
    save_csv: Text
    save_xlsx: Text
    places_title: Text
    places_help: Text
    places_here: Text
    places_here_help: Text
    places_sorts: Text
    places_search: Text
    places_more: Text
    places_take: Text
    record_back: Text
    record_gone: Text
    record_changed: Text
    read_skipped: Text
    read_undone: Text
    print: Text
    save_json: Text
    making: Text
    file_waits: Text
    not_made: Text
    save_ics: Text
    paper_pdf: Text
    paper_docx: Text
    paper_xlsx: Text
    paper_html: Text
    paper_more: Text
    gone: Text
    added: Text


WORDS = load(Path(__file__).with_name("words.toml"), Words)


def said(lang: str) -> dict[str, str]:
    """Give every sentence in one language, with its `{places}` left in, for the browser to fill."""
    return {one.name: getattr(WORDS, one.name)(lang) for one in fields(WORDS)}
