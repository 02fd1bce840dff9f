//! Days of a month: 13 يونيو, 13 و14 يونيو الجاري, الخامس والعشرين من شهر يناير, 15 من الشهر الجاري, فاتح
//! يوليوز.
//!
//! May import: `extract::lexicon`.

use super::{
    super::lexicon::Proclitic,
    month::month_from,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Shift, Unit, Word},
};

impl Reader<'_> {
    /// Days of a month: 13 يونيو, 13 و14 يونيو الجاري, الخامس والعشرين من شهر يناير, 15 من الشهر الجاري.
    pub(super) fn day_month(&self, at: usize, first: bool) -> Option<Piece> {
        let day = self.month_day(at, first)?;
        let listed = self.day_list(day).and_then(|(last, next)| {
            let of = self.of_month(next, Written::Figure)?;
            Some((Some(last), of))
        });
        let alone = || Some((None, self.of_month(day.next, day.written)?));
        let (last, of) = listed.or_else(alone)?;
        let time = match of.time {
            Time::Point(month) => days_of(month, day.number, last),
            _ => Time::Unknown,
        };
        Some(Piece {
            start: day.start,
            next: of.next,
            time,
        })
    }

    /// The last day of a list or range that `first` begins, and the token after it.
    fn day_list(&self, first: MonthDay) -> Option<(u8, usize)> {
        let mut last = None;
        let mut next = first.next;
        while let Some(day) = self.next_day(next) {
            last = Some((day.number, day.next));
            next = day.next;
        }
        last
    }

    /// The day that و, إلى, حتى, a dash or a comma joins to the one before token `at`.
    fn next_day(&self, at: usize) -> Option<MonthDay> {
        const JOINTS: [&str; 11] = [
            "و", "الي", "حتي", "او", "-", "–", "،", ",", "وحتي", "ثم", "/",
        ];
        if self.is(at, &JOINTS) {
            let after = self.skip(at + 1, &["يوم", "غايه", "ل"]);
            return self.month_day(after, false);
        }
        let day = self.month_day(at, true)?;
        (day.proclitic == Proclitic::And).then_some(day)
    }

    /// The month that days belong to, from token `at`: [من] [شهر] يونيو, من الشهر الجاري, الجاري, منه.
    fn of_month(&self, at: usize, written: Written) -> Option<Piece> {
        let of = self.skip(at, &["من"]);
        let fits = match written {
            Written::Figure => true,
            // فيليب الثاني أغسطس is a king.
            Written::Definite => of > at || self.plain(at)?.meaning == Word::Unit(Unit::Month),
            Written::Indefinite => of == at,
        };
        let month = fits.then(|| self.month_date(of, false)).flatten();
        let month = month.or_else(|| self.month_behind_l(of));
        if month.is_some() || of > at {
            return month.or_else(|| self.the_month(of));
        }
        self.month_by_shift(at)
    }

    /// الجاري or منه behind a day.
    fn month_by_shift(&self, at: usize) -> Option<Piece> {
        let start = self.paragraph.tokens.get(at)?.span.start;
        let known = self.before.month.is_some() || self.before.months_on.is_some();
        if self.is(at, &["منه"]) && known {
            return Some(Piece::point(start, at + 1, self.same_month()));
        }
        let (shift, next) = self.shift(at).filter(|(shift, _)| *shift != Shift::Other)?;
        Some(Piece::point(start, next, month_from(shift)))
    }

    /// A month behind ل: السابع عشر لمارس, 20 لشهر ماي.
    fn month_behind_l(&self, at: usize) -> Option<Piece> {
        let found = self
            .word(at)
            .filter(|found| found.proclitic == Proclitic::Preposition)?;
        let month = matches!(found.meaning, Word::Month(_) | Word::Unit(Unit::Month));
        month.then(|| self.month_date(at, true))?
    }

    /// A day of a month at token `at`: 13, الـ13, الثالث عشر, فاتح.
    fn month_day(&self, at: usize, first: bool) -> Option<MonthDay> {
        self.day_figure(at).or_else(|| self.day_ordinal(at, first))
    }

    /// A day in figures, perhaps with the article.
    fn day_figure(&self, at: usize) -> Option<MonthDay> {
        let figure = self.skip(at, &["ال"]);
        let number = self
            .digits(figure, 1, 2)
            .filter(|day| (1..=31).contains(day))?;
        Some(MonthDay {
            number: number as u8,
            start: self.start(at),
            next: figure + 1,
            proclitic: Proclitic::None,
            written: Written::Figure,
        })
    }

    /// A day in words. The feminine ones are hours (الثامنة); غرة alone is a day.
    fn day_ordinal(&self, at: usize, first: bool) -> Option<MonthDay> {
        let ordinal = self
            .ordinal(at)
            .filter(|ordinal| (1..=31).contains(&ordinal.value))?;
        let feminine = self.key(at)?.ends_with('ه') && !self.key(at)?.ends_with("غره");
        let hangs = matches!(ordinal.proclitic, Proclitic::None | Proclitic::Preposition);
        let written = if ordinal.definite {
            Written::Definite
        } else {
            Written::Indefinite
        };
        (!feminine && (first || hangs)).then_some(MonthDay {
            number: ordinal.value,
            start: ordinal.start,
            next: ordinal.next,
            proclitic: ordinal.proclitic,
            written,
        })
    }
}

/// The day, or the days up to `last`, of a month.
fn days_of(month: Point, first: u8, last: Option<u8>) -> Time {
    let day = |number| Point {
        day: Some(number),
        ..month
    };
    match last {
        Some(last) => Time::Range(day(first), day(last)),
        None => Time::Point(day(first)),
    }
}

/// A day of a month that was read.
#[derive(Clone, Copy, Debug)]
struct MonthDay {
    number: u8,
    start: usize,
    next: usize,
    proclitic: Proclitic,
    written: Written,
}

/// How a day of a month is written, which says how its month may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    /// 13: with or without من.
    Figure,
    /// الثالث عشر: من or شهر must follow.
    Definite,
    /// فاتح, تاسع: the month must follow at once.
    Indefinite,
}
