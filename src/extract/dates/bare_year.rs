//! Years without a word of their own, where what stands beside them says that they are years:
//! منذ 2011, (1910-1994), 2016-2020, بين 1952 و1954.
//!
//! May import: `text`.

use super::{
    cues::Cue,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::Word,
    year::Year,
};
use crate::text::TokenKind;

/// How many years a pair in brackets must be apart to be somebody's life.
const SHORTEST_LIFE: i32 = 25;

/// How many years a pair with a dash may be apart.
const LONGEST_SPAN: i32 = 120;

/// What stands between two years; the tatweel of some keyboards folds to nothing.
const DASHES: [&str; 4] = ["-", "–", "—", ""];

impl Reader<'_> {
    /// Years in figures: one, two joined by و or أو, or a range (2016-2020, 2009 إلى 2013).
    pub(super) fn bare_years(&self, at: usize) -> Option<Piece> {
        let start = self.start_of(at)?;
        if let Some((first, last)) = self.year_pair(at) {
            let time = Time::Range(Point::year(first), Point::year(last));
            return Some(Piece {
                start,
                next: at + 1,
                time,
            });
        }
        let first = self.year_figure(at)?;
        let point = first.point();
        let Some((last, next)) = self.second_year(first) else {
            return Some(Piece::point(start, first.next, point));
        };
        let time = match (first.number, last) {
            (Some(_), Some(last)) => Time::Range(point, Point::year(last)),
            _ => Time::Unknown,
        };
        Some(Piece { start, next, time })
    }

    /// The second of two years: its number and the token after it.
    fn second_year(&self, first: Year) -> Option<(Option<i32>, usize)> {
        let dash = self.is(first.next, &DASHES);
        let word = self.is(first.next, &["و", "الي", "حتي", "او", "وحتي", "والي"]);
        let at = first.next + usize::from(dash || word);
        let at = self.skip(at, &["عام", "سنه", "غايه"]);
        let last = (at > first.next).then(|| {
            self.year_figure(at)
                .or_else(|| self.short_year(first, at, dash))
        })??;
        let ordered = match (first.number, last.number) {
            (Some(first), Some(last)) => last > first && (!dash || last - first < LONGEST_SPAN),
            _ => true,
        };
        ordered.then_some((last.number, last.next))
    }

    /// The last two figures of a year behind a dash: 1223 – 35.
    fn short_year(&self, first: Year, at: usize, dash: bool) -> Option<Year> {
        let tail = i32::from(self.digits(at, 2, 2).filter(|_| dash)?);
        let number = first
            .number
            .filter(|first| first % 100 < tail && *first > 1000)?;
        let again = self.is(at + 1, &DASHES); // 2012-10-12 is a day.
        (!again).then_some(Year {
            number: Some(number / 100 * 100 + tail),
            hijri: None,
            next: at + 1,
        })
    }

    /// `2006/2007`, `2018/2017`: one token, two years, given in order.
    fn year_pair(&self, at: usize) -> Option<(i32, i32)> {
        let (first, last) = self.key(at)?.split_once('/')?;
        let year = |text: &str| {
            let number = text.parse::<i32>().ok().filter(|_| text.len() == 4)?;
            (1000..=2150).contains(&number).then_some(number)
        };
        let (first, last) = (year(first)?, year(last)?);
        Some((first.min(last), first.max(last)))
    }

    /// Byte where token `at` begins, if there is one.
    fn start_of(&self, at: usize) -> Option<usize> {
        Some(self.paragraph.tokens.get(at)?.span.start)
    }

    /// A bare year whose neighbours say that it is one: a range, a year after a word of placing, in
    /// brackets, in a list of years, and not before something that it counts.
    pub(super) fn cued_years(&self, at: usize) -> Option<Piece> {
        let life = self.life(at);
        let opened = self.bracket_before(at);
        let piece = match life {
            Some(first) if opened => return Some(first),
            _ => self.bare_years(at)?,
        };
        let era = self
            .plain(piece.next - 1)
            .is_some_and(|found| matches!(found.meaning, Word::Era(_)));
        let dashed = matches!(piece.time, Time::Range(..)) && self.is(at + 1, &DASHES);
        let listed = self.years_end + 1 == at && self.is(at - 1, &["،", ",", "و", "/"]);
        let sure = era
            || dashed
            || listed
            || self.placed_year(at)
            || self.bracketed_year(at, piece.next, opened);
        (sure && (era || dashed || self.like_our_years(at, piece.next))).then_some(piece)
    }

    /// Whether the word before token `at` makes a year of what follows, and nothing is counted.
    fn placed_year(&self, at: usize) -> bool {
        let Some(before) = self.key_before(at) else {
            return false;
        };
        let bare = before.strip_prefix(['و', 'ف']).unwrap_or(before);
        let placing = [before, bare]
            .iter()
            .any(|key| self.cues.has(key, Cue::BeforeYear));
        let noun = self.cues.has(before, Cue::NounOfYear);
        noun || (placing && !self.is_counted(at + 1))
    }

    /// Whether the year at token `at` stands in brackets, alone or as an end of a range.
    fn bracketed_year(&self, at: usize, next: usize, opened: bool) -> bool {
        let recent = self.digits(at, 4, 4).is_some_and(|year| year >= 1900);
        let first = self.key_before(at) == Some("(");
        let last = self.key_before(at).is_some_and(|key| DASHES.contains(&key));
        let closed = self.is(next, &[")"]);
        let begins = first && (self.is(next, &DASHES) || self.year_pair(at).is_some());
        begins || (closed && opened && (recent || last))
    }

    /// Whether a bracket opens close before token `at`.
    fn bracket_before(&self, at: usize) -> bool {
        (at.saturating_sub(5)..at).any(|at| self.is(at, &["("]))
    }

    /// Whether the number at token `at` is one that years of the news have; older ones only where
    /// nothing follows that they could count.
    fn like_our_years(&self, at: usize, next: usize) -> bool {
        let range = next > at + 1 || self.year_pair(at).is_some();
        let year = self.digits(at, 4, 4).unwrap_or_default();
        range || (1900..=2100).contains(&year) || (year >= 1000 && self.nothing_counted(next))
    }

    /// The first year of a life in brackets, `(1910-1994)`: its two years are two dates, where a
    /// shorter span is one period.
    fn life(&self, at: usize) -> Option<Piece> {
        let first = self.year_figure(at)?;
        let dash = self.is(first.next, &DASHES);
        let last = self.year_figure(first.next + 1).filter(|_| dash)?;
        let years = last.number? - first.number?;
        let life = years >= SHORTEST_LIFE && self.is(last.next, &[")"]);
        let point = Point {
            year: first.number,
            ..Point::default()
        };
        life.then(|| Piece::point(self.start(at), first.next, point))
    }

    /// Whether nothing that a number could count stands at token `at`: a mark, the end, من.
    fn nothing_counted(&self, at: usize) -> bool {
        let word = self
            .paragraph
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Arabic);
        !word || self.is(at, &["من", "الي", "حتي", "و", "في", "وحتي", "علي"])
    }

    /// Whether a noun that a number would count stands at token `at`.
    fn is_counted(&self, at: usize) -> bool {
        let Some(key) = self.key(at) else {
            return false;
        };
        matches!(key, "%" | "٪" | "$" | "€") || self.cues.has(key, Cue::Counted)
    }
}
