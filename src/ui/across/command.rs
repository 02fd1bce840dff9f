//! What a reader can ask for where all articles of the shelf are looked at.
//!
//! May import: `index`, `text`.

use std::path::PathBuf;

use crate::{
    index::{Appearance, Choice, SubjectId, TextHit},
    text::Span,
};

/// What is looked for over all articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Words in their texts.
    #[default]
    Texts,
    /// The names in them.
    Names,
}

/// One act over all articles.
#[derive(Clone, Debug, PartialEq)]
pub enum AcrossCommand {
    /// Look for words in all texts: what is selected, or looked for in the open article.
    SearchTexts,
    /// Show the names of all articles.
    ShowNames,
    /// Look for that.
    Scope(Scope),
    /// These words were typed.
    Typed(String),
    /// Show these of the names, in that order.
    Choose(Choice),
    /// Show all about a name.
    About(SubjectId),
    /// Back from a name to what was shown before.
    Back,
    /// Open an article at a place.
    Open(Goal),
    /// Bring the index up to date.
    Build,
    /// Give that up.
    Stop,
}

/// A place in an article of the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The article's file, below the folder.
    pub path: PathBuf,
    /// Which article of the file it is, from 0.
    pub article: u32,
    /// The place, in bytes of the text as it was indexed.
    pub span: Span,
    /// What stood there, to find it by in a text that has changed.
    pub words: String,
    /// Whether a name is to be selected there.
    pub is_mention: bool,
}

impl Goal {
    /// The first hit that the words around it show.
    pub fn of_hit(hit: &TextHit) -> Self {
        let words = hit.marks.first().map(|mark| mark.of(&hit.shown));
        Self {
            path: hit.entry.path.clone(),
            article: hit.entry.article,
            span: hit.first,
            words: words.unwrap_or_default().to_owned(),
            is_mention: false,
        }
    }

    /// The first mention in an article.
    pub fn of_mention(seen: &Appearance) -> Self {
        Self {
            path: seen.entry.path.clone(),
            article: seen.entry.article,
            span: seen.first,
            words: seen.name.clone(),
            is_mention: true,
        }
    }
}
