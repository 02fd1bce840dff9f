//! Units of the calendar told by where they lie: الأسبوع الماضي, هذه السنة, الموسم الحالي, الأشهر السبعة
//! الأولى من السنة الجارية, الفصل الثاني من 2020, نفس الشهر من العام الماضي, قبل أربعة أيام, صيف 2019.
//!
//! May import: `extract::{lexicon, numbers}`.

use super::{
    reader::{Piece, Reader},
    time::{Period, Point, Time},
    word::{Shift, Unit, Word},
};

impl Reader<'_> {
    /// The unit at token `at` with what places it.
    pub(super) fn unit(&self, at: usize, first: bool) -> Option<Piece> {
        let found = self.word_here(at, first)?;
        match found.meaning {
            Word::This => self.this_unit(found.start, found.next),
            Word::SameBefore => self.same_unit(found.start, found.next),
            Word::That => self.same_unit(found.start, found.next),
            Word::Fraction(months) if found.definite => {
                self.numbered(found.start, found.next, months)
            }
            Word::Period if found.definite => self.same_period(found.start, found.next),
            Word::Unit(unit) => self.placed_unit(found.start, found.next, unit, found.definite),
            Word::Pair(unit) if found.definite => self.pair(found.start, found.next, unit),
            Word::Units(unit) if found.definite => self.several(found.start, found.next, unit),
            _ => None,
        }
    }

    /// هذا الأسبوع, هذه السنة [الجارية].
    fn this_unit(&self, start: usize, at: usize) -> Option<Piece> {
        let noun = self
            .plain(at)
            .filter(|_| self.key(at).is_some_and(|key| key.starts_with("ال")))?;
        let mut point = match noun.meaning {
            Word::Unit(unit) if unit > Unit::Hour && unit != Unit::Day => unit_on(unit, 0)?,
            Word::Season => Point {
                years_on: Some(0),
                ..Point::default()
            },
            Word::Part(_) => Point {
                offset: Some(0),
                ..Point::default()
            },
            _ => return None,
        };
        let mut next = noun.next;
        if let Some((shift, after)) = self.shift(next) {
            point.shift = Some(shift);
            next = after;
        }
        Some(Piece::point(start, next, point))
    }

    /// نفس السنة, ذلك الشهر, نفس الشهر من العام الماضي, نفس الفترة من سنة 2014.
    fn same_unit(&self, start: usize, at: usize) -> Option<Piece> {
        let noun = self.plain(at).filter(|noun| noun.definite)?;
        match noun.meaning {
            Word::Unit(Unit::Month) => Some(self.of_year(start, noun.next, self.same_month())),
            Word::Unit(Unit::Year) => Some(Piece::point(start, noun.next, self.same_year())),
            Word::Unit(Unit::Week) => Some(Piece {
                start,
                next: noun.next,
                time: Time::Unknown,
            }),
            Word::Period => {
                let year = self.year_of_period(noun.next)?;
                Some(Piece { start, ..year })
            }
            _ => None,
        }
    }

    /// الفترة نفسها من سنة 2014: the period, only with its year.
    fn same_period(&self, start: usize, at: usize) -> Option<Piece> {
        let same = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)?;
        let year = self.year_of_period(same.next)?;
        Some(Piece { start, ..year })
    }

    /// The year, month or season of "the same period", behind من.
    fn year_of_period(&self, at: usize) -> Option<Piece> {
        let mut year = self.of_what(at)?;
        if let Time::Point(point) = &year.time
            && point.month.is_none()
            && point.period.is_none()
            && let Some((first, last)) = self.months_before
        {
            let month = |number| Point {
                month: Some(number),
                ..*point
            };
            year.time = if first == last {
                Time::Point(month(first))
            } else {
                Time::Range(month(first), month(last))
            };
        }
        Some(year)
    }

    /// The month, with the year that من gives it.
    fn of_year(&self, start: usize, at: usize, month: Point) -> Piece {
        let year = self
            .is(at, &["من", "في"])
            .then(|| self.year_word(at + 1, false))
            .flatten();
        let Some(year) = year else {
            return Piece::point(start, at, month);
        };
        let point = year.last_point().unwrap_or_default();
        let point = Point {
            month: month.month,
            months_on: None,
            ..point
        };
        let time = if point.month.is_some() {
            Time::Point(point)
        } else {
            Time::Unknown
        };
        Piece {
            start,
            next: year.next,
            time,
        }
    }

    /// What من leads to: a month, a year, a unit, a bare year.
    fn of_what(&self, at: usize) -> Option<Piece> {
        let of = self.is(at, &["من"]).then_some(at + 1)?;
        let piece = self
            .month_date(of, false)
            .or_else(|| self.year_word(of, false));
        let piece = piece
            .or_else(|| self.unit(of, false))
            .or_else(|| self.the_month(of));
        let bare = || self.digits(of, 4, 4).and_then(|_| self.bare_years(of));
        piece.or_else(bare).or_else(|| self.bare_of(of))
    }

    /// السنة or الشهر alone behind من, as the fraction before it allows (النصف الأول من السنة).
    fn bare_of(&self, at: usize) -> Option<Piece> {
        let noun = self.plain(at).filter(|noun| noun.definite)?;
        let Word::Unit(unit @ (Unit::Year | Unit::Month | Unit::Season)) = noun.meaning else {
            return None;
        };
        Some(Piece::point(noun.start, noun.next, unit_on(unit, 0)?))
    }

    /// النصف الأول من شهر غشت, الفصل الثاني من 2020.
    fn numbered(&self, start: usize, at: usize, months: u8) -> Option<Piece> {
        if let Some((_, next)) = self.shift(at).filter(|(shift, _)| *shift != Shift::Other) {
            let quarter = self.digits(next, 4, 4).is_none() && !self.is(at, &["الاخير", "الاخيره"]);
            return quarter.then_some(Piece {
                start,
                next,
                time: Time::Unknown,
            });
        }
        let ordinal = self.ordinal(at).filter(|ordinal| ordinal.definite)?;
        let last = self.is(at, &["الاخير", "الاخيره"]);
        let of = self.of_what(ordinal.next).filter(|_| !last)?;
        let time = match of.time {
            Time::Point(point) if point.month.is_none() && point.period.is_none() => {
                part_of_year(point, months, ordinal.value)
            }
            Time::Point(point) if months == 6 && point.month.is_some() => {
                half_of_month(point, ordinal.value)
            }
            _ => Time::Unknown,
        };
        Some(Piece {
            start,
            next: of.next,
            time,
        })
    }

    /// A unit with its shift (الأسبوع الماضي), its number (الأسبوع الأول من رمضان), its years (موسم
    /// 2019/2020) or a word that says "the same".
    fn placed_unit(&self, start: usize, at: usize, unit: Unit, definite: bool) -> Option<Piece> {
        let after_kind = self.skip_kind(at);
        if matches!(unit, Unit::Season | Unit::Year)
            && (after_kind > at || unit == Unit::Season)
            && let Some(years) = self
                .digits(after_kind, 4, 4)
                .is_some()
                .then(|| self.bare_years(after_kind))
                .flatten()
                .or_else(|| self.bare_years(after_kind))
        {
            return Some(Piece { start, ..years });
        }
        if unit == Unit::Weekend && !definite {
            return Some(self.weekend(start, at));
        }
        if !definite {
            return None;
        }
        if let Some((shift, next)) = self.shift(after_kind) {
            let general = shift != Shift::Past && self.after_definite_noun(start);
            let latest = self.is(after_kind, &["الاخير", "الاخيره"]);
            if unit == Unit::Year && (general || latest) {
                return None;
            }
            return self.shifted(start, next, unit, shift);
        }
        if let Some(same) = self
            .plain(at)
            .filter(|found| found.meaning == Word::SameAfter)
        {
            return match unit {
                Unit::Month => Some(self.of_year(start, same.next, self.same_month())),
                Unit::Week => Some(Piece {
                    start,
                    next: same.next,
                    time: Time::Unknown,
                }),
                _ => None,
            };
        }
        self.numbered_unit(start, at, unit)
    }

    /// Whether the word before byte `start` is a noun with the article, so that العام is "general".
    fn after_definite_noun(&self, start: usize) -> bool {
        let at = self
            .paragraph
            .tokens
            .partition_point(|token| token.span.start < start);
        self.key_before(at).is_some_and(|key| {
            let definite = self.is(at, &["العام"])
                && ["ال", "وال", "بال", "لل"]
                    .iter()
                    .any(|article| key.starts_with(article));
            definite && key.chars().count() > 4 && self.word(at - 1).is_none()
        })
    }

    /// نهاية الأسبوع, alone or with a shift.
    fn weekend(&self, start: usize, at: usize) -> Piece {
        let (on, next) = match self.shift(at) {
            Some((Shift::Past, next)) => (Some(-1), next),
            Some((Shift::Next, next)) => (Some(1), next),
            Some((Shift::Current, next)) => (Some(0), next),
            Some((Shift::Other | Shift::New, next)) => (None, next),
            None => (None, at),
        };
        let time = on.map_or(Time::Unknown, |on| {
            Time::Point(Point::period(Period::Weekend(on)))
        });
        Piece { start, next, time }
    }

    /// The unit that lies there.
    fn shifted(&self, start: usize, next: usize, unit: Unit, shift: Shift) -> Option<Piece> {
        if matches!(unit, Unit::Day | Unit::Hour | Unit::Minute) {
            return None;
        }
        let on = match shift {
            Shift::Past => -1,
            Shift::Current => 0,
            Shift::Next => 1,
            Shift::New if unit == Unit::Season => {
                return Some(self.with_years(start, next, Period::NewSeason));
            }
            Shift::New => 1,
            Shift::Other => {
                return Some(Piece {
                    start,
                    next,
                    time: Time::Unknown,
                });
            }
        };
        let point = unit_on(unit, on);
        if unit == Unit::Season {
            return Some(self.with_years(start, next, Period::Season(on)));
        }
        let year = (unit == Unit::Year)
            .then(|| self.year_figure(next))
            .flatten();
        match (year, point) {
            (Some(year), _) => {
                let point = Point {
                    year: year.number,
                    ..Point::default()
                };
                Some(Piece::point(start, year.next, point))
            }
            (None, Some(point)) => Some(Piece::point(start, next, point)),
            (None, None) => Some(Piece {
                start,
                next,
                time: Time::Unknown,
            }),
        }
    }

    /// A season, its years behind it (الموسم الجديد 2020-2021) or told by publication.
    fn with_years(&self, start: usize, next: usize, period: Period) -> Piece {
        let years = self
            .bare_years(next)
            .filter(|years| matches!(years.time, Time::Range(..)));
        match years {
            Some(years) => Piece { start, ..years },
            None => Piece::point(start, next, Point::period(period)),
        }
    }

    /// الأسبوع الأول من شهر رمضان, اليوم الأول من أفريل.
    fn numbered_unit(&self, start: usize, at: usize, unit: Unit) -> Option<Piece> {
        let last = self.is(at, &["الاخير"]);
        let ordinal = self.ordinal(at).filter(|ordinal| ordinal.definite);
        let next = if last { at + 1 } else { ordinal?.next };
        let of = self.of_what(next)?;
        let of_month = of
            .last_point()
            .is_none_or(|point| point.month.is_some() || point.months_on.is_some());
        if !of_month || !matches!(unit, Unit::Day | Unit::Week) {
            return None;
        }
        let time = match (&of.time, ordinal) {
            (Time::Point(point), Some(ordinal)) if unit == Unit::Day => Time::Point(Point {
                day: Some(ordinal.value),
                ..*point
            }),
            (time, _) => time.clone(),
        };
        Some(Piece {
            start,
            next: of.next,
            time,
        })
    }

    /// السنتين الماضيتين, اليومين الماضيين.
    fn pair(&self, start: usize, at: usize, unit: Unit) -> Option<Piece> {
        let (shift, next) = self.shift(at)?;
        Some(Piece {
            start,
            next,
            time: run_of(unit, 2, shift),
        })
    }

    /// الأشهر السبعة الأولى من السنة الجارية, السنوات الخمس المقبلة, الساعات الـ24 الأخيرة. Without a
    /// number they are vague, and no date.
    fn several(&self, start: usize, at: usize, unit: Unit) -> Option<Piece> {
        let number = self.numbers.read(self.paragraph, self.skip(at, &["ال"]));
        let next = number.map_or(at, |number| number.next);
        let first = self.is(next, &["الاولي", "الاول"]);
        if first {
            let of = self.of_what(next + 1)?;
            let months = number
                .and_then(|number| number.value)
                .filter(|_| unit == Unit::Month);
            let time = match (&of.time, months) {
                (Time::Point(year), Some(months)) if year.month.is_none() && months < 13.0 => {
                    part_of_year(*year, months as u8, 1)
                }
                (time, _) => time.clone(),
            };
            return Some(Piece {
                start,
                next: of.next,
                time,
            });
        }
        let (shift, next) = self.shift(next).filter(|_| number.is_some())?;
        let count = number?.value? as i32;
        Some(Piece {
            start,
            next,
            time: run_of(unit, count, shift),
        })
    }

    /// الـ24 ساعة الماضية, العشر سنوات الأخيرة: the number first.
    pub(super) fn counted_unit(&self, at: usize) -> Option<Piece> {
        let article = self.is(at, &["ال", "وال"]) && self.touches_next(at);
        let number = self
            .numbers
            .read(self.paragraph, at + usize::from(article))?;
        let word = self.key(at)?.starts_with("ال");
        let noun = self.plain(number.next).filter(|noun| !noun.definite)?;
        let (Word::Unit(unit) | Word::Units(unit)) = noun.meaning else {
            return None;
        };
        let (shift, next) = self.shift(noun.next).filter(|_| article || word)?;
        let start = if self.key(at) == Some("وال") {
            self.start(at) + 2
        } else {
            self.start(at)
        };
        Some(Piece {
            start,
            next,
            time: run_of(unit, number.value? as i32, shift),
        })
    }

    /// قبل أربعة أيام, بعد يومين, قبل سنة: so far from publication. After بعد an event may follow
    /// (بعد شهرين من الحادث): that is no point we could place.
    pub(super) fn ago(&self, at: usize) -> Option<Piece> {
        let (sign, start) = match self.key(at)? {
            "قبل" | "منذ" => (-1, self.start(at)),
            "وقبل" => (-1, self.start(at) + 2),
            "بعد" => (1, self.start(at)),
            "وبعد" => (1, self.start(at) + 2),
            _ => return None,
        };
        let (count, unit, next) = self.counted(at + 1)?;
        let from_now = self.is(next, &["من"]) && self.is(next + 1, &["الان", "اليوم"]);
        let event =
            sign > 0 && unit != Unit::Day && self.is(next, &["من", "علي", "عن"]) && !from_now;
        let since = self.key(at) == Some("منذ") && !(count == 2 && unit == Unit::Day);
        if event || since || unit <= Unit::Hour || self.is(next, &["كامله", "كامل"]) {
            return None;
        }
        let next = if from_now { next + 2 } else { next };
        let point = count.checked_mul(sign).and_then(|on| distance(unit, on));
        let time = point.map_or(Time::Unknown, Time::Point);
        Some(Piece { start, next, time })
    }

    /// بعدها بستة أيام, قبله بعامين: so far from another point.
    pub(super) fn after_that(&self, at: usize) -> Option<Piece> {
        let key = self.key(at)?.trim_start_matches('و');
        let that = ["بعدها", "بعده", "قبلها", "قبله", "بعدهما"].contains(&key);
        let of = self.skip(at + 1, &["بنحو", "بحوالي", "باكثر", "باقل"]);
        let bound = of > at + 1 || self.key(of)?.starts_with('ب');
        let counted = (that && bound).then(|| self.counted_behind(of, of == at + 1))??;
        let letters = self.key(at)?.len() - key.len();
        let start = self.start(at) + letters;
        Some(Piece {
            start,
            next: counted,
            time: Time::Unknown,
        })
    }

    /// The token after a counted unit, its ب looked through.
    fn counted_behind(&self, at: usize, bound: bool) -> Option<usize> {
        let at = self.skip(at, &["ب"]);
        if bound && let Some(noun) = self.word(at).filter(|noun| !noun.definite) {
            let counts = matches!(noun.meaning, Word::Pair(_) | Word::Unit(_));
            return counts.then_some(noun.next);
        }
        let number = self.numbers.read(self.paragraph, at)?;
        let noun = self.plain(number.next).filter(|noun| !noun.definite)?;
        matches!(noun.meaning, Word::Unit(_) | Word::Units(_)).then_some(noun.next)
    }

    /// A counted unit: أربعة أيام, يومين, سنة; how many, of what, and the token after it.
    fn counted(&self, at: usize) -> Option<(i32, Unit, usize)> {
        if let Some(noun) = self.plain(at).filter(|noun| !noun.definite) {
            return match noun.meaning {
                Word::Pair(unit) => Some((2, unit, noun.next)),
                Word::Unit(unit)
                    if unit != Unit::Day
                        && self.shift(noun.next).is_none()
                        && self.digits(noun.next, 1, 4).is_none()
                        && self.month_date(at, false).is_none() =>
                {
                    Some((1, unit, noun.next))
                }
                _ => None,
            };
        }
        let number = self.numbers.read(self.paragraph, at)?;
        let noun = self.plain(number.next).filter(|noun| !noun.definite)?;
        let (Word::Unit(unit) | Word::Units(unit)) = noun.meaning else {
            return None;
        };
        Some((number.value? as i32, unit, noun.next))
    }

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

    /// العصور الوسطى and the like.
    pub(super) fn age(&self, at: usize) -> Option<Piece> {
        let found = self.word(at).filter(|found| found.meaning == Word::Age)?;
        Some(Piece {
            start: found.start,
            next: found.next,
            time: Time::Unknown,
        })
    }
}

/// The unit that lies `on` units from publication; `None` where it has no value.
fn unit_on(unit: Unit, on: i32) -> Option<Point> {
    Some(match unit {
        Unit::Year => Point {
            years_on: Some(on),
            ..Point::default()
        },
        Unit::Month => Point {
            months_on: Some(on),
            ..Point::default()
        },
        Unit::Week => Point::period(Period::Week(on.into())),
        Unit::Weekend => Point::period(Period::Weekend(on.into())),
        Unit::Season => Point::period(Period::Season(on)),
        _ => return None,
    })
}

/// The year of الصيف المقبل: the coming summer is of this year as long as nothing says otherwise.
fn season_year(shift: Shift) -> i32 {
    if shift == Shift::Past { -1 } else { 0 }
}

/// The point `on` units from publication.
fn distance(unit: Unit, on: i32) -> Option<Point> {
    Some(match unit {
        Unit::Day => Point {
            offset: Some(on.into()),
            ..Point::default()
        },
        Unit::Week => Point {
            offset: Some(i64::from(on) * 7),
            ..Point::default()
        },
        Unit::Month => Point {
            months_on: Some(on),
            ..Point::default()
        },
        Unit::Year => Point {
            years_on: Some(on),
            ..Point::default()
        },
        _ => return None,
    })
}

/// So many units before or after publication, as a range.
fn run_of(unit: Unit, count: i32, shift: Shift) -> Time {
    let years = |first, last| {
        let year = |on| Point {
            years_on: Some(on),
            ..Point::default()
        };
        Time::Range(year(first), year(last))
    };
    match (unit, shift, count) {
        (Unit::Year, Shift::Past, 2..) => years(-count, -1),
        (Unit::Hour, Shift::Past, 24) => {
            let day = |on| Point {
                offset: Some(on),
                ..Point::default()
            };
            Time::Range(day(-1), day(0))
        }
        _ => Time::Unknown,
    }
}

/// Part number `part` of a year that is cut into parts of so many months.
fn part_of_year(year: Point, months: u8, part: u8) -> Time {
    let last = months.saturating_mul(part);
    if part == 0 || last > 12 {
        return Time::Unknown;
    }
    let month = |number| Point {
        month: Some(number),
        ..year
    };
    Time::Range(month(last - months + 1), month(last))
}

/// The first half of a month; the second ends when the month does, which EDTF has no sign for.
fn half_of_month(month: Point, part: u8) -> Time {
    if part != 1 {
        return Time::Unknown;
    }
    let day = |number| Point {
        day: Some(number),
        ..month
    };
    Time::Range(day(1), day(15))
}
