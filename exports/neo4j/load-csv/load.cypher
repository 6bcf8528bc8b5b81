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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'ACCUSE_THROUGH'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`ACCUSE_THROUGH` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'ANSWER_IN'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`ANSWER_IN` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'APPEAR_BEFORE'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`APPEAR_BEFORE` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'BE_AT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`BE_AT` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'BE_FIGHT_FOR'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`BE_FIGHT_FOR` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'BE_LAUNCH_FROM'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`BE_LAUNCH_FROM` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'BE_REPAIR_UNLIKE'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`BE_REPAIR_UNLIKE` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'BRING'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`BRING` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'BRING_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`BRING_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'BUILD'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`BUILD` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'CONVICTED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`CONVICTED` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'DELIVER'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`DELIVER` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'DESERVE_THAN'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`DESERVE_THAN` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'EDUCATED_AT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`EDUCATED_AT` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'EXPECT_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`EXPECT_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'EXPEL_FROM'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`EXPEL_FROM` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'FOLLOW'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`FOLLOW` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'GIVE_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`GIVE_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'HANDLE_AT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`HANDLE_AT` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'HOLD'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`HOLD` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'HOSTED'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`HOSTED` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'INVITE_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`INVITE_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'KEEP'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`KEEP` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'KEEP_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`KEEP_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'LEAD_OUT_OF'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`LEAD_OUT_OF` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'LEAVE'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`LEAVE` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'LOSE_IN'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`LOSE_IN` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'MEET_AT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`MEET_AT` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'OWE_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`OWE_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'POST_ON'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`POST_ON` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'RAISE_WITH'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`RAISE_WITH` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'RELATIVE_OF'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`RELATIVE_OF` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'RENAME'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`RENAME` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'REPORT_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`REPORT_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'RESIST_AT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`RESIST_AT` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SEE'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SEE` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SEIZE'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SEIZE` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SEND_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SEND_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SHUT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SHUT` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'STAND_BESIDE'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`STAND_BESIDE` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SUPPLY'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SUPPLY` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'SUPPORT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`SUPPORT` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'TAKE_OFF_FROM'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`TAKE_OFF_FROM` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'TAKE_TO'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`TAKE_TO` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'UNVEIL_AT'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`UNVEIL_AT` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'WORKS_FOR'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`WORKS_FOR` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};

LOAD CSV WITH HEADERS FROM $prefix + 'relations.csv' AS row
WITH row WHERE row.type = 'WRITE_ON'
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[it:`WRITE_ON` {key: row.key}]->(target)
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
    rules: split(row.rules, '\u001F'),
    plover: row.plover,
    cameo: row.cameo,
    source_country: row.source_country,
    target_country: row.target_country
};
