//! Days: the sequence of words that name one, each at most once and in any order that is written:
//! صباح اليوم الثلاثاء 28 فيفري الجاري, يوم الأحد 12 مارس 2017 انطلاقا من الساعة 16:00, أمس الأحد,
//! السبت القادم 29 أفريل, مساء الجمعة الماضي.
//!
//! May import: `extract::lexicon`.

use super::{
    super::lexicon::Proclitic,
    clock::ClockTime,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Part, Shift, Unit, Word},
};

/// A day as far as it has been read.
#[derive(Clone, Debug)]
struct Draft {
    start: Option<usize>,
    next: usize,
    point: Point,
    /// The last of several days.
    last: Option<Point>,
    /// Which kinds of word were there.
    has: Kinds,
    unknown: bool,
}

/// Which kinds of word a draft holds.
#[derive(Clone, Copy, Debug, Default)]
struct Kinds {
    part: bool,
    offset: bool,
    weekday: bool,
    date: bool,
    clock: bool,
    /// The last word was يوم, so that a day must follow.
    noun: bool,
}

impl Kinds {
    /// Whether a day was named.
    fn day(self) -> bool {
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
        if !done.has.day() || (done.has.offset && self.is_not_this_day(at, &done)) {
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
        let has = &mut draft.has;
        match found.meaning {
            Word::Part(_)
                if !has.part && !has.noun && !has.day() && !self.has_article(draft.next) =>
            {
                has.part = true;
            }
            Word::Part(_) if !has.part && self.is_adverb(draft.next) => has.part = true,
            Word::Unit(Unit::Day) if !found.definite && !has.date && has.weekday == has.offset => {
                has.noun = true;
            }
            Word::Unit(Unit::Day) if !found.definite && has.weekday && !has.date => has.noun = true,
            Word::Pair(Unit::Day) | Word::Units(Unit::Day) if !has.day() => has.noun = true,
            Word::Day(_) if self.is(draft.next, &["يومه"]) && !self.is_weekday(found.next) => {
                return false;
            }
            Word::Day(offset) if !has.offset && !has.date => {
                (has.offset, has.noun) = (true, false);
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
        while let Some((last, next)) = self.next_weekday(draft.next) {
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
    fn next_weekday(&self, at: usize) -> Option<(u8, usize)> {
        let joint = self.is(at, &["-", "/", "–", "او", "الي", "و", "حتي"]);
        let found = self.word(at + usize::from(joint))?;
        let Word::Weekday(weekday) = found.meaning else {
            return None;
        };
        let night = found.proclitic == Proclitic::None;
        (found.proclitic == Proclitic::And || (night && joint)).then_some((weekday, found.next))
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

    /// Takes a date: 13 يونيو, 17/06/2021; also behind الموافق ل.
    fn step_date(&self, draft: &mut Draft) -> bool {
        if draft.has.date {
            return false;
        }
        let begun = draft.start.is_some();
        let at = self.skip(
            draft.next,
            if begun {
                &["الموافق", "المصادف", "الموافقه", "بتاريخ"]
            } else {
                &[]
            },
        );
        let hanging = self
            .ordinal(at)
            .is_some_and(|day| day.proclitic == Proclitic::Preposition);
        let date = self
            .numeric(at)
            .or_else(|| self.day_month(at, !begun || (at > draft.next && hanging)));
        let date = date.or_else(|| self.short_numeric(at, draft.has.noun));
        let Some(date) = date else { return false };
        (draft.has.date, draft.has.noun) = (true, false);
        draft.start.get_or_insert(date.start);
        draft.next = date.next;
        self.take_time(draft, date.time);
        true
    }

    /// `يوم 19-3`, `يوم 19/3`: day and month behind يوم.
    fn short_numeric(&self, at: usize, noun: bool) -> Option<Piece> {
        let (day, month, next) = match self.key(at)?.split_once('/') {
            Some((day, month)) => (day.parse().ok()?, month.parse().ok()?, at + 1),
            None if self.is(at + 1, &["-", "/"]) => {
                (self.digits(at, 1, 2)?, self.digits(at + 2, 1, 2)?, at + 3)
            }
            None => return None,
        };
        let valid = (1..=31).contains(&day) && (1..=12).contains(&month);
        let point = Point {
            day: Some(day as u8),
            month: Some(month as u8),
            ..Point::default()
        };
        (noun && valid).then(|| Piece::point(self.start(at), next, point))
    }

    /// Joins what a date says to what the weekday said.
    fn take_time(&self, draft: &mut Draft, time: Time) {
        let weekday = draft.point.weekday;
        let shift = draft.point.shift;
        match time {
            Time::Point(point) => draft.point = point,
            Time::Range(first, last) => {
                draft.point = first;
                draft.last = Some(last);
            }
            Time::Unknown => draft.unknown = true,
        }
        draft.point.weekday = weekday;
        draft.point.shift = draft.point.shift.or(shift);
    }

    /// Takes a clock time, also behind على, في حدود, ابتداء من, a dash.
    fn step_clock(&self, draft: &mut Draft) -> bool {
        if draft.has.clock || draft.has.noun || !draft.has.day() {
            return false;
        }
        let glued = self.clock_glue(draft.next);
        let clock = self.clock(glued, false);
        let Some(clock) = clock.filter(|clock| clock.cued || (clock.placed && glued == draft.next))
        else {
            return false;
        };
        draft.has.clock = true;
        draft.point.clock = Some(clock.time);
        draft.next = clock.next;
        true
    }

    /// The token after the words that lead from a day to its hour.
    fn clock_glue(&self, at: usize) -> usize {
        let comma = self.skip(at, &["،", ",", "-", "–"]);
        let next = self.skip(
            comma,
            &[
                "علي",
                "عند",
                "في",
                "فى",
                "بدايه",
                "انطلاقا",
                "ابتداء",
                "اعتبارا",
                "حوالي",
                "قبل",
                "بعد",
                "حتي",
            ],
        );
        let next = self.skip(next, &["حدود", "تمام", "من", "حوالي"]);
        let hour = self
            .word(next)
            .is_some_and(|found| found.meaning == Word::Clock);
        let written = self.key(next).is_some_and(|key| key.contains(':'));
        if hour || written { next } else { at }
    }

    /// Steps over a comma between a weekday and its date (الأربعاء، 7 جوان 2017).
    fn step_comma(&self, draft: &mut Draft) -> bool {
        if !self.is(draft.next, &["،", ","]) || draft.has.date || !draft.has.day() {
            return false;
        }
        let mut after = Draft {
            next: draft.next + 1,
            ..draft.clone()
        };
        let year = |draft: &Draft| draft.point.year.is_some();
        let taken = self.step_date(&mut after) && (draft.has.weekday || year(&after));
        if taken {
            *draft = after;
        }
        taken
    }

    /// Whether اليوم here means something else: "per day" (في اليوم), "the first day", nowadays
    /// (واليوم at the head of a sentence).
    fn is_not_this_day(&self, at: usize, draft: &Draft) -> bool {
        let alone = draft.next == at + 1 && self.key(at).is_some_and(|key| key.ends_with("اليوم"));
        if !alone {
            return false;
        }
        let per = self.key_before(at).is_some_and(|key| {
            matches!(
                key,
                "في" | "فى"
                    | "هذا"
                    | "مثل"
                    | "ذلك"
                    | "نفس"
                    | "ذات"
                    | "طوال"
                    | "طيله"
                    | "نحن"
                    | "فنحن"
                    | "لكننا"
                    | "لكنه"
                    | "عليه"
            )
        });
        let numbered = self.ordinal(draft.next).is_some_and(|day| day.definite);
        let other = self.shift(draft.next).is_some()
            || self
                .plain(draft.next)
                .is_some_and(|found| found.meaning == Word::SameAfter)
            || self.is(
                draft.next,
                &[
                    "الوطني",
                    "العالمي",
                    "الدولي",
                    "الدراسي",
                    "الواحد",
                    "الذي",
                    "التكويني",
                    "العربي",
                    "الافريقي",
                    "الموعود",
                ],
            );
        per || numbered || other || self.key(at) == Some("واليوم")
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

    /// A clock time by itself, or one that leads to its day: السادسة من مساء أمس.
    pub(super) fn clock_expression(&self, at: usize) -> Option<Piece> {
        let clock = self.clock(at, true)?;
        if let Some(day) = self.day_of_clock(&clock) {
            let time = match day.time {
                Time::Point(point) => Time::Point(Point {
                    clock: Some(clock.time),
                    ..point
                }),
                time => time,
            };
            return Some(Piece {
                start: clock.start,
                next: day.next,
                time,
            });
        }
        let point = Point {
            clock: Some(clock.time),
            ..Point::default()
        };
        let ordinal = self.ordinal(at).is_some();
        let hour = self
            .word(at)
            .is_some_and(|found| found.meaning == Word::Clock);
        let sure = hour || (ordinal && clock.placed && clock.of_part.is_none());
        sure.then(|| Piece::point(clock.start, clock.next, point))
    }

    /// The day that a clock time leads to: behind من, or right after it.
    fn day_of_clock(&self, clock: &ClockTime) -> Option<Piece> {
        let at = match clock.of_part {
            Some(part) => part,
            None => self.skip(clock.next, &["من"]),
        };
        let day = self
            .day_expression(at)
            .filter(|_| clock.cued || clock.placed)?;
        let of = at > clock.next || clock.of_part.is_some();
        let plain = self.plain(at).is_some() || self.digits(at, 1, 2).is_some();
        let part = matches!(
            self.plain(at).map(|found| found.meaning),
            Some(Word::Part(
                Part::Night | Part::Evening | Part::Morning | Part::Noon
            ))
        );
        (plain
            && (of
                || part
                || matches!(
                    self.plain(at).map(|found| found.meaning),
                    Some(Word::Unit(Unit::Day) | Word::Weekday(_) | Word::Day(_))
                )))
        .then_some(day)
    }
}

impl Draft {
    /// Whether nothing has been taken yet.
    fn next_is_first(&self) -> bool {
        let has = self.has;
        !(has.part || has.day() || has.noun || has.clock)
    }
}
