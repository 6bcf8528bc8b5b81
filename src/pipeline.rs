//! The whole flow on one screen: an article becomes a [`Reading`], readings become a [`Graph`].

use rayon::prelude::*;

use crate::entities;
use crate::error::Result;
use crate::graph::{self, Graph};
use crate::knowledge::Knowledge;
use crate::language::model::Depth;
use crate::language::{self, quotes, times};
use crate::propositions;
use crate::reading::Reading;
use crate::relations::{self, Said};
use crate::text::Article;

/// Articles in, a graph out.
#[derive(Debug)]
pub struct Pipeline {
    knowledge: Knowledge,
    depth: Depth,
}

impl Pipeline {
    /// A pipeline with the built-in knowledge.
    ///
    /// # Errors
    /// A faulty built-in table or rule file.
    pub fn new() -> Result<Self> {
        Ok(Pipeline::with(Knowledge::built_in()?))
    }

    /// A pipeline with knowledge of the caller's own.
    pub fn with(knowledge: Knowledge) -> Self {
        Pipeline { knowledge, depth: Depth::Full }
    }

    /// The same pipeline with the language model at another depth.
    pub fn at_depth(self, depth: Depth) -> Self {
        Pipeline { depth, ..self }
    }

    /// What one article says. Cannot fail: odd text gives fewer statements.
    pub fn understand(&self, article: Article) -> Reading {
        let knowledge = &self.knowledge;
        let sentences = language::analyse(&article, &knowledge.lexicon, self.depth);
        let times = times::find(&article, &sentences, &knowledge.lexicon.times);
        let quotes = quotes::find(&article.text, &sentences, &knowledge.lexicon.saying);
        let mentions = entities::find(&article, &sentences, &knowledge.lexicon);
        let entities = entities::resolve(&article, &sentences, mentions, &knowledge.lexicon);
        let propositions = propositions::find(&article.text, &sentences);
        let Said { statements, claims } =
            relations::extract(&article, &sentences, &times, &entities, &propositions, knowledge);
        Reading { article, sentences, times, quotes, entities, statements, claims }
    }

    /// One graph of many articles, read in parallel. The order of the articles does not matter.
    pub fn graph(&self, articles: Vec<Article>) -> Graph {
        let readings: Vec<Reading> = articles.into_par_iter().map(|article| self.understand(article)).collect();
        graph::merge(&readings)
    }
}
