//! Matrix products: int8 for the layers, float32 for what is small.
//!
//! Every row of an input is rounded for itself to 256 steps between its least and greatest value,
//! and sums of integers do not depend on their order: a row's result is the same in any batch, on
//! any number of threads and on any processor. The kernels are rten's, chosen for the processor
//! at run time.

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_tensor::{Matrix, MatrixLayout, NdTensorView};

use super::weights::{ModelError, Weights};

thread_local! {
    // Each chooses the kernel for the processor; they cannot be sent between threads.
    static INT8: GemmExecutor<u8, i8, i32> = GemmExecutor::new();
    static FLOAT: GemmExecutor = GemmExecutor::new();
}

/// An int8 matrix with a scale for each output, and a bias.
pub(super) struct Linear {
    weight: PackedBMatrix<i8>,
    /// The sum of each output's weights: what a zero point of 1 adds.
    weight_sums: Vec<i32>,
    scale: Vec<f32>,
    bias: Vec<f32>,
    inputs: usize,
}

impl Linear {
    /// Takes `name.weight`, `name.scale` and `name.bias`.
    pub(super) fn take(weights: &Weights, name: &str, inputs: usize, outputs: usize) -> Result<Self, ModelError> {
        let bytes = weights.small_integers(&format!("{name}.weight"), inputs * outputs)?;
        let rows: Vec<i8> = bytes.iter().map(|byte| byte.cast_signed()).collect();
        let matrix = NdTensorView::from_data([outputs, inputs], rows.as_slice());
        Ok(Linear {
            weight_sums: rows
                .chunks_exact(inputs)
                .map(|row| row.iter().map(|weight| i32::from(*weight)).sum())
                .collect(),
            weight: INT8.with(|kernel| kernel.prepack_b(matrix.transposed())),
            scale: weights.floats(&format!("{name}.scale"), outputs)?,
            bias: weights.floats(&format!("{name}.bias"), outputs)?,
            inputs,
        })
    }

    /// One row of outputs for each row of inputs.
    pub(super) fn apply(&self, rows: &[f32]) -> Vec<f32> {
        let rounded = Rounded::of(rows, self.inputs);
        let count = rounded.steps.len();
        let outputs = self.scale.len();
        let mut sums = vec![0; count * outputs];
        let matrix = NdTensorView::from_data([count, self.inputs], rounded.values.as_slice());
        INT8.with(|kernel| {
            kernel.gemm(
                &mut sums,
                GemmInputA::Unpacked(matrix),
                GemmInputB::Packed(&self.weight),
                GemmOptions::default(),
            )
        })
        .expect("rows are as wide as the matrix");
        let mut results = Vec::with_capacity(sums.len());
        for ((sums, step), zero) in sums.chunks_exact(outputs).zip(&rounded.steps).zip(&rounded.zeros) {
            let columns = sums.iter().zip(&self.weight_sums).zip(self.scale.iter().zip(&self.bias));
            results.extend(
                columns.map(|((sum, weights), (scale, bias))| (sum - zero * weights) as f32 * step * scale + bias),
            );
        }
        results
    }
}

/// Rows in unsigned bytes: `number = (byte - zero) * step`.
struct Rounded {
    values: Vec<u8>,
    steps: Vec<f32>,
    zeros: Vec<i32>,
}

/// Added to a number below 2^22 and taken away again, it rounds to whole numbers, halves to even.
const ROUNDER: f32 = 12_582_912.0;

impl Rounded {
    fn of(rows: &[f32], width: usize) -> Self {
        let count = rows.len() / width;
        let mut rounded = Rounded {
            values: Vec::with_capacity(rows.len()),
            steps: Vec::with_capacity(count),
            zeros: Vec::with_capacity(count),
        };
        for row in rows.chunks_exact(width) {
            let (low, high) = extremes(row);
            let step = ((high - low) / 255.0).max(1e-8);
            let zero = (-low / step).round_ties_even();
            rounded.values.extend(row.iter().map(|x| ((x / step + ROUNDER) - ROUNDER + zero).clamp(0.0, 255.0) as u8));
            rounded.steps.push(step);
            rounded.zeros.push(zero as i32);
        }
        rounded
    }
}

/// The least and the greatest number of a row, zero among them.
fn extremes(row: &[f32]) -> (f32, f32) {
    // Sixteen lanes side by side, so that the compiler can use wide registers.
    let (mut low, mut high) = ([0.0f32; 16], [0.0f32; 16]);
    for part in row.chunks_exact(16) {
        for lane in 0..16 {
            low[lane] = if part[lane] < low[lane] { part[lane] } else { low[lane] };
            high[lane] = if part[lane] > high[lane] { part[lane] } else { high[lane] };
        }
    }
    for &x in row.chunks_exact(16).remainder() {
        low[0] = low[0].min(x);
        high[0] = high[0].max(x);
    }
    (low.into_iter().fold(0.0, f32::min), high.into_iter().fold(0.0, f32::max))
}

/// The float32 product of two matrices times `factor`, row after row.
pub(super) fn product(left: Matrix, right: Matrix, factor: f32) -> Vec<f32> {
    let mut result = vec![0.0; left.rows() * right.cols()];
    let options = GemmOptions { alpha: factor, ..GemmOptions::default() };
    FLOAT
        .with(|kernel| kernel.gemm(&mut result, GemmInputA::Unpacked(left), GemmInputB::Unpacked(right), options))
        .expect("the matrices fit each other");
    result
}

/// Rows of numbers seen as a matrix.
pub(super) fn matrix(numbers: &[f32], columns: usize) -> Matrix<'_> {
    NdTensorView::from_data([numbers.len() / columns, columns], numbers)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use safetensors::Dtype;
    use safetensors::tensor::{TensorView, serialize};

    use super::*;

    /// A matrix with all scales 1 and all biases 0.
    fn linear(rows: &[Vec<i8>]) -> Linear {
        let (inputs, outputs) = (rows[0].len(), rows.len());
        let bytes: Vec<u8> = rows.iter().flatten().map(|value| value.cast_unsigned()).collect();
        let ones: Vec<u8> = std::iter::repeat_n(1f32.to_le_bytes(), outputs).flatten().collect();
        let zeros = vec![0; 4 * outputs];
        let tensors = [
            ("m.weight", TensorView::new(Dtype::I8, vec![outputs, inputs], &bytes).unwrap()),
            ("m.scale", TensorView::new(Dtype::F32, vec![outputs], &ones).unwrap()),
            ("m.bias", TensorView::new(Dtype::F32, vec![outputs], &zeros).unwrap()),
        ];
        let file = serialize(tensors, None).unwrap();
        Linear::take(&Weights::open(&file).unwrap(), "m", inputs, outputs).unwrap()
    }

    proptest! {
        #[test]
        fn sums_are_exact(
            rows in prop::collection::vec(prop::collection::vec(-63i8..=63, 70), 1..40),
            inputs in prop::collection::vec(prop::collection::vec(0u8..=255, 70), 1..12),
        ) {
            // With 0 and 255 among the bytes a step is 1 whatever the zero point: nothing is rounded.
            let inputs: Vec<Vec<f32>> = inputs
                .into_iter()
                .map(|mut row| {
                    let zero = f32::from(row[2]);
                    (row[0], row[1]) = (0, 255);
                    row.into_iter().map(|byte| f32::from(byte) - zero).collect()
                })
                .collect();
            let expected: Vec<f32> = inputs
                .iter()
                .flat_map(|input| rows.iter().map(move |row| row.iter().zip(input).map(|(w, x)| f32::from(*w) * x).sum()))
                .collect();
            prop_assert_eq!(linear(&rows).apply(&inputs.concat()), expected);
        }
    }
}
