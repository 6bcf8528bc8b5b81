//! The int8 product for processors with AVX2 but no dot product of bytes.
//!
//! `vpmaddubsw` multiplies 32 bytes with 32 weights and adds neighbours, giving 16-bit sums; the
//! usual kernel widens each of them to 32 bits, a second multiplication. Here three are added
//! first, as often as no input whatever can make the sum overflow: weights are within ±63, most
//! are small, so that positive and negative weights of six stay below 128 apart, and 255 * 128 is
//! below 2^15. Which inputs go together is settled at loading, for sixteen outputs at a time, by
//! putting each four into the first group that has room. Sums are exact; four multiplications do
//! what six did.
//!
//! Safe by `pulp`: its token for AVX2 exists on processors that have it, and carries the
//! instructions as methods.

use std::arch::x86_64::__m256i;

use pulp::NullaryFnOnce;
use pulp::x86::V3;

use super::rounding::Rounded;

/// Outputs of a strip: two registers of eight 32-bit sums.
pub(super) const STRIP: usize = 16;

/// Inputs that one 32-bit lane takes at once.
const FOUR: usize = 4;

/// Fours of a group: their products are added in 16 bits.
const GROUP: usize = 3;

/// Rows that are multiplied side by side: their sums fill eight of the sixteen registers, the
/// weights of a group six.
const ROWS: usize = 4;

/// What the positive weights of a 16-bit lane may add up to, and the negative ones: 255 times as
/// much is below 2^15.
const ROOM: i16 = 128;

/// The weights of four inputs for the outputs of a strip, four by four, each as the byte that it is
/// stored in.
type Weights = [[u8; 32]; 2];

/// The same four inputs of the rows of a tile.
pub(super) type Inputs = [[u8; FOUR]; ROWS];

/// Weights whose products may be added in 16 bits.
#[derive(Clone, Copy)]
#[repr(C, align(64))]
struct Group([Weights; GROUP]);

/// A matrix, cut into strips of outputs.
pub(super) struct Grouped {
    simd: V3,
    strips: Vec<Strip>,
    inputs: usize,
}

struct Strip {
    groups: Vec<Group>,
    /// Which fours of inputs the weights of each group belong to.
    places: Vec<[u16; GROUP]>,
}

/// A group that has room for more, and what its lanes hold so far.
struct Open {
    number: usize,
    count: usize,
    positive: [__m256i; 2],
    negative: [__m256i; 2],
}

impl Grouped {
    /// Packs a matrix of weights within ±63, a row for each output; `None` without AVX2.
    pub(super) fn pack(rows: &[u8], inputs: usize) -> Option<Self> {
        let simd = V3::try_new()?;
        let strips = rows.chunks(STRIP * inputs).map(|rows| simd.vectorize(Pack { simd, rows, inputs }));
        Some(Grouped { simd, strips: strips.collect(), inputs })
    }

    /// Sets the rows of inputs in tiles: `tiles` then holds a tile after the other.
    pub(super) fn tile(&self, rounded: &Rounded, tiles: &mut Vec<Inputs>) {
        let fours = self.inputs.div_ceil(FOUR);
        tiles.clear();
        tiles.resize(rounded.steps.len().div_ceil(ROWS) * fours, Inputs::default());
        for (tile, rows) in tiles.chunks_exact_mut(fours).zip(rounded.bytes.chunks(ROWS * self.inputs)) {
            for (n, row) in rows.chunks_exact(self.inputs).enumerate() {
                let (whole, rest) = row.as_chunks::<FOUR>();
                for (inputs, four) in tile.iter_mut().zip(whole) {
                    inputs[n] = *four;
                }
                if let Some(inputs) = tile.get_mut(whole.len()) {
                    inputs[n][..rest.len()].copy_from_slice(rest);
                }
            }
        }
    }

    /// Hands on the sums for each tile and strip: `take(first row, first output, sums)`.
    pub(super) fn multiply(&self, tiles: &[Inputs], take: impl FnMut(usize, usize, &[[i32; STRIP]; ROWS])) {
        self.simd.vectorize(Multiply { matrix: self, tiles, take });
    }
}

/// Makes a strip of the rows of its outputs.
struct Pack<'a> {
    simd: V3,
    rows: &'a [u8],
    inputs: usize,
}

impl NullaryFnOnce for Pack<'_> {
    type Output = Strip;

    #[inline(always)]
    fn call(self) -> Strip {
        let V3 { avx, avx2, .. } = self.simd;
        let (ones, none) = (avx._mm256_set1_epi8(1), avx._mm256_setzero_si256());
        let most = avx._mm256_set1_epi16(ROOM);
        let fours = self.inputs.div_ceil(FOUR);
        let mut groups = Vec::with_capacity(fours / GROUP + fours / 16);
        let mut places = Vec::with_capacity(groups.capacity());
        let mut open: Vec<Open> = Vec::new();
        for place in 0..fours {
            let weights = self.gathered(place * FOUR);
            let (mut positive, mut negative) = ([none; 2], [none; 2]);
            for half in 0..2 {
                let weights: __m256i = pulp::cast(weights[half]);
                positive[half] = avx2._mm256_maddubs_epi16(ones, avx2._mm256_max_epi8(weights, none));
                negative[half] = avx2._mm256_sub_epi16(positive[half], avx2._mm256_maddubs_epi16(ones, weights));
            }
            let mut found = open.len();
            for (n, group) in open.iter().enumerate() {
                let mut over = none;
                for half in 0..2 {
                    let positive = avx2._mm256_add_epi16(group.positive[half], positive[half]);
                    let negative = avx2._mm256_add_epi16(group.negative[half], negative[half]);
                    let greater = avx2._mm256_cmpgt_epi16(avx2._mm256_max_epi16(positive, negative), most);
                    over = avx2._mm256_or_si256(over, greater);
                }
                if avx2._mm256_movemask_epi8(over) == 0 {
                    found = n;
                    break;
                }
            }
            if found == open.len() {
                open.push(Open { number: groups.len(), count: 0, positive: [none; 2], negative: [none; 2] });
                groups.push(Group([[[0; 32]; 2]; GROUP]));
                places.push([0; GROUP]);
            }
            let group = &mut open[found];
            groups[group.number].0[group.count] = weights;
            places[group.number][group.count] = place as u16;
            group.count += 1;
            for half in 0..2 {
                group.positive[half] = avx2._mm256_add_epi16(group.positive[half], positive[half]);
                group.negative[half] = avx2._mm256_add_epi16(group.negative[half], negative[half]);
            }
            if group.count == GROUP {
                open.remove(found);
            }
        }
        Strip { groups, places }
    }
}

impl Pack<'_> {
    /// The weights of the four inputs from `start` on; outputs and inputs that are not there count 0.
    #[inline(always)]
    fn gathered(&self, start: usize) -> Weights {
        let mut weights = [[0; 32]; 2];
        let fours = weights.as_flattened_mut().as_chunks_mut::<FOUR>().0;
        for (four, row) in fours.iter_mut().zip(self.rows.chunks_exact(self.inputs)) {
            match row[start..].first_chunk() {
                Some(found) => *four = *found,
                None => four[..row.len() - start].copy_from_slice(&row[start..]),
            }
        }
        weights
    }
}

struct Multiply<'a, T> {
    matrix: &'a Grouped,
    tiles: &'a [Inputs],
    take: T,
}

impl<T: FnMut(usize, usize, &[[i32; STRIP]; ROWS])> NullaryFnOnce for Multiply<'_, T> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let fours = self.matrix.inputs.div_ceil(FOUR);
        for (number, strip) in self.matrix.strips.iter().enumerate() {
            for (tile, inputs) in self.tiles.chunks_exact(fours).enumerate() {
                let sums = sums(self.matrix.simd, inputs, strip);
                (self.take)(tile * ROWS, number * STRIP, &sums);
            }
        }
    }
}

/// The products of a tile with a strip. Loops, not closures: what the compiler does not inline here
/// is not compiled for AVX2.
#[inline(always)]
fn sums(simd: V3, inputs: &[Inputs], strip: &Strip) -> [[i32; STRIP]; ROWS] {
    let V3 { avx, avx2, .. } = simd;
    let ones = avx._mm256_set1_epi16(1);
    let mut sums = [[avx._mm256_setzero_si256(); 2]; ROWS];
    for (Group(group), places) in strip.groups.iter().zip(&strip.places) {
        let [first, second, third] =
            [&inputs[usize::from(places[0])], &inputs[usize::from(places[1])], &inputs[usize::from(places[2])]];
        for row in 0..ROWS {
            let first = avx._mm256_set1_epi32(i32::from_le_bytes(first[row]));
            let second = avx._mm256_set1_epi32(i32::from_le_bytes(second[row]));
            let third = avx._mm256_set1_epi32(i32::from_le_bytes(third[row]));
            for half in 0..2 {
                let first = avx2._mm256_maddubs_epi16(first, pulp::cast(group[0][half]));
                let second = avx2._mm256_maddubs_epi16(second, pulp::cast(group[1][half]));
                let third = avx2._mm256_maddubs_epi16(third, pulp::cast(group[2][half]));
                let short = avx2._mm256_add_epi16(avx2._mm256_add_epi16(first, second), third);
                sums[row][half] = avx2._mm256_add_epi32(sums[row][half], avx2._mm256_madd_epi16(short, ones));
            }
        }
    }
    pulp::cast(sums)
}
