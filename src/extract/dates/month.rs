//! Months: شهر ماي 2020, شباط/فبراير 1979, مارس الماضي, رمضان 1442, الشهر الجاري.
//!
//! May import: `extract::{lexicon, numbers}`.

use super::{
    super::lexicon::{Found, Proclitic},
    cues::Cue,
    hijri::Hijri,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Calendar, Month, Shift, Unit, Word},
};

/// A month's name that was read.
#[derive(Clone, Copy, Debug)]
struct Named {
    month: Month,
    start: usize,
    next: usize,
    /// The first of several months (شهري مارس وأبريل).
    from: Option<u8>,
    /// Whether شهر stood before it, or its name in another system beside it.
    cued: bool,
}

impl Reader<'_> {
    /// A month with what tells its year; alone only where it is surely a month.
    pub(super) fn month_date(&self, at: usize, first: bool) -> Option<Piece> {
        let named = self.month_name(at, first)?;
        let piece = self.month_tail(named);
        let alone = piece.next == named.next;
        let placed = self
            .key_before(at)
            .is_some_and(|key| self.cues.has(key, Cue::BeforeMonth));
        // فيليب الثاني أغسطس is a king.
        let of_king = || at > 0 && self.ordinal(at - 1).is_some_and(|ordinal| ordinal.definite);
        let bare = alone && first && !named.cued;
        let sure = !bare || (!of_king() && (placed || !named.month.shy));
        sure.then_some(piece)
    }

    /// The name at token `at`: شهر before it, its name in another system after it.
    fn month_name(&self, at: usize, first: bool) -> Option<Named> {
        let found = self.word_here(at, first)?;
        match found.meaning {
            Word::Pair(Unit::Month) | Word::Units(Unit::Month) => {
                self.months_of(found.start, found.next)
            }
            Word::Unit(Unit::Month) if !found.definite => {
                let named = self.named(self.plain(found.next)?)?;
                Some(Named {
                    start: found.start,
                    cued: true,
                    ..named
                })
            }
            _ => self.named(found),
        }
    }

    /// The month of a name, with the one in another system behind it.
    fn named(&self, name: Found<Word>) -> Option<Named> {
        let Word::Month(month) = name.meaning else {
            return None;
        };
        if name.definite {
            return None; // المايو is a swimsuit.
        }
        let twin = self.twin(name.next, month);
        let next = twin.unwrap_or(name.next);
        Some(Named {
            month,
            start: name.start,
            next,
            cued: twin.is_some(),
            from: None,
        })
    }

    /// شهري مارس وأبريل, أشهر يناير وفبراير ومارس: the last of them stands for all.
    fn months_of(&self, start: usize, at: usize) -> Option<Named> {
        let first = self.plain(at)?;
        let Word::Month(month) = first.meaning else {
            return None;
        };
        let mut named = Named {
            month,
            start,
            next: first.next,
            cued: true,
            from: None,
        };
        while let Some(found) = self.word(self.skip(named.next, &["و", "،"]))
            && let Word::Month(month) = found.meaning
            && (found.proclitic == Proclitic::And || self.is(named.next, &["و", "،"]))
        {
            named.from = named.from.or(Some(named.month.number));
            (named.month, named.next) = (month, found.next);
        }
        Some(named)
    }

    /// The token after the month's name in another system: آذار/مارس, كانون الثاني (يناير), مايو ايار.
    fn twin(&self, at: usize, month: Month) -> Option<usize> {
        let bracket = self.is(at, &["("]);
        let joined = bracket || self.is(at, &["/", "-", "–", "ـ"]);
        let name = self.plain(at + usize::from(joined))?;
        let Word::Month(other) = name.meaning else {
            return None;
        };
        let slash = self.is(at, &["/"]);
        let same = other.number == month.number || slash;
        let alike = month.calendar == Calendar::Gregorian && other.calendar == Calendar::Gregorian;
        if bracket && !self.is(name.next, &[")"]) {
            return None;
        }
        (same && alike).then_some(name.next + usize::from(bracket))
    }

    /// The month with its year or shift.
    fn month_tail(&self, named: Named) -> Piece {
        let (shift, next) = self.shift(named.next).unzip();
        let (year, next) = self.year_of_month(named.month, next.unwrap_or(named.next));
        match named.month.calendar {
            Calendar::Gregorian => {}
            Calendar::Hijri => return hijri_month(named, shift, year, next),
            Calendar::Coptic => return Piece::unknown(named.start, next),
        }
        let Point { year, years_on, .. } = year;
        let month = Some(named.month.number);
        let point = Point {
            month,
            shift,
            year,
            years_on,
            ..Point::default()
        };
        let Some(first) = named.from else {
            return Piece::point(named.start, next, point);
        };
        let first = Point {
            month: Some(first),
            ..point
        };
        Piece {
            start: named.start,
            next,
            time: Time::Range(first, point),
        }
    }

    /// The year behind a month, if any, and the token after it.
    fn year_of_month(&self, month: Month, at: usize) -> (Point, usize) {
        let hijri = month.calendar == Calendar::Hijri;
        let fits = |year: &Point| !hijri || year.year.is_none_or(|year| year < LAST_HIJRI_YEAR);
        let year = self.year_after(at).filter(|(year, _)| fits(year));
        year.unwrap_or_else(|| (Point::default(), self.every_year(at).unwrap_or(at)))
    }

    /// The token after من كل عام.
    fn every_year(&self, at: usize) -> Option<usize> {
        let every = self.is(at, &["من"]) && self.is(at + 1, &["كل"]);
        let year = self.plain(at + 2).filter(|_| every)?;
        (year.meaning == Word::Unit(Unit::Year)).then_some(year.next)
    }

    /// الشهر الجاري, نفس الشهر, الشهر ذاته, هذا الشهر.
    pub(super) fn the_month(&self, at: usize) -> Option<Piece> {
        let first = self.plain(at)?;
        match first.meaning {
            Word::SameBefore | Word::That if self.is_the(first.next, Unit::Month) => {
                Some(Piece::point(first.start, first.next + 1, self.same_month()))
            }
            Word::This if self.is_the(first.next, Unit::Month) => Some(Piece::point(
                first.start,
                first.next + 1,
                month_from(Shift::Current),
            )),
            Word::Unit(Unit::Month) if first.definite => {
                self.the_month_tail(first.start, first.next)
            }
            _ => None,
        }
    }

    /// What follows الشهر.
    pub(super) fn the_month_tail(&self, start: usize, at: usize) -> Option<Piece> {
        if let Some((shift, next)) = self.shift(at) {
            return Some(Piece::point(start, next, month_from(shift)));
        }
        let same = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)?;
        Some(Piece::point(start, same.next, self.same_month()))
    }

    /// The month that was spoken of last.
    pub(super) fn same_month(&self) -> Point {
        Point {
            day: None,
            clock: None,
            weekday: None,
            offset: None,
            ..self.before
        }
    }
}

/// A month of the Hijri calendar. A year beside it that is surely ours tells the time by itself
/// (شهر رمضان من سنة 361هـ/972م).
fn hijri_month(named: Named, shift: Option<Shift>, year: Point, next: usize) -> Piece {
    let of_hijra = year.hijri.and_then(|hijri| hijri.year).or(year.year);
    if year.year.is_some_and(|year| year > LAST_HIJRI_YEAR) || year.years_on.is_some() {
        return Piece::unknown(named.start, next);
    }
    let hijri = |month| Hijri {
        year: of_hijra,
        month: Some(month),
    };
    let point = |month| Point {
        hijri: Some(hijri(month)),
        shift,
        ..Point::default()
    };
    let last = point(named.month.number);
    let time = match named.from {
        Some(first) => Time::Range(point(first), last),
        None => Time::Point(last),
    };
    Piece {
        start: named.start,
        next,
        time,
    }
}

/// Years of the Hijra that an article may name; later ones are of our era.
const LAST_HIJRI_YEAR: i32 = 1500;

/// The month that lies there from the day of publication.
pub(super) fn month_from(shift: Shift) -> Point {
    let months_on = match shift {
        Shift::Past => Some(-1),
        Shift::Current => Some(0),
        Shift::Next | Shift::New => Some(1),
        Shift::Other => None,
    };
    Point {
        months_on,
        ..Point::default()
    }
}
