//! A graph that grows from day to day: what each document gives to it, in one SQLite file.
//!
//! [`Store::put`] and [`Store::retract`] are transactions: after a crash at any point the file holds all
//! that they had done before. [`Store::graph`] makes the graph of all documents in it, the same as if
//! they had been read at once, whatever order they came and went in.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::graph::{Contribution, Graph, KeepApart, join};
use crate::text::Article;

const SCHEMA: &str = include_str!("schema.sql");

/// Marks the file as ours, in SQLite's `application_id`: "news".
const APPLICATION: i32 = 0x6e65_7773;

/// Counts the changes of `schema.sql`.
const VERSION: i32 = 1;

/// What the first bytes of every SQLite file say.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// What became of a document that was put into a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// It was not there.
    New,
    /// It, or an older version of it, was there and has given way.
    Replaced,
}

/// An open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    place: String,
}

/// Whether the file at `path` is a database of SQLite, by its first bytes.
pub fn is_store(path: &Path) -> bool {
    use std::io::Read;
    let mut start = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut start));
    read.is_ok() && start == MAGIC
}

/// A fingerprint of an article and of how it is read: `how` names what else changes the reading, such as
/// the depth of the language model.
pub fn fingerprint(article: &Article, how: &str) -> String {
    let mut hash = Sha256::new();
    let version = env!("CARGO_PKG_VERSION");
    // `Debug` of an article names all its fields.
    hash.update(format!("{version}\n{how}\n{article:?}"));
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Store {
    /// Opens the store at `path`, or makes it.
    ///
    /// # Errors
    /// The file cannot be opened, is no store, or was made by a newer program.
    pub fn open(path: &Path) -> Result<Self> {
        Store::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
    }

    /// Opens the store at `path`, which must be there.
    ///
    /// # Errors
    /// As for [`Store::open`].
    pub fn open_existing(path: &Path) -> Result<Self> {
        Store::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    fn connect(path: &Path, flags: OpenFlags) -> Result<Self> {
        let place = path.display().to_string();
        let connection = Connection::open_with_flags(path, flags).map_err(|error| fault(&place, &error))?;
        let mut store = Store { connection, place };
        store.prepare().map_err(|error| fault(&store.place, &error))??;
        Ok(store)
    }

    /// Makes an empty file a store; leaves one that is a store as it is, so that it can be read while
    /// another program writes to it.
    fn prepare(&mut self) -> rusqlite::Result<Result<()>> {
        self.connection.busy_timeout(std::time::Duration::from_secs(30))?;
        self.connection.pragma_update(None, "foreign_keys", true)?;
        if marks(&self.connection)? == (0, 0) {
            let change = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let tables: i64 = change.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
            if tables == 0 {
                change.execute_batch(SCHEMA)?;
                change.pragma_update(None, "application_id", APPLICATION)?;
                change.pragma_update(None, "user_version", VERSION)?;
            }
            change.commit()?;
        }
        let (problem, remedy) = match marks(&self.connection)? {
            (APPLICATION, VERSION) => return Ok(Ok(())),
            (APPLICATION, _) => ("the store is of another version of newsgraph", "Build it anew with this one"),
            _ => ("this database is no store of newsgraph", "Name another file"),
        };
        Ok(Err(Error::graph(&self.place, problem, remedy)))
    }

    /// Whether a document of that id is there with that fingerprint: it need not be read anew.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn holds(&self, id: &str, fingerprint: &str) -> Result<bool> {
        let query = "SELECT fingerprint = ?2 FROM documents WHERE id = ?1";
        let found = self.connection.query_row(query, [id, fingerprint], |row| row.get(0)).optional();
        Ok(found.map_err(|error| fault(&self.place, &error))?.unwrap_or_default())
    }

    /// Puts documents into the store, all or none: each with its origin and its fingerprint. What the
    /// store has of the same origin or the same id gives way.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn put(&mut self, documents: &[(Contribution, String, String)]) -> Result<Vec<Stored>> {
        let place = self.place.clone();
        self.put_all(documents).map_err(|error| fault(&place, &error))
    }

    fn put_all(&mut self, documents: &[(Contribution, String, String)]) -> rusqlite::Result<Vec<Stored>> {
        let change = self.connection.transaction()?;
        let mut results = Vec::new();
        for (contribution, origin, fingerprint) in documents {
            let document = &contribution.document;
            let gone = change.execute("DELETE FROM documents WHERE id = ?1 OR origin = ?2", [&document.id, origin])?;
            change.execute(
                "INSERT INTO documents VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![
                    document.id,
                    origin,
                    fingerprint,
                    document.title,
                    document.source,
                    document.published,
                    json(document)
                ],
            )?;
            let mut insert = change.prepare_cached("INSERT INTO entities VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for (number, entity) in contribution.entities.iter().enumerate() {
                insert.execute(params![document.id, number, entity.name, entity.kind.as_str(), json(entity)])?;
            }
            let mut insert = change.prepare_cached("INSERT INTO statements VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
            for (number, said) in contribution.statements.iter().enumerate() {
                let row = params![document.id, number, said.source, said.edge.relation, said.target, json(said)];
                insert.execute(row)?;
            }
            results.push(if gone > 0 { Stored::Replaced } else { Stored::New });
        }
        change.commit()?;
        Ok(results)
    }

    /// Takes a document out, given by its id or its origin, and all that rests on it alone. Whether it
    /// was there.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn retract(&mut self, document: &str) -> Result<bool> {
        let gone = self.connection.execute("DELETE FROM documents WHERE id = ?1 OR origin = ?1", [document]);
        gone.map(|gone| gone > 0).map_err(|error| fault(&self.place, &error))
    }

    /// The ids of its documents, in their order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn documents(&self) -> Result<Vec<String>> {
        let ids = || -> rusqlite::Result<Vec<String>> {
            self.connection.prepare("SELECT id FROM documents ORDER BY id")?.query_map([], |row| row.get(0))?.collect()
        };
        ids().map_err(|error| fault(&self.place, &error))
    }

    /// The graph of all its documents.
    ///
    /// # Errors
    /// The file cannot be read, or a record in it is none of ours.
    pub fn graph(&self) -> Result<Graph> {
        self.graph_keeping_apart(&KeepApart::default())
    }

    /// The same graph without the merges that `apart` forbids.
    ///
    /// # Errors
    /// As [`Store::graph`].
    pub fn graph_keeping_apart(&self, apart: &KeepApart) -> Result<Graph> {
        let contributions: Result<Vec<Contribution>> =
            self.documents()?.iter().map(|id| self.contribution(id)).collect();
        Ok(join(contributions?, apart))
    }

    fn contribution(&self, id: &str) -> Result<Contribution> {
        let document = self.records("SELECT record FROM documents WHERE id = ?1", id)?.pop();
        let missing = || Error::graph(&self.place, format!("document {id:?} is gone"), "Read the store again");
        Ok(Contribution {
            document: document.ok_or_else(missing)?,
            entities: self.records("SELECT record FROM entities WHERE document = ?1 ORDER BY number", id)?,
            statements: self.records("SELECT record FROM statements WHERE document = ?1 ORDER BY number", id)?,
        })
    }

    fn records<T: DeserializeOwned>(&self, query: &str, id: &str) -> Result<Vec<T>> {
        let records = || -> rusqlite::Result<Vec<String>> {
            self.connection.prepare_cached(query)?.query_map([id], |row| row.get(0))?.collect()
        };
        let records = records().map_err(|error| fault(&self.place, &error))?;
        let read = records.iter().map(|record| serde_json::from_str(record));
        read.collect::<serde_json::Result<_>>().map_err(|error| {
            let problem = format!("a record of document {id:?} cannot be read: {error}");
            Error::graph(&self.place, problem, "Retract the document and read it anew")
        })
    }
}

/// What tells a store of ours, and of which version.
fn marks(connection: &Connection) -> rusqlite::Result<(i32, i32)> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get(0));
    Ok((number("application_id")?, number("user_version")?))
}

fn json(record: &impl Serialize) -> String {
    serde_json::to_string(record).expect("a record of ours is JSON")
}

fn fault(place: &str, error: &rusqlite::Error) -> Error {
    let remedy = match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => "It is no store: name another file",
        Some(rusqlite::ErrorCode::DatabaseBusy) => "Another program is writing to it: wait until it is done",
        Some(rusqlite::ErrorCode::DiskFull) => "Free some disk space",
        Some(rusqlite::ErrorCode::CannotOpen) => "Check the path",
        _ => "Check that the file can be written",
    };
    Error::graph(place, format!("the store cannot be used: {error}"), remedy)
}
