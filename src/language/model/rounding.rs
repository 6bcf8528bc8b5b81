//! Rows of float32 numbers rounded to bytes, each row for itself: `number = (byte - zero) * step`.
//!
//! 256 steps lie between the least and the greatest number of a row, zero among them
//! (`models/FORMAT.md`, "The int8 arithmetic").

use super::wide::wide;

/// Added to a number below 2^22, it leaves the number rounded to a whole one, halves to even, in
/// the lowest bits.
const ROUNDER: f32 = 12_582_912.0;

/// Rounded rows of one width.
#[derive(Default)]
pub(super) struct Rounded {
    /// The bytes, row after row.
    pub(super) bytes: Vec<u8>,
    /// The step of each row.
    pub(super) steps: Vec<f32>,
    /// The byte that stands for zero in each row.
    pub(super) zeros: Vec<i32>,
}

impl Rounded {
    /// Forgets all rows.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.steps.clear();
        self.zeros.clear();
    }

    /// Adds a row.
    pub(super) fn push(&mut self, row: &[f32]) {
        let start = self.bytes.len();
        self.bytes.resize(start + row.len(), 0);
        let bytes = &mut self.bytes[start..];
        let (step, zero) = wide(
            #[inline(always)]
            || round(row, bytes),
        );
        self.steps.push(step);
        self.zeros.push(zero);
    }
}

#[inline(always)]
fn round(row: &[f32], bytes: &mut [u8]) -> (f32, i32) {
    let (low, high) = extremes(row);
    let step = ((high - low) / 255.0).max(1e-8);
    let zero = (-low / step).round_ties_even() as i32;
    let shift = zero.wrapping_sub(ROUNDER.to_bits().cast_signed());
    for (byte, x) in bytes.iter_mut().zip(row) {
        let whole = (x / step + ROUNDER).to_bits().cast_signed();
        *byte = whole.wrapping_add(shift).clamp(0, 255) as u8;
    }
    (step, zero)
}

/// The least and the greatest number of a row, zero among them.
#[inline(always)]
fn extremes(row: &[f32]) -> (f32, f32) {
    // Side by side, so that the compiler can use wide registers.
    const LANES: usize = 32;
    let (mut low, mut high) = ([0.0f32; LANES], [0.0f32; LANES]);
    let (parts, rest) = row.as_chunks::<LANES>();
    for part in parts {
        for lane in 0..LANES {
            low[lane] = if part[lane] < low[lane] { part[lane] } else { low[lane] };
            high[lane] = if part[lane] > high[lane] { part[lane] } else { high[lane] };
        }
    }
    for &x in rest {
        low[0] = low[0].min(x);
        high[0] = high[0].max(x);
    }
    (low.into_iter().fold(0.0, f32::min), high.into_iter().fold(0.0, f32::max))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rounded(row: &[f32]) -> Rounded {
        let mut rounded = Rounded::default();
        rounded.push(row);
        rounded
    }

    #[test]
    fn halves_go_to_the_even_neighbour() {
        let found = rounded(&[0.0, 255.0, 0.5, 1.5, 2.5]);
        assert_eq!((found.steps[0], found.zeros[0]), (1.0, 0));
        assert_eq!(found.bytes, [0, 255, 0, 2, 2]);
    }

    #[test]
    fn numbers_that_are_none_do_no_harm() {
        assert_eq!(rounded(&[f32::NAN, f32::INFINITY, f32::NEG_INFINITY]).bytes.len(), 3);
    }

    proptest! {
        #[test]
        fn a_byte_is_at_most_half_a_step_from_its_number(row in prop::collection::vec(-1e6f32..1e6, 1..100)) {
            let found = rounded(&row);
            let (step, zero) = (found.steps[0], found.zeros[0]);
            for (x, byte) in row.iter().zip(&found.bytes) {
                prop_assert!((x - (i32::from(*byte) - zero) as f32 * step).abs() <= step * 1.001);
            }
        }
    }
}
