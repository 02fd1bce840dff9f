//! What an indefinite head governs: a definite noun, a chain of nouns that ends in one, a proper
//! name, a name in quotation marks, a date.
//!
//! May import: `text`.

use super::{
    Head, Kind, Word,
    extent::{DEPTH, Reader},
};
use crate::text::TokenKind;

/// The longest name inside quotation marks, in tokens.
const QUOTED: usize = 7;
/// The longest chain of nouns, and the longest bare proper name, in words.
const CHAIN: usize = 4;

/// What a head governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complement {
    /// A common noun, or a chain of them.
    Common,
    /// A place, a person, a name in Latin letters.
    Named,
    /// A word of no known use.
    Unknown,
}

impl Reader<'_> {
    /// A name in quotation marks that begins at `index`: the token of its closing mark.
    pub(super) fn quoted(&self, index: usize) -> Option<usize> {
        let close = closing(self.key(index)?)?;
        let end = self.paragraph.keys.len().min(index + QUOTED + 2);
        (index + 2..end).find(|&at| close.contains(&&self.paragraph.keys[at]))
    }

    /// The last token of what the head governs, and what that is.
    pub(super) fn complement(&self, head: &Head, at: usize) -> Option<(usize, Complement)> {
        if self.is_kind(at, TokenKind::Foreign) {
            let foreign = |at: &usize| self.is_kind(*at, TokenKind::Foreign);
            let last = (at..).take_while(foreign).last()?;
            return head.named.then_some((last, Complement::Named));
        }
        if let Some(last) = self.person(at) {
            return Some((last, Complement::Named));
        }
        let word = self.word(at)?;
        let vocabulary = &self.grammar.vocabulary;
        if head.sport || head.place {
            return self.place_at(at).map(|last| (last, Complement::Named));
        }
        if word.is_definite() {
            let long = |last: &usize| *last > at || head.strict || head.kind == Kind::Event;
            if let Some(place) = self.place_at(at).filter(long) {
                return Some((place, Complement::Named));
            }
            let known = vocabulary.is_field(word.stem) || vocabulary.is_adjective(word.stem);
            let allowed = !vocabulary.is_outside(word.stem)
                && (known || !head.strict)
                && head.kind != Kind::National;
            return allowed.then_some((at, Complement::Common));
        }
        if word.article {
            return None;
        }
        let chain = self.chain(at).map(|last| (last, Complement::Common));
        chain.or_else(|| self.proper(head, at))
    }

    /// The last token of a person's name that a body bears: الملك سعود, محمد الخامس, الأمير محمد بن فهد.
    fn person(&self, at: usize) -> Option<usize> {
        let titled = self.key(at).is_some_and(|key| TITLES.contains(&key));
        if !titled && !self.is_royal(at) {
            return None;
        }
        let mut last = self.given(at + usize::from(titled))?;
        while self.key(last + 1).is_some_and(|key| KINSHIP.contains(&key)) {
            last = self.given(last + 2)?;
        }
        Some(last + usize::from(self.is_ordinal(last + 1)))
    }

    /// The last token of the given name at token `at`: one word, or two (عبد العزيز).
    fn given(&self, at: usize) -> Option<usize> {
        let two = matches!(self.key(at)?, "عبد" | "ابو" | "ام");
        let last = at + usize::from(two);
        self.word(last).map(|_| last)
    }

    /// Whether token `at` is an ordinal with the article.
    fn is_ordinal(&self, at: usize) -> bool {
        self.word(at)
            .is_some_and(|word| word.is_definite() && self.grammar.vocabulary.is_ordinal(word.stem))
    }

    /// Whether a king's name and number begin at token `at`: الحسن الثاني.
    fn is_royal(&self, at: usize) -> bool {
        self.key(at).is_some_and(|key| KINGS.contains(&key)) && self.is_ordinal(at + 1)
    }

    /// Whether token `at` is listed as a personal name.
    fn is_name(&self, at: usize) -> bool {
        let word = self
            .key(at)
            .and_then(|key| self.grammar.gazetteer.word(key));
        word.is_some_and(|word| word.is_listed())
    }

    /// A genitive chain of known nouns that ends in a definite one or in a place: نظم المعلومات,
    /// حقوق الإنسان, مقاولات المغرب.
    pub(super) fn chain(&self, at: usize) -> Option<usize> {
        let vocabulary = &self.grammar.vocabulary;
        for index in at..at + CHAIN {
            let word = self.word(index)?;
            if index > at && word.is_definite() {
                return Some(index);
            }
            if index > at
                && let Some(last) = self.inner(index)
            {
                return Some(last);
            }
            if word.article {
                return None;
            }
            let joined = word
                .without('و')
                .is_some_and(|key| vocabulary.is_field(key));
            if index == at && word.key == "اداره" {
                return None;
            }
            if !(vocabulary.is_field(word.key) || joined && index > at) {
                return if index > at {
                    self.end_of_chain(index)
                } else {
                    None
                };
            }
        }
        None
    }

    /// The last token of the body that ends a chain: مجلس شورى حركة النهضة.
    fn inner(&self, index: usize) -> Option<usize> {
        let listed = self.known.bare_at(self.paragraph, index);
        let head = self.heads.longest_at(self.paragraph, index);
        let Some(head) = head.filter(|head| head.reading.rest == 0 && self.depth < DEPTH) else {
            return listed;
        };
        let definite = self.word(head.last + 1).is_some_and(Word::is_definite);
        let extent = self.deeper().extent(head.value, head.last);
        let headed = extent.map(|extent| extent.last);
        headed.max(definite.then_some(head.last + 1)).max(listed)
    }

    /// A place, or another proper name, that ends a chain.
    fn end_of_chain(&self, index: usize) -> Option<usize> {
        let ordinary = self.grammar.is_ordinary(&self.paragraph.keys[index]);
        self.place_at(index).or((!ordinary).then_some(index))
    }

    /// A bare proper name, one word or more: شركة مايكروسوفت, نادي مانشستر يونايتد.
    fn proper(&self, head: &Head, at: usize) -> Option<(usize, Complement)> {
        if !head.named {
            return None;
        }
        if let Some(last) = self.place_at(at) {
            return Some((last, Complement::Named));
        }
        let own = |&next: &usize| self.is_proper(next) && (next == at || !self.is_other(next));
        let first_name = |at: &usize| *at == 0 || !self.begins_person(*at);
        let last = (at..at + CHAIN).take_while(own).last()?;
        let last = (at + 1..=last).take_while(first_name).last().unwrap_or(at);
        Some((last, Complement::Unknown))
    }

    /// Whether token `at` can be part of a proper name: an Arabic word of no ordinary use.
    fn is_proper(&self, at: usize) -> bool {
        let gazetteer = &self.grammar.gazetteer;
        self.word(at).is_some_and(|word| {
            // An unknown word in ية is an adjective: رابطة تساهمية.
            !word.article
                && !word.key.ends_with("يه")
                && !self.is_head(at)
                && !gazetteer.is_function_word(word.key)
                && !self.grammar.is_ordinary(word.key)
        })
    }

    /// Whether token `at` looks like a verb in the imperfect or is joined by و, and is no listed name.
    fn is_other(&self, at: usize) -> bool {
        let prefixed = self
            .key(at)
            .is_some_and(|key| key.starts_with(['ي', 'ت', 'و']));
        prefixed && !self.is_name(at) && self.place_at(at).is_none()
    }

    /// Whether a person's name is likely to begin at token `at`: a frequent given name.
    fn begins_person(&self, at: usize) -> bool {
        let word = self
            .key(at)
            .and_then(|key| self.grammar.gazetteer.word(key));
        word.is_some_and(|word| word.given >= GIVEN && word.beside_names >= BESIDE)
    }

    /// The last token of a date that begins with the number at `at`: a year, or a day, its month and
    /// perhaps the year.
    pub(super) fn date(&self, at: usize) -> Option<usize> {
        if self.is_year(at) {
            return Some(at);
        }
        let day = self.key(at).is_some_and(|key| key.len() <= 2);
        let month = self.word(at + 1).is_some_and(|word| !word.article);
        (day && month).then(|| at + 1 + usize::from(self.is_year(at + 2)))
    }

    /// Whether nationalities after a name of that kind are not its own: نادي الهلال / السعودي.
    pub(super) fn stands_alone(kind: Kind) -> bool {
        matches!(
            kind,
            Kind::Club | Kind::Company | Kind::Media | Kind::Outside | Kind::Armed
        )
    }
}

/// What a word must be to begin a person's name: bits of its count as a given name, and per cent of
/// its occurrences beside names.
const GIVEN: u8 = 4;
const BESIDE: u8 = 40;

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

/// What closes the quotation that a mark opens.
fn closing(open: &str) -> Option<&'static [&'static str]> {
    Some(match open {
        "\"" => &["\""],
        "“" => &["”"],
        "”" => &["“", "”"],
        "«" => &["»"],
        "»" => &["«"],
        "(" => &[")"],
        "'" => &["'"],
        "‘" => &["’"],
        _ => return None,
    })
}
