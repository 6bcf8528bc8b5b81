//! The encoder: word pieces in, one vector for each word out (`models/FORMAT.md`, "The encoder").
//!
//! Windows lie one after the other without padding: the matrices work on all rows of a batch at
//! once, attention on one window at a time. After the last layer that is asked for, only the
//! first piece of each word counts, so that layer computes little else.

use std::cell::Cell;

use rten_simd::{SimdOp, SimdUnaryOp};
use rten_vecmath::{Gelu, Normalize, NormalizeOptions, Sum, SumSquareSub};
use serde::Deserialize;

use super::attention::Attention;
use super::linear::{Linear, Workspace};
use super::weights::{ModelError, Weights};
use super::wide::wide;
use super::windows::Batch;

thread_local! {
    static ROOM: Cell<Room> = Cell::default();
}

/// Memory for the layers of one thread, used again and again.
#[derive(Default)]
struct Room {
    long: Vec<f32>,
    middle: Vec<f32>,
    attention: Attention,
    workspace: Workspace,
}

/// What fixes the encoder's tensors.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Sizes {
    pub(super) vocabulary: usize,
    pub(super) hidden: usize,
    layers: usize,
    heads: usize,
    inner: usize,
    positions: usize,
    epsilon: f32,
}

/// Embeddings and layers.
pub(super) struct Encoder<'a> {
    sizes: Sizes,
    words: &'a [u8],
    word_scale: Vec<f32>,
    positions: Vec<f32>,
    shapes: Vec<f32>,
    norm: Norm,
    layers: Vec<Layer>,
}

impl<'a> Encoder<'a> {
    /// Takes the encoder's tensors; `shape_codes` is the number of rows of `shapes`.
    pub(super) fn take(weights: &Weights<'a>, sizes: Sizes, shape_codes: usize) -> Result<Self, ModelError> {
        let hidden = sizes.hidden;
        Ok(Encoder {
            words: weights.small_integers("words.weight", sizes.vocabulary * hidden)?,
            word_scale: weights.floats("words.scale", sizes.vocabulary)?,
            positions: weights.floats("positions", sizes.positions * hidden)?,
            shapes: weights.floats("shapes", shape_codes * hidden)?,
            norm: Norm::take(weights, "norm", &sizes)?,
            layers: (0..sizes.layers)
                .map(|n| Layer::take(weights, &format!("layers.{n}"), &sizes))
                .collect::<Result<_, _>>()?,
            sizes,
        })
    }

    /// A vector for each word of the batch: the outputs of layers `0..mix.len()` at the word's
    /// first piece, mixed in these shares; layer 0 are the embeddings.
    pub(super) fn word_vectors(&self, batch: &Batch, mix: &[f32]) -> Vec<f32> {
        let hidden = self.sizes.hidden;
        // Taken, not borrowed: a kernel may let its thread begin another batch while it waits.
        let mut room = ROOM.take();
        let mut rows = self.embed(batch);
        let mut vectors = vec![0.0; batch.first.len() * hidden];
        add_some(&mut vectors, &rows, &batch.first, mix[0]);
        let depth = mix.len() - 1;
        let everything: Vec<usize> = (0..batch.pieces.len()).collect();
        for (layer, share) in self.layers.iter().zip(&mix[1..]).take(depth.saturating_sub(1)) {
            layer.apply(&mut rows, batch, &everything, &self.sizes, &mut room);
            add_some(&mut vectors, &rows, &batch.first, *share);
        }
        if let Some(last) = depth.checked_sub(1).and_then(|n| self.layers.get(n)) {
            last.apply(&mut rows, batch, &batch.first, &self.sizes, &mut room);
            add_share(&mut vectors, &rows, mix[depth]);
        }
        ROOM.set(room);
        vectors
    }

    fn embed(&self, batch: &Batch) -> Vec<f32> {
        let hidden = self.sizes.hidden;
        let mut rows = Vec::with_capacity(batch.pieces.len() * hidden);
        let places = batch.windows.iter().flat_map(|window| 0..window.len());
        for ((&piece, &code), place) in batch.pieces.iter().zip(&batch.codes).zip(places) {
            let scale = self.word_scale[piece];
            let word = &self.words[piece * hidden..][..hidden];
            let position = &self.positions[place * hidden..][..hidden];
            let shape = &self.shapes[code * hidden..][..hidden];
            let sum = word.iter().zip(position).zip(shape);
            rows.extend(sum.map(|((word, position), shape)| f32::from(word.cast_signed()) * scale + position + shape));
        }
        self.norm.apply(&mut rows);
        rows
    }
}

/// Self-attention and a feed-forward part, each with a residual and a layer norm after it.
struct Layer {
    qkv: Linear,
    out: Linear,
    norm1: Norm,
    up: Linear,
    down: Linear,
    norm2: Norm,
}

impl Layer {
    fn take(weights: &Weights, name: &str, sizes: &Sizes) -> Result<Self, ModelError> {
        let linear = |part, inputs, outputs| Linear::take(weights, &format!("{name}.{part}"), inputs, outputs);
        Ok(Layer {
            qkv: linear("qkv", sizes.hidden, 3 * sizes.hidden)?,
            out: linear("out", sizes.hidden, sizes.hidden)?,
            norm1: Norm::take(weights, &format!("{name}.norm1"), sizes)?,
            up: linear("up", sizes.hidden, sizes.inner)?,
            down: linear("down", sizes.inner, sizes.hidden)?,
            norm2: Norm::take(weights, &format!("{name}.norm2"), sizes)?,
        })
    }

    /// Puts the layer's output at the rows `wanted` (ascending) in the place of all rows of the
    /// batch.
    fn apply(&self, rows: &mut Vec<f32>, batch: &Batch, wanted: &[usize], sizes: &Sizes, room: &mut Room) {
        let Room { long, middle, attention, workspace } = room;
        self.qkv.apply(rows, workspace, long);
        let attended = attention.attend(long, &batch.windows, wanted, sizes.heads);
        self.out.apply(attended, workspace, middle);
        add_some(middle, rows, wanted, 1.0);
        self.norm1.apply(middle);
        self.up.apply(middle, workspace, long);
        let inner = long.chunks_exact_mut(sizes.inner).map(|row| {
            Gelu {}.map_mut(row);
            &*row
        });
        self.down.apply_each(inner, workspace, rows);
        add_share(rows, middle, 1.0);
        self.norm2.apply(rows);
    }
}

/// Layer normalisation.
struct Norm {
    weight: Vec<f32>,
    bias: Vec<f32>,
    epsilon: f32,
}

impl Norm {
    fn take(weights: &Weights, name: &str, sizes: &Sizes) -> Result<Self, ModelError> {
        let part = |part| weights.floats(&format!("{name}.{part}"), sizes.hidden);
        Ok(Norm { weight: part("weight")?, bias: part("bias")?, epsilon: sizes.epsilon })
    }

    fn apply(&self, rows: &mut [f32]) {
        let width = self.weight.len();
        for row in rows.chunks_exact_mut(width) {
            let mean = Sum::new(row).dispatch() / width as f32;
            let variance = SumSquareSub::new(row, mean).dispatch() / width as f32;
            let options = NormalizeOptions {
                pre_scale_bias: mean,
                scale: 1.0 / (variance + self.epsilon).sqrt(),
                element_scale: Some(&self.weight),
                element_bias: Some(&self.bias),
                bias: 0.0,
            };
            Normalize::new_mut(row, options).dispatch();
        }
    }
}

fn add_share(sums: &mut [f32], rows: &[f32], share: f32) {
    wide(
        #[inline(always)]
        || sums.iter_mut().zip(rows).for_each(|(sum, x)| *sum += share * x),
    );
}

/// Adds the `wanted` ones of `rows` to as many rows of `sums`.
fn add_some(sums: &mut [f32], rows: &[f32], wanted: &[usize], share: f32) {
    let width = sums.len().checked_div(wanted.len()).unwrap_or_default();
    for (sums, &n) in sums.chunks_exact_mut(width).zip(wanted) {
        add_share(sums, &rows[n * width..][..width], share);
    }
}
