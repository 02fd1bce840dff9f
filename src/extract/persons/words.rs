//! What a word is worth as part of a person's name.
//!
//! May import: `extract::{context, gazetteer}`, `text`.

use std::sync::Arc;

use crate::{
    extract::{
        Context,
        gazetteer::{Gazetteer, NameWord},
    },
    text::TokenKind,
};

/// A word as part of a name, the least likely first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Worth {
    /// Anything else.
    Ordinary,
    /// A word that no list and no raw text knows, but that may be a common one with proclitics or
    /// endings.
    Inflected,
    /// A name that is an ordinary word more often: أمل, العلمي.
    Weak,
    /// A word that neither the lists nor the raw text know.
    Unknown,
    /// A listed name that the raw text hardly has.
    Rare,
    /// Mostly a name.
    Name,
    /// A name nearly wherever it stands: محمد, أوباما.
    Strong,
}

/// The lists, read for persons.
pub struct NameWords {
    gazetteer: Arc<Gazetteer>,
}

impl NameWords {
    /// Over those lists.
    pub fn new(gazetteer: Arc<Gazetteer>) -> Self {
        Self { gazetteer }
    }

    /// The lists.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// What token `index` is worth, its key read from byte `rest` on.
    pub fn worth(&self, paragraph: &Context<'_>, index: usize, rest: usize) -> Worth {
        let Some(key) = paragraph.keys.get(index).and_then(|key| key.get(rest..)) else {
            return Worth::Ordinary;
        };
        let arabic = paragraph.tokens[index].kind == TokenKind::Arabic;
        if key == "علي" {
            return ali(paragraph, index);
        }
        if !arabic || key.len() < 4 || self.gazetteer.is_function_word(key) {
            return Worth::Ordinary;
        }
        // عبدالرحمن, in one word.
        if key.starts_with("عبدال") && key.chars().count() > 6 {
            return Worth::Strong;
        }
        if is_month(key) && before_rare(paragraph, &self.gazetteer, index) {
            return Worth::Weak;
        }
        match self.gazetteer.word(key) {
            None => self.unknown(key),
            Some(word) => known(word, key.starts_with("ال")),
        }
    }

    /// A word that neither the lists nor the raw text know: a name, unless what is left of it
    /// without proclitics and endings is a common word.
    fn unknown(&self, key: &str) -> Worth {
        // الصباري: most unknown words like it are surnames.
        if key.starts_with("ال") && key.ends_with('ي') && !self.is_common(&key[4..]) {
            return Worth::Unknown;
        }
        let stems = PROCLITICS
            .iter()
            .filter_map(|start| key.strip_prefix(start));
        for stem in stems.chain([key]) {
            let bare = ENDINGS.iter().filter_map(|end| stem.strip_suffix(end));
            let known = |stem: &str| self.is_common(stem);
            if stem.len() >= 6 && (stem != key && known(stem) || bare.into_iter().any(known)) {
                return Worth::Inflected;
            }
        }
        let verbal = VERBAL.iter().any(|start| key.starts_with(start));
        if key.starts_with("ال") || verbal {
            Worth::Inflected
        } else {
            Worth::Unknown
        }
    }

    /// Whether a stem is a word of Arabic text and no name.
    fn is_common(&self, stem: &str) -> bool {
        let word = |key: &str| self.gazetteer.word(key);
        stem.len() >= 6
            && word(stem).is_some_and(|word| word.frequency > 4 && word.beside_names < 15)
    }
}

/// What unknown words may begin with and be common words.
const PROCLITICS: [&str; 18] = [
    "وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وي", "سي",
    "ست", "كي",
];
/// What they may end with.
const ENDINGS: [&str; 16] = [
    "ه", "ها", "هم", "هما", "هن", "نا", "ي", "يه", "ا", "ات", "ين", "ون", "ان", "وا", "ت", "و",
];
/// What verbs begin with that names hardly do.
const VERBAL: [&str; 8] = ["است", "يست", "تست", "سي", "ست", "يت", "تت", "نت"];

/// Whether a month has that name, and a person may.
fn is_month(key: &str) -> bool {
    matches!(
        key,
        "افريل" | "ابريل" | "ماي" | "مايو" | "جون" | "اوغست" | "يوليو" | "مارس"
    )
}

/// Whether the word after token `index` is rare and no number stands beside it: in أفريل هاينز the
/// month is a person.
fn before_rare(paragraph: &Context<'_>, gazetteer: &Gazetteer, index: usize) -> bool {
    let word = |at: usize| {
        paragraph
            .tokens
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Arabic)
    };
    let before = index.checked_sub(1);
    let dated = before.is_some_and(|at| !word(at) || &paragraph.keys[at] == "شهر");
    let surname = |key: &str| {
        gazetteer
            .word(key)
            .is_none_or(|word| word.foreign && word.frequency < 8)
    };
    !dated && word(index + 1) && surname(&paragraph.keys[index + 1])
}

/// على is written علي by half of the papers. Where the paragraph has one of each, علي is the name.
fn ali(paragraph: &Context<'_>, index: usize) -> Worth {
    match paragraph.word(index).ends_with('ى') {
        true => Worth::Ordinary,
        false if paragraph.text.contains("على") => Worth::Name,
        false => Worth::Weak,
    }
}

/// A word that is listed, or common in raw text.
fn known(word: NameWord, definite: bool) -> Worth {
    if let Some(share) = word.in_persons {
        return match share {
            11.. => Worth::Strong,
            6.. => Worth::Name,
            1.. if word.is_listed() => Worth::Weak,
            _ => Worth::Ordinary,
        };
    }
    if !word.is_listed() {
        return match word.after_names {
            40.. if word.frequency < 10 => Worth::Rare,
            _ if word.frequency == 0 => Worth::Unknown,
            8.. if word.frequency < 10 => Worth::Weak,
            _ => Worth::Ordinary,
        };
    }
    let arabic = word.given > 1 || word.surname > 1;
    match word.beside_names {
        // Too rare to have been counted: the lists decide.
        _ if word.frequency < 3 && arabic => Worth::Name,
        _ if word.frequency < 3 => Worth::Rare,
        30.. if word.given > 3 => Worth::Strong,
        40.. => Worth::Strong,
        18.. => Worth::Name,
        10.. if word.given > 3 => Worth::Name,
        8.. => Worth::Weak,
        _ if word.frequency < 6 && (arabic || !definite) => Worth::Rare,
        _ if arabic || word.frequency < 11 => Worth::Weak,
        _ => Worth::Ordinary,
    }
}
