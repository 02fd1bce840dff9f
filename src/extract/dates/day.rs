//! Days: the sequence of words that name one, each at most once and in any order that is written:
//! صباح اليوم الثلاثاء 28 فيفري الجاري, يوم الأحد 12 مارس 2017 انطلاقا من الساعة 16:00, أمس الأحد,
//! السبت القادم 29 أفريل, مساء الجمعة الماضي. Here the words of the vocabulary; dates and hours are
//! taken in `day_parts`.
//!
//! May import: `extract::lexicon`.

use super::{
    super::lexicon::Proclitic,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Shift, Unit, Word},
};

/// A day as far as it has been read.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) start: Option<usize>,
    pub(super) next: usize,
    pub(super) point: Point,
    /// The last of several days.
    pub(super) last: Option<Point>,
    /// Which kinds of word were there.
    pub(super) has: Kinds,
    pub(super) unknown: bool,
}

/// Which kinds of word a draft holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kinds {
    pub(super) part: bool,
    pub(super) offset: bool,
    pub(super) weekday: bool,
    pub(super) date: bool,
    pub(super) clock: bool,
    /// The last word was يوم, so that a day must follow.
    pub(super) noun: bool,
}

impl Kinds {
    /// Whether a day was named.
    pub(super) fn day(self) -> bool {
        self.offset || self.weekday || self.date
    }
}

impl Reader<'_> {
    /// The day expression at token `at`.
    pub(super) fn day_expression(&self, at: usize) -> Option<Piece> {
        let (start, at) = self
            .small_hours(at)
            .map_or((None, at), |(start, next)| (Some(start), next));
        let mut draft = Draft {
            start,
            next: at,
            point: Point::default(),
            last: None,
            has: Kinds::default(),
            unknown: false,
        };
        let mut done = draft.clone();
        while self.step(&mut draft) {
            if draft.has.day() && !draft.has.noun {
                done = draft.clone();
            }
        }
        if !done.has.day()
            || (done.has.offset && self.is_not_this_day(at, &done))
            || self.is_every_week(at, &done)
        {
            return None;
        }
        done.point.ahead = done.has.weekday && self.looks_ahead(at);
        Some(self.finished(done))
    }

    /// الساعات الأولى من, ساعة متأخرة من: what may stand before the part of a day; its start and the
    /// token after it.
    fn small_hours(&self, at: usize) -> Option<(usize, usize)> {
        let found = self.word(at)?;
        let first = found.meaning == Word::Units(Unit::Hour)
            && self.is(found.next, &["الاولي", "المتاخره", "الاخيره"]);
        let late =
            found.meaning == Word::Unit(Unit::Hour) && self.is(found.next, &["متاخره", "مبكره"]);
        ((first || late) && self.is(found.next + 1, &["من"]))
            .then_some((found.start, found.next + 2))
    }

    /// Takes the next word of the day into the draft; `false` where the expression ends.
    fn step(&self, draft: &mut Draft) -> bool {
        self.step_word(draft)
            || self.step_same_day(draft)
            || self.step_date(draft)
            || self.step_clock(draft)
            || self.step_comma(draft)
    }

    /// Takes a word of the vocabulary: a part of the day, يوم, اليوم, a weekday, a shift.
    fn step_word(&self, draft: &mut Draft) -> bool {
        let first = draft.start.is_none() && draft.next_is_first();
        let Some(found) = self.word_here(draft.next, first) else {
            return false;
        };
        match found.meaning {
            Word::Part(_) if self.fits_part(draft) => draft.has.part = true,
            Word::Unit(Unit::Day) if !found.definite && draft.takes_noun() => draft.has.noun = true,
            Word::Pair(Unit::Day) | Word::Units(Unit::Day) if !draft.has.day() => {
                draft.has.noun = true
            }
            Word::Day(offset) if self.fits_offset(draft, found.next) => {
                (draft.has.offset, draft.has.noun) = (true, false);
                draft.point.offset = Some(offset.into());
            }
            Word::Weekday(weekday) => {
                return self.step_weekday(draft, weekday, found.start, found.next);
            }
            _ => return self.step_shift(draft),
        }
        draft.start.get_or_insert(found.start);
        draft.next = found.next;
        true
    }

    /// Whether a part of the day may come next: before its day, without the article (المساء is a
    /// paper), or behind it as an adverb.
    fn fits_part(&self, draft: &Draft) -> bool {
        let has = draft.has;
        let leads = !has.noun && !has.day() && !self.has_article(draft.next);
        !has.part && (leads || self.is_adverb(draft.next))
    }

    /// Whether اليوم or أمس may come next; يومه only before a weekday.
    fn fits_offset(&self, draft: &Draft, next: usize) -> bool {
        let fits = !draft.has.offset && !draft.has.date;
        fits && (!self.is(draft.next, &["يومه"]) || self.is_weekday(next))
    }

    /// Whether the word at token `at` bears the article.
    fn has_article(&self, at: usize) -> bool {
        self.key(at).is_some_and(|key| key.starts_with("ال"))
    }

    /// Whether a weekday stands at token `at`.
    fn is_weekday(&self, at: usize) -> bool {
        self.plain(at)
            .is_some_and(|found| matches!(found.meaning, Word::Weekday(_)))
    }

    /// زوال اليوم نفسه, صباح اليوم الموالي: a day, though not one we can name.
    fn step_same_day(&self, draft: &mut Draft) -> bool {
        let Some(found) = self.plain(draft.next) else {
            return false;
        };
        let same = matches!(found.meaning, Word::SameAfter | Word::Shift(Shift::Other));
        let this = self.is(draft.next.saturating_sub(1), &["اليوم"]);
        if !same || !this || !draft.has.part || draft.has.weekday {
            return false;
        }
        draft.unknown = true;
        draft.next = found.next;
        true
    }

    /// Whether the part of the day at `at` is written as an adverb (مساء, صباحا).
    fn is_adverb(&self, at: usize) -> bool {
        self.is(
            at,
            &[
                "صباحا",
                "مساء",
                "مساءا",
                "ليلا",
                "ظهرا",
                "فجرا",
                "عصرا",
                "زوالا",
            ],
        )
    }

    /// Takes a weekday, and the ones that و or a dash joins to it.
    fn step_weekday(&self, draft: &mut Draft, weekday: u8, start: usize, next: usize) -> bool {
        if draft.has.weekday && draft.point.weekday != Some(weekday) && !draft.has.noun {
            return false;
        }
        (draft.has.weekday, draft.has.noun) = (true, false);
        draft.point.weekday = Some(weekday);
        draft.start.get_or_insert(start);
        draft.next = next;
        while let Some((last, next)) = self.next_weekday(draft.next, draft.has.part) {
            draft.last = Some(Point {
                weekday: Some(last),
                ..Point::default()
            });
            draft.next = next;
        }
        if let Some((shift, next)) = self.shift(draft.next) {
            draft.point.shift = Some(shift);
            draft.next = next;
        }
        true
    }

    /// Another weekday in a list: السبت والأحد, السبت الأحد (of a night), السبت/الأحد.
    fn next_weekday(&self, at: usize, part: bool) -> Option<(u8, usize)> {
        let joint = self.is(at, &["-", "/", "–", "او", "الي", "و", "حتي"]);
        let found = self.word(at + usize::from(joint))?;
        let Word::Weekday(weekday) = found.meaning else {
            return None;
        };
        let bare = found.proclitic == Proclitic::None && (joint || part);
        (found.proclitic == Proclitic::And || bare).then_some((weekday, found.next))
    }

    /// Takes الماضي and the like behind a weekday.
    fn step_shift(&self, draft: &mut Draft) -> bool {
        let Some((shift, next)) = self.shift(draft.next) else {
            return false;
        };
        if !draft.has.weekday || draft.point.shift.is_some() || draft.has.clock {
            return false;
        }
        draft.point.shift = Some(shift);
        draft.next = next;
        true
    }

    /// The piece that a draft has become.
    fn finished(&self, draft: Draft) -> Piece {
        let start = draft.start.unwrap_or_default();
        let time = match draft.last {
            _ if draft.unknown => Time::Unknown,
            Some(last) if draft.has.date || draft.point.weekday.is_some() => {
                let last = Point {
                    shift: draft.point.shift.or(last.shift),
                    ahead: draft.point.ahead,
                    ..last
                };
                Time::Range(draft.point, last)
            }
            _ => Time::Point(draft.point),
        };
        Piece {
            start,
            next: draft.next,
            time,
        }
    }
}

impl Draft {
    /// Whether يوم may come next: at the start, or again behind a weekday (الأحد يوم الأحد 11 جوان);
    /// right behind اليوم it begins another date.
    fn takes_noun(&self) -> bool {
        !self.has.date && (self.has.weekday || !self.has.offset)
    }

    /// Whether nothing has been taken yet.
    fn next_is_first(&self) -> bool {
        let has = self.has;
        !(has.part || has.day() || has.noun || has.clock)
    }
}
