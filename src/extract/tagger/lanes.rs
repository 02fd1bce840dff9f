//! The processor's vector registers: the widest that there are, chosen when the program runs.
//!
//! May import: nothing of ours.

use std::sync::LazyLock;

use fearless_simd::{Level, Simd, dispatch};

/// What the processor can do, asked once.
pub static LEVEL: LazyLock<Level> = LazyLock::new(Level::new);

/// Runs `work` on the widest registers; whatever it calls must be inlined.
#[inline]
pub fn widely<R>(work: impl FnOnce() -> R) -> R {
    dispatch!(*LEVEL, simd => simd.vectorize(work))
}
