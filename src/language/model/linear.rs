//! Matrix products: int8 for the layers, float32 for what is small.
//!
//! Every row of an input is rounded for itself, and sums of integers do not depend on their order:
//! a row's result is the same in any batch, on any number of threads and on any processor. The
//! kernels are rten's, chosen for the processor at run time, but for int8 on AVX2 (`grouped.rs`).

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_tensor::{Matrix, MatrixLayout, NdTensorView};

#[cfg(target_arch = "x86_64")]
use super::grouped::{Grouped, Inputs};
use super::rounding::Rounded;
use super::weights::{ModelError, Weights};
use super::wide::wide;

thread_local! {
    // Each chooses the kernel for the processor; they cannot be sent between threads.
    static INT8: GemmExecutor<u8, i8, i32> = GemmExecutor::new();
    static FLOAT: GemmExecutor = GemmExecutor::new();
}

/// Outputs that are scaled side by side.
const LANES: usize = 16;

/// An int8 matrix with a scale for each output, and a bias.
pub(super) struct Linear {
    kernel: Kernel,
    inputs: usize,
    outputs: usize,
    scaling: Vec<Scaling>,
}

enum Kernel {
    #[cfg(target_arch = "x86_64")]
    Grouped(Grouped),
    Packed(PackedBMatrix<i8>),
}

/// What makes numbers of the sums of sixteen outputs.
#[derive(Clone, Copy, Default)]
struct Scaling {
    /// The sum of each output's weights: what a zero point of 1 adds.
    weights: [i32; LANES],
    scale: [f32; LANES],
    bias: [f32; LANES],
}

/// Memory for the products of one thread, used again and again.
#[derive(Default)]
pub(super) struct Workspace {
    rounded: Rounded,
    #[cfg(target_arch = "x86_64")]
    tiles: Vec<Inputs>,
    sums: Vec<i32>,
}

impl Linear {
    /// Takes `name.weight`, within ±63, `name.scale` and `name.bias`.
    pub(super) fn take(weights: &Weights, name: &str, inputs: usize, outputs: usize) -> Result<Self, ModelError> {
        let rows = weights.small_integers(&format!("{name}.weight"), inputs * outputs)?;
        let scale = weights.floats(&format!("{name}.scale"), outputs)?;
        let bias = weights.floats(&format!("{name}.bias"), outputs)?;
        let mut scaling = vec![Scaling::default(); outputs.div_ceil(LANES)];
        for (n, row) in rows.chunks_exact(inputs).enumerate() {
            let (sum, greatest) = wide(
                #[inline(always)]
                || sum_and_greatest(row),
            );
            if greatest > 63 {
                let name = format!("{name}.weight");
                return Err(ModelError::Tensor { name, expected: "within -63..63".to_owned() });
            }
            let part = &mut scaling[n / LANES];
            part.weights[n % LANES] = sum;
            (part.scale[n % LANES], part.bias[n % LANES]) = (scale[n], bias[n]);
        }
        Ok(Linear { kernel: Kernel::choose(rows, inputs, outputs), inputs, outputs, scaling })
    }

    /// One row of outputs for each row of inputs.
    pub(super) fn apply(&self, rows: &[f32], workspace: &mut Workspace, results: &mut Vec<f32>) {
        self.apply_each(rows.chunks_exact(self.inputs), workspace, results);
    }

    /// The same for rows that come one by one.
    pub(super) fn apply_each<'r>(
        &self,
        rows: impl Iterator<Item = &'r [f32]>,
        workspace: &mut Workspace,
        results: &mut Vec<f32>,
    ) {
        let Workspace { rounded, sums, .. } = workspace;
        rounded.clear();
        rows.for_each(|row| rounded.push(row));
        let (count, outputs) = (rounded.steps.len(), self.outputs);
        results.resize(count * outputs, 0.0);
        match &self.kernel {
            #[cfg(target_arch = "x86_64")]
            Kernel::Grouped(matrix) => {
                matrix.tile(rounded, &mut workspace.tiles);
                matrix.multiply(
                    &workspace.tiles,
                    #[inline(always)]
                    |row, output, sums| {
                        let scaling = &self.scaling[output / LANES];
                        let rows = results[row * outputs..].chunks_exact_mut(outputs).zip(sums).enumerate();
                        for (n, (results, sums)) in rows {
                            let (step, zero) = (rounded.steps[row + n], rounded.zeros[row + n]);
                            scaling.apply(sums, step, zero, &mut results[output..]);
                        }
                    },
                );
            }
            Kernel::Packed(matrix) => {
                sums.resize(count * outputs, 0);
                let bytes = NdTensorView::from_data([count, self.inputs], rounded.bytes.as_slice());
                let (left, right) = (GemmInputA::Unpacked(bytes), GemmInputB::Packed(matrix));
                INT8.with(|kernel| kernel.gemm(sums, left, right, GemmOptions::default()))
                    .expect("rows are as wide as the matrix");
                let rows = results.chunks_exact_mut(outputs).zip(sums.chunks_exact(outputs));
                wide(
                    #[inline(always)]
                    || {
                        for (n, (results, sums)) in rows.enumerate() {
                            self.scale_row(sums, rounded.steps[n], rounded.zeros[n], results);
                        }
                    },
                );
            }
        }
    }

    #[inline(always)]
    fn scale_row(&self, sums: &[i32], step: f32, zero: i32, results: &mut [f32]) {
        for ((scaling, sums), results) in self.scaling.iter().zip(sums.chunks(LANES)).zip(results.chunks_mut(LANES)) {
            match sums.first_chunk() {
                Some(sums) => scaling.apply(sums, step, zero, results),
                None => {
                    let mut padded = [0; LANES];
                    padded[..sums.len()].copy_from_slice(sums);
                    scaling.apply(&padded, step, zero, results);
                }
            }
        }
    }
}

impl Kernel {
    /// Ours where rten would do without a dot product of bytes, else rten's.
    fn choose(rows: &[u8], inputs: usize, outputs: usize) -> Self {
        #[cfg(target_arch = "x86_64")]
        if INT8.with(|kernel| kernel.kernel_name().ends_with("avx2"))
            && let Some(matrix) = Grouped::pack(rows, inputs)
        {
            return Kernel::Grouped(matrix);
        }
        Self::packed(rows, inputs, outputs)
    }

    fn packed(rows: &[u8], inputs: usize, outputs: usize) -> Self {
        let rows: Vec<i8> = rows.iter().map(|weight| weight.cast_signed()).collect();
        let matrix = NdTensorView::from_data([outputs, inputs], rows.as_slice());
        Kernel::Packed(INT8.with(|kernel| kernel.prepack_b(matrix.transposed())))
    }
}

impl Scaling {
    /// Writes as many numbers as there is room for in `results`, up to sixteen.
    #[inline(always)]
    fn apply(&self, sums: &[i32; LANES], step: f32, zero: i32, results: &mut [f32]) {
        match results.first_chunk_mut::<LANES>() {
            Some(results) => self.write(sums, step, zero, results),
            None => {
                let mut padded = [0.0; LANES];
                self.write(sums, step, zero, &mut padded);
                results.copy_from_slice(&padded[..results.len()]);
            }
        }
    }

    #[inline(always)]
    fn write(&self, sums: &[i32; LANES], step: f32, zero: i32, results: &mut [f32; LANES]) {
        for n in 0..LANES {
            results[n] = (sums[n] - zero * self.weights[n]) as f32 * step * self.scale[n] + self.bias[n];
        }
    }
}

/// The sum of a row of weights, and the greatest of their sizes.
#[inline(always)]
fn sum_and_greatest(row: &[u8]) -> (i32, u8) {
    let sum = row
        .iter()
        .map(
            #[inline(always)]
            |weight| i32::from(weight.cast_signed()),
        )
        .sum();
    let sizes = row.iter().map(
        #[inline(always)]
        |weight| weight.cast_signed().unsigned_abs(),
    );
    (
        sum,
        sizes.fold(
            0,
            #[inline(always)]
            |greatest: u8, size| greatest.max(size),
        ),
    )
}

/// The float32 product of two matrices times `factor`, row after row.
pub(super) fn product(left: Matrix, right: Matrix, factor: f32) -> Vec<f32> {
    let mut result = Vec::new();
    multiply(left, right, factor, &mut result);
    result
}

/// The same into memory that was used before.
pub(super) fn multiply(left: Matrix, right: Matrix, factor: f32, result: &mut Vec<f32>) {
    result.resize(left.rows() * right.cols(), 0.0);
    let options = GemmOptions { alpha: factor, ..GemmOptions::default() };
    FLOAT
        .with(|kernel| kernel.gemm(result, GemmInputA::Unpacked(left), GemmInputB::Unpacked(right), options))
        .expect("the matrices fit each other");
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

    /// A matrix with all scales 1 and all biases 0, and the same with rten's kernel.
    fn linear(rows: &[Vec<i8>]) -> [Linear; 2] {
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
        let take = || Linear::take(&Weights::open(&file).unwrap(), "m", inputs, outputs).unwrap();
        [take(), Linear { kernel: Kernel::packed(&bytes, inputs, outputs), ..take() }]
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
            for matrix in linear(&rows) {
                let mut found = Vec::new();
                matrix.apply(&inputs.concat(), &mut Workspace::default(), &mut found);
                prop_assert_eq!(&found, &expected);
            }
        }
    }
}
