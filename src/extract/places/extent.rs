//! How far a name of a place reaches after its head: over listed names, words of persons' names,
//! rare words; never over a function word, a common word or a mark.
//!
//! May import: `extract::{context, gazetteer}`, `text`.

use super::{Places, heads::HeadClass};
use crate::{
    extract::{
        Context,
        gazetteer::{PlaceKind, PlaceRecord},
    },
    text::TokenKind,
};

/// A name after a head.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    /// Its last token.
    pub(super) last: usize,
    /// The listed place in it, where there is one.
    pub(super) place: Option<PlaceRecord>,
    /// What it was recognised by.
    pub(super) by: By,
}

/// What the name after a head was recognised by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// A listed place.
    List,
    /// Words of persons' names.
    Names,
    /// Words that are rare in Arabic text.
    RareWords,
    /// A definite noun.
    Definite,
    /// A day and month.
    Date,
}

/// Adjectives that official names end with.
const TAILS: [&str; 8] = [
    "الدولي",
    "الجامعي",
    "الاقليمي",
    "الجهوي",
    "العسكري",
    "الكبير",
    "الاولمبي",
    "الجديد",
];

/// Words that a name of a person follows, and that belong to the place's name with it.
const BINDERS: [&str; 14] = [
    "عبد",
    "ابو",
    "ابي",
    "بن",
    "ابن",
    "ولد",
    "سيدي",
    "مولاي",
    "القديس",
    "الملك",
    "الامير",
    "الشهيد",
    "الشيخ",
    "ال",
];

impl Places {
    /// The name that begins at token `first`, after a head of that class.
    pub(super) fn extent(
        &self,
        paragraph: &Context<'_>,
        first: usize,
        class: HeadClass,
    ) -> Option<Extent> {
        let areas = matches!(class, HeadClass::Area | HeadClass::Region);
        let open = !matches!(class, HeadClass::State | HeadClass::Cued);
        let listed = self.listed_names(paragraph, first, areas);
        if class == HeadClass::Region && listed.is_some_and(|listed| is_one_town(listed, first)) {
            return None;
        }
        let extent = listed.or_else(|| {
            open.then(|| self.unlisted(paragraph, first, class))
                .flatten()
        })?;
        Some(match class {
            HeadClass::Building | HeadClass::Street => self.with_tail(paragraph, extent),
            _ => extent,
        })
    }

    /// `extent` with the words of a name that go on after it (مستشفى برمنغهام العام, ملعب عبد
    /// اللطيف أبو رجيلة).
    fn with_tail(&self, paragraph: &Context<'_>, mut extent: Extent) -> Extent {
        let last = extent.last;
        while extent.last < last + 3
            && (self.is_person(paragraph, extent.last + 1)
                || self.is_rare(paragraph, extent.last + 1))
        {
            extent.last += 1;
        }
        let tail = paragraph.keys.get(extent.last + 1);
        extent.last += usize::from(tail.is_some_and(|key| TAILS.contains(&key)));
        extent
    }

    /// A listed place at `first`; several in a row where `several` says so (جهة طنجة تطوان
    /// الحسيمة).
    fn listed_names(&self, paragraph: &Context<'_>, first: usize, several: bool) -> Option<Extent> {
        let (found, record) = self.gazetteer.place_at(paragraph, first, 0, false)?;
        let mut last = found.last;
        while several
            && let Some(next) = self.next_name(paragraph, last)
            && let Some((found, _)) = self.gazetteer.place_at(paragraph, next, 0, false)
        {
            last = found.last;
        }
        Some(Extent {
            last,
            place: Some(record),
            by: By::List,
        })
    }

    /// The token after `last`, over a hyphen.
    fn next_name(&self, paragraph: &Context<'_>, last: usize) -> Option<usize> {
        let hyphen = matches!(paragraph.keys.get(last + 1)?, "-" | "–");
        let next = last + 1 + usize::from(hyphen);
        (next < paragraph.tokens.len()).then_some(next)
    }

    /// An unlisted name at `first`.
    fn unlisted(&self, paragraph: &Context<'_>, first: usize, class: HeadClass) -> Option<Extent> {
        let token = paragraph.tokens.get(first)?;
        let area = matches!(class, HeadClass::Area | HeadClass::Region);
        if token.kind == TokenKind::Number && !area {
            return day(paragraph, first);
        }
        let is_person = |index: usize| self.is_person(paragraph, index);
        let is_rare = |index: usize| self.is_rare(paragraph, index);
        let by = if is_person(first) && !area {
            By::Names
        } else if is_rare(first) {
            By::RareWords
        } else if class == HeadClass::Street && self.is_definite_noun(paragraph, first) {
            return Some(Extent {
                last: first,
                place: None,
                by: By::Definite,
            });
        } else {
            return None;
        };
        let mut last = first;
        while last < first + 3 && (is_person(last + 1) || is_rare(last + 1)) {
            last += 1;
        }
        Some(Extent {
            last,
            place: None,
            by,
        })
    }

    /// Whether token `index` is a word of persons' names.
    pub(super) fn is_person(&self, paragraph: &Context<'_>, index: usize) -> bool {
        let Some(key) = paragraph.keys.get(index) else {
            return false;
        };
        if BINDERS.contains(&key) {
            return true;
        }
        let arabic = paragraph.tokens[index].kind == TokenKind::Arabic;
        let listed = self.gazetteer.word(key);
        arabic
            && !self.gazetteer.is_function_word(key)
            && listed.is_some_and(|word| word.is_listed() && word.beside_names >= 20)
    }

    /// Whether token `index` is a word that Arabic text hardly has.
    pub(super) fn is_rare(&self, paragraph: &Context<'_>, index: usize) -> bool {
        let Some(key) = paragraph.keys.get(index) else {
            return false;
        };
        let arabic = paragraph.tokens[index].kind == TokenKind::Arabic && key.chars().count() > 2;
        arabic
            && !self.gazetteer.is_function_word(key)
            && !key.starts_with("وال")
            && self
                .gazetteer
                .word(key)
                .is_none_or(|word| word.frequency < 5)
    }

    /// Whether token `index` is a word with the article, and not an adjective of relation.
    fn is_definite_noun(&self, paragraph: &Context<'_>, index: usize) -> bool {
        paragraph.keys.get(index).is_some_and(|key| {
            key.starts_with("ال") && !key.ends_with("يه") && !self.gazetteer.is_function_word(key)
        })
    }
}

/// Whether a listed name after a head is one town, rather than a region or several towns.
fn is_one_town(listed: Extent, first: usize) -> bool {
    let town = |place: PlaceRecord| {
        matches!(
            place.kind,
            PlaceKind::City | PlaceKind::Capital | PlaceKind::Quarter
        )
    };
    listed.last == first && listed.place.is_some_and(town)
}

/// A day of the year at `first`: streets and stadiums are called by it (شارع 20 غشت).
fn day(paragraph: &Context<'_>, first: usize) -> Option<Extent> {
    let month = paragraph.tokens.get(first + 1)?;
    let day: u32 = paragraph.word(first).parse().ok()?;
    let is_day = (1..=31).contains(&day) && month.kind == TokenKind::Arabic;
    is_day.then_some(Extent {
        last: first + 1,
        place: None,
        by: By::Date,
    })
}
