// Loads the CSV files of this folder into Neo4j 5, by Cypher alone: for Aura, Desktop, and every
// database whose machine you cannot reach. Running it again changes nothing.
//
// Say first where the files lie. For a database of your own copy them into its import folder; Aura
// reads web addresses only, so put them where it can fetch them: 'https://example.org/graph/'.
:param prefix => 'file:///';

// Constraints and indexes for a graph of newsgraph. Safe to run again.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (document:Document) REQUIRE document.id IS UNIQUE;
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (sentence:Sentence) REQUIRE sentence.id IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (entity:Entity) ON (entity.name);
CREATE INDEX entity_wikidata IF NOT EXISTS FOR (entity:Entity) ON (entity.wikidata);
CREATE INDEX document_published IF NOT EXISTS FOR (document:Document) ON (document.published);
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.name, entity.aliases];
CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS FOR (sentence:Sentence) ON EACH [sentence.text];

LOAD CSV WITH HEADERS FROM $prefix + 'entities.csv' AS row
MERGE (it:`Entity` {id: row.id})
SET it += {
    name: row.name,
    aliases: split(row.aliases, '\u001F'),
    mentions: toInteger(row.mentions),
    wikidata: row.wikidata,
    iso: row.iso,
    type: row.type
};

MATCH (it:Entity {type: 'Country'}) SET it:`Country`;

MATCH (it:Entity {type: 'Event'}) SET it:`Event`;

MATCH (it:Entity {type: 'Facility'}) SET it:`Facility`;

MATCH (it:Entity {type: 'Organization'}) SET it:`Organization`;

MATCH (it:Entity {type: 'Person'}) SET it:`Person`;

MATCH (it:Entity {type: 'Place'}) SET it:`Place`;

MATCH (it:Entity {type: 'Product'}) SET it:`Product`;

MATCH (it:Entity {type: 'Work'}) SET it:`Work`;

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'ACCUSED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`ACCUSED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'ACQUIRED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`ACQUIRED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'AGREED_WITH'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`AGREED_WITH` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'AIDED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`AIDED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'APPOINTED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`APPOINTED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'ARRESTED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`ARRESTED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'CITIZEN_OF'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`CITIZEN_OF` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'COOPERATED_WITH'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`COOPERATED_WITH` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'CRITICIZED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`CRITICIZED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'DEFEATED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`DEFEATED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'EXPELLED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`EXPELLED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'HEADQUARTERED_IN'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`HEADQUARTERED_IN` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'HEAD_OF'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`HEAD_OF` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'HOLDS_POSITION'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`HOLDS_POSITION` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'LOCATED_IN'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`LOCATED_IN` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'MEMBER_OF'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`MEMBER_OF` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'MET_WITH'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`MET_WITH` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'NEGOTIATED_WITH'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`NEGOTIATED_WITH` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'PART_OF'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`PART_OF` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'PRODUCES'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`PRODUCES` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'PROMISED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`PROMISED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'REPRESENTS'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`REPRESENTS` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'REQUESTED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`REQUESTED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'RESIGNED_FROM'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`RESIGNED_FROM` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SAID_ABOUT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SAID_ABOUT` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SPOKE_WITH'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SPOKE_WITH` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SUCCEEDED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SUCCEEDED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SUPPORTED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SUPPORTED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'TOLD'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`TOLD` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'VISITED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`VISITED` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'WITHDREW_FROM'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`WITHDREW_FROM` {key: row.key}]->(target)
SET it += {
    predicate: row.predicate,
    polarity: row.polarity,
    modality: row.modality,
    attribution: row.attribution,
    time_text: row.time_text,
    time_start: date(row.time_start),
    time_end: date(row.time_end),
    grain: row.grain,
    place: row.place,
    title: row.title,
    former: toBoolean(row.former),
    open: toBoolean(row.open),
    confidence: toFloat(row.confidence),
    evidence: split(row.evidence, '\u001F'),
    documents: split(row.documents, '\u001F'),
    sentences: split(row.sentences, '\u001F'),
    starts: [number IN split(row.starts, '\u001F') | toInteger(number)],
    ends: [number IN split(row.ends, '\u001F') | toInteger(number)],
    rules: split(row.rules, '\u001F')
};
