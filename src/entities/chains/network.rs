//! The scorer: how well a reference goes back to an earlier one, or to none.
//!
//! The rows of the observations are added up; a hidden layer with a bypass and one score follow. The
//! weights are compiled in; `training/coreference/train.py` makes them and says how well they do.

use std::sync::LazyLock;

use super::observations::NUMBERS;
use crate::language::model::{ModelError, Weights};

/// The width of the rows and of the hidden layer.
const HIDDEN: usize = 32;

/// Rows of observations, added up.
pub(super) type Sum = [f32; HIDDEN];

/// The scorer, ready to weigh.
pub(super) struct Network {
    rows: &'static [u8],
    steps: Vec<f32>,
    bias: Vec<f32>,
    inner: Vec<f32>,
    inner_bias: Vec<f32>,
    out: Vec<f32>,
    /// What a reference without antecedent scores beside what the network says.
    shift: f32,
}

static ENGLISH: LazyLock<Network> = LazyLock::new(|| {
    let weights = include_bytes!("../../../models/coreference.safetensors");
    Network::open(weights).expect("the scorer that is compiled in is whole")
});

impl Network {
    /// The scorer that is compiled in, opened when it is first asked for.
    pub(super) fn english() -> &'static Self {
        &ENGLISH
    }

    fn open(weights: &'static [u8]) -> Result<Self, ModelError> {
        let weights = Weights::open(weights)?;
        Ok(Network {
            rows: weights.small_integers("rows", NUMBERS * HIDDEN)?,
            steps: weights.floats("steps", NUMBERS)?,
            bias: weights.floats("bias", HIDDEN)?,
            inner: weights.floats("inner.weight", HIDDEN * HIDDEN)?,
            inner_bias: weights.floats("inner.bias", HIDDEN)?,
            out: weights.floats("out.weight", HIDDEN)?,
            shift: weights.floats("shift", 1)?[0],
        })
    }

    /// The rows of some observations, added to `sum`.
    pub(super) fn add(&self, mut sum: Sum, observed: &[u16]) -> Sum {
        for number in observed {
            let number = usize::from(*number);
            let step = self.steps[number];
            let row = &self.rows[number * HIDDEN..][..HIDDEN];
            sum.iter_mut().zip(row).for_each(|(sum, byte)| *sum += f32::from(byte.cast_signed()) * step);
        }
        sum
    }

    /// The score of a pair, from all that was observed of it.
    pub(super) fn score(&self, sum: &Sum) -> f32 {
        let mut first = [0.0; HIDDEN];
        for (at, first) in first.iter_mut().enumerate() {
            *first = (sum[at] + self.bias[at]).max(0.0);
        }
        let rows = self.inner.chunks_exact(HIDDEN).zip(&self.inner_bias);
        let second = rows.map(|(row, bias)| row.iter().zip(&first).map(|(w, x)| w * x).sum::<f32>() + bias);
        let both = second.zip(&first).map(|(second, first)| second.max(0.0) + first);
        both.zip(&self.out).map(|(x, w)| w * x).sum()
    }

    /// The score of a reference without antecedent.
    pub(super) fn score_alone(&self, sum: &Sum) -> f32 {
        self.score(sum) + self.shift
    }
}
