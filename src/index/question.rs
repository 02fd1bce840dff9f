//! What a window asks an index, each question a value, and what it is answered: so that whoever
//! has a thread can ask on it.
//!
//! May import: `document`, `entity`, `text`.

use std::sync::Arc;

use super::{
    Index, IndexError, Query,
    answer::{Appearance, Entry, Found, Subject, SubjectId},
    roll::{Choice, Roll},
};
use crate::{document::Date, entity::EntityType, text::Span};

/// The most documents of a search that are shown; a reader who sees more looks for more.
const SHOWN: usize = 200;
/// The most companions of an entity that are listed.
const COMPANIONS: usize = 60;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Which documents have all of these words?
    Texts(String),
    /// Which entities are there?
    Roll(Choice),
    /// Where is this entity, with whom, when?
    About(SubjectId),
    /// The same of the entity of that name and type, if there is one.
    Called(String, EntityType),
}

/// What is answered.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The documents with the words that were asked for.
    Texts {
        /// What was asked for.
        asked: String,
        /// How many documents have it.
        documents: usize,
        /// The best of them, best first.
        hits: Vec<TextHit>,
    },
    /// The entities, and the places of those that were asked for, in their order.
    Roll {
        /// What was asked for.
        asked: Choice,
        /// All of them.
        roll: Arc<Roll>,
        /// Places in the roll.
        rows: Vec<u32>,
    },
    /// All about an entity; `None` where it is no more.
    About(Option<Arc<Dossier>>),
    /// All about the entity of that name and type; `None` where the shelf has none.
    Called {
        /// The name that was asked for.
        name: String,
        /// The type.
        kind: EntityType,
        /// All about it.
        dossier: Option<Arc<Dossier>>,
    },
}

/// A document that has what was looked for, with the part that shows it.
#[derive(Clone, Debug)]
pub struct TextHit {
    /// The document.
    pub entry: Entry,
    /// The words around the hits.
    pub shown: String,
    /// The hits in these words, in bytes of them.
    pub marks: Vec<Span>,
    /// The first of these hits, in bytes of the document's text.
    pub first: Span,
    /// How many hits the document has.
    pub hits: usize,
}

/// All that the shelf says of an entity.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The entity.
    pub subject: Subject,
    /// The documents that it is in, by day.
    pub appearances: Vec<Appearance>,
    /// What else is in them, with the number of documents, most first.
    pub companions: Vec<(Subject, u32)>,
}

impl Dossier {
    /// The first and the last day on which one of its documents was published.
    pub fn period(&self) -> Option<(Date, Date)> {
        let days = || {
            let entries = self.appearances.iter().map(|seen| &seen.entry);
            entries.filter_map(|entry| entry.published)
        };
        days().min().zip(days().max())
    }
}

impl TextHit {
    fn of(found: Found) -> Self {
        let marks: Vec<Span> = found.shown_hits().collect();
        let in_sight = marks.first().map(|mark| mark.shifted(found.snippet.start));
        Self {
            shown: found.shown().to_owned(),
            marks,
            first: in_sight.or(found.hits.first().copied()).unwrap_or_default(),
            hits: found.hits.len(),
            entry: found.entry,
        }
    }
}

impl Index {
    /// Answers a question.
    ///
    /// # Errors
    /// As [`extent`](Self::extent).
    pub fn answer(&self, question: Question) -> Result<Answer, IndexError> {
        Ok(match question {
            Question::Texts(asked) => {
                let results = self.search(&Query::new(&asked), SHOWN)?;
                Answer::Texts {
                    asked,
                    documents: results.documents,
                    hits: results.found.into_iter().map(TextHit::of).collect(),
                }
            }
            Question::Roll(asked) => {
                let roll = self.roll()?;
                let rows = roll.chosen(&asked);
                Answer::Roll { asked, roll, rows }
            }
            Question::About(id) => {
                let subject = self.subject(id)?;
                let dossier = subject.map(|subject| self.dossier(subject));
                Answer::About(dossier.transpose()?.map(Arc::new))
            }
            Question::Called(name, kind) => {
                let mut subjects = self.who(&name)?.into_iter();
                let is_it = |subject: &Subject| {
                    subject.kind == kind && subject.all_names().any(|own| own == name)
                };
                let subject = subjects.find(is_it);
                let dossier = subject.map(|subject| self.dossier(subject));
                let dossier = dossier.transpose()?.map(Arc::new);
                Answer::Called {
                    name,
                    kind,
                    dossier,
                }
            }
        })
    }

    fn dossier(&self, subject: Subject) -> Result<Dossier, IndexError> {
        let mut companions = self.companions(subject.id, usize::MAX)?;
        companions.retain(|(companion, _)| !companion.kind.has_value());
        companions.truncate(COMPANIONS);
        Ok(Dossier {
            appearances: self.appearances(subject.id)?,
            companions,
            subject,
        })
    }
}
