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
            let of = self.of_month(next, false)?;
            Some((last, of))
        });
        let (last, of) = match listed {
            Some((last, of)) => (Some(last), of),
            None => (None, self.of_month(day.next, day.indefinite)?),
        };
        let with = |number: u8| match of.time {
            Time::Point(month) => Time::Point(Point {
                day: Some(number),
                ..month
            }),
            _ => Time::Unknown,
        };
        let time = match (with(day.number), last.map(with)) {
            (Time::Point(from), Some(Time::Point(until))) => Time::Range(from, until),
            (time, _) => time,
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
    fn of_month(&self, at: usize, must_follow: bool) -> Option<Piece> {
        let of = self.skip(at, &["من"]);
        if !(must_follow && of > at)
            && let Some(month) = self.month_date(of, false)
        {
            return Some(month);
        }
        if let Some(month) = self.month_behind_l(of) {
            return Some(month);
        }
        let start = self.paragraph.tokens.get(at)?.span.start;
        if of > at {
            return self.the_month(of);
        }
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
        let article = self.is(at, &["ال"]);
        let figure = at + usize::from(article);
        if let Some(number) = self
            .digits(figure, 1, 2)
            .filter(|day| (1..=31).contains(day))
        {
            let (number, start) = (number as u8, self.start(at));
            let proclitic = Proclitic::None;
            return Some(MonthDay {
                number,
                start,
                next: figure + 1,
                proclitic,
                indefinite: false,
            });
        }
        let ordinal = self
            .ordinal(at)
            .filter(|ordinal| (1..=31).contains(&ordinal.value))?;
        if self.key(at)?.ends_with('ه') && !self.key(at)?.ends_with("غره") {
            return None; // الثامنة is an hour.
        }
        if !first && !matches!(ordinal.proclitic, Proclitic::None | Proclitic::Preposition) {
            return None;
        }
        Some(MonthDay {
            number: ordinal.value,
            start: ordinal.start,
            next: ordinal.next,
            proclitic: ordinal.proclitic,
            indefinite: !ordinal.definite,
        })
    }
}

/// A day of a month that was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct MonthDay {
    pub(super) number: u8,
    start: usize,
    next: usize,
    proclitic: Proclitic,
    /// فاتح, تاسع without the article: the month must follow at once.
    indefinite: bool,
}
