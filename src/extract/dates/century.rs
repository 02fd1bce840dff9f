//! Centuries, decades and ages: القرن التاسع عشر, خمسينيات القرن الماضي, السبعينات, العصور الوسطى.
//!
//! May import: `extract::lexicon`.

use super::{
    super::lexicon::Proclitic,
    reader::{Piece, Reader},
    time::{Period, Point, Time},
    word::{Era, Shift, Unit, Word},
};

impl Reader<'_> {
    /// القرن التاسع عشر, القرن الـ19, القرن الماضي, خمسينيات القرن الماضي, السبعينات.
    pub(super) fn century(&self, at: usize, first: bool) -> Option<Piece> {
        let found = self.word_here(at, first)?;
        match found.meaning {
            Word::Unit(Unit::Century) if found.definite => {
                let (century, next) = self.century_number(found.next)?;
                let time = century.map_or(Time::Unknown, |number| {
                    Time::Point(Point::period(Period::Century((number - 1) * 100)))
                });
                Some(Piece {
                    start: found.start,
                    next,
                    time,
                })
            }
            Word::Decade(_) if self.is_age(found.next) => None,
            Word::Decade(decade) => Some(self.decade(found.start, found.next, decade)),
            _ => None,
        }
    }

    /// Whether من عمره stands at token `at`: somebody's thirties.
    fn is_age(&self, at: usize) -> bool {
        self.is(at, &["من"])
            && self
                .key(at + 1)
                .is_some_and(|key| key.starts_with("عمر") || key == "العمر")
    }

    /// Which century: its number, `None` before Christ, and the token after it.
    fn century_number(&self, at: usize) -> Option<(Option<i32>, usize)> {
        if let Some((shift, next)) = self.shift(at) {
            let now = self
                .paragraph
                .published
                .map_or(21, |day| (day.year - 1) / 100 + 1);
            let number = now + if shift == Shift::Past { -1 } else { 0 };
            return Some((Some(number), next));
        }
        let at = self.skip(at, &["ال"]);
        let (number, next) = match self.digits(at, 1, 2) {
            Some(number) => (i32::from(number), at + 1),
            None => self
                .ordinal(at)
                .map(|ordinal| (i32::from(ordinal.value), ordinal.next))?,
        };
        let Some(era) = self
            .plain(next)
            .filter(|found| matches!(found.meaning, Word::Era(_)))
        else {
            return Some((Some(number), next));
        };
        let ours = era.meaning == Word::Era(Era::Gregorian);
        Some((ours.then_some(number), era.next))
    }

    /// A decade, with a second one and the century where they follow.
    fn decade(&self, start: usize, next: usize, decade: u8) -> Piece {
        let mut last = (decade, next);
        if let Some(found) = self.word(next)
            && let Word::Decade(second) = found.meaning
            && found.proclitic == Proclitic::And
        {
            last = (second, found.next);
        }
        let of = self.skip(last.1, &["من"]);
        let century = self.century(of, false);
        let next = century.as_ref().map_or(last.1, |century| century.next);
        let base = match century
            .and_then(|century| century.last_point())
            .and_then(|point| point.period)
        {
            Some(Period::Century(first)) => first,
            _ => 1900,
        };
        let first = base + i32::from(decade);
        let time = if last.0 == decade {
            Time::Point(Point::period(Period::Decade(first)))
        } else {
            Time::Range(
                Point::year(first),
                Point::year(base + i32::from(last.0) + 9),
            )
        };
        Piece { start, next, time }
    }

    /// العصور الوسطى and the like.
    pub(super) fn age(&self, at: usize) -> Option<Piece> {
        let found = self.word(at).filter(|found| found.meaning == Word::Age)?;
        Some(Piece {
            start: found.start,
            next: found.next,
            time: Time::Unknown,
        })
    }
}
