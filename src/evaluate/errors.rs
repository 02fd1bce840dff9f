//! What was missed and what was found for nothing, with the words around it.
//!
//! May import: `entity`, `text`.

use std::fmt;

use super::{Article, Label};
use crate::{entity::EntityType, text::Span};

/// One difference between annotation and extraction.
#[derive(Clone, Debug)]
pub struct Miss {
    /// The article's name.
    pub article: String,
    /// What was marked, if anything was: its type and text.
    pub wanted: Option<(EntityType, String)>,
    /// What was found instead, if anything was.
    pub given: Option<(EntityType, String)>,
    /// The words before and after.
    pub context: (String, String),
    /// What went wrong.
    pub cause: Cause,
}

/// What went wrong with one mention, as far as spans and types tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// Nothing was found there.
    Missed,
    /// Found where nothing is marked.
    Invented,
    /// The span is right, the type is not.
    Type,
    /// The type is right; the end is too early.
    EndsEarly,
    /// The type is right; the end is too late.
    EndsLate,
    /// The type is right; the beginning is wrong.
    Beginning,
    /// Something of another type and span overlaps it.
    Other,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 7] = [
        Self::Missed,
        Self::Invented,
        Self::Type,
        Self::EndsEarly,
        Self::EndsLate,
        Self::Beginning,
        Self::Other,
    ];

    /// The cause in words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Invented => "found where nothing is",
            Self::Type => "wrong type",
            Self::EndsEarly => "ends too early",
            Self::EndsLate => "ends too late",
            Self::Beginning => "wrong beginning",
            Self::Other => "another span and type",
        }
    }

    fn of(wanted: Option<&Label>, given: Option<&Label>) -> Self {
        let (wanted, given) = match (wanted, given) {
            (Some(wanted), Some(given)) => (wanted, given),
            (Some(_), None) => return Self::Missed,
            (None, _) => return Self::Invented,
        };
        match () {
            () if wanted.span == given.span => Self::Type,
            () if wanted.kind != given.kind => Self::Other,
            () if wanted.span.start != given.span.start => Self::Beginning,
            () if wanted.span.end > given.span.end => Self::EndsEarly,
            () => Self::EndsLate,
        }
    }
}

/// Letters of context on each side.
const CONTEXT: usize = 45;

/// The differences in one article: each marked mention that was not found exactly, with what was
/// found in its place, then what was found where nothing is marked.
pub fn errors(article: &Article, wanted: &[Label], given: &[Label]) -> Vec<Miss> {
    let differs = |label: &&Label, others: &[Label]| {
        !others
            .iter()
            .any(|other| (other.span, other.kind) == (label.span, label.kind))
    };
    let text = |label: &Label| (label.kind, article.document.slice(label.span).to_owned());
    let miss = |wanted: Option<&Label>, given: Option<&Label>, span: Span| Miss {
        article: article.id.clone(),
        wanted: wanted.map(text),
        given: given.map(text),
        context: around(&article.document.text, span),
        cause: Cause::of(wanted, given),
    };
    let overlapping = |label: &Label, others: &[Label]| {
        others
            .iter()
            .find(|other| other.span.overlaps(label.span))
            .cloned()
    };
    let missed = wanted
        .iter()
        .filter(|label| differs(label, given))
        .map(|label| miss(Some(label), overlapping(label, given).as_ref(), label.span));
    let invented = given
        .iter()
        .filter(|label| differs(label, wanted) && overlapping(label, wanted).is_none())
        .map(|label| miss(None, Some(label), label.span));
    missed.chain(invented).collect()
}

/// The letters before and after `span`, within its paragraph.
fn around(text: &str, span: Span) -> (String, String) {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let start = before
        .char_indices()
        .rev()
        .take(CONTEXT)
        .last()
        .map_or(span.start, |(at, _)| at);
    let before = before[start..].rsplit('\n').next().unwrap_or_default();
    let end = after
        .char_indices()
        .nth(CONTEXT)
        .map_or(after.len(), |(at, _)| at);
    let after = after[..end].split('\n').next().unwrap_or_default();
    (before.to_owned(), after.to_owned())
}

impl Miss {
    /// Whether either side is of that type.
    pub fn is_about(&self, kind: EntityType) -> bool {
        let is = |side: &Option<(EntityType, String)>| matches!(side, Some((of, _)) if *of == kind);
        is(&self.wanted) || is(&self.given)
    }
}

impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let show = |side: &Option<(EntityType, String)>| match side {
            Some((kind, text)) => format!("[{text}]{}", kind.code()),
            None => "—".to_owned(),
        };
        let (before, after) = &self.context;
        let (wanted, given) = (show(&self.wanted), show(&self.given));
        write!(
            f,
            "{}\t{}\t{wanted}\t{given}\t{before} ⟦…⟧ {after}",
            self.cause.name(),
            self.article
        )
    }
}
