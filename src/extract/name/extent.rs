//! How far a name goes: the entry for both sorts of head, the definite (المديرية العامة…) and the
//! indefinite (وزارة الصحة…).
//!
//! May import: nothing else.

use super::{Head, Kind, Reader, Word, complement::Complement};

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

/// A name after a definite head of one adjective only, where that may be a common noun
/// (المكتب التنفيذي), and where it is a nationality (الاتحاد المصري).
const LONE: f32 = 0.5;
const LONE_NATIONAL: f32 = 0.8;
/// A name whose first word is of no known use.
const UNKNOWN: f32 = 0.9;

impl Reader<'_> {
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
        let date = || (head.kind == Kind::Event).then(|| self.date(at))?;
        if let Some(last) = self.quoted(at).or_else(date) {
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
        let factor = match (head.kind, sort) {
            (_, Complement::Unknown) => UNKNOWN,
            (Kind::Company, Complement::Common) if end == last && self.is_field(last) => LONE,
            _ => 1.0,
        };
        Some(Extent { last: end, factor })
    }

    /// Whether token `at` is a noun that says what bodies are for.
    fn is_field(&self, at: usize) -> bool {
        let vocabulary = &self.grammar.vocabulary;
        self.word(at)
            .is_some_and(|word| vocabulary.is_field(word.stem))
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
}
