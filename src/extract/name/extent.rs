//! How far a name goes: the entry for both sorts of head, the definite (المديرية العامة…) and the
//! indefinite (وزارة الصحة…), and what is looked up at a token.
//!
//! May import: `extract::{context, phrase}`, `text`.

use super::{Grammar, Head, Kind, Word, complement::Complement};
use crate::{
    extract::{
        Context,
        phrase::{PhraseTable, Reading},
    },
    text::TokenKind,
};

/// What an extent is read with.
#[derive(Clone, Copy)]
pub struct Reader<'r> {
    /// The paragraph.
    pub paragraph: &'r Context<'r>,
    /// The vocabulary and lists.
    pub grammar: &'r Grammar,
    /// The heads that may be nested.
    pub heads: &'r PhraseTable<Head>,
    /// The names that are known as they stand, which may be nested too.
    pub known: &'r dyn Known,
    /// How deep in nested bodies it reads; 0 to begin with.
    pub depth: u8,
}

/// A list of names that may be part of others.
pub trait Known {
    /// How its first word is read, and the last token, of the name that begins at token `index`.
    fn found_at(&self, paragraph: &Context<'_>, index: usize) -> Option<(Reading, usize)>;

    /// The last token of the name that begins at token `index` with nothing glued to it.
    fn bare_at(&self, paragraph: &Context<'_>, index: usize) -> Option<usize> {
        let (reading, last) = self.found_at(paragraph, index)?;
        (reading.rest == 0).then_some(last)
    }
}

impl<T> Known for PhraseTable<T> {
    fn found_at(&self, paragraph: &Context<'_>, index: usize) -> Option<(Reading, usize)> {
        let found = self.longest_at(paragraph, index)?;
        Some((found.reading, found.last))
    }
}

/// Where a name ends and how its end was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Its last token.
    pub last: usize,
    /// What its head's confidence is to be multiplied by.
    pub factor: f32,
}

/// What the part of a name that has been read says about how it may go on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Course {
    /// The head is definite and nothing but adjectives has followed.
    pub bare: bool,
    /// The name is a proper one: a nationality after it is not its own.
    pub proper: bool,
    /// A place has been read: there is no second one.
    pub placed: bool,
    /// How many parts with ل have been read.
    pub purposes: u8,
}

/// How many bodies may be nested: a committee, in a council, of a region.
pub const DEPTH: u8 = 3;

/// A name after a definite head of one adjective only, where that may be a common noun
/// (المكتب التنفيذي), and where it is a nationality (الاتحاد المصري).
const LONE: f32 = 0.5;
const LONE_NATIONAL: f32 = 0.8;
/// A name whose first word is of no known use.
const UNKNOWN: f32 = 0.9;

impl<'r> Reader<'r> {
    /// The same, one body deeper.
    pub(super) fn deeper(&self) -> Self {
        Self {
            depth: self.depth + 1,
            ..*self
        }
    }

    /// The extent of the name whose head ends at token `head_end`; `None` where what follows makes
    /// no name.
    pub fn extent(&self, head: &Head, head_end: usize) -> Option<Extent> {
        let at = head_end + 1;
        let extent = match (head.complete, head.definite) {
            (true, _) => self.completed(head, head_end),
            (_, true) => self.definite(head, at),
            (_, false) => self.governed(head, at),
        }?;
        match head.kind {
            Kind::Event => self.dated(head, at, extent),
            _ => Some(extent),
        }
    }

    /// After a definite head: institutional adjectives, then whatever goes on.
    fn definite(&self, head: &Head, at: usize) -> Option<Extent> {
        let last = (at..)
            .take_while(|&at| self.is_own_adjective(head, at))
            .last()?;
        let course = Course {
            bare: true,
            ..Course::default()
        };
        let end = self.tail(head, last, course);
        let national = self.is_national(last);
        let factor = match (head.kind, end == at) {
            (Kind::National, _) => return self.national(head, at, end),
            (_, true) if head.alone => 1.0,
            (Kind::Company | Kind::Club | Kind::Media, true) if national => return None,
            (Kind::Company, _) if !self.has_purpose(last, end) => LONE,
            (_, true) if national => LONE_NATIONAL,
            (_, true) => LONE,
            (_, false) => 1.0,
        };
        Some(Extent { last: end, factor })
    }

    /// After a head that is a name already: a noun that it governs, if there is one, and what goes on.
    fn completed(&self, head: &Head, head_end: usize) -> Option<Extent> {
        let governed = self.complement(head, head_end + 1);
        let (last, sort) = governed.unwrap_or((head_end, Complement::Common));
        let course = Course {
            proper: sort != Complement::Common,
            ..Course::default()
        };
        Some(Extent {
            last: self.tail(head, last, course),
            factor: 1.0,
        })
    }

    /// A body that its nationality names: the adjective agrees with the head in gender.
    fn national(&self, head: &Head, at: usize, end: usize) -> Option<Extent> {
        let feminine = |at: usize| self.key(at).is_some_and(|key| key.ends_with('ه'));
        let agrees = feminine(at) == feminine(at - 1) || head.alone;
        let national = (at..=end).any(|at| self.is_national(at));
        (agrees && national).then_some(Extent {
            last: end,
            factor: 1.0,
        })
    }

    /// What an indefinite head governs, and what goes on after that.
    fn governed(&self, head: &Head, at: usize) -> Option<Extent> {
        if let Some(last) = self.quoted(at) {
            return Some(Extent { last, factor: 1.0 });
        }
        if head.kind == Kind::Event && self.is_number(at) {
            let last = self.date(at)?;
            return Some(Extent { last, factor: 1.0 });
        }
        let (last, sort) = self.complement(head, at)?;
        let proper = sort != Complement::Common;
        if head.proper && !proper {
            return None;
        }
        let course = Course {
            proper,
            ..Course::default()
        };
        let end = self.tail(head, last, course);
        let field = self
            .word(last)
            .is_some_and(|word| self.grammar.vocabulary.is_field(word.stem));
        let factor = match (head.kind, sort) {
            (_, Complement::Unknown) => UNKNOWN,
            (Kind::Company, Complement::Common) if field && end == last => LONE,
            _ => 1.0,
        };
        Some(Extent { last: end, factor })
    }

    /// An event with the year after it, if there is one; `None` where it needs one and has none.
    fn dated(&self, head: &Head, at: usize, extent: Extent) -> Option<Extent> {
        let last = extent.last + usize::from(self.is_year(extent.last + 1));
        let number = (at..=last).any(|at| self.is_number(at) || self.key(at) == Some(OLYMPIC));
        (!head.dated || number).then_some(Extent { last, ..extent })
    }

    /// Whether something other than adjectives follows token `last` up to `end`.
    fn has_purpose(&self, last: usize, end: usize) -> bool {
        (last + 1..=end).any(|at| !self.word(at).is_some_and(Word::is_definite))
    }

    /// Whether token `at` is an adjective with the article that the head may bear.
    fn is_own_adjective(&self, head: &Head, at: usize) -> bool {
        self.word(at).is_some_and(|word| {
            let vocabulary = &self.grammar.vocabulary;
            let numbered = head.kind == Kind::Event && vocabulary.is_ordinal(word.stem);
            word.is_definite() && (vocabulary.is_adjective(word.stem) || numbered)
        })
    }

    /// The key of token `index`.
    pub(super) fn key(&self, index: usize) -> Option<&'r str> {
        self.paragraph.keys.get(index)
    }

    /// The word at `index`, if it is one in Arabic letters.
    pub(super) fn word(&self, index: usize) -> Option<Word<'r>> {
        let token = self.paragraph.tokens.get(index)?;
        let key = &self.paragraph.keys[index];
        // اليمنى shares its key with اليمني.
        if token.kind != TokenKind::Arabic || self.paragraph.word(index).ends_with("يمنى") {
            return None;
        }
        let own_lam =
            self.grammar.vocabulary.is_national(key) || has_hamza(self.paragraph.word(index));
        Some(if own_lam {
            Word::bare(key)
        } else {
            Word::new(key)
        })
    }

    fn is_national(&self, index: usize) -> bool {
        self.word(index)
            .is_some_and(|word| self.grammar.is_nationality(word))
    }

    /// Whether token `index` is of that kind.
    pub(super) fn is_kind(&self, index: usize, kind: TokenKind) -> bool {
        self.paragraph
            .tokens
            .get(index)
            .is_some_and(|token| token.kind == kind)
    }

    pub(super) fn is_number(&self, index: usize) -> bool {
        self.is_kind(index, TokenKind::Number)
    }

    /// Whether token `index` is a year of our times.
    pub(super) fn is_year(&self, index: usize) -> bool {
        let year = |key: &str| key.len() == 4 && (key.starts_with("19") || key.starts_with("20"));
        self.is_number(index) && self.key(index).is_some_and(year)
    }

    /// The last token of a listed place that begins at token `at`, and is one by itself.
    pub(super) fn place_at(&self, at: usize) -> Option<usize> {
        self.place_of(at, 0, PLACE)
    }

    /// The last token of a listed place of that trust that begins at byte `rest` of token `at`'s key.
    pub(super) fn place_of(&self, at: usize, rest: usize, trust: u8) -> Option<usize> {
        let gazetteer = &self.grammar.gazetteer;
        let (found, record) = gazetteer.place_at(self.paragraph, at, rest, false)?;
        (record.trust >= trust).then_some(found.last)
    }

    /// Whether another name's head stands at token `at`, whatever is glued to it.
    pub(super) fn is_head(&self, at: usize) -> bool {
        self.heads.longest_at(self.paragraph, at).is_some()
    }
}

/// دورة لندن الأولمبية is told apart without its year.
const OLYMPIC: &str = "الاولمبيه";

/// Whether a written word begins with an alif that bears a hamza, so that its ل is its own: ألعاب.
fn has_hamza(word: &str) -> bool {
    word.starts_with(['أ', 'إ'])
}

/// The trust, per cent, from which a listed place counts as one wherever it stands.
const PLACE: u8 = 30;
