//! Unlisted places after a word that says that they are one, and is not part of the name:
//! بمدينة X, قرية X, دوار أولاد X.
//!
//! May import: `entity`, `extract::{candidate, context}`, `text`.

use super::{Places, heads::HeadClass};
use crate::{
    entity::{EntityType, Evidence},
    extract::{Candidate, Context, Details},
};

/// First words of the names of villages and quarters, which take a word after them.
const STARTERS: [&str; 18] = [
    "سيدي",
    "اولاد",
    "بني",
    "ايت",
    "عين",
    "واد",
    "وادي",
    "بير",
    "تل",
    "كفر",
    "دير",
    "خان",
    "بيت",
    "دار",
    "باب",
    "راس",
    "قصر",
    "ام",
];

impl Places {
    /// The unlisted place after the head at token `index`.
    pub(super) fn cued(&self, paragraph: &Context<'_>, index: usize) -> Option<Candidate> {
        let head = self.heads.at(paragraph, index)?;
        if *head.value != HeadClass::Outside {
            return None;
        }
        let first = head.last + 1;
        let key = paragraph.keys.get(first)?;
        if self
            .gazetteer
            .place_at(paragraph, first, 0, false)
            .is_some()
        {
            return None;
        }
        let starts = STARTERS.contains(&key);
        if !starts && !self.is_rare(paragraph, first) {
            return None;
        }
        let more = starts || self.is_rare(paragraph, first + 1);
        let last = if more && first + 1 < paragraph.tokens.len() {
            first + 1
        } else {
            first
        };
        Some(Candidate {
            span: paragraph.span(first, last),
            kind: EntityType::Place,
            confidence: 0.7,
            evidence: Evidence::Cue(head.span.of(paragraph.text).to_owned()),
            value: None,
            details: Details::default(),
        })
    }
}
