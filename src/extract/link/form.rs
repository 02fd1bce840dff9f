//! A form: one name of one type as the article writes it, with all mentions that write it so.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::HashMap;

use super::{
    super::{Details, Finding},
    name::{self, Word},
};
use crate::{
    document::Document,
    entity::{EntityType, Evidence},
};

/// All mentions of one type whose names have the same canonical words (dates and amounts: the
/// same value).
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// The type of its mentions.
    pub kind: EntityType,
    /// The canonical words.
    pub words: Vec<String>,
    /// Indices of the mentions, in order.
    pub mentions: Vec<usize>,
    /// What the lists know of it, by the first mention for which they know something.
    pub details: Details,
}

impl Form {
    /// Whether it has all of `other`'s words at its end, and more.
    pub fn ends_with(&self, other: &Self) -> bool {
        self.words.len() > other.words.len() && self.words.ends_with(&other.words)
    }

    /// Whether it has all of `other`'s words at its start, and more.
    pub fn starts_with(&self, other: &Self) -> bool {
        self.words.len() > other.words.len() && self.words.starts_with(&other.words)
    }

    /// Whether it has all of `other`'s words together in its middle.
    pub fn surrounds(&self, other: &Self) -> bool {
        let inner = self.words.get(1..self.words.len().saturating_sub(1));
        let mut windows = inner.unwrap_or_default().windows(other.words.len().max(1));
        windows.any(|window| window == other.words)
    }

    /// Whether it has all of `other`'s words in their order, the first at its start and the last
    /// at its end, and more between them.
    pub fn encloses(&self, other: &Self) -> bool {
        let mut words = self.words.iter();
        self.words.len() > other.words.len()
            && self.words.first() == other.words.first()
            && self.words.last() == other.words.last()
            && other.words.iter().all(|word| words.any(|own| own == word))
    }
}

/// The forms of `findings`, by first mention.
pub(super) fn forms(document: &Document, findings: &[Finding]) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut known: HashMap<(EntityType, String), usize> = HashMap::new();
    for (mention, finding) in findings.iter().enumerate() {
        let words = canonical(document.slice(finding.span), finding);
        let index = *known
            .entry((finding.kind, words.join(" ")))
            .or_insert_with(|| {
                forms.push(Form {
                    kind: finding.kind,
                    words,
                    mentions: Vec::new(),
                    details: Details::default(),
                });
                forms.len() - 1
            });
        forms[index].mentions.push(mention);
        if is_listed(finding) {
            learn(&mut forms[index].details, &finding.details);
        }
    }
    forms
}

/// The canonical words of a mention.
fn canonical(text: &str, finding: &Finding) -> Vec<String> {
    if let Some(value) = &finding.value {
        return vec![value.to_string()];
    }
    let words = match finding.kind {
        EntityType::Person | EntityType::Place => name::person_words(text),
        _ => name::words(text),
    };
    words.into_iter().map(|Word { key, .. }| key).collect()
}

/// Whether the lists know the name itself, not only a word in it (قلعة حلب lies in حلب).
pub(super) fn is_listed(finding: &Finding) -> bool {
    use Evidence::{GroupList, OrganisationList, PlaceList};
    let listed = |evidence: &Evidence| matches!(evidence, PlaceList | OrganisationList | GroupList);
    finding.evidence.iter().any(listed)
}

/// Adds what is newly known.
fn learn(known: &mut Details, more: &Details) {
    known.is_country |= more.is_country;
    known.place = known.place.take().or_else(|| more.place.clone());
    known.latin = known.latin.take().or_else(|| more.latin.clone());
}
