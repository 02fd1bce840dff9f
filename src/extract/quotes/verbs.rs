//! Verbs of saying, and the other words that give speech to somebody.
//!
//! May import: `extract::table`, `text`.

use crate::{
    extract::table::rows,
    text::{WordMap, fold},
};

const TABLE: &str = include_str!("../../../assets/tables/speech_verbs.tsv");

/// What a word does to the speech beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A finite verb: قال.
    Say,
    /// A participle, whose subject stands before it: قائلا.
    Participle,
    /// A verb that is one of saying only right before the speech: زاد, كتب, نفى.
    Weak,
    /// A preposition before the speaker, after the speech: حسب, وفق, قول.
    According,
}

/// A verb that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    /// Its token.
    pub at: usize,
    pub kind: Kind,
    /// Whether و or ف is glued to it.
    pub conjunction: bool,
}

/// The table.
pub(super) struct Verbs {
    forms: WordMap<String, Kind>,
}

impl Verbs {
    /// Reads the table.
    pub fn new() -> Self {
        let forms = rows(TABLE).filter_map(|row| Some((fold(row.column(0)), kind(row.column(1))?)));
        Self {
            forms: forms.collect(),
        }
    }

    /// The kind of a folded word, and whether و or ف is glued to it.
    pub fn get(&self, key: &str) -> Option<(Kind, bool)> {
        if let Some(kind) = self.forms.get(key) {
            return Some((*kind, false));
        }
        let rest = key.strip_prefix(['و', 'ف'])?;
        self.forms.get(rest).map(|kind| (*kind, true))
    }
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "say" => Kind::Say,
        "participle" => Kind::Participle,
        "weak" => Kind::Weak,
        "according" => Kind::According,
        _ => return None,
    })
}
