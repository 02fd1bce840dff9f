//! How far the name of a body goes after its head: genitive chains, adjectives with the article,
//! parts joined by و, purposes after ل, and places after ب where only they tell the body apart.
//!
//! Everything is decided by what a word is known to be, so that a name ends where the sentence
//! goes on: at verbs, prepositions, relative words, punctuation, and at words of no known kind.
//! May import: `text`.

use super::{
    super::{Context, phrase::PhraseTable},
    head::{Head, Kind},
    vocabulary::{Vocabulary, Word},
};
use crate::text::TokenKind;

/// What an extent is read with.
pub struct Reader<'r> {
    pub paragraph: &'r Context<'r>,
    pub vocabulary: &'r Vocabulary,
    pub heads: &'r PhraseTable<Head>,
    /// How deep in nested bodies it reads.
    pub depth: u8,
}

/// Where a name ends and how its end was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Its last token.
    pub last: usize,
    /// By how much it is surer or less sure than its head alone.
    pub factor: f32,
}

/// How many bodies may be nested: لجنة, in a council, of a region.
const DEPTH: u8 = 3;
/// The longest name inside quotation marks, in tokens.
const QUOTED: usize = 8;

impl<'r> Reader<'r> {
    /// The extent of the name whose head ends at token `head_end`; `None` where what follows makes
    /// no name.
    pub fn extent(&self, head: &Head, head_end: usize) -> Option<Extent> {
        let at = head_end + 1;
        let extent = if head.definite {
            self.adjectives(head, at)
        } else {
            self.governed(head, at)
        }?;
        if head.kind != Kind::Event {
            return Some(extent);
        }
        let last = if self.is_year(extent.last + 1) {
            extent.last + 1
        } else {
            extent.last
        };
        let number = (at..=last).any(|at| self.is_number(at));
        (!head.dated || number).then_some(Extent { last, ..extent })
    }

    /// What an indefinite head governs, and what goes on after that.
    fn governed(&self, head: &Head, at: usize) -> Option<Extent> {
        if let Some(last) = self.quoted(at) {
            return Some(Extent { last, factor: 1.0 });
        }
        if head.kind == Kind::Event && self.is_number(at) {
            return Some(Extent {
                last: self.date(at),
                factor: 1.0,
            });
        }
        let complement = self.complement(head, at)?;
        Some(Extent {
            last: self.tail(head, complement.last),
            ..complement
        })
    }

    fn is_number(&self, index: usize) -> bool {
        self.paragraph
            .tokens
            .get(index)
            .is_some_and(|token| token.kind == TokenKind::Number)
    }

    fn is_year(&self, index: usize) -> bool {
        let year = |key: &str| key.len() == 4 && (key.starts_with("19") || key.starts_with("20"));
        self.is_number(index) && self.key(index).is_some_and(year)
    }

    /// The last token of a date that begins with the number at `at`: a year, or a day, its month and
    /// perhaps the year.
    fn date(&self, at: usize) -> usize {
        let day = self.key(at).is_some_and(|key| key.len() <= 2);
        let month = self.word(at + 1).is_some_and(|word| !word.article);
        match day && month {
            true if self.is_year(at + 2) => at + 2,
            true => at + 1,
            false => at,
        }
    }

    fn key(&self, index: usize) -> Option<&'r str> {
        self.paragraph.keys.get(index)
    }

    /// The word at `index`, if it is one in Arabic letters and nothing but a blank stands before.
    fn word(&self, index: usize) -> Option<Word<'r>> {
        let token = self.paragraph.tokens.get(index)?;
        (token.kind == TokenKind::Arabic).then(|| Word::new(&self.paragraph.keys[index]))
    }

    fn is_foreign(&self, index: usize) -> bool {
        self.paragraph
            .tokens
            .get(index)
            .is_some_and(|token| token.kind == TokenKind::Foreign)
    }

    /// A name in quotation marks that begins at `index`: the token of its closing mark.
    pub fn quoted(&self, index: usize) -> Option<usize> {
        let close = closing(self.key(index)?)?;
        let end = self.paragraph.keys.len().min(index + QUOTED + 2);
        (index + 2..end).find(|&at| close.contains(&&self.paragraph.keys[at]))
    }

    /// What a definite head needs: institutional adjectives, then perhaps a purpose or a chain.
    fn adjectives(&self, head: &Head, at: usize) -> Option<Extent> {
        let is_adjective = |word: &Word<'_>| {
            word.is_definite()
                && (self.vocabulary.is_adjective(word.stem)
                    || head.kind == Kind::Event && self.vocabulary.is_ordinal(word.stem))
        };
        let last = (at..)
            .take_while(|&at| self.word(at).is_some_and(|word| is_adjective(&word)))
            .last()?;
        let national = self.vocabulary.is_national(self.word(last)?.stem);
        let end = self.tail(head, last);
        let factor = match head.kind {
            Kind::National if !self.vocabulary.is_national(self.word(at)?.stem) && end == last => {
                return None;
            }
            Kind::National => 1.0,
            Kind::Company | Kind::Club | Kind::Media if last == at && national && end == last => {
                return None;
            }
            _ if last == at && end == last => 0.75,
            _ => 1.0,
        };
        Some(Extent { last: end, factor })
    }

    /// What an indefinite head governs: a definite noun, a chain that ends in one, or a name.
    fn complement(&self, head: &Head, at: usize) -> Option<Extent> {
        if self.is_foreign(at) {
            let last = (at..).take_while(|&at| self.is_foreign(at)).last()?;
            return head.named.then_some(Extent { last, factor: 0.9 });
        }
        let word = self.word(at)?;
        if word.is_definite() {
            return (!NO_COMPLEMENT.contains(&word.stem)).then_some(Extent {
                last: at,
                factor: 1.0,
            });
        }
        if word.article {
            return None;
        }
        self.chain(at)
            .map(|last| Extent { last, factor: 1.0 })
            .or_else(|| self.name(head, at))
    }

    /// A genitive chain of known nouns that ends in a definite one: نظم المعلومات, حقوق الإنسان.
    fn chain(&self, at: usize) -> Option<usize> {
        let mut index = at;
        while index < at + 4 {
            let word = self.word(index)?;
            if index > at && word.is_definite() {
                return Some(index);
            }
            let known = self.vocabulary.is_field(word.key) && !word.article;
            let joined = index > at
                && word
                    .key
                    .strip_prefix('و')
                    .is_some_and(|key| self.vocabulary.is_field(key));
            let place = index > at && !word.article && !self.vocabulary.is_ordinary(word.key);
            if place {
                return Some(index);
            }
            if !known && !joined {
                return None;
            }
            index += 1;
        }
        None
    }

    /// A bare proper name, one word or more: شركة مايكروسوفت, نادي مانشستر يونايتد.
    fn name(&self, head: &Head, at: usize) -> Option<Extent> {
        let proper = |at: usize| {
            self.word(at)
                .is_some_and(|word| !word.article && !self.vocabulary.is_ordinary(word.key))
        };
        if !head.named || !proper(at) {
            return None;
        }
        let last = (at..at + 4).take_while(|&at| proper(at)).last()?;
        Some(Extent { last, factor: 0.8 })
    }

    /// The last token of a name that is complete at `last` and may go on.
    fn tail(&self, head: &Head, mut last: usize) -> usize {
        let mut purposes = 0;
        while let Some(next) = self.next_part(head, last, &mut purposes) {
            last = next;
        }
        last
    }

    /// The last token of the part that goes on after `last`, if one does.
    fn next_part(&self, head: &Head, last: usize, purposes: &mut usize) -> Option<usize> {
        let at = last + 1;
        let word = self.word(at)?;
        if word.is_definite() {
            return self.is_part(head, word).then_some(at);
        }
        if word.key == "و" && head.joins {
            let next = self.word(at + 1)?;
            return (next.is_definite() && self.vocabulary.is_field(next.stem)).then_some(at + 1);
        }
        if word.conjunction && word.preposition.is_none() {
            let known =
                self.vocabulary.is_field(word.stem) || self.vocabulary.is_adjective(word.stem);
            return (head.joins && known).then_some(at);
        }
        if let Some(end) = self.joined_chain(head, word, at) {
            return Some(end);
        }
        if *purposes < 2
            && let Some(end) = self.purpose(word, at)
        {
            *purposes += 1;
            return Some(end);
        }
        self.place(head, word, at).or_else(|| self.nested(head, at))
    }

    /// Whether a definite word may follow as an adjective of the name.
    fn is_part(&self, head: &Head, word: Word<'_>) -> bool {
        let own_nationality = matches!(
            head.kind,
            Kind::Club | Kind::Company | Kind::Media | Kind::Outside | Kind::Armed
        );
        if self.vocabulary.is_national(word.stem) {
            return !own_nationality;
        }
        let numbered = matches!(head.kind, Kind::Event | Kind::Media);
        self.vocabulary.is_adjective(word.stem) || numbered && self.vocabulary.is_ordinal(word.stem)
    }

    /// و with a chain: الاقتصاد والمالية وإصلاح الإدارة.
    fn joined_chain(&self, head: &Head, word: Word<'_>, at: usize) -> Option<usize> {
        let key = word.key.strip_prefix('و')?;
        if !head.joins || word.article || !self.vocabulary.is_field(key) {
            return None;
        }
        let next = self.word(at + 1)?;
        next.is_definite().then_some(at + 1)
    }

    /// ل with what the body is for: للأمن, لمراقبة التراب, لحقوق الإنسان.
    fn purpose(&self, word: Word<'_>, at: usize) -> Option<usize> {
        if word.article {
            let fits = word.preposition == Some('ل')
                && !word.conjunction
                && self.vocabulary.is_field(word.stem);
            return fits.then_some(at);
        }
        let key = word.key.strip_prefix('ل')?;
        if !self.vocabulary.is_field(key) {
            return None;
        }
        let next = self.word(at + 1)?;
        if next.is_definite() {
            Some(at + 1)
        } else {
            self.chain(at + 1)
        }
    }

    /// ب with the place that tells a local body apart.
    fn place(&self, head: &Head, word: Word<'_>, at: usize) -> Option<usize> {
        if !head.local {
            return None;
        }
        if word.article {
            return (word.preposition == Some('ب')
                && !word.conjunction
                && !self.vocabulary.is_ordinary(word.stem))
            .then_some(at);
        }
        let key = word.key.strip_prefix('ب').filter(|key| key.len() >= 6)?;
        if REGIONS.contains(&key) {
            let next = self.word(at + 1)?;
            let fits =
                next.is_definite() || !next.article && !self.vocabulary.is_ordinary(next.key);
            return fits.then_some(at + 1);
        }
        (!self.vocabulary.is_ordinary(key)).then_some(at)
    }

    /// ب with the body that this one is part of: كلية الطب بجامعة محمد الخامس.
    fn nested(&self, head: &Head, at: usize) -> Option<usize> {
        if !head.nested || self.depth >= DEPTH {
            return None;
        }
        let outer = self.heads.longest_at(self.paragraph, at)?;
        if outer.reading.preposition != Some('ب') || outer.reading.conjunction {
            return None;
        }
        let reader = Reader {
            depth: self.depth + 1,
            ..*self
        };
        reader
            .extent(outer.value, outer.last)
            .map(|extent| extent.last)
    }
}

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

/// Definite words that begin no complement: relative words, days, times, ordinals.
const NO_COMPLEMENT: [&str; 24] = [
    "تي",
    "ذي",
    "ذين",
    "لذين",
    "لتين",
    "لواتي",
    "لاتي",
    "يوم",
    "ان",
    "احد",
    "اثنين",
    "ثلاثاء",
    "اربعاء",
    "خميس",
    "سبت",
    "اول",
    "اولي",
    "ثاني",
    "ثانيه",
    "ثالث",
    "ثالثه",
    "اخر",
    "اخري",
    "حالي",
];

/// Kinds of region that stand before the name of one.
const REGIONS: [&str; 9] = [
    "مدينه",
    "جهه",
    "ولايه",
    "اقليم",
    "عماله",
    "محافظه",
    "مقاطعه",
    "منطقه",
    "اماره",
];
