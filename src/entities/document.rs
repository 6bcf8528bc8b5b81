//! A document's mentions while it is being decided who is who: which belong together, and why.
//!
//! Members and names are kept per cluster, so that asking for them does not cost the length of the
//! document: a long text takes time in proportion to its length.

use std::collections::{BTreeMap, BTreeSet};

use super::passage::Passage;
use super::{EntityType, Form, Mention};
use crate::knowledge::world::Gender;

/// Mentions and the clusters that the sieves have made of them so far.
pub(super) struct Document<'p, 'a> {
    pub(super) passage: &'p Passage<'a>,
    pub(super) mentions: Vec<Mention>,
    belongs: Vec<Option<(usize, &'static str)>>,
    clusters: Vec<Cluster>,
}

/// The mentions that are one thing so far; empty once merged into another.
#[derive(Default)]
struct Cluster {
    members: BTreeSet<usize>,
    /// Its different names, each with the first mention that bears it.
    names: BTreeMap<String, usize>,
}

/// In how many of a cluster's mentions a title is looked for that tells the gender.
const TITLES_READ: usize = 64;

impl<'p, 'a> Document<'p, 'a> {
    pub(super) fn new(passage: &'p Passage<'a>, mentions: Vec<Mention>) -> Self {
        let belongs = vec![None; mentions.len()];
        Document { passage, mentions, belongs, clusters: Vec::new() }
    }

    /// The mention's own words.
    pub(super) fn phrase(&self, mention: usize) -> String {
        self.passage.phrase(self.mentions[mention].sentence, &self.mentions[mention].tokens)
    }

    /// The numbers of the mentions of one form, in the text's order.
    pub(super) fn of_form(&self, form: Form) -> Vec<usize> {
        (0..self.mentions.len()).filter(|at| self.mentions[*at].form == form).collect()
    }

    /// The mentions of one form in a sentence, in the text's order.
    pub(super) fn in_sentence(&self, sentence: usize, form: Form) -> impl Iterator<Item = usize> + '_ {
        let start = self.mentions.partition_point(|mention| mention.sentence < sentence);
        let end = self.mentions.partition_point(|mention| mention.sentence <= sentence);
        (start..end).filter(move |at| self.mentions[*at].form == form)
    }

    /// Opens a cluster with one mention.
    pub(super) fn open(&mut self, mention: usize, reason: &'static str) -> usize {
        let cluster = self.clusters.len();
        self.clusters.push(Cluster::default());
        self.attach(mention, cluster, reason);
        cluster
    }

    /// Puts a mention into a cluster, out of any that it was in.
    pub(super) fn attach(&mut self, mention: usize, cluster: usize, reason: &'static str) {
        if let Some((before, _)) = self.belongs[mention].replace((cluster, reason)) {
            self.clusters[before].members.remove(&mention);
            let members: Vec<usize> = self.clusters[before].members.iter().copied().collect();
            self.clusters[before].names.clear();
            members.into_iter().for_each(|member| self.add_name(member, before));
        }
        self.clusters[cluster].members.insert(mention);
        self.add_name(mention, cluster);
    }

    /// Takes a mention that is no name out of its cluster.
    pub(super) fn detach(&mut self, mention: usize) {
        if let Some((cluster, _)) = self.belongs[mention].take() {
            self.clusters[cluster].members.remove(&mention);
        }
    }

    fn add_name(&mut self, mention: usize, cluster: usize) {
        if self.mentions[mention].form == Form::Name {
            let name = self.phrase(mention);
            let first = self.clusters[cluster].names.entry(name).or_insert(mention);
            *first = mention.min(*first);
        }
    }

    /// Moves all mentions of one cluster to another.
    pub(super) fn merge(&mut self, from: usize, into: usize, reason: &'static str) {
        if from == into {
            return;
        }
        let moved = std::mem::take(&mut self.clusters[from]);
        for member in &moved.members {
            self.belongs[*member] = Some((into, reason));
        }
        self.clusters[into].members.extend(moved.members);
        for (name, mention) in moved.names {
            let first = self.clusters[into].names.entry(name).or_insert(mention);
            *first = mention.min(*first);
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
        let first = |cluster: &usize| self.clusters[*cluster].members.first().copied();
        let mut clusters: Vec<usize> = (0..self.clusters.len()).filter(|cluster| first(cluster).is_some()).collect();
        clusters.sort_by_key(first);
        clusters
    }

    /// A cluster's mentions in the text's order.
    pub(super) fn members(&self, cluster: usize) -> impl Iterator<Item = usize> + '_ {
        self.clusters[cluster].members.iter().copied()
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
        let mut names: Vec<(&String, &usize)> = self.clusters[cluster].names.iter().collect();
        names.sort_by_key(|(_, first)| **first);
        names.into_iter().map(|(name, _)| name.clone()).collect()
    }

    /// The gender that a cluster's titles, descriptions or given name tell.
    pub(super) fn gender(&self, cluster: usize) -> Option<Gender> {
        let told = self.members(cluster).take(TITLES_READ).find_map(|mention| self.told_gender(mention));
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
