-- The record: headers and bodies apart, so that a body can be destroyed and its header still holds the chain.

CREATE TABLE header (
    seq     INTEGER PRIMARY KEY,
    hash    BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    case_id TEXT,
    header  BLOB NOT NULL,
    sig     BLOB NOT NULL
) STRICT;

CREATE INDEX header_of_case ON header (case_id, seq) WHERE case_id IS NOT NULL;
CREATE INDEX header_of_no_case ON header (seq) WHERE case_id IS NULL;

CREATE TABLE body (
    seq  INTEGER PRIMARY KEY REFERENCES header (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    body BLOB NOT NULL
) STRICT;

-- Which cases' bodies may be deleted, and the entry of two people that says so.
CREATE TABLE destruction (
    case_id TEXT PRIMARY KEY,
    seq     INTEGER NOT NULL REFERENCES header (seq)
) STRICT;

CREATE TRIGGER header_follows BEFORE INSERT ON header
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM header)
  OR EXISTS (SELECT 1 FROM header WHERE hash = NEW.hash)
BEGIN SELECT raise(ABORT, 'an entry must follow the last one'); END;

CREATE TRIGGER header_is_never_changed BEFORE UPDATE ON header
BEGIN SELECT raise(ABORT, 'an entry is never changed'); END;

CREATE TRIGGER header_is_never_deleted BEFORE DELETE ON header
BEGIN SELECT raise(ABORT, 'an entry is never deleted'); END;

CREATE TRIGGER body_is_written_once BEFORE INSERT ON body
WHEN EXISTS (SELECT 1 FROM body WHERE seq = NEW.seq)
  OR NEW.seq IS NOT (SELECT max(seq) FROM header)
BEGIN SELECT raise(ABORT, 'a body is written once, with its entry'); END;

CREATE TRIGGER body_is_never_changed BEFORE UPDATE ON body
BEGIN SELECT raise(ABORT, 'a body is never changed'); END;

CREATE TRIGGER body_goes_only_by_destruction BEFORE DELETE ON body
WHEN NOT EXISTS (
    SELECT 1 FROM header JOIN destruction USING (case_id) WHERE header.seq = OLD.seq
)
BEGIN SELECT raise(ABORT, 'a body goes only with its case, by two people'); END;

-- Which entries gave somebody a key: read first, since every other signature hangs on them.
CREATE TABLE key_entry (
    seq INTEGER PRIMARY KEY REFERENCES header (seq)
) STRICT;

-- Up to where the chain was found whole. One row.
CREATE TABLE verified (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    seq  INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

-- Which vault.json belongs to this database: the one in use and, during a change of keys, the next. One row.
CREATE TABLE keystore_mirror (
    only          INTEGER PRIMARY KEY CHECK (only = 1),
    epoch         INTEGER NOT NULL,
    hash          TEXT NOT NULL,
    pending_epoch INTEGER,
    pending_hash  TEXT
) STRICT;

-- What is typed and not yet signed.
CREATE TABLE draft (
    id        TEXT PRIMARY KEY,
    person    TEXT NOT NULL,
    case_id   TEXT,
    sheet     TEXT NOT NULL,
    about     TEXT,
    payload   BLOB NOT NULL,
    saved_utc TEXT NOT NULL,
    sha256    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_of_person ON draft (person, saved_utc);

-- Where each person was when they locked: page, field, cursor.
CREATE TABLE place (
    person TEXT PRIMARY KEY,
    page   TEXT NOT NULL,
    field  TEXT NOT NULL,
    cursor INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row a case for lists, made of its entries and made anew where it is bad. The row's number is the seq of the
-- entry that opened the case: newest first is a walk down the table. Due rows hold days, not standings.
CREATE TABLE case_view (
    opened_seq           INTEGER PRIMARY KEY,
    case_id              TEXT NOT NULL UNIQUE,
    number               TEXT NOT NULL,
    is_open              INTEGER NOT NULL,
    awaiting_countersign INTEGER NOT NULL,
    refer_now            INTEGER NOT NULL,
    police_awaited       INTEGER NOT NULL,
    decision_awaited     INTEGER NOT NULL,
    due_utc              TEXT,
    line                 BLOB NOT NULL,
    sha256               BLOB NOT NULL,
    CHECK (length(line) <= 1024)
) STRICT;

CREATE INDEX case_number ON case_view (number);
CREATE INDEX case_open ON case_view (opened_seq) WHERE is_open;
CREATE INDEX case_closed ON case_view (opened_seq) WHERE NOT is_open;
CREATE INDEX case_awaiting_countersign ON case_view (opened_seq) WHERE awaiting_countersign;
CREATE INDEX case_refer_now ON case_view (opened_seq) WHERE refer_now;
CREATE INDEX case_police_awaited ON case_view (opened_seq) WHERE police_awaited;
CREATE INDEX case_decision_awaited ON case_view (opened_seq) WHERE decision_awaited;
CREATE INDEX case_due ON case_view (opened_seq, due_utc) WHERE due_utc IS NOT NULL;

-- Words that find a case; rowid is case_view.opened_seq. Holds no text that is ever shown.
CREATE VIRTUAL TABLE search USING fts5 (
    words, joined,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);

-- The hash of each case's words, so that words put again as they were are not written again.
CREATE TABLE search_kept (
    opened_seq INTEGER PRIMARY KEY,
    sha256     BLOB NOT NULL
) STRICT;
