//! Multi-head self-attention in float32, one window at a time.

use std::ops::Range;

use rten_simd::SimdOp;
use rten_tensor::{Matrix, MatrixLayout};
use rten_vecmath::Softmax;

use super::linear::{matrix, multiply};

/// Memory for the attention of one thread, used again and again.
#[derive(Default)]
pub(super) struct Attention {
    queries: Vec<f32>,
    weights: Vec<f32>,
    mixed: Vec<f32>,
    attended: Vec<f32>,
}

impl Attention {
    /// What the rows `wanted` (ascending) read from all rows of their own window.
    ///
    /// A row of `qkv` holds the queries of all heads, then the keys, then the values.
    pub(super) fn attend(&mut self, qkv: &[f32], windows: &[Range<usize>], wanted: &[usize], heads: usize) -> &[f32] {
        let hidden = windows.last().map_or(0, |window| qkv.len() / window.end) / 3;
        let width = hidden / heads;
        self.attended.resize(wanted.len() * hidden, 0.0);
        let mut done = 0;
        for window in windows {
            let count = wanted[done..].partition_point(|&row| row < window.end);
            let asking = &wanted[done..done + count];
            let rows = matrix(&qkv[window.start * 3 * hidden..window.end * 3 * hidden], 3 * hidden);
            for head in 0..heads {
                let part = |n: usize| rows.slice((.., n * hidden + head * width..n * hidden + (head + 1) * width));
                if count == window.len() {
                    self.mix(part(0), part(1), part(2));
                } else {
                    let queries = asking.iter().flat_map(|&row| &qkv[row * 3 * hidden + head * width..][..width]);
                    let mut chosen = std::mem::take(&mut self.queries);
                    chosen.clear();
                    chosen.extend(queries);
                    self.mix(matrix(&chosen, width), part(1), part(2));
                    self.queries = chosen;
                }
                let attended = self.attended[done * hidden..].chunks_exact_mut(hidden);
                for (attended, mixed) in attended.zip(self.mixed.chunks_exact(width)) {
                    attended[head * width..][..width].copy_from_slice(mixed);
                }
            }
            done += count;
        }
        &self.attended
    }

    /// The values mixed for each query by how well the keys answer it.
    fn mix(&mut self, queries: Matrix, keys: Matrix, values: Matrix) {
        let factor = 1.0 / (queries.cols() as f32).sqrt();
        multiply(queries, keys.transposed(), factor, &mut self.weights);
        for row in self.weights.chunks_exact_mut(keys.rows()) {
            Softmax::new_mut(row).dispatch();
        }
        multiply(matrix(&self.weights, keys.rows()), values, 1.0, &mut self.mixed);
    }
}
