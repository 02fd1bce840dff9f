//! What one reading may take: steps of drawing and seconds. The interpreter of pages cannot be
//! told to stop, so that whoever is drawn to ends it by unwinding.
//!
//! May import: `loader`.

use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    time::{Duration, Instant},
};

use crate::loader::{LoadError, Watch};

/// The most that is drawn on one page: a page of dense text has 10,000 glyphs, a map 300,000
/// paths. A form that draws itself twice, fifty levels deep, would never end.
const STEPS_PER_PAGE: usize = 2_000_000;

/// The longest time for one page. It is the only bound for what draws nothing.
const TIME_PER_PAGE: Duration = Duration::from_secs(5);

/// After so many steps the clock and the reader's wish are looked at.
const BETWEEN_LOOKS: usize = 512;

/// Counts what is drawn on one page.
pub(super) struct Budget<'w> {
    watch: &'w Watch,
    left: Cell<usize>,
    until: Instant,
}

/// How a page's drawing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// All of it was drawn.
    Whole,
    /// It was cut short, by the limits or by a fault of the interpreter.
    CutShort,
}

/// What the drawing is unwound with.
struct Stop;

impl<'w> Budget<'w> {
    /// A page's worth.
    pub(super) fn of_page(watch: &'w Watch) -> Self {
        Self {
            watch,
            left: Cell::new(STEPS_PER_PAGE),
            until: Instant::now() + TIME_PER_PAGE,
        }
    }

    /// Takes `steps`; ends the drawing where there are none left, or nobody waits for it.
    pub(super) fn step(&self, steps: usize) {
        let before = self.left.get();
        let left = before.saturating_sub(steps);
        self.left.set(left);
        let look = before / BETWEEN_LOOKS != left / BETWEEN_LOOKS;
        let late = || Instant::now() > self.until || self.watch.go_on().is_err();
        if left == 0 || (look && late()) {
            // No hook runs and nothing is printed: this is a way out, not a fault.
            resume_unwind(Box::new(Stop));
        }
    }
}

/// Runs `draw`, whose end may be a [`Budget`]'s or a panic of a dependency.
pub(super) fn contained(draw: impl FnOnce()) -> End {
    match catch_unwind(AssertUnwindSafe(draw)) {
        Ok(()) => End::Whole,
        Err(_) => End::CutShort,
    }
}

/// Runs `open`, and takes a panic in it for a damaged file: the parser met what it does not know.
pub(super) fn opened<T>(open: impl FnOnce() -> Result<T, LoadError>) -> Result<T, LoadError> {
    catch_unwind(AssertUnwindSafe(open)).unwrap_or(Err(LoadError::Damaged))
}
