//! What an indefinite head governs: a definite noun, a chain of nouns that ends in one, a proper
//! name, a name in quotation marks.
//!
//! May import: `text`.

use super::{
    Head, Kind, Word,
    reader::{DEPTH, Reader},
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
        let named = |last| (last, Complement::Named);
        if let Some(last) = self.foreign(at) {
            return head.named.then_some(named(last));
        }
        if let Some(last) = self.person(at) {
            return Some(named(last));
        }
        if head.sport || head.place {
            return self.place_at(at).map(named);
        }
        let word = self.word(at)?;
        if word.article {
            return word
                .is_definite()
                .then(|| self.definite_noun(head, word, at))?;
        }
        let chain = self.chain(at).map(|last| (last, Complement::Common));
        chain.or_else(|| self.proper(head, at))
    }

    /// The last of the words in Latin letters that begin at token `at`.
    fn foreign(&self, at: usize) -> Option<usize> {
        let foreign = |at: &usize| self.is_kind(*at, TokenKind::Foreign);
        (at..).take_while(foreign).last()
    }

    /// A definite noun, if such a head may govern it; a place where it begins one.
    fn definite_noun(&self, head: &Head, word: Word<'_>, at: usize) -> Option<(usize, Complement)> {
        let vocabulary = &self.grammar.vocabulary;
        let alone = head.strict || matches!(head.kind, Kind::Event | Kind::National);
        if let Some(place) = self.place_at(at).filter(|last| *last > at || alone) {
            return Some((place, Complement::Named));
        }
        let known = vocabulary.is_field(word.stem) || vocabulary.is_adjective(word.stem);
        let allowed = (known || !head.strict) && head.kind != Kind::National;
        (allowed && !vocabulary.is_outside(word.stem)).then_some((at, Complement::Common))
    }

    /// A genitive chain of known nouns that ends in a definite one or in a place: نظم المعلومات,
    /// حقوق الإنسان, مقاولات المغرب.
    pub(super) fn chain(&self, at: usize) -> Option<usize> {
        // مجلس إدارة …, إدارة شركة … make common nouns.
        if self.key(at) == Some("اداره") {
            return None;
        }
        let links = (at..at + CHAIN).take_while(|&index| self.is_link(index, index > at));
        let end = links.last()? + 1;
        let word = self.word(end)?;
        if word.is_definite() {
            return Some(end);
        }
        let inner = self.inner(end);
        inner.or_else(|| (!word.article).then(|| self.end_of_chain(end))?)
    }

    /// Whether token `index` is a noun inside a chain, perhaps `joined` to the one before.
    fn is_link(&self, index: usize, joined: bool) -> bool {
        let vocabulary = &self.grammar.vocabulary;
        self.word(index).is_some_and(|word| {
            let after_and = word.without('و').filter(|_| joined);
            !word.article
                && (vocabulary.is_field(word.key)
                    || after_and.is_some_and(|key| vocabulary.is_field(key)))
        })
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
