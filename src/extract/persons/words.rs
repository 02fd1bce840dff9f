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

/// A word as part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// A name nearly wherever it stands: محمد, أوباما.
    Strong,
    /// Mostly a name.
    Name,
    /// A word that Arabic text hardly has: mostly a surname or foreign.
    Rare,
    /// A name that is an ordinary word more often: أمل, العلمي.
    Weak,
    /// Anything else.
    Ordinary,
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
        if !arabic || key.len() < 4 || self.gazetteer.is_function_word(key) {
            return Worth::Ordinary;
        }
        // على is written علي in half of the papers; a final ى says that it is the preposition.
        if key == "علي" && paragraph.word(index).ends_with('ى') {
            return Worth::Ordinary;
        }
        match self.gazetteer.word(key) {
            None => unknown(key),
            Some(word) => known(key, word),
        }
    }
}

/// A word that neither the lists nor the raw text know.
fn unknown(key: &str) -> Worth {
    if is_inflected(key) {
        Worth::Ordinary
    } else {
        Worth::Rare
    }
}

/// Whether a word has the shape of a verb, or of a word with proclitics or pronouns.
fn is_inflected(key: &str) -> bool {
    const STARTS: [&str; 16] = [
        "است", "سي", "ست", "يت", "تت", "وال", "بال", "كال", "فال", "لل", "وب", "ول", "وي", "فل",
        "وت", "يست",
    ];
    const ENDS: [&str; 12] = [
        "هم", "هما", "كم", "تهم", "ته", "تها", "ها", "ات", "وها", "ناه", "تين", "يون",
    ];
    STARTS.iter().any(|start| key.starts_with(start))
        || ENDS
            .iter()
            .any(|end| key.len() > end.len() + 4 && key.ends_with(end))
}

/// A word that is listed, or common in raw text.
fn known(key: &str, word: NameWord) -> Worth {
    let beside = word.beside_names;
    if let Some(share) = word.in_persons {
        return match share {
            11.. => Worth::Strong,
            6.. => Worth::Name,
            2.. if word.is_listed() => Worth::Weak,
            _ => Worth::Ordinary,
        };
    }
    if !word.is_listed() {
        let surname = word.after_names >= 40 && word.frequency < 10;
        return if surname {
            Worth::Rare
        } else {
            Worth::Ordinary
        };
    }
    let arabic = word.given > 1 || word.surname > 1;
    match beside {
        // Too rare to have been counted: the lists decide.
        _ if word.frequency < 3 && arabic => Worth::Name,
        _ if word.frequency < 3 => {
            if is_inflected(key) {
                Worth::Weak
            } else {
                Worth::Rare
            }
        }
        30.. if word.given > 3 => Worth::Strong,
        40.. => Worth::Strong,
        18.. => Worth::Name,
        10.. if word.given > 3 => Worth::Name,
        8.. => Worth::Weak,
        _ if word.frequency < 6 => Worth::Rare,
        _ if arabic || word.frequency < 9 => Worth::Weak,
        _ => Worth::Ordinary,
    }
}
