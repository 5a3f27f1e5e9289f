-- Pupils in, pupils out: what letting go of a case, the directory of people and search over all text need.

-- Search over all text: "said" holds each word of a case once. What was kept is made anew of the entries, a case at a
-- time, where nothing stands in search_kept.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    words, joined, said,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);
DELETE FROM search_kept;

-- Who is in which case, a row a person of a case, made of its entries and made anew where it is bad. A row's number is
-- that of the entry that opened the case, times 2^20, and the person's place in it: newest first is a walk down the
-- table. "one" is the id under which somebody in several cases is counted.
CREATE TABLE person_in_case (
    at      INTEGER PRIMARY KEY,
    person  TEXT NOT NULL,
    one     TEXT NOT NULL,
    what    TEXT NOT NULL,
    by_name TEXT NOT NULL,
    line    BLOB NOT NULL,
    sha256  BLOB NOT NULL,
    CHECK (length(line) <= 1024)
) STRICT;

CREATE INDEX person_by_id ON person_in_case (person);
CREATE INDEX person_as_one ON person_in_case (one, at);
CREATE INDEX person_by_name ON person_in_case (by_name, at, what);

-- What the entries of a case say of somebody in it: that they are one person with somebody else, or are not.
CREATE TABLE person_link (
    opened_seq INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    person     TEXT NOT NULL,
    other      TEXT NOT NULL,
    joined     INTEGER NOT NULL,
    PRIMARY KEY (opened_seq, seq, person, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_of_person ON person_link (person);
CREATE INDEX link_of_other ON person_link (other);

-- The hash of each case's people, so that those put again as they were are not written again.
CREATE TABLE people_kept (
    opened_seq INTEGER PRIMARY KEY,
    sha256     BLOB NOT NULL
) STRICT;

-- Words that find a person; rowid is person_in_case.at. Holds no text that is ever shown.
CREATE VIRTUAL TABLE person_search USING fts5 (
    words, marks,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);

-- From which days a closed case that nobody holds is to be looked at again (L1): the latest birth that counts, and the
-- day every pupil of ours in it had gone on. The rule's years are added when asked, so that a new rule changes no row.
ALTER TABLE case_view ADD COLUMN youngest_born TEXT;
ALTER TABLE case_view ADD COLUMN went_on TEXT;

CREATE INDEX case_youngest_born ON case_view (youngest_born, opened_seq) WHERE youngest_born IS NOT NULL;
CREATE INDEX case_went_on ON case_view (went_on, opened_seq) WHERE went_on IS NOT NULL;

-- Closed cases in which something is due all the same, such as a receipt of another school.
CREATE INDEX case_due_though_closed ON case_view (opened_seq) WHERE due_utc IS NOT NULL AND NOT is_open;

-- A case is named here with the entry of two people that destroys it, in its transaction, and for good; nothing is
-- written in it after that.
CREATE TRIGGER destruction_goes_with_its_entry BEFORE INSERT ON destruction
WHEN EXISTS (SELECT 1 FROM destruction WHERE case_id = NEW.case_id)
  OR NOT EXISTS (
    SELECT 1 FROM header JOIN body USING (seq)
    WHERE seq = NEW.seq AND deed = 'destroyed' AND header.case_id IS NULL
      AND seq = (SELECT max(seq) FROM header) - 1
      AND instr(body, CAST('"case":"' || NEW.case_id || '"' AS BLOB))
  )
BEGIN SELECT raise(ABORT, 'a case is destroyed by an entry of two people'); END;

CREATE TRIGGER destruction_is_never_changed BEFORE UPDATE ON destruction
BEGIN SELECT raise(ABORT, 'what was destroyed stays so'); END;

CREATE TRIGGER destruction_is_never_deleted BEFORE DELETE ON destruction
BEGIN SELECT raise(ABORT, 'what was destroyed stays so'); END;

CREATE TRIGGER nothing_follows_a_destruction BEFORE INSERT ON header
WHEN EXISTS (SELECT 1 FROM destruction WHERE case_id = NEW.case_id)
BEGIN SELECT raise(ABORT, 'nothing is written in a case that was destroyed'); END;
-- What each case counts as (Q): made of its entries when somebody asks for numbers, and anew where figure_kept has no
-- row. Of a destroyed case its figures stay, by the number of the entry that opened it; they name nobody.
CREATE TABLE figure (
    fact       TEXT NOT NULL,
    day        TEXT NOT NULL,
    opened_seq INTEGER NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (fact, day, opened_seq, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_time (
    name       TEXT NOT NULL,
    day        TEXT NOT NULL,
    opened_seq INTEGER NOT NULL,
    minutes    INTEGER NOT NULL,
    PRIMARY KEY (name, day, opened_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX figure_of_case ON figure (opened_seq);
CREATE INDEX figure_time_of_case ON figure_time (opened_seq);

CREATE TABLE figure_kept (
    opened_seq INTEGER PRIMARY KEY,
    figures    BLOB NOT NULL,
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

-- The words of what came from another school, by the entry it came with; received_in says into which case.
CREATE VIRTUAL TABLE search_received USING fts5 (
    words, joined, said,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);

CREATE TABLE received_in (
    at         INTEGER PRIMARY KEY,
    opened_seq INTEGER NOT NULL
) STRICT;

CREATE INDEX received_by_case ON received_in (opened_seq);
