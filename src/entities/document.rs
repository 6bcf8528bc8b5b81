//! A document's mentions while it is being decided who is who: which belong together, and why.

use std::collections::BTreeSet;

use super::passage::Passage;
use super::{EntityType, Form, Mention};
use crate::knowledge::world::Gender;

/// Mentions and the clusters that the sieves have made of them so far.
pub(super) struct Document<'p, 'a> {
    pub(super) passage: &'p Passage<'a>,
    pub(super) mentions: Vec<Mention>,
    belongs: Vec<Option<(usize, &'static str)>>,
    clusters: usize,
}

impl<'p, 'a> Document<'p, 'a> {
    pub(super) fn new(passage: &'p Passage<'a>, mentions: Vec<Mention>) -> Self {
        let belongs = vec![None; mentions.len()];
        Document { passage, mentions, belongs, clusters: 0 }
    }

    /// The mention's own words.
    pub(super) fn phrase(&self, mention: usize) -> String {
        self.passage.phrase(self.mentions[mention].sentence, &self.mentions[mention].tokens)
    }

    /// The numbers of the mentions of one form, in the text's order.
    pub(super) fn of_form(&self, form: Form) -> Vec<usize> {
        (0..self.mentions.len()).filter(|at| self.mentions[*at].form == form).collect()
    }

    /// Opens a cluster with one mention.
    pub(super) fn open(&mut self, mention: usize, reason: &'static str) -> usize {
        let cluster = self.clusters;
        self.clusters += 1;
        self.belongs[mention] = Some((cluster, reason));
        cluster
    }

    /// Puts a mention into a cluster, out of any that it was in.
    pub(super) fn attach(&mut self, mention: usize, cluster: usize, reason: &'static str) {
        self.belongs[mention] = Some((cluster, reason));
    }

    /// Moves all mentions of one cluster to another.
    pub(super) fn merge(&mut self, from: usize, into: usize, reason: &'static str) {
        if from == into {
            return;
        }
        for belongs in self.belongs.iter_mut().flatten().filter(|(cluster, _)| *cluster == from) {
            *belongs = (into, reason);
        }
    }

    /// The cluster of a mention.
    pub(super) fn cluster(&self, mention: usize) -> Option<usize> {
        self.belongs[mention].map(|(cluster, _)| cluster)
    }

    /// Why a mention is in its cluster.
    pub(super) fn reason(&self, mention: usize) -> Option<&'static str> {
        self.belongs[mention].map(|(_, reason)| reason)
    }

    /// All clusters in the order of their first mentions.
    pub(super) fn clusters(&self) -> Vec<usize> {
        let mut seen = BTreeSet::new();
        self.belongs.iter().flatten().map(|(cluster, _)| *cluster).filter(|cluster| seen.insert(*cluster)).collect()
    }

    /// A cluster's mentions in the text's order.
    pub(super) fn members(&self, cluster: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.mentions.len()).filter(move |mention| self.cluster(*mention) == Some(cluster))
    }

    /// What a cluster is: the type of its first name.
    pub(super) fn kind(&self, cluster: usize) -> EntityType {
        let name = self.members(cluster).find(|mention| self.mentions[*mention].form == Form::Name);
        name.map_or(EntityType::Organization, |name| self.mentions[name].kind)
    }

    /// Tells what a cluster is, whatever its names looked like by themselves.
    pub(super) fn set_kind(&mut self, cluster: usize, kind: EntityType) {
        for mention in self.members(cluster).collect::<Vec<_>>() {
            self.mentions[mention].kind = kind;
        }
    }

    /// The different names of a cluster, in the text's order.
    pub(super) fn names(&self, cluster: usize) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for mention in self.members(cluster).filter(|mention| self.mentions[*mention].form == Form::Name) {
            let name = self.phrase(mention);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The paragraph that a mention stands in.
    pub(super) fn block(&self, mention: usize) -> usize {
        self.passage.sentences[self.mentions[mention].sentence].block
    }

    /// The gender that a cluster's titles, descriptions or given name tell.
    pub(super) fn gender(&self, cluster: usize) -> Option<Gender> {
        let told = self.members(cluster).find_map(|mention| self.told_gender(mention));
        told.or_else(|| {
            self.names(cluster).iter().filter(|name| name.contains(' ')).find_map(|name| {
                self.passage.world().given_name(name.split([' ', '-']).next().unwrap_or_default()).flatten()
            })
        })
    }

    /// `Mr Lund`, `Queen Ada`, `the spokeswoman`.
    fn told_gender(&self, mention: usize) -> Option<Gender> {
        let Mention { sentence, tokens, form, head, .. } = &self.mentions[mention];
        match form {
            Form::Name => self.passage.title_before(*sentence, tokens.start)?.0.gender,
            Form::Noun => self.passage.title_before(*sentence, head + 1)?.0.gender,
            Form::Pronoun => None,
        }
    }
}
