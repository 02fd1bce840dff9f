//! Ranges: two expressions of one kind that إلى, حتى, و or a dash joins, the first of them lacking
//! what the second says (20 مارس إلى 30 يونيو 2020, شهر دجنبر الماضي إلى شهر غشت الجاري).
//!
//! Two that are each complete stay two: a life's two dates (3 أبريل 1910 - 23 مايو 1995).
//! May import: `extract::numbers`.

use super::{
    reader::{Piece, Reader},
    time::{Point, Time},
};

impl Reader<'_> {
    /// `first`, or the range that it begins.
    pub(super) fn with_range(&self, first: Piece) -> Piece {
        self.range(&first).unwrap_or(first)
    }

    /// The range that `first` begins.
    fn range(&self, first: &Piece) -> Option<Piece> {
        let Time::Point(from) = first.time else {
            return None;
        };
        let (at, and) = self.joint(first.next)?;
        let again = self.key(first.next)?.starts_with('و');
        let last = self
            .simple(at)
            .filter(|last| last.start >= self.start(at))?;
        let until = last.last_point()?;
        if !alike(&from, &until) || !incomplete(&from, &until, and, again) {
            return None;
        }
        Some(Piece {
            start: first.start,
            next: last.next,
            time: Time::Range(from, until),
        })
    }

    /// The token after the words that join two times, and whether they are only و.
    fn joint(&self, at: usize) -> Option<(usize, bool)> {
        let after = match self.key(at)? {
            "و" => return Some((at + 1, true)),
            "الي" | "حتي" | "والي" | "وحتي" | "-" | "–" => at + 1,
            key if key.starts_with('و')
                && (self.word(at).is_some() || self.ordinal(at).is_some()) =>
            {
                return Some((at, true));
            }
            _ => return None,
        };
        Some((
            self.skip(after, &["غايه", "حدود", "يوم"]) - usize::from(self.is(after, &["يوم"])),
            false,
        ))
    }
}

/// Whether the first point lacks what the second one says. `and`: only و joins them; `again`: the
/// joining word begins with و (وإلى غاية).
fn incomplete(from: &Point, until: &Point, and: bool, again: bool) -> bool {
    if from.month.is_some() {
        let open = from.year.is_none() && from.years_on.is_none();
        return open && (from.shift.is_none() || !and);
    }
    let clocks = from.clock.is_some() && until.clock.is_some();
    let days = from.weekday.is_some() && until.weekday.is_some() && !again;
    clocks || days
}

/// Whether two points name the same kind of time.
fn alike(from: &Point, until: &Point) -> bool {
    let kind = |point: &Point| {
        (
            point.month.is_some(),
            point.day.is_some() && point.month.is_some(),
        )
    };
    let clock = from.clock.is_some() == until.clock.is_some();
    clock && kind(from) == kind(until) && from.period.is_none() && until.period.is_none()
}
