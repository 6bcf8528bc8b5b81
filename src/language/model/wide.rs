//! Plain loops compiled for each set of vector instructions, the best of them chosen at run time.

use rten_simd::{Isa, SimdOp};

struct Loops<F>(F);

impl<R, F: FnOnce() -> R> SimdOp for Loops<F> {
    type Output = R;

    #[inline(always)]
    fn eval<I: Isa>(self, _: I) -> R {
        (self.0)()
    }
}

/// Does `work` with the widest registers that the processor has. The closure, and all that it
/// calls, must be marked `#[inline(always)]`, or it is compiled for the oldest processor.
pub(super) fn wide<R>(work: impl FnOnce() -> R) -> R {
    Loops(work).dispatch()
}
