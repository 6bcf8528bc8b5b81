//! newsgraph reads news and writes a knowledge graph: who did what to whom, when, where and on whose
//! word, each edge with the sentence that says it.
//!
//! An article becomes a [`Reading`], readings become a [`Graph`], a graph becomes files:
//!
//! ```
//! use newsgraph::{Pipeline, read};
//!
//! let pipeline = Pipeline::new()?;
//! let graph = pipeline.graph(vec![read::article_of("President Ana Ruiz met Tom Weller in Oslo.")]);
//! let (source, edge, target) = graph.edges().find(|(_, edge, _)| edge.relation == "MET_WITH").unwrap();
//! assert_eq!((source.name.as_str(), target.name.as_str()), ("Ana Ruiz", "Tom Weller"));
//! assert_eq!(edge.evidence[0].document, graph.documents[0].id);
//! # Ok::<(), newsgraph::Error>(())
//! ```
//!
//! The stages can be called one by one, too: [`read`], [`language`], [`entities`], [`propositions`],
//! [`relations`], [`mod@graph`], [`export`], [`mod@annotate`]. `ARCHITECTURE.md` shows how they fit together.

#![warn(missing_docs)]
#![forbid(unsafe_code)]

pub mod error;
pub mod text;
pub mod knowledge;

pub mod read;
pub mod language;
pub mod entities;
pub mod propositions;
pub mod relations;
pub mod reading;
pub mod explain;
pub mod annotate;
pub mod graph;
pub mod store;
pub mod query;
pub mod export;
pub mod pipeline;

pub use error::{Error, Result};
pub use graph::Graph;
pub use pipeline::Pipeline;
pub use reading::Reading;
pub use text::Article;
