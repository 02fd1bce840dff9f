//! Edges: the beginning, middle or end of a month, a year, a week, a decade (نهاية يوليوز, مطلع هذا
//! الأسبوع, أواخر القرن التاسع عشر).
//!
//! May import: nothing of ours beyond this folder.

use super::{
    reader::{Piece, Reader},
    time::{Period, Point, Time},
    word::{Edge, Unit, Word},
};

impl Reader<'_> {
    /// بداية, منتصف or نهاية of what follows: a month, a year, a week, a decade.
    pub(super) fn edged(&self, at: usize) -> Option<Piece> {
        let (edge, start, next) = self.edge(at)?;
        let mut piece = self
            .month_date(next, false)
            .or_else(|| self.year_word(next, false));
        if piece.is_none() && self.digits(next, 4, 4).is_some() {
            piece = self.bare_years(next);
            piece
                .as_mut()
                .into_iter()
                .for_each(|piece| piece.start = start);
            return piece;
        }
        let unit = || self.unit(next, false).or_else(|| self.bare_unit(next));
        let mut piece = piece
            .or_else(|| self.season(next, false))
            .or_else(|| self.century(next, false))
            .or_else(unit)?;
        if let Time::Point(point) = &mut piece.time
            && (point.month.is_some() || self.plain(next).is_some_and(|noun| noun.definite))
        {
            point.edge = Some(edge);
        }
        piece.start = start;
        Some(piece)
    }

    /// The edge at token `at`: its word, or أول before a year.
    pub(super) fn edge(&self, at: usize) -> Option<(Edge, usize, usize)> {
        if let Some(found) = self.word(at)
            && let Word::Edge(edge) = found.meaning
            && !found.definite
        {
            return Some((edge, found.start, found.next));
        }
        let first = self
            .ordinal(at)
            .filter(|first| first.value == 1 && self.is(at, &["اول"]))?;
        let before_year = self.plain(first.next)?.meaning == Word::Unit(Unit::Year);
        before_year.then_some((Edge::Start, first.start, first.next))
    }

    /// العام, السنة, الشهر, الأسبوع alone, as only an edge before it makes a date of it.
    fn bare_unit(&self, at: usize) -> Option<Piece> {
        let found = self.plain(at).filter(|found| found.definite)?;
        if self.skip_kind(found.next) > found.next {
            return None; // نهاية السنة الدراسية comes every year.
        }
        let on = Some(0);
        let point = match found.meaning {
            Word::Unit(Unit::Year) => Point {
                years_on: on,
                ..Point::default()
            },
            Word::Unit(Unit::Month) => Point {
                months_on: on,
                ..Point::default()
            },
            Word::Unit(Unit::Week) => Point::period(Period::Week(0)),
            Word::Unit(Unit::Season) => Point::period(Period::Season(0)),
            _ => return None,
        };
        Some(Piece::point(found.start, found.next, point))
    }
}
