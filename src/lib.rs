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
pub mod reading;
pub mod explain;
pub mod graph;
pub mod export;
pub mod pipeline;

pub use error::{Error, Result};
pub use graph::Graph;
pub use pipeline::Pipeline;
pub use reading::Reading;
pub use text::Article;
