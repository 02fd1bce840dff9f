//! What a day may hold beside its words: a date (13 يونيو, 17/06/2021), an hour; and when اليوم is not
//! this day.
//!
//! May import: `extract::lexicon`.

use super::{
    super::lexicon::Proclitic,
    cues::Cue,
    day::Draft,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::Word,
};

impl Reader<'_> {
    /// Takes a date: 13 يونيو, 17/06/2021; also behind الموافق ل.
    pub(super) fn step_date(&self, draft: &mut Draft) -> bool {
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
        let (weekday, offset) = (draft.point.weekday, draft.point.offset);
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
        draft.point.offset = offset;
        draft.point.shift = draft.point.shift.or(shift);
    }

    /// Takes a clock time, also behind على, في حدود, ابتداء من, a dash.
    pub(super) fn step_clock(&self, draft: &mut Draft) -> bool {
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
    pub(super) fn step_comma(&self, draft: &mut Draft) -> bool {
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

    /// Whether a weekday alone is part of something that comes every week (صلاة الجمعة).
    pub(super) fn is_every_week(&self, at: usize, draft: &Draft) -> bool {
        let alone = draft.next == at + 1 && draft.has.weekday;
        alone
            && self
                .key_before(at)
                .is_some_and(|key| self.cues.has(key, Cue::BeforeNoWeekday))
    }

    /// Whether اليوم here means something else: "per day" (في اليوم), "the first day", nowadays
    /// (واليوم at the head of a sentence).
    pub(super) fn is_not_this_day(&self, at: usize, draft: &Draft) -> bool {
        let alone = draft.next == at + 1
            && self
                .key(at)
                .is_some_and(|key| key.ends_with("ليوم") || key.ends_with("ليله"));
        if !alone {
            return false;
        }
        let before = self
            .key_before(at)
            .is_some_and(|key| self.cues.has(key, Cue::BeforeOtherDay));
        let numbered = self.ordinal(draft.next).is_some_and(|day| day.definite);
        let same = self
            .plain(draft.next)
            .is_some_and(|found| found.meaning == Word::SameAfter);
        let after = self
            .key(draft.next)
            .is_some_and(|key| self.cues.has(key, Cue::AfterOtherDay));
        let other = self.shift(draft.next).is_some() || same || after;
        before || numbered || other || self.key(at) == Some("واليوم")
    }
}
