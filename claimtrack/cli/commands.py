"""Every command: the group it is listed in, the module it lives in, and its line of `claimtrack --help`.

`--help` needs this table alone, so that it answers at once; a module is imported when its command runs.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """A command by its name: `section` of the help, `module` in claimtrack.cli, and the line of help."""

    section: str
    name: str
    module: str
    help: str


COMMANDS = (
    Row("Read", "add", "adding", "Read articles and store the claims in them."),
    Row("Read", "extract", "adding", "Print the claims of articles without storing anything."),
    Row("Read", "reextract", "again", "Extract again from the stored texts; decisions stay."),
    Row("Read", "documents", "documents", "List, show, correct or remove articles."),
    Row("Find", "list", "finding", "List claims, by speaker, verdict, figure or date."),
    Row("Find", "show", "showing", "Show everything about a claim, in its context."),
    Row("Find", "search", "finding", "Find claims by the words in them or around them."),
    Row("Find", "speakers", "speaking", "List speakers with their verdicts; say who is who."),
    Row("Find", "figures", "figures", "List figures: who states them, of what, and when."),
    Row("Find", "query", "querying", "Ask the database in SQL; list what there is to ask."),
    Row("Find", "save", "saving", "Save filters under a name."),
    Row("Find", "saved", "saving", "List, show or remove saved filters."),
    Row("Judge", "review", "reviewing", "Go through the claims one by one and judge them."),
    Row("Judge", "mark", "marking", "Record a verdict on claims, by id or by filter."),
    Row("Judge", "tag", "marking", "Put a tag on claims, or take it off."),
    Row("Judge", "note", "marking", "Add a note or evidence to a claim."),
    Row("Judge", "edit", "correcting", "Correct what a claim says, who says it, and when."),
    Row("Judge", "claim", "correcting", "Add a claim by hand, split one, or join several."),
    Row("Judge", "history", "remembering", "Tell who decided what, when and why."),
    Row("Judge", "undo", "remembering", "Take back what was decided."),
    Row("Judge", "agreement", "comparing", "Say how far reviewers agree, with Cohen's kappa."),
    Row("Judge", "disagreements", "comparing", "List or settle the claims in dispute."),
    Row("Judge", "adjudicate", "marking", "Settle a claim that reviewers disagree on."),
    Row("Judge", "merge", "comparing", "Take in what another database holds."),
    Row("Report", "report", "reports", "Write a report: a page that people read."),
    Row("Report", "export", "reporting", "Write claims to a file."),
    Row("Report", "stats", "counting", "Count documents, claims, figures and verdicts."),
    Row("Report", "datasette", "querying", "Describe the database to Datasette."),
    Row("Report", "backup", "reporting", "Copy the database to a file, safely."),
)
