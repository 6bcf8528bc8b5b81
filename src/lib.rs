//! newsgraph reads news and writes a knowledge graph.
//!
//! An article becomes a reading, readings become a graph, a graph becomes files.
#![warn(missing_docs)]
#![forbid(unsafe_code)]

pub mod error;
pub mod text;
pub mod knowledge;

pub mod read;
pub mod language;
pub mod entities;
pub mod relations;
pub mod pipeline;
pub mod graph;
pub mod export;

pub use error::{Error, Result};
pub use graph::Graph;
pub use pipeline::{Pipeline, Reading};
pub use text::Article;
