//! Seasons of the year: صيف 2019, الصيف المقبل, فصل الشتاء.
//!
//! May import: nothing of ours beyond this folder.

use super::{
    reader::{Piece, Reader},
    time::Point,
    word::{Shift, Word},
};

impl Reader<'_> {
    /// صيف 2019, صيف العام الماضي, الصيف المقبل, فصل الصيف.
    pub(super) fn season(&self, at: usize, first: bool) -> Option<Piece> {
        let found = self.word_here(at, first)?;
        if found.meaning == Word::Fraction(3) && !found.definite {
            return self.named_season(found.start, found.next);
        }
        let is_season = found.meaning == Word::Season;
        if is_season && !found.definite {
            let (year, next) = self.year_after(found.next)?;
            return Some(Piece::point(found.start, next, year));
        }
        let (shift, next) = self.shift(found.next).filter(|_| is_season)?;
        match shift {
            Shift::New => None,
            Shift::Other => Some(Piece::unknown(found.start, next)),
            // The coming summer is of this year as long as nothing says otherwise.
            Shift::Current | Shift::Next => {
                Some(Piece::point(found.start, next, Point::years_on(0)))
            }
            Shift::Past => Some(Piece::point(found.start, next, Point::years_on(-1))),
        }
    }

    /// فصل الصيف, with a shift or without: the season of any year.
    fn named_season(&self, start: usize, at: usize) -> Option<Piece> {
        let season = self
            .plain(at)
            .filter(|noun| noun.meaning == Word::Season && noun.definite)?;
        let next = self
            .shift(season.next)
            .map_or(season.next, |(_, next)| next);
        Some(Piece::unknown(start, next))
    }
}
