//! What is read off the word vectors: tags, arcs, relations and names (`models/FORMAT.md`, "The
//! exits").
//!
//! One int8 matrix gives most scores of all words of a batch; what sets words in relation to each
//! other is computed for one sentence at a time, so that no sentence depends on another here.

use std::collections::HashMap;
use std::ops::Range;

use super::linear::{Linear, Workspace, matrix, product};
use super::tree::{best_tree, greatest};
use super::weights::{ModelError, Weights};

/// The heads after one layer.
pub(super) struct Exit {
    /// The shares of the layers in a word vector.
    pub(super) mix: Vec<f32>,
    projections: Linear,
    /// Where each projection stands in a row.
    columns: HashMap<String, Range<usize>>,
    width: usize,
    arc_weight: Vec<f32>,
    arc_bias: Vec<f32>,
    arc_root: Vec<f32>,
    label_root: Vec<f32>,
    relations: Affine,
    names: Affine,
}

/// The answers for one sentence or part of one, as numbers of labels.
pub(super) struct Answers {
    pub(super) upos: Vec<usize>,
    pub(super) xpos: Vec<usize>,
    pub(super) feats: Vec<usize>,
    pub(super) lemma: Vec<usize>,
    /// Heads count from 1; 0 is the root.
    pub(super) heads: Vec<usize>,
    pub(super) relations: Vec<usize>,
    /// One row of label scores for each word.
    pub(super) names: Vec<f32>,
}

impl Exit {
    /// Takes the tensors under `name.`, with `sizes` the rows of the projections in their order.
    pub(super) fn take(
        weights: &Weights,
        name: &str,
        depth: usize,
        hidden: usize,
        sizes: &[(String, usize)],
        labels: (usize, usize),
    ) -> Result<Self, ModelError> {
        let mut columns = HashMap::new();
        let mut width = 0;
        for (projection, size) in sizes {
            columns.insert(projection.clone(), width..width + size);
            width += size;
        }
        let size = |projection: &str| {
            let range: Option<&Range<usize>> = columns.get(projection);
            range.map(Range::len).ok_or_else(|| ModelError::Missing(format!("projection {projection}")))
        };
        for tag in ["upos", "xpos", "feats", "lemma", "arc_head", "label_head"] {
            size(tag)?;
        }
        let (arc, label) = (size("arc_dependent")?, size("label_dependent")?);
        let floats = |part: &str, count| weights.floats(&format!("{name}.{part}"), count);
        Ok(Exit {
            mix: floats("mix", depth + 1)?,
            projections: Linear::take(weights, &format!("{name}.heads"), hidden, width)?,
            arc_weight: floats("arc_weight", arc * arc)?,
            arc_bias: floats("arc_bias", arc)?,
            arc_root: floats("arc_root", arc)?,
            label_root: floats("label_root", label)?,
            relations: Affine::take(weights, &format!("{name}.label_out"), label, labels.0)?,
            names: Affine::take(weights, &format!("{name}.name_out"), size("name_hidden")?, labels.1)?,
            columns,
            width,
        })
    }

    /// The projections of word vectors, a row for each.
    pub(super) fn project(&self, vectors: &[f32]) -> Vec<f32> {
        let mut rows = Vec::new();
        self.projections.apply(vectors, &mut Workspace::default(), &mut rows);
        rows
    }

    /// The answers for the words of one part, from their rows of projections.
    pub(super) fn answers(&self, rows: &[f32]) -> Answers {
        let heads = best_tree(&self.arc_scores(rows));
        let greatest_of = |name| self.column(rows, name).map(|scores| greatest(scores.iter().copied())).collect();
        Answers {
            upos: greatest_of("upos"),
            xpos: greatest_of("xpos"),
            feats: greatest_of("feats"),
            lemma: greatest_of("lemma"),
            relations: self.best_relations(rows, &heads),
            names: self.names.apply(&self.positive(rows, "name_hidden")),
            heads,
        }
    }

    /// A row for each word: first the root as its head, then every word.
    pub(super) fn arc_scores(&self, rows: &[f32]) -> Vec<f32> {
        let size = self.arc_bias.len();
        let dependents = self.positive(rows, "arc_dependent");
        let mut asked = product(matrix(&dependents, size), matrix(&self.arc_weight, size), 1.0);
        for row in asked.chunks_exact_mut(size) {
            row.iter_mut().zip(&self.arc_bias).for_each(|(x, bias)| *x += bias);
        }
        let mut heads = self.arc_root.clone();
        heads.extend(self.positive(rows, "arc_head"));
        product(matrix(&asked, size), matrix(&heads, size).transposed(), 1.0)
    }

    fn best_relations(&self, rows: &[f32], heads: &[usize]) -> Vec<usize> {
        let of_heads: Vec<&[f32]> =
            std::iter::once(self.label_root.as_slice()).chain(self.column(rows, "label_head")).collect();
        let pairs = self.column(rows, "label_dependent").zip(heads);
        let hidden: Vec<f32> = pairs
            .flat_map(|(dependent, head)| dependent.iter().zip(of_heads[*head]).map(|(d, h)| (d + h).max(0.0)))
            .collect();
        self.relations.best(&hidden)
    }

    fn column<'r>(&self, rows: &'r [f32], name: &str) -> impl Iterator<Item = &'r [f32]> + use<'r> {
        let range = self.columns[name].clone();
        rows.chunks_exact(self.width).map(move |row| &row[range.clone()])
    }

    fn positive(&self, rows: &[f32], name: &str) -> Vec<f32> {
        self.column(rows, name).flatten().map(|x| x.max(0.0)).collect()
    }
}

/// A small float32 matrix and a bias.
struct Affine {
    weight: Vec<f32>,
    bias: Vec<f32>,
    inputs: usize,
}

impl Affine {
    fn take(weights: &Weights, name: &str, inputs: usize, outputs: usize) -> Result<Self, ModelError> {
        let weight = weights.floats(&format!("{name}.weight"), inputs * outputs)?;
        Ok(Affine { weight, bias: weights.floats(&format!("{name}.bias"), outputs)?, inputs })
    }

    fn apply(&self, rows: &[f32]) -> Vec<f32> {
        let mut results = product(matrix(rows, self.inputs), matrix(&self.weight, self.inputs).transposed(), 1.0);
        for row in results.chunks_exact_mut(self.bias.len()) {
            row.iter_mut().zip(&self.bias).for_each(|(x, bias)| *x += bias);
        }
        results
    }

    fn best(&self, rows: &[f32]) -> Vec<usize> {
        self.apply(rows).chunks_exact(self.bias.len()).map(|scores| greatest(scores.iter().copied())).collect()
    }
}
