//! Distances: so far from publication (قبل أربعة أيام, بعد يومين) or from another point (بعدها بستة أيام).
//!
//! May import: nothing of ours beyond this folder.

use super::{
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Unit, Word},
};

impl Reader<'_> {
    /// قبل أربعة أيام, بعد يومين, قبل سنة: so far from publication. After بعد an event may follow
    /// (بعد شهرين من الحادث): that is no point we could place.
    pub(super) fn ago(&self, at: usize) -> Option<Piece> {
        let (sign, start) = match self.key(at)? {
            "قبل" | "منذ" => (-1, self.start(at)),
            "وقبل" => (-1, self.start(at) + 2),
            "بعد" => (1, self.start(at)),
            "وبعد" => (1, self.start(at) + 2),
            _ => return None,
        };
        let (count, unit, next) = self.counted(at + 1)?;
        let from_now = self.is(next, &["من"]) && self.is(next + 1, &["الان", "اليوم"]);
        let event =
            sign > 0 && unit != Unit::Day && self.is(next, &["من", "علي", "عن"]) && !from_now;
        let since = self.key(at) == Some("منذ") && !(count == 2 && unit == Unit::Day);
        if event || since || unit <= Unit::Hour || self.is(next, &["كامله", "كامل"]) {
            return None;
        }
        let next = if from_now { next + 2 } else { next };
        let point = count.checked_mul(sign).and_then(|on| distance(unit, on));
        let time = point.map_or(Time::Unknown, Time::Point);
        Some(Piece { start, next, time })
    }

    /// بعدها بستة أيام, قبله بعامين: so far from another point.
    pub(super) fn after_that(&self, at: usize) -> Option<Piece> {
        let key = self.key(at)?.trim_start_matches('و');
        let that = ["بعدها", "بعده", "قبلها", "قبله", "بعدهما"].contains(&key);
        let of = self.skip(at + 1, &["بنحو", "بحوالي", "باكثر", "باقل"]);
        let bound = of > at + 1 || self.key(of)?.starts_with('ب');
        let counted = (that && bound).then(|| self.counted_behind(of, of == at + 1))??;
        let letters = self.key(at)?.len() - key.len();
        let start = self.start(at) + letters;
        Some(Piece::unknown(start, counted))
    }

    /// The token after a counted unit, its ب looked through.
    fn counted_behind(&self, at: usize, bound: bool) -> Option<usize> {
        let at = self.skip(at, &["ب"]);
        if bound && let Some(noun) = self.word(at).filter(|noun| !noun.definite) {
            let counts = matches!(noun.meaning, Word::Pair(_) | Word::Unit(_));
            return counts.then_some(noun.next);
        }
        let number = self.numbers.read(self.paragraph, at)?;
        let noun = self.plain(number.next).filter(|noun| !noun.definite)?;
        matches!(noun.meaning, Word::Unit(_) | Word::Units(_)).then_some(noun.next)
    }

    /// Whether the dual at token `at` is in the construct state, so that its noun must follow: عامي.
    fn is_construct(&self, at: usize) -> bool {
        self.key(at).is_some_and(|key| !key.ends_with('ن'))
    }

    /// A counted unit: أربعة أيام, يومين, سنة; how many, of what, and the token after it.
    fn counted(&self, at: usize) -> Option<(i32, Unit, usize)> {
        if let Some(noun) = self.plain(at).filter(|noun| !noun.definite) {
            return match noun.meaning {
                Word::Pair(unit) if !self.is_construct(at) => Some((2, unit, noun.next)),
                Word::Unit(unit)
                    if unit != Unit::Day
                        && self.shift(noun.next).is_none()
                        && self.digits(noun.next, 1, 4).is_none()
                        && self.month_date(at, false).is_none() =>
                {
                    Some((1, unit, noun.next))
                }
                _ => None,
            };
        }
        let number = self.numbers.read(self.paragraph, at)?;
        let noun = self.plain(number.next).filter(|noun| !noun.definite)?;
        let (Word::Unit(unit) | Word::Units(unit)) = noun.meaning else {
            return None;
        };
        Some((number.value? as i32, unit, noun.next))
    }
}

/// The point `on` units from publication.
fn distance(unit: Unit, on: i32) -> Option<Point> {
    Some(match unit {
        Unit::Day => Point {
            offset: Some(on.into()),
            ..Point::default()
        },
        Unit::Week => Point {
            offset: Some(i64::from(on) * 7),
            ..Point::default()
        },
        Unit::Month => Point::months_on(on),
        Unit::Year => Point::years_on(on),
        _ => return None,
    })
}
