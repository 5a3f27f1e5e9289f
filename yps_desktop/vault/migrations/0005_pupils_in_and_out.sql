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
