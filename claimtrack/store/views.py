"""What follows from the tables, said once: the views of the database, and the same for a handful of claims.

Views hold no data, so a migration that changes one drops and makes it again from here.
"""

import json
from collections.abc import Sequence

VIEWS: dict[str, str] = {
    # Decisions that nobody took back. Of those that undo one and do it again, the latest counts.
    "standing": """
        SELECT * FROM decisions AS made
        WHERE action NOT IN ('undo', 'redo') AND coalesce(
            (SELECT action FROM decisions WHERE target = made.id ORDER BY at DESC, id DESC LIMIT 1), 'redo'
        ) = 'redo'""",
    # Each reviewer's verdict on a claim: their latest.
    "verdicts": """
        SELECT claim, reviewer, verdict, note, at, id AS decision FROM (
            SELECT claim, reviewer, verdict, note, at, id, max(at || id) FROM standing
            WHERE action = 'verdict' GROUP BY claim, reviewer)""",
    "adjudications": """
        SELECT claim, reviewer, verdict, note, at, id AS decision FROM (
            SELECT claim, reviewer, verdict, note, at, id, max(at || id) FROM standing
            WHERE action = 'adjudicate' GROUP BY claim)""",
    # What has become of each judged claim; a claim that is not here is pending.
    "statuses": """
        SELECT claim, verdict AS status FROM adjudications
        UNION ALL
        SELECT claim, CASE count(DISTINCT verdict) WHEN 1 THEN min(verdict) ELSE 'contested' END
        FROM verdicts WHERE claim NOT IN (SELECT claim FROM adjudications) GROUP BY claim""",
    "tags": """
        SELECT claim, value AS tag, reviewer, at FROM (
            SELECT claim, value, reviewer, at, action, max(at || id) FROM standing
            WHERE action IN ('tag', 'untag') GROUP BY claim, value)
        WHERE action = 'tag'""",
    # The correction that holds for each corrected field: the latest.
    "corrections": """
        SELECT claim, field, value, reviewer, note, at, id AS decision FROM (
            SELECT claim, field, value, reviewer, note, at, id, max(at || id) FROM standing
            WHERE action = 'correct' GROUP BY claim, field)""",
    # Claims that are not in lists, and why.
    "hidden_claims": """
        SELECT id AS claim, 'superseded' AS why FROM claims WHERE superseded_at IS NOT NULL
        UNION ALL
        SELECT c.id, 'article removed' FROM claims c JOIN documents d ON d.id = c.document
        WHERE d.withdrawn_at IS NOT NULL
        UNION ALL
        SELECT DISTINCT claim, CASE action WHEN 'replace' THEN 'replaced' ELSE 'not a claim' END
        FROM standing WHERE action IN ('not_a_claim', 'replace')
        UNION ALL
        SELECT id, 'taken back' FROM claims
        WHERE origin = 'hand' AND id NOT IN (SELECT claim FROM standing WHERE action = 'make')""",
    "claims_current": """
        SELECT c.id, (
                SELECT group_concat(name, '; ')
                FROM (SELECT name FROM claim_speakers WHERE claim = c.id ORDER BY position)
            ) AS speakers, c.text, c.said_on, (
                SELECT group_concat(text, '; ')
                FROM (SELECT text FROM figures WHERE claim = c.id ORDER BY position)
            ) AS figures, coalesce(s.status, 'pending') AS status, c.kind, c.quotation, c.negated, c.hedged,
            c.document, d.title, d.outlet, d.published, c.source, c.cue, c.context, c.confidence, c.rule,
            c.origin
        FROM claims c JOIN documents d ON d.id = c.document LEFT JOIN statuses s ON s.claim = c.id
        WHERE c.id NOT IN (SELECT claim FROM hidden_claims)""",
    "figures_current": """
        SELECT f.claim, f.text, f.kind, f.value, f.low, f.high, f.approx, f.unit, f.per, f.of_what, f.base,
            f.direction, f.change_from, f.change_to, c.speakers, c.text AS claim_text, c.said_on, c.status,
            c.document, c.outlet
        FROM figures f JOIN claims_current c ON c.id = f.claim""",
    "speakers_current": """
        SELECT s.id, coalesce(s.renamed, s.name) AS name, s.kind, count(DISTINCT cs.claim) AS claims
        FROM speakers s JOIN speakers one ON coalesce(one.merged_into, one.id) = s.id
        JOIN claim_speakers cs ON cs.speaker = one.id
        WHERE cs.claim NOT IN (SELECT claim FROM hidden_claims) GROUP BY s.id""",
}
"""Name → body, in the order in which they build on each other."""


def only(claims: Sequence[str], *names: str) -> tuple[str, list[str]]:
    """A WITH clause in which some views speak of these claims alone, and its parameter.

    SQLite works out a grouped view as a whole, however few of its rows are wanted; so the decisions it starts
    from are narrowed down instead.
    """
    of_these = "SELECT * FROM main.standing WHERE claim IN (SELECT value FROM json_each(?))"
    bodies = [f"standing AS MATERIALIZED ({of_these})", *(f"{name} AS ({VIEWS[name]})" for name in names)]
    return "WITH " + ", ".join(bodies), [json.dumps(claims)]
