//! The network that weighs what was observed of a pair (`models/CARD.md`, "The relation head").
//!
//! The rows of the observations are added up; a hidden layer with a bypass and one score for each
//! type follow. The weights are compiled in; `training/relations/train.py` makes them and says
//! how well they do.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::model::{ModelError, Weights};

/// What stands beside the weights.
#[derive(Debug, Deserialize)]
struct Description {
    hidden: usize,
    observations: usize,
    types: Vec<String>,
    thresholds: BTreeMap<String, f32>,
    learned: Calibration,
    ruled: Calibration,
    veto: f32,
}

/// Turns the network's probability into the share of such statements that proved right.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Calibration {
    slope: f32,
    shift: f32,
}

impl Calibration {
    /// The share, 0 to 1.
    pub(super) fn of(self, probability: f32) -> f64 {
        let odds = probability.clamp(1e-4, 1.0 - 1e-4);
        f64::from(logistic(self.slope * (odds / (1.0 - odds)).ln() + self.shift))
    }
}

/// The network, ready to weigh.
pub(super) struct Network {
    hidden: usize,
    observations: Vec<u32>,
    rows: &'static [u8],
    steps: Vec<f32>,
    bias: Vec<f32>,
    inner: Layer,
    out: Layer,
    /// The relation types by their names, in the order of the scores.
    pub(super) types: Vec<String>,
    /// For each type the probability from which it is stated; `None` where only rules state it.
    pub(super) thresholds: Vec<Option<f32>>,
    /// For statements of the network's own.
    pub(super) learned: Calibration,
    /// For statements that the rules made.
    pub(super) ruled: Calibration,
    /// Below it, what a rule states is dropped.
    pub(super) veto: f32,
}

struct Layer {
    weight: Vec<f32>,
    bias: Vec<f32>,
}

impl Layer {
    fn take(weights: &Weights, name: &str, inputs: usize, outputs: usize) -> Result<Self, ModelError> {
        let weight = weights.floats(&format!("{name}.weight"), inputs * outputs)?;
        Ok(Layer { weight, bias: weights.floats(&format!("{name}.bias"), outputs)? })
    }

    fn apply(&self, inputs: &[f32]) -> Vec<f32> {
        let rows = self.weight.chunks_exact(inputs.len()).zip(&self.bias);
        rows.map(|(row, bias)| row.iter().zip(inputs).map(|(w, x)| w * x).sum::<f32>() + bias).collect()
    }
}

static ENGLISH: LazyLock<Network> = LazyLock::new(|| {
    let weights = include_bytes!("../../../models/relations.safetensors");
    let description = include_str!("../../../models/relations.json");
    Network::open(weights, description).expect("the relation head that is compiled in is whole")
});

impl Network {
    /// The network that is compiled in, opened when it is first asked for.
    pub(super) fn english() -> &'static Self {
        &ENGLISH
    }

    fn open(weights: &'static [u8], description: &str) -> Result<Self, ModelError> {
        let weights = Weights::open(weights)?;
        let about: Description = serde_json::from_str(description)?;
        let (hidden, count, types) = (about.hidden, about.observations, about.types.len());
        let thresholds = about.types.iter().map(|name| about.thresholds.get(name).copied()).collect();
        Ok(Network {
            hidden,
            observations: weights.numbers("observations", count)?,
            rows: weights.small_integers("rows", count * hidden)?,
            steps: weights.floats("steps", count)?,
            bias: weights.floats("bias", hidden)?,
            inner: Layer::take(&weights, "inner", hidden, hidden)?,
            out: Layer::take(&weights, "out", hidden, types)?,
            types: about.types,
            thresholds,
            learned: about.learned,
            ruled: about.ruled,
            veto: about.veto,
        })
    }

    /// The probability of each type, from the numbers of the observations.
    pub(super) fn weigh(&self, observed: &[u32]) -> Vec<f32> {
        let mut sum = self.bias.clone();
        for place in observed.iter().filter_map(|number| self.observations.binary_search(number).ok()) {
            let step = self.steps[place];
            let row = &self.rows[place * self.hidden..][..self.hidden];
            sum.iter_mut().zip(row).for_each(|(sum, byte)| *sum += f32::from(byte.cast_signed()) * step);
        }
        let first: Vec<f32> = sum.into_iter().map(|x| x.max(0.0)).collect();
        let second = self.inner.apply(&first);
        let hidden: Vec<f32> = first.iter().zip(second).map(|(first, second)| first + second.max(0.0)).collect();
        self.out.apply(&hidden).into_iter().map(logistic).collect()
    }
}

fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Observations of the file with the probabilities that `training/relations/train.py` gives.
    #[derive(Deserialize)]
    struct Golden {
        observed: Vec<u32>,
        probabilities: Vec<f32>,
    }

    #[test]
    fn the_reference_gives_the_same() {
        let goldens: Vec<Golden> =
            serde_json::from_str(include_str!("../../../models/relations-golden.json")).expect("goldens");
        for golden in goldens {
            let found = Network::english().weigh(&golden.observed);
            for (found, expected) in found.iter().zip(&golden.probabilities) {
                assert!((found - expected).abs() < 1e-3, "{found} instead of {expected}");
            }
        }
    }

    #[test]
    fn thresholds_are_of_types_that_are_known() {
        let network = Network::english();
        assert!(network.thresholds.iter().flatten().all(|threshold| (0.0..1.0).contains(threshold)));
        assert!(network.thresholds.iter().any(Option::is_some));
    }

    #[test]
    fn calibration_keeps_the_order() {
        let calibration = Network::english().learned;
        assert!(calibration.of(0.2) < calibration.of(0.8));
    }
}
