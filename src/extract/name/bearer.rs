//! Names of persons and dates inside other names: جامعة الملك سعود, مدرسة محمد الخامس, ثورة 25 يناير.
//!
//! May import: nothing else.

use super::{Head, Reader, extent::Extent};

/// Titles that stay in the names of bodies, names of kings with a number, and what joins a father's
/// name or a family's.
const TITLES: [&str; 11] = [
    "الملك",
    "الامير",
    "الاميره",
    "الشيخ",
    "الشيخه",
    "السلطان",
    "الامام",
    "الشهيد",
    "الملكه",
    "مولاي",
    "سيدي",
];
const KINGS: [&str; 2] = ["محمد", "الحسن"];
const KINSHIP: [&str; 3] = ["بن", "بنت", "ال"];
/// دورة لندن الأولمبية is told apart without its year.
const OLYMPIC: &str = "الاولمبيه";

impl Reader<'_> {
    /// The last token of a person's name that a body bears: الملك سعود, محمد الخامس, الأمير محمد بن فهد.
    pub(super) fn person(&self, at: usize) -> Option<usize> {
        let titled = self.key(at).is_some_and(|key| TITLES.contains(&key));
        if !titled && !self.is_royal(at) {
            return None;
        }
        let mut last = self.given(at + usize::from(titled))?;
        while self.key(last + 1).is_some_and(|key| KINSHIP.contains(&key)) {
            let Some(next) = self.given(last + 2) else {
                break;
            };
            last = next;
        }
        Some(last + usize::from(self.is_ordinal(last + 1)))
    }

    /// The last token of the given name at token `at`: one word, or two (عبد العزيز).
    fn given(&self, at: usize) -> Option<usize> {
        let two = matches!(self.key(at)?, "عبد" | "ابو" | "ام");
        let last = at + usize::from(two);
        self.word(last).map(|_| last)
    }

    /// Whether a king's name and number begin at token `at`: الحسن الثاني.
    fn is_royal(&self, at: usize) -> bool {
        self.key(at).is_some_and(|key| KINGS.contains(&key)) && self.is_ordinal(at + 1)
    }

    /// The last token of a date that begins with the number at `at`: a year, or a day, its month and
    /// perhaps the year.
    pub(super) fn date(&self, at: usize) -> Option<usize> {
        if self.is_year(at) {
            return Some(at);
        }
        let day = self.is_number(at) && self.key(at).is_some_and(|key| key.len() <= 2);
        let month = self
            .key(at + 1)
            .is_some_and(|key| self.grammar.vocabulary.is_month(key));
        (day && month).then(|| at + 1 + usize::from(self.is_year(at + 2)))
    }

    /// An event with the year after it, if there is one; `None` where it needs one and has none.
    pub(super) fn dated(&self, head: &Head, at: usize, extent: Extent) -> Option<Extent> {
        let last = extent.last + usize::from(self.is_year(extent.last + 1));
        let number = (at..=last).any(|at| self.is_number(at) || self.key(at) == Some(OLYMPIC));
        (!head.dated || number).then_some(Extent { last, ..extent })
    }
}
