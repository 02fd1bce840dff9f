//! The second look: a name that the article makes known in one place (by a title, a head, a list)
//! is found where it stands bare elsewhere, and a person's surname where it stands alone.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::HashMap;

use super::{Candidate, Context, Details, Finding, link::name, phrase::PhraseTable};
use crate::{
    document::Document,
    entity::{EntityType, Evidence},
    text::fold,
};

/// Names made known with less confidence than this are not looked for.
const KNOWN: f32 = 0.5;

/// What a repeated name loses of the confidence in it.
const REPEATED: f32 = 0.95;

/// What a surname alone loses of the confidence in the full name.
const SURNAME_ALONE: f32 = 0.85;

/// The names of one article, to be looked for in all its paragraphs.
#[derive(Default)]
pub(super) struct Echo {
    names: PhraseTable<Known>,
}

/// A name that the article has made known.
struct Known {
    kind: EntityType,
    confidence: f32,
    /// The full name, as the article writes it.
    name: String,
}

impl Echo {
    /// The names of `findings`; `is_ordinary` says of a folded word that it is no name by itself.
    pub fn of(
        document: &Document,
        findings: &[Finding],
        is_ordinary: &dyn Fn(&str) -> bool,
    ) -> Self {
        let mut names: HashMap<(String, EntityType), Known> = HashMap::new();
        let mut order: Vec<(String, EntityType)> = Vec::new();
        for finding in findings.iter().filter(|finding| is_looked_for(finding)) {
            let name = name::without_clitics(document.slice(finding.span));
            let key = (fold(&name), finding.kind);
            let known = names.entry(key.clone()).or_insert_with(|| {
                order.push(key);
                Known {
                    kind: finding.kind,
                    confidence: 0.0,
                    name,
                }
            });
            known.confidence = known.confidence.max(finding.confidence * REPEATED);
        }
        let mut echo = Self::default();
        let known: Vec<Known> = order.iter().filter_map(|key| names.remove(key)).collect();
        let surnames = surnames(&known, is_ordinary);
        for known in known {
            let alone = !known.name.contains(' ') && is_ordinary(&fold(&known.name));
            if !alone {
                echo.names.insert(&known.name.clone(), known);
            }
        }
        surnames
            .into_iter()
            .for_each(|(surname, known)| echo.names.insert(&surname, known));
        echo
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Adds the known names of the paragraph.
    pub fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let mut index = 0;
        while index < paragraph.tokens.len() {
            let Some(name) = self.names.longest_at(paragraph, index) else {
                index += 1;
                continue;
            };
            found.push(Candidate {
                span: name.span,
                kind: name.value.kind,
                confidence: name.value.confidence,
                evidence: Evidence::SameAs(name.value.name.clone()),
                value: None,
                details: Details::default(),
            });
            index = name.last + 1;
        }
    }
}

/// Whether further mentions of a finding's name are looked for.
fn is_looked_for(finding: &Finding) -> bool {
    !finding.kind.has_value() && finding.kind != EntityType::Group && finding.confidence >= KNOWN
}

/// The surnames that only one person of the article has, and that no name of it begins with.
fn surnames(known: &[Known], is_ordinary: &dyn Fn(&str) -> bool) -> Vec<(String, Known)> {
    let mut firsts: Vec<String> = Vec::new();
    let mut by_last: HashMap<String, Vec<(String, &Known)>> = HashMap::new();
    let mut order: Vec<String> = Vec::new();
    for person in known
        .iter()
        .filter(|known| known.kind == EntityType::Person)
    {
        let words = name::person_words(&person.name);
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            continue;
        };
        firsts.push(first.key.clone());
        if words.len() > 1 {
            let bearers = by_last.entry(last.key.clone()).or_default();
            if bearers.is_empty() {
                order.push(last.key.clone());
            }
            bearers.push((last.span.of(&person.name).to_owned(), person));
        }
    }
    let mut surnames = Vec::new();
    for last in order {
        let Some([(surname, person)]) = by_last.get(&last).map(Vec::as_slice) else {
            continue;
        };
        if !firsts.contains(&last) && !is_ordinary(&fold(surname)) {
            let (kind, name) = (person.kind, person.name.clone());
            let confidence = person.confidence * SURNAME_ALONE;
            surnames.push((
                surname.clone(),
                Known {
                    kind,
                    confidence,
                    name,
                },
            ));
        }
    }
    surnames
}
