-- The school's lists of pupils and staff, taken from files of its own system. They are no part of the record: a list is
-- written whole beside the one in use, and one row says which is in use, so that a file is taken in whole or not at all.

CREATE TABLE listed (
    list    TEXT NOT NULL CHECK (list IN ('pupils', 'staff')),
    edition INTEGER NOT NULL,
    id      TEXT NOT NULL,
    payload BLOB NOT NULL,
    sha256  BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (list, edition, id)
) STRICT, WITHOUT ROWID;

-- Each word of each name, in small letters without accents, for finding somebody while a name is typed.
CREATE TABLE listed_word (
    list    TEXT NOT NULL,
    edition INTEGER NOT NULL,
    word    TEXT NOT NULL,
    id      TEXT NOT NULL,
    PRIMARY KEY (list, edition, word, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE list_in_use (
    list    TEXT PRIMARY KEY CHECK (list IN ('pupils', 'staff')),
    edition INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
