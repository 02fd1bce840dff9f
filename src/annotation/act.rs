//! What a reader can do to a document: one value an act, as it is kept on disk.
//!
//! May import: `document`, `entity`, `text`.

use serde::{Deserialize, Serialize};

use super::{ActId, Target};
use crate::{
    document::{Date, Document},
    entity::{EntityId, EntityType, Extraction},
};

/// The colour of a highlight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Color {
    /// As of a yellow pen.
    #[default]
    Yellow,
    /// Green.
    Green,
    /// Blue.
    Blue,
    /// Pink.
    Pink,
}

impl Color {
    /// Every colour, in the order of menus.
    pub const ALL: [Self; 4] = [Self::Yellow, Self::Green, Self::Blue, Self::Pink];
}

/// The entity that an act is about, in the words of the document: entities are numbered anew
/// whenever something is found or corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Its first mention.
    pub target: Target,
    /// Its name when the act was done, to know it by where the mention is lost.
    pub name: String,
    /// What its mentions are: a country and its adjective are one entity with mentions of two
    /// types, and an act is about those of one.
    pub kind: EntityType,
}

/// An entity as a file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: EntityType,
    /// Its name in Latin letters.
    #[serde(default)]
    pub latin: Option<String>,
    /// Whether that is a transliteration.
    #[serde(default)]
    pub romanised: bool,
    /// Its office.
    #[serde(default)]
    pub role: Option<String>,
    /// Its mentions, each with its own type.
    pub mentions: Vec<(Target, EntityType)>,
}

/// One act of the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Act {
    /// Marks a stretch of text with a colour, perhaps with a note.
    Highlight {
        /// Where.
        target: Target,
        /// In which colour.
        #[serde(default)]
        color: Color,
        /// What the reader has to say of it; may be empty.
        #[serde(default)]
        note: String,
    },
    /// Marks a place to come back to.
    Bookmark {
        /// The paragraph.
        target: Target,
        /// What it is remembered for; may be empty.
        #[serde(default)]
        note: String,
    },
    /// Changes a mark.
    EditMark {
        /// The act that made it.
        mark: ActId,
        /// Its new colour.
        #[serde(default)]
        color: Option<Color>,
        /// Its new note.
        #[serde(default)]
        note: Option<String>,
    },
    /// Takes a mark away.
    RemoveMark {
        /// The act that made it.
        mark: ActId,
    },
    /// Some entities are one.
    Merge {
        /// The ones.
        what: Vec<Subject>,
        /// The one whose name and type they take.
        into: Subject,
    },
    /// One way of writing an entity is another entity.
    Split {
        /// The entity.
        of: Subject,
        /// The form, as the sidebar lists it.
        variant: String,
    },
    /// An entity has another name.
    Rename {
        /// The entity.
        what: Subject,
        /// The name.
        name: String,
    },
    /// Entities are of another type.
    Retype {
        /// The entities.
        what: Vec<Subject>,
        /// The type.
        kind: EntityType,
    },
    /// These are no entities in this document.
    Reject {
        /// The entities.
        what: Vec<Subject>,
    },
    /// This mention is none.
    RejectMention {
        /// The mention.
        target: Target,
    },
    /// Here is a mention that was not found.
    Add {
        /// Where.
        target: Target,
        /// What it is.
        kind: EntityType,
        /// Whether every other place where it is written is one too.
        #[serde(default)]
        everywhere: bool,
    },
    /// A mention is longer or shorter than was found.
    Resize {
        /// The mention as it was found.
        target: Target,
        /// What it is to cover.
        to: Target,
    },
    /// An entity is written so in Latin letters.
    Latin {
        /// The entity.
        what: Subject,
        /// The name in Latin letters.
        latin: String,
    },
    /// What a file says is so: these entities are as it says, these mentions are none.
    Take {
        /// The entities.
        entities: Vec<Taken>,
        /// The mentions that go.
        removed: Vec<Target>,
        /// Whether the file says which mentions are of one entity; else each joins the one of its
        /// name and type.
        #[serde(default)]
        grouped: bool,
    },
    /// The document was published on this day.
    Published {
        /// The day; `None` takes the file's word again.
        #[serde(default)]
        day: Option<Date>,
    },
    /// An act of a later version: kept, without effect.
    #[serde(other)]
    Unknown,
}

impl Subject {
    /// The entity `id` as the type `kind`; `None` where it has no such mention.
    pub fn of(
        document: &Document,
        extraction: &Extraction,
        id: EntityId,
        kind: EntityType,
    ) -> Option<Self> {
        let entity = extraction.entity(id);
        let mut mentions = entity.mentions.iter().map(|m| &extraction.mentions[*m]);
        let first = mentions.find(|mention| mention.kind == kind)?;
        Some(Self {
            target: Target::of(document, first.span),
            name: entity.name.clone(),
            kind,
        })
    }
}

impl Act {
    /// Where it belongs; `None` for what is about another act, or all of the document.
    pub fn target(&self) -> Option<&Target> {
        match self {
            Self::Highlight { target, .. }
            | Self::Bookmark { target, .. }
            | Self::RejectMention { target }
            | Self::Add { target, .. }
            | Self::Resize { target, .. } => Some(target),
            Self::Merge { what, .. } | Self::Retype { what, .. } | Self::Reject { what } => {
                what.first().map(|subject| &subject.target)
            }
            Self::Split { of: what, .. } | Self::Rename { what, .. } | Self::Latin { what, .. } => {
                Some(&what.target)
            }
            Self::Take {
                entities, removed, ..
            } => {
                let mut put = entities.iter().flat_map(|taken| &taken.mentions);
                put.next().map(|(target, _)| target).or(removed.first())
            }
            Self::EditMark { .. }
            | Self::RemoveMark { .. }
            | Self::Published { .. }
            | Self::Unknown => None,
        }
    }

    /// Whether it is about marks, not about what was found.
    pub const fn is_mark(&self) -> bool {
        matches!(
            self,
            Self::Highlight { .. }
                | Self::Bookmark { .. }
                | Self::EditMark { .. }
                | Self::RemoveMark { .. }
        )
    }

    /// Whether it changes what was found.
    pub const fn is_correction(&self) -> bool {
        !self.is_mark() && !matches!(self, Self::Published { .. } | Self::Unknown)
    }
}
