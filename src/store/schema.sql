-- A store of newsgraph: what each document gives to the graph. The graph itself is made of it whenever
-- it is wanted, so that a document that goes takes with it all that rests on it alone.
CREATE TABLE documents (
    id TEXT PRIMARY KEY,          -- from the content: see Document in docs/graph.schema.json
    origin TEXT NOT NULL,         -- address, or else file: what a newer version replaces
    fingerprint TEXT NOT NULL,    -- of the article and of how it was read: equal, and it is not read anew
    title TEXT,
    source TEXT,
    published TEXT,
    record TEXT NOT NULL          -- the whole document as JSON
) STRICT;
CREATE INDEX documents_by_origin ON documents (origin);
CREATE TABLE entities (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,      -- in the document, from 0
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    record TEXT NOT NULL,         -- with names and mentions, as JSON
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE statements (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,      -- in the document, from 0
    source INTEGER NOT NULL,      -- number of an entity of the document
    type TEXT NOT NULL,
    target INTEGER NOT NULL,      -- number of an entity of the document
    record TEXT NOT NULL,         -- with polarity, time, evidence, as JSON
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;
