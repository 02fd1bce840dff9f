//! Seasons of the year: صيف 2019, الصيف المقبل, فصل الشتاء.
//!
//! May import: nothing of ours beyond this folder.

use super::{
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Shift, Word},
};

impl Reader<'_> {
    /// صيف 2019, صيف العام الماضي, الصيف المقبل, فصل الصيف.
    pub(super) fn season(&self, at: usize, first: bool) -> Option<Piece> {
        let found = self.word_here(at, first)?;
        if found.meaning == Word::Fraction(3) && !found.definite {
            let season = self
                .plain(found.next)
                .filter(|noun| noun.meaning == Word::Season)?;
            let next = self
                .shift(season.next)
                .map_or(season.next, |(_, next)| next);
            return season.definite.then_some(Piece {
                start: found.start,
                next,
                time: Time::Unknown,
            });
        }
        if found.meaning != Word::Season {
            return None;
        }
        if !found.definite {
            let (year, next) = self.year_after(found.next)?;
            return Some(Piece::point(found.start, next, year));
        }
        let (shift, next) = self
            .shift(found.next)
            .filter(|(shift, _)| *shift != Shift::New)?;
        let point = Point {
            years_on: Some(season_year(shift)),
            ..Point::default()
        };
        let time = if shift == Shift::Other {
            Time::Unknown
        } else {
            Time::Point(point)
        };
        Some(Piece {
            start: found.start,
            next,
            time,
        })
    }
}

/// The year of الصيف المقبل: the coming summer is of this year as long as nothing says otherwise.
fn season_year(shift: Shift) -> i32 {
    if shift == Shift::Past { -1 } else { 0 }
}
