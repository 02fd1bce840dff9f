//! Years: سنة 2019, عام 1981م, عامي 1967 و1969, bare years where the words beside them say that they
//! are years, 2016-2020, centuries and decades.
//!
//! May import: `extract::{lexicon, numbers}`.

use super::{
    super::lexicon::Proclitic,
    reader::{Piece, Reader},
    time::{Period, Point, Time},
    word::{Edge, Era, Shift, Unit, Word},
};
use crate::text::TokenKind;

/// How many years a pair in brackets must be apart to be somebody's life.
const SHORTEST_LIFE: i32 = 25;

/// A year that was read: its number, `None` where its era is not ours, and the token after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub number: Option<i32>,
    pub next: usize,
}

impl Reader<'_> {
    /// A year in figures at token `at`, with its era: `2019`, `1981م`, `330 قبل الميلاد`.
    pub(super) fn year_figure(&self, at: usize) -> Option<Year> {
        let bare = self
            .digits(at, 3, 4)
            .filter(|year| (100..=2150).contains(year));
        let era = self
            .plain(at + 1)
            .filter(|found| matches!(found.meaning, Word::Era(_)));
        let number = match bare {
            Some(year) => year,
            None => self.digits(at, 1, 4).filter(|_| era.is_some())?,
        };
        let Some(era) = era else {
            return Some(Year {
                number: Some(number.into()),
                next: at + 1,
            });
        };
        let ours = era.meaning == Word::Era(Era::Gregorian);
        if !ours && let Some(twin) = self.twin_year(era.next) {
            return Some(twin);
        }
        Some(Year {
            number: ours.then_some(number.into()),
            next: era.next,
        })
    }

    /// The year of our era beside one of another: 361هـ/972م, 1408 هـ - 1988 م.
    fn twin_year(&self, at: usize) -> Option<Year> {
        let joined = self.is(at, &["/", "-", "–"]);
        let year = joined.then(|| self.year_figure(at + 1))??;
        let era = self
            .plain(year.next - 1)
            .is_some_and(|era| matches!(era.meaning, Word::Era(_)));
        year.number.filter(|_| era).map(|_| year)
    }

    /// What may follow a month: `2020`, `، 2013`, `سنة 2019`, `من عام 1930`, `من السنة الماضية`; the
    /// year as a point, and the token after it.
    pub(super) fn year_after(&self, at: usize) -> Option<(Point, usize)> {
        if let Some(year) = self
            .year_figure(at)
            .filter(|year| self.ends_date(at, *year))
        {
            return Some((
                Point {
                    year: year.number,
                    ..Point::default()
                },
                year.next,
            ));
        }
        let comma = self.is(at, &["،", ",", "/", "-"]);
        if comma
            && let Some(year) = self.year_figure(at + 1)
            && self.digits(at + 1, 4, 4).is_some()
        {
            return Some((
                Point {
                    year: year.number,
                    ..Point::default()
                },
                year.next,
            ));
        }
        let piece = self
            .year_word(self.skip(at, &["من"]), false)
            .or_else(|| self.year_word(at, true))?;
        Some((piece.last_point()?, piece.next))
    }

    /// Whether a figure behind a month is surely its year: one of three digits is one only where
    /// no word follows that it could count.
    fn ends_date(&self, at: usize, year: Year) -> bool {
        let counts = self.paragraph.tokens.get(year.next);
        let word = counts.is_some_and(|token| token.kind == TokenKind::Arabic);
        self.digits(at, 4, 4).is_some() || year.next > at + 1 || !word
    }

    /// A year with its word: سنة 2019, العام الماضي, ذلك العام, كل عام.
    pub(super) fn year_word(&self, at: usize, hanging: bool) -> Option<Piece> {
        let found = self.word(at)?;
        let allowed = if hanging {
            Proclitic::Preposition
        } else {
            Proclitic::None
        };
        if found.proclitic != allowed {
            return None;
        }
        self.named_year(at).or_else(|| self.relative_year(at))
    }

    /// السنة or عام, whatever its proclitic, with its number, or two of them (سنتي 2018 و2019).
    pub(super) fn named_year(&self, at: usize) -> Option<Piece> {
        let found = self.word(at)?;
        match found.meaning {
            Word::Unit(Unit::Year) => {
                let mut years = self.years_from(found.next)?;
                years.start = found.start;
                Some(years)
            }
            Word::Unit(Unit::Decade) => self.decade_figure(found.start, found.next),
            Word::Pair(Unit::Year) => {
                let mut piece = self.bare_years(found.next)?;
                piece.start = found.start;
                Some(piece)
            }
            _ => None,
        }
    }

    /// The year at token `at`, or the range that it begins; not one of two that و joins.
    fn years_from(&self, at: usize) -> Option<Piece> {
        let year = self.year_figure(at)?;
        if !self.is(year.next, &["و", "او"]) {
            return self.bare_years(at);
        }
        let point = Point {
            year: year.number,
            ..Point::default()
        };
        Some(Piece::point(self.start(at), year.next, point))
    }

    /// `عقد 1990`: ten years by their first.
    fn decade_figure(&self, start: usize, at: usize) -> Option<Piece> {
        let year = self.year_figure(at)?;
        let first = year.number.filter(|number| number % 10 == 0)?;
        let time = Time::Range(Point::year(first), Point::year(first + 9));
        Some(Piece {
            start,
            next: year.next,
            time,
        })
    }

    /// العام الماضي, السنة نفسها, هذه السنة, نفس العام, ذلك العام, كل عام.
    pub(super) fn relative_year(&self, at: usize) -> Option<Piece> {
        let first = self.word(at)?;
        let pointed = matches!(first.meaning, Word::This | Word::That | Word::SameBefore);
        let noun = if pointed {
            self.plain(first.next)?
        } else {
            first
        };
        if noun.meaning != Word::Unit(Unit::Year) || !noun.definite {
            return None;
        }
        let (point, next) = match first.meaning {
            Word::This => (
                Point {
                    years_on: Some(0),
                    ..Point::default()
                },
                noun.next,
            ),
            Word::That | Word::SameBefore => (self.same_year(), noun.next),
            _ => self.year_suffix(noun.next)?,
        };
        Some(Piece::point(first.start, next, point))
    }

    /// What follows العام: a shift, or نفسه.
    fn year_suffix(&self, at: usize) -> Option<(Point, usize)> {
        if let Some((shift, next)) = self.shift(self.skip_kind(at)) {
            let years_on = match shift {
                Shift::Past => Some(-1),
                Shift::Current => Some(0),
                Shift::Next | Shift::New => Some(1),
                Shift::Other => None,
            };
            let mut point = Point {
                years_on,
                ..Point::default()
            };
            let mut next = next;
            if let Some(year) = self.year_figure(next) {
                point = Point {
                    year: year.number,
                    ..Point::default()
                };
                next = year.next;
            }
            return Some((point, next));
        }
        let same = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)?;
        Some((self.same_year(), same.next))
    }

    /// The token after an adjective like المالية or الدراسي, if one stands at `at`.
    pub(super) fn skip_kind(&self, at: usize) -> usize {
        self.plain(at)
            .filter(|found| found.meaning == Word::Kind)
            .map_or(at, |found| found.next)
    }

    /// The year that was spoken of last.
    pub(super) fn same_year(&self) -> Point {
        Point {
            year: self.before.year,
            years_on: self.before.years_on,
            ..Point::default()
        }
    }

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
        let point = Point {
            year: first.number,
            ..Point::default()
        };
        let Some((last, next)) = self.second_year(first) else {
            return Some(Piece::point(start, first.next, point));
        };
        let time = match (first.number, last) {
            (Some(_), Some(last)) => Time::Range(point, Point::year(last)),
            _ => Time::Unknown,
        };
        Some(Piece { start, next, time })
    }

    /// The second of two years.
    fn second_year(&self, first: Year) -> Option<(Option<i32>, usize)> {
        let dash = self.is(first.next, &["-", "–", "—", ""]);
        let word = self.is(first.next, &["و", "الي", "حتي", "او"]);
        let wahatta = self.is(first.next, &["وحتي", "والي"]);
        let at = first.next + usize::from(dash || word || wahatta);
        let at = self.skip(at, &["عام", "سنه", "غايه"]);
        let last = (at > first.next).then(|| self.year_figure(at))??;
        let ordered = match (first.number, last.number) {
            (Some(first), Some(last)) => last > first && (!dash || last - first < 120),
            _ => true,
        };
        ordered.then_some((last.number, last.next))
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

    /// A bare year whose neighbours say that it is one: after a preposition or an opening bracket,
    /// and not before something counted.
    pub(super) fn cued_years(&self, at: usize) -> Option<Piece> {
        let piece = self.life(at).or_else(|| self.bare_years(at))?;
        let range = matches!(piece.time, Time::Range(..));
        let era = self
            .plain(piece.next - 1)
            .is_some_and(|found| matches!(found.meaning, Word::Era(_)));
        let full = self.digits(at, 4, 4).is_some_and(|year| {
            (1900..=2100).contains(&year) || (year >= 1000 && self.nothing_counted(piece.next))
        });
        let cue = self.key_before(at).unwrap_or_default();
        let closed = self.is(piece.next, &[")"]);
        let recent = self.digits(at, 4, 4).is_some_and(|year| year >= 1900);
        let bracketed =
            cue == "(" && (range || (closed && recent) || self.is(piece.next, &["-", "–", "—"]));
        let opened = || (at.saturating_sub(4)..at).any(|at| self.is(at, &["("]));
        let closing = closed && (matches!(cue, "-" | "–" | "—") || opened());
        let placed = PLACING.contains(&cue.strip_prefix(['و', 'ف']).unwrap_or(cue))
            || PLACING.contains(&cue)
            || (self.years_end + 1 == at && matches!(cue, "،" | "," | "و" | "/"));
        let counted = self.is_counted(piece.next);
        let sure =
            (placed && !counted) || bracketed || closing || era || NOUNS_OF_YEARS.contains(&cue);
        (sure && (full || range || era)).then_some(piece)
    }

    /// The first year of a life in brackets, `(1910-1994)`: its two years are two dates, where a
    /// shorter span is one period.
    fn life(&self, at: usize) -> Option<Piece> {
        let first = self.year_figure(at)?;
        let dash = self.is(first.next, &["-", "–", "—", ""]);
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

    /// Whether a noun that a number would count stands at token `at`, close enough to be read as
    /// "2000 villages": an indefinite word of Arabic, or a sign.
    fn is_counted(&self, at: usize) -> bool {
        let Some(key) = self.key(at) else {
            return false;
        };
        let letters = self.paragraph.tokens[at].kind == TokenKind::Arabic;
        let follows = letters && self.word(at).is_none() && !FOLLOWING.contains(&key);
        let definite = key.starts_with("ال") || key.starts_with("وال") || key.starts_with("بال");
        matches!(key, "%" | "٪" | "$" | "€") || (follows && !definite && COUNTED.contains(&key))
    }

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
    fn edge(&self, at: usize) -> Option<(Edge, usize, usize)> {
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

/// Words that place what follows them in time.
const PLACING: [&str; 22] = [
    "في",
    "فى",
    "منذ",
    "خلال",
    "حتي",
    "بحلول",
    "قبل",
    "بعد",
    "من",
    "الي",
    "بين",
    "وفي",
    "وحتي",
    "غايه",
    "حدود",
    "افق",
    "مواليد",
    "ف",
    "منذو",
    "انتاج",
    "لغايه",
    "بتاريخ",
];

/// Nouns that a year stands behind without a word of its own.
const NOUNS_OF_YEARS: [&str; 12] = [
    "دستور",
    "ميزانيه",
    "بكالوريا",
    "نسخه",
    "دوره",
    "دورتي",
    "مخطط",
    "الخماسي",
    "التنموي",
    "لميزانيه",
    "اعوام",
    "سنوات",
];

/// Words that may follow a year though they are indefinite: they are not counted by it.
const FOLLOWING: [&str; 2] = ["من", "و"];

/// Nouns that numbers like years count in the news.
const COUNTED: [&str; 34] = [
    "شخص",
    "شخصا",
    "مواطن",
    "مواطنا",
    "عامل",
    "عاملا",
    "حاله",
    "اصابه",
    "قتيل",
    "قتيلا",
    "جريح",
    "جريحا",
    "طالب",
    "طالبا",
    "تلميذ",
    "تلميذا",
    "منصب",
    "منصبا",
    "متر",
    "مترا",
    "كلم",
    "كيلومتر",
    "كيلومترا",
    "طن",
    "طنا",
    "درهم",
    "درهما",
    "دينار",
    "دينارا",
    "دولار",
    "دولارا",
    "يورو",
    "قريه",
    "منزل",
];
