//! Clock times: الساعة الثامنة مساء, الساعة 16:00, السادسة والنصف من مساء الأحد, 14:13 بتوقيت القدس.
//!
//! May import: `extract::{lexicon, numbers}`.

use super::{
    super::lexicon::Proclitic,
    reader::{Piece, Reader},
    time::{Point, Time},
    word::{Part, Unit, Word},
};

/// A time of day that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ClockTime {
    /// Byte where it begins.
    pub start: usize,
    /// Index of the token after it.
    pub next: usize,
    /// Hours and minutes of 24.
    pub time: (u8, u8),
    /// Whether the part of the day was said.
    pub placed: bool,
    /// Whether الساعة was said, or it is written 16:00.
    pub cued: bool,
    /// Whether it ends in the part of a day that is named next (السادسة من مساء ...): the token of
    /// that part.
    pub of_part: Option<usize>,
}

impl Reader<'_> {
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

    /// The clock time at token `at`.
    pub(super) fn clock(&self, at: usize, first: bool) -> Option<ClockTime> {
        let word = self
            .word_here(at, first)
            .filter(|found| found.meaning == Word::Clock && self.is_hour_word(at));
        let (start, hour_at) = word.map_or((None, at), |word| (Some(word.start), word.next));
        let (hour, minute, next) = self.hour(hour_at, start.is_none() && first)?;
        let start = match start {
            Some(start) => start,
            None => self.hour_start(hour_at)?,
        };
        let written = self.key(hour_at).is_some_and(|key| key.contains(':'));
        let mut time = ClockTime {
            start,
            next,
            time: (hour, minute),
            placed: false,
            cued: word.is_some() || written,
            of_part: None,
        };
        self.place(&mut time);
        time.next = self.zone(time.next);
        Some(time)
    }

    /// Whether the word at token `at` is the hour: س is one only before figures, and not behind the
    /// stroke of كلم/س.
    fn is_hour_word(&self, at: usize) -> bool {
        let short = self.is(at, &["س"]);
        let figures = self
            .key(at + 1)
            .is_some_and(|key| key.starts_with(|c: char| c.is_ascii_digit()));
        !short || (figures && self.key_before(at) != Some("/"))
    }

    /// Where the hour at token `at` begins, its proclitic left off.
    fn hour_start(&self, at: usize) -> Option<usize> {
        let ordinal = self.ordinal(at).map(|ordinal| ordinal.start);
        ordinal.or_else(|| Some(self.paragraph.tokens.get(at)?.span.start))
    }

    /// Hours, minutes and the token after them.
    fn hour(&self, at: usize, first: bool) -> Option<(u8, u8, usize)> {
        if let Some((hour, minute)) = self.key(at).and_then(written_time) {
            return Some((hour, minute, at + 1));
        }
        let figure = self.skip(at, &["ال"]);
        if let Some(hour) = self.digits(figure, 1, 2).filter(|hour| *hour < 25) {
            let (minute, next) = self.minutes(figure + 1);
            return Some((hour as u8, minute, next));
        }
        if self
            .plain(at)
            .is_some_and(|found| found.meaning == Word::Part(Part::Night))
        {
            let (minute, next) = self.minutes(self.plain(at)?.next);
            return self.is_midnight(at).then_some((0, minute, next));
        }
        let (hour, next) = self.hour_word(at, first)?;
        let (minute, next) = self.minutes(next);
        Some((hour, minute, next))
    }

    /// An hour by its ordinal: الثامنة, الحادية عشرة, الواحدة.
    fn hour_word(&self, at: usize, first: bool) -> Option<(u8, usize)> {
        let key = self.key(at)?;
        if key == "الواحده" {
            return Some((1, at + 1));
        }
        let hour = self.ordinal(at)?;
        let feminine = key.ends_with('ه');
        let begins = first || hour.proclitic == Proclitic::None;
        (hour.definite && feminine && begins && hour.value <= 12).then_some((hour.value, hour.next))
    }

    /// Whether the night at token `at` is منتصف الليل, taken as twelve.
    fn is_midnight(&self, at: usize) -> bool {
        self.is(at, &["منتصف"])
    }

    /// Minutes behind the hour: والنصف, وثلاثين دقيقة, و35 دقيقة, إلا ربعا; none is 0.
    fn minutes(&self, at: usize) -> (u8, usize) {
        let standing = self.is(at, &["و"]);
        let after = at + usize::from(standing);
        let word = self.key(after).unwrap_or_default();
        let part = if standing {
            word
        } else {
            word.strip_prefix('و').unwrap_or_default()
        };
        let minute = match part.strip_prefix("ال").unwrap_or(part) {
            "نصف" => Some(30),
            "ربع" => Some(15),
            "ثلث" => Some(20),
            _ => None,
        };
        if let Some(minute) = minute {
            return (minute, after + 1);
        }
        self.counted_minutes(after, standing).unwrap_or((0, at))
    }

    /// و35 دقيقة, وخمس وثلاثين دقيقة.
    fn counted_minutes(&self, at: usize, standing: bool) -> Option<(u8, usize)> {
        if !standing && !self.key(at)?.starts_with('و') {
            return None;
        }
        let number = self.numbers.read(self.paragraph, at)?;
        let unit = self.is(number.next, &["دقيقه", "دقائق", "د"]);
        let minute = number
            .value
            .filter(|minute| unit && (0.0..60.0).contains(minute))?;
        Some((minute as u8, number.next + 1))
    }

    /// Reads the part of the day behind a time: مساء, صباحا, بعد الظهر; من مساء when a day follows.
    fn place(&self, time: &mut ClockTime) {
        let of = self.is(time.next, &["من"]);
        let Some(found) = self.plain(time.next + usize::from(of)) else {
            return;
        };
        let Word::Part(part) = found.meaning else {
            return;
        };
        time.placed = true;
        time.time.0 = hour_of_day(time.time.0, part);
        if of {
            time.of_part = Some(time.next + 1);
        } else {
            time.next = found.next;
        }
    }

    /// The token after a time zone at token `at`, if one stands there.
    fn zone(&self, at: usize) -> usize {
        let found = self.word(at).filter(|found| found.meaning == Word::Zone);
        found.map_or(at, |found| found.next)
    }
}

/// The hour of 24 that `hour` is in a part of the day.
fn hour_of_day(hour: u8, part: Part) -> u8 {
    match (part, hour) {
        (Part::Noon, 1..=5) | (Part::Evening, 1..=11) | (Part::Night, 6..=11) => hour + 12,
        (Part::Night, 12) => 0,
        _ => hour,
    }
}

/// `16:00`, `20.30`-like tokens: hours and minutes.
fn written_time(key: &str) -> Option<(u8, u8)> {
    let (hour, minute) = key.split_once(':')?;
    let minute = minute.split(':').next()?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 25 && minute < 60).then_some((hour, minute))
}
