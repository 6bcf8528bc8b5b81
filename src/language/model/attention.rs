//! Multi-head self-attention in float32, one window at a time.

use std::ops::Range;

use rten_simd::SimdOp;
use rten_vecmath::Softmax;

use super::linear::{matrix, product};

/// What the rows `wanted` (ascending) read from all rows of their own window.
///
/// A row of `qkv` holds the queries of all heads, then the keys, then the values.
pub(super) fn attend(qkv: &[f32], windows: &[Range<usize>], wanted: &[usize], heads: usize) -> Vec<f32> {
    let hidden = windows.last().map_or(0, |window| qkv.len() / window.end) / 3;
    let width = hidden / heads;
    let mut attended = vec![0.0; wanted.len() * hidden];
    let mut done = 0;
    for window in windows {
        let count = wanted[done..].partition_point(|&row| row < window.end);
        let asking = &wanted[done..done + count];
        let rows = matrix(&qkv[window.start * 3 * hidden..window.end * 3 * hidden], 3 * hidden);
        for head in 0..heads {
            let column = head * width;
            let queries: Vec<f32> =
                asking.iter().flat_map(|&row| &qkv[row * 3 * hidden + column..][..width]).copied().collect();
            let keys = rows.slice((.., hidden + column..hidden + column + width));
            let values = rows.slice((.., 2 * hidden + column..2 * hidden + column + width));
            let mut weights = product(matrix(&queries, width), keys.transposed(), 1.0 / (width as f32).sqrt());
            for row in weights.chunks_exact_mut(window.len()) {
                Softmax::new_mut(row).dispatch();
            }
            let mixed = product(matrix(&weights, window.len()), values, 1.0);
            for (n, row) in mixed.chunks_exact(width).enumerate() {
                attended[(done + n) * hidden + column..][..width].copy_from_slice(row);
            }
        }
        done += count;
    }
    attended
}
